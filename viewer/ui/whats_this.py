"""What the unusual parts of the window are, in a few sentences: Shift+F1, or Help, What's this? and a click."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from viewer.ui.plain_text import show_whats_this, whats_this
from viewer.wording import say, to_say

TEXTS: Mapping[str, str] = {
    "SearchBox": to_say(
        "Words find any part of any name, e-mail, id or value. A field and a colon narrow: tier:gold, after:2024-07. "
        "What is no valid term is searched as text, and a badge says so. Names of fields are coloured; a wavy line "
        "marks what looks like a field but is searched as text."
    ),
    "ResultLine": to_say(
        "How many events the search finds, and its terms as chips: click one to lift it. Chips, facets, histogram, "
        "menus and the search box edit one and the same search."
    ),
    "FacetSection": to_say(
        "Values that occur in what the search finds, with the number of their events. A click means only this value, "
        "its box adds or lifts it, Delete leaves it out. A number with ~ is an estimate until all is counted."
    ),
    "HistogramView": to_say(
        "Events over time. Drag to search in a stretch of time, turn the wheel to look closer, double-click for all "
        "of it. Hatched time is covered by no imported source: no event there does not mean that nothing happened."
    ),
    "EventsTable": to_say(
        "One line for each event, however often it was delivered. Signs stand for what happened: ▲ upgraded, "
        "▼ downgraded, ● joined, ○ left, ⟳ prolonged, ◔ expiration changed, ? undecided. A right click on a value "
        "searches for it, leaves it out or makes a column of it."
    ),
    "ColumnsHeader": to_say(
        "The columns: click to sort, drag to move, pull an edge to widen, right-click to choose others. The column "
        "“Type known by” tells how it is known what happened: by the envelope around the body, a heading, the name "
        "of the file, the body itself, or by you."
    ),
    "FieldTree": to_say(
        "The selected event as a tree. A dot marks what differs from what the customer's earlier events said, a ring "
        "that something below does. Fields that the vendor does not document are shown and marked. Select a field to "
        "read what it means."
    ),
    "DescriptionBox": to_say(
        "What the selected field means, in plain words, and what its absence means. Badges of the event stand in the "
        "tree: they tell what other programs would change or hide, such as a key that is given twice."
    ),
    "SourceView": to_say(
        "The proof: the file and the line, every time that the event arrived and why, and the bytes as they were "
        "received. With the key of the webhook the signature of each delivery can be checked here."
    ),
    "DifferencesView": to_say(
        "Two events side by side: = equal, ≠ changed, + added, − removed. Without a second one it is the customer's "
        "event before."
    ),
    "HistoryChart": to_say(
        "The customer's stays in tiers as bands, a line for each campaign, and a sign for each event. A dashed edge is "
        "an end that no event proves. Grey hatching is time that no imported source covers: what happened there is "
        "not known."
    ),
    "HistoryHead": to_say(
        "Where the customer stands, and how many findings there are: what is missing, doubled or contradictory in "
        "this history. A finding is a hint with its events as evidence, not a verdict."
    ),
    "HistorySentences": to_say(
        "What the selected event did, what else was seen around it, and what the data cannot say. What stands beside "
        "an event is never called its cause: tier events carry no reason."
    ),
    "QuestionBar": to_say(
        "Bodies of joined, left and prolonged look alike, and some name no type. Say once for each file what they "
        "are; Undo takes it back. Until then they are undecided rather than guessed."
    ),
    "ExportPrivacy": to_say(
        "Masking puts pseudonyms in the place of names, addresses, phone numbers, source ids, metadata and free text. "
        "The same person is the same pseudonym all through one file, and another one in the next."
    ),
    "RejectView": to_say(
        "The text of what could not be used, with a mark at the damage. It is kept as it was received, and can be "
        "exported byte for byte."
    ),
    "CompletionPopup": to_say(
        "Suggestions for what you type: fields, operators, times, and values that occur in the library with the "
        "number of their events. ↓ chooses, Tab or Enter takes, Esc closes."
    ),
}
"""The name of a class to what it is. Parts stand within others: the innermost one that is named here counts."""


def text_of(widget: QWidget | None) -> tuple[QWidget, str] | None:
    """What a part of the window is, and the part that is meant; None where nothing in particular is said of it."""
    while widget is not None:
        text = TEXTS.get(type(widget).__name__)
        if text is not None:
            return widget, say(text)
        widget = widget.parentWidget()
    return None


def explain(windows: Iterable[QWidget]) -> None:
    """Gives all parts of some windows their texts, for who points at them."""
    for window in windows:
        for part in (window, *window.findChildren(QWidget)):
            text = TEXTS.get(type(part).__name__)
            if text is not None:
                whats_this(part, say(text))


def show_here(widget: QWidget | None) -> bool:
    """Says what a part of the window is, beside it; whether there is something to say."""
    found = text_of(widget)
    if found is None:
        return False
    part, text = found
    show_whats_this(part, part.mapToGlobal(QPoint(12, min(part.height(), 28))), text)
    return True
