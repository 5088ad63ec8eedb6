"""Every command of the window as data; menus, shortcuts, the command palette and the list of shortcuts come from it."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from viewer.domain.annotations import COLOURS
from viewer.wording import to_say

_Key = QKeySequence.StandardKey
Keys = tuple[QKeySequence.StandardKey | str, ...]
"""Keys as Qt writes them, or by their meaning where platforms differ."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command of a menu; ``line`` puts a line above it."""

    key: str
    title: str
    menu: str
    keys: Keys = ()
    line: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    choices: str = ""
    """The group this command is one choice of."""
    when_off: str = ""
    """Why it cannot be chosen, said while it is disabled."""


@dataclass(frozen=True, slots=True)
class ViewKey:
    """Keys that one view takes by itself, without a command; listed so that people can learn them."""

    place: str
    keys: Keys
    words: str
    shown: str = ""
    """How the keys are named where no sequence says it."""


def _marks(key: str, menu: str, keys: bool) -> list[Command]:
    """A command for each colour, and one that takes the mark away."""
    made = [
        Command(f"{key}_{colour.name}", f"&{colour.title}", menu, (f"Ctrl+{number}",) if keys else ())
        for number, colour in enumerate(COLOURS, 1)
    ]
    return [*made, Command(f"un{key}", "&No mark", menu, ("Ctrl+0",) if keys else (), line=True)]


MENUS = ("&File", "&Edit", "&View", "&Go", "&Customer", "&Library", "&Help")

