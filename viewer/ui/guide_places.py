"""Which place of the guide tells of which part of the window, by the names of their classes."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from viewer.ui.guide_window import Place
from viewer.ui.search_box import SearchBox

_IMPORTING, _TYPES, _SEARCHING = "02-importing.md", "03-types-and-deliveries.md", "04-searching.md"
_LOOKING, _HISTORY = "05-looking-around.md", "06-reading-a-history.md"
_EXPORTS, _CARE, _TROUBLE = "08-exports.md", "09-privacy-and-care.md", "12-trouble.md"

PLACES: Mapping[str, str] = {
    "AsOfDialog": f"{_HISTORY}#who-was-in-which-tier",
    "BugDialog": f"{_TROUBLE}#something-unexpected-happened",
    "CaseDialog": f"{_EXPORTS}#case-files",
    "CohortDialog": f"{_HISTORY}#who-else-moved",
    "ColumnsHeader": f"{_LOOKING}#table",
    "CompareView": f"{_LOOKING}#compare",
    "CustomerWindow": f"{_HISTORY}#everything-about-one-person",
    "DetailsPane": f"{_LOOKING}#details",
    "DiagnosticsDialog": f"{_TROUBLE}#something-unexpected-happened",
    "DifferencesView": f"{_LOOKING}#compare",
    "EmptyLibrary": f"{_IMPORTING}#ways-to-import",
    "EmptyResult": f"{_SEARCHING}#when-nothing-is-found",
    "ErasureDialog": f"{_CARE}#forgetting-a-customer",
    "EventsTable": f"{_LOOKING}#table",
    "ExportDialog": _EXPORTS,
    "ExportForms": f"{_EXPORTS}#formats",
    "ExportPrivacy": f"{_EXPORTS}#masking",
    "FacetSection": f"{_LOOKING}#facets",
    "FieldDialog": f"{_SEARCHING}#any-value",
    "ForgottenDialog": f"{_CARE}#forgetting-a-customer",
    "HistogramView": f"{_LOOKING}#histogram",
    "HistorySentences": f"{_HISTORY}#the-sentences",
    "HistoryView": f"{_HISTORY}#bands-and-signs",
    "ImportsDialog": f"{_IMPORTING}#after-an-import",
    "LadderDialog": f"{_HISTORY}#the-ladder-of-tiers",
    "NoteStrip": f"{_LOOKING}#notes-and-marks",
    "NotesPage": f"{_LOOKING}#notes-and-marks",
    "OldEventsDialog": f"{_CARE}#forgetting-a-customer",
    "Problem": f"{_TROUBLE}#the-library-cannot-be-opened",
    "QueryHelp": f"{_SEARCHING}#how-to-write-it",
    "QuestionBar": f"{_TYPES}#undecided-events",
    "RejectsDialog": f"{_IMPORTING}#rejected-records",
    "ReportTabs": f"{_IMPORTING}#after-an-import",
    "SavedDialog": f"{_CARE}#back-up-and-repair",
    "SearchBox": _SEARCHING,
    "ShortcutSheet": "11-shortcuts.md",
    "SideBar": f"{_LOOKING}#facets",
    "SignatureKeyDialog": f"{_TYPES}#signatures",
    "SourceView": f"{_TYPES}#deliveries",
    "TimeDialog": f"{_LOOKING}#table",
    "TimeStrip": f"{_LOOKING}#histogram",
    "VerifyDialog": f"{_CARE}#verify",
    "ViewNameDialog": f"{_LOOKING}#saved-views",
    "ViewsSection": f"{_LOOKING}#saved-views",
    "ZoneDialog": f"{_SEARCHING}#times",
}
"""The name of a class to a place. Parts stand within others: the innermost one that is named here counts."""


def place_of(widget: QWidget | None) -> Place | None:
    """The place that tells of a part of the window, or of what it stands in; None where none does.

    The empty search box, where the keyboard rests at the start, means nothing in particular.
    """
    while widget is not None:
        named = PLACES.get(type(widget).__name__)
        if named is not None and not (isinstance(widget, SearchBox) and not widget.text()):
            return Place.read(named)
        widget = widget.parentWidget()
    return None