COMMANDS: tuple[Command, ...] = (
    Command("open", "&Open…", "&File", (_Key.Open,)),
    Command("open_folder", "Open &folder…", "&File", ("Ctrl+Shift+O",)),
    Command("follow", "Follow a &log…", "&File", ("Ctrl+L",)),
    Command("imports", "&Imports…", "&File", ("Ctrl+I",), line=True),
    Command("rejects", "&Rejected records…", "&File", ("Ctrl+Shift+R",)),
    Command(
        *("export", "&Export…", "&File", (_Key.Save,)),
        line=True,
        when_off="No event matches, so that there is nothing to export",
    ),
    Command("export_history", "Export &history…", "&File"),
    Command("quit", "&Quit", "&File", (_Key.Quit, "Ctrl+Q"), line=True, role=QAction.MenuRole.QuitRole),
    Command("undo", "&Undo", "&Edit", (_Key.Undo,), when_off="There is nothing to undo"),
    Command("redo", "&Redo", "&Edit", (_Key.Redo,), when_off="There is nothing to do again"),
    Command("copy", "&Copy", "&Edit", (_Key.Copy,), line=True),
    Command("copy_text", "&Text", "&Edit/Copy &as"),
    Command("copy_headers", "Text with &headers", "&Edit/Copy &as", ("Ctrl+Shift+C",)),
    Command("copy_csv", "&CSV", "&Edit/Copy &as"),
    Command("copy_json", "&JSON, as received", "&Edit/Copy &as"),
    Command("copy_markdown", "&Markdown table", "&Edit/Copy &as"),
    Command("copy_filter", "&Filter that finds them", "&Edit/Copy &as"),
    Command("copy_summary", "Copy summar&y of the history", "&Edit"),
    Command("find", "&Find", "&Edit", (_Key.Find, "/"), line=True),
    Command("clear", "C&lear search", "&Edit", ("Ctrl+Shift+L",)),
    *_marks("mark", "&Edit/&Mark", keys=True),
    *_marks("mark_customer", "&Edit/Mark cus&tomer", keys=False),
    Command("note", "&Note on the event", "&Edit", ("Ctrl+M",), line=True),
    Command("customer_note", "Note on the cu&stomer", "&Edit", ("Ctrl+Shift+M",)),
    Command("side_bar", "Side &bar", "&View", ("F9",), line=True),
    Command("history", "&History", "&View", ("F12",)),
    Command("theme_system", "System", "&View/&Theme", choices="theme"),
    Command("theme_light", "Light", "&View/&Theme", choices="theme"),
    Command("theme_dark", "Dark", "&View/&Theme", choices="theme"),
    Command("language_system", to_say("System"), "&View/&Language", choices="language"),
    Command("language_en", "English", "&View/&Language", choices="language"),
    Command("language_de", "Deutsch", "&View/&Language", choices="language"),
    Command("zone_utc", "UTC", "&View/Time &zone", choices="zone"),
    Command("zone_local", "Local time", "&View/Time &zone", choices="zone"),
    Command("zone_other", "Other…", "&View/Time &zone", choices="zone"),
    Command("save_view", "&Save view…", "&View/Saved &views", ("Ctrl+Shift+V",), line=True),
    Command("export_views", "&Export views…", "&View/Saved &views"),
    Command("import_views", "&Import views…", "&View/Saved &views"),
    Command("compare", "C&ompare events", "&View", ("Ctrl+Shift+D",), line=True),
    Command("pin", "&Pin event for comparison", "&View"),
    Command("add_field", "Add a &field as column…", "&View", ("Ctrl+Shift+I",), line=True),
    Command("reset_columns", "&Reset columns", "&View"),
    Command("back", "&Back", "&Go", (_Key.Back,), when_off="Nothing was looked at before"),
    Command("forward", "&Forward", "&Go", (_Key.Forward,), when_off="You did not go back"),
    Command("next", "&Next event", "&Go", ("Ctrl+Down", "F8"), line=True),
    Command("previous", "&Previous event", "&Go", ("Ctrl+Up", "F7")),
    Command("next_marked", "Next &marked event", "&Go", ("Ctrl+Shift+N",), line=True),
    Command("previous_marked", "Previous mar&ked event", "&Go", ("Ctrl+Shift+B",)),
    Command("go_to_time", "Go to &time…", "&Go", ("Ctrl+G",), line=True),
    Command("next_of_customer", "Next event of this &customer", "&Go", ("Ctrl+J",)),
    Command("previous_of_customer", "Previous event of this c&ustomer", "&Go", ("Ctrl+Shift+J",)),
    Command("same_customer", "Same &customer", "&Go/&Surroundings"),
    Command("same_minute", "Same &minute", "&Go/&Surroundings"),
    Command("next_pane", "Next pan&e", "&Go", ("F6",), line=True),
    Command("previous_pane", "Previous p&ane", "&Go", ("Shift+F6",)),
    Command("next_tab", "Next tab of the e&vent", "&Go", (_Key.NextChild,)),
    Command("previous_tab", "Previous tab &of the event", "&Go", (_Key.PreviousChild,)),
    Command("customer", "Customer &window", "&Customer", ("Ctrl+Shift+K",)),
    Command("find_customer", "&Find a customer…", "&Customer"),
    Command("case_file", "Save &case file…", "&Customer", ("Ctrl+Shift+E",)),
    Command("as_of", "Tier as &of a time…", "&Customer", ("Ctrl+Shift+T",), line=True),
    Command("cohort", "Who &else moved around this…", "&Customer"),
    Command("ladder", "&Ladder of tiers…", "&Customer"),
    Command("findings", "Events with fi&ndings", "&Customer", line=True),
    Command("examine", "E&xamine all histories again", "&Customer"),
    Command("back_up", "&Back up…", "&Library"),
    Command("verify", "&Verify…", "&Library"),
    Command("repair", "&Repair into a new library…", "&Library"),
    Command("forget_customer", "&Forget this customer…", "&Library", line=True),
    Command("old_events", "Remove old &events…", "&Library"),
    Command("forgotten", "For&gotten customers…", "&Library"),
    Command("open_library", "&Open another library…", "&Library", line=True),
    Command("library_folder", "Library fol&der", "&Library"),
    Command("palette", "&Find a command…", "&Help", ("Ctrl+Shift+P",)),
    Command("shortcuts", "&Keyboard shortcuts", "&Help", (_Key.HelpContents, "Ctrl+/")),
    Command("query_help", "&Search help", "&Help", ("Ctrl+Shift+H",)),
    Command("diagnostics", "&Diagnostics…", "&Help", line=True),
    Command("licences", "&Licences…", "&Help"),
    Command("about", "&About Tier Viewer", "&Help", role=QAction.MenuRole.AboutRole),
)

OPEN_MENU: tuple[tuple[str, ...], ...] = (("open", "open_folder", "follow"), ("imports", "rejects"))
"""The commands beside the Open button, in groups."""

TABLE, SEARCH, DETAILS, EVERYWHERE = "In the table", "In the search box", "In the details", "Everywhere"
VIEWS, FACETS, HISTOGRAM = "In the saved views", "In the facets", "In the histogram"
HISTORY, EXPORT = "In the history", "In the columns of an export"

VIEW_KEYS: tuple[ViewKey, ...] = (
    ViewKey(TABLE, (), "Start a search", "Any letter"),
    ViewKey(TABLE, ("Shift+Up", "Shift+Down"), "Select several events"),
    ViewKey(TABLE, (_Key.SelectAll,), "Select all events of the search"),
    ViewKey(TABLE, ("Home", "End"), "Go to the first or the last event"),
    ViewKey(TABLE, ("Esc",), "Clear the search"),
    ViewKey(SEARCH, ("Return",), "Search at once, or take the suggestion that is chosen"),
    ViewKey(SEARCH, ("Esc",), "Close the suggestions; once more goes to the table"),
    ViewKey(SEARCH, ("Down", "Up"), "Choose a suggestion, or an earlier search in the empty box; else go to the table"),
    ViewKey(SEARCH, ("Ctrl+Space",), "Suggest fields and values"),
    ViewKey(SEARCH, ("Alt+Down",), "List earlier searches"),
    ViewKey(DETAILS, ("Return",), "Open or close a field"),
    ViewKey(DETAILS, ("F3", "Shift+F3"), "Go to the next or the previous place that was found"),
    ViewKey(DETAILS, (_Key.Find,), "Find in the JSON, while it has the keyboard"),
    ViewKey(DETAILS, ("Shift+Right",), "Open everything below a field"),
    ViewKey(DETAILS, ("Ctrl+Right",), "Open all fields"),
    ViewKey(DETAILS, ("Backspace",), "Go to the field above"),
    ViewKey(VIEWS, ("Return",), "Open the view"),
    ViewKey(VIEWS, ("F2",), "Rename the view"),
    ViewKey(VIEWS, ("Space",), "Give the view its star, or take it away"),
    ViewKey(VIEWS, (_Key.Delete,), "Delete the view"),
    ViewKey(VIEWS, ("Ctrl+Shift+Up", "Ctrl+Shift+Down"), "Move the view up or down"),
    ViewKey(FACETS, ("Space",), "Include a value, or leave it out again"),
    ViewKey(FACETS, ("Return",), "Only this value"),
    ViewKey(FACETS, (_Key.Delete, "-"), "Exclude a value, or no longer"),
    ViewKey(HISTOGRAM, ("Left", "Right"), "Go to the bar beside"),
    ViewKey(HISTOGRAM, ("Shift+Left", "Shift+Right"), "Mark several bars"),
    ViewKey(HISTOGRAM, ("Return",), "Only the time of the bars that are marked"),
    ViewKey(HISTOGRAM, ("+", "-"), "Look closer, or from farther away"),
    ViewKey(HISTOGRAM, ("Backspace",), "Show all time, and ask for none"),
    ViewKey(HISTORY, ("Left", "Right"), "Go to the event before, or to the next"),
    ViewKey(HISTORY, ("Home", "End"), "Go to the first or the last event"),
    ViewKey(HISTORY, ("Up", "Down"), "Go to the campaign above or below"),
    ViewKey(HISTORY, ("+", "-"), "Look closer, or from farther away"),
    ViewKey(HISTORY, ("Shift+Left", "Shift+Right"), "Show the time before, or behind"),
    ViewKey(HISTORY, ("Backspace",), "Show all time"),
    ViewKey(HISTORY, ("Return",), "Go to the event in the table"),
    ViewKey(EXPORT, ("Space",), "Take the column, or leave it out"),
    ViewKey(EXPORT, ("Ctrl+Shift+Up", "Ctrl+Shift+Down"), "Move the column up or down"),
    ViewKey(EVERYWHERE, (), "Go back or forward", "Side buttons of the mouse"),
    ViewKey(EVERYWHERE, ("Shift+F10", "Menu"), "Menu of the current value"),
    ViewKey(EVERYWHERE, ("Tab", "Shift+Tab"), "Go to the next or the previous control"),
    ViewKey(EVERYWHERE, ("Esc",), "Go back to the table"),
)
