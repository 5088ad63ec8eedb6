"""Every command of the window as data; menus, shortcuts, the command palette and the list of shortcuts come from it."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from viewer.wording import to_say

_Key = QKeySequence.StandardKey
Keys = tuple[QKeySequence.StandardKey | str, ...]
"""Keys as Qt writes them, or by their meaning where platforms differ."""
BETWEEN_KEYS = to_say(" or ")
"""What stands between keys that do the same."""


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
        Command(f"{key}_{colour}", title, menu, (f"Ctrl+{number}",) if keys else ())
        for number, (colour, title) in enumerate(MARKS, 1)
    ]
    return [*made, Command(f"un{key}", to_say("&No mark"), menu, ("Ctrl+0",) if keys else (), line=True)]


MARKS = (
    ("red", to_say("&Red")),
    ("orange", to_say("&Orange")),
    ("yellow", to_say("&Yellow")),
    ("green", to_say("&Green")),
    ("blue", to_say("&Blue")),
    ("purple", to_say("&Purple")),
)
"""The colours to mark with, as menus name them."""

MENUS = (
    to_say("&File"),
    to_say("&Edit"),
    to_say("&View"),
    to_say("&Go"),
    to_say("&Customer"),
    to_say("&Library"),
    to_say("&Help"),
)
SUBMENUS = (
    to_say("Copy &as"),
    to_say("&Mark"),
    to_say("Mark cus&tomer"),
    to_say("&Theme"),
    to_say("Te&xt size"),
    to_say("&Language"),
    to_say("Time &zone"),
    to_say("Saved &views"),
    to_say("&Surroundings"),
    to_say("Re&cent libraries"),
)
"""The titles of menus in menus; the path of one names it behind the menu that holds it."""

COMMANDS: tuple[Command, ...] = (
    Command("open", to_say("&Open…"), "&File", (_Key.Open,)),
    Command("open_folder", to_say("Open &folder…"), "&File", ("Ctrl+Shift+O",)),
    Command("follow", to_say("Follow a &log…"), "&File", ("Ctrl+L",)),
    Command("imports", to_say("&Imports…"), "&File", ("Ctrl+I",), line=True),
    Command("rejects", to_say("&Rejected records…"), "&File", ("Ctrl+Shift+R",)),
    Command(
        *("export", to_say("&Export…"), "&File", (_Key.Save,)),
        line=True,
        when_off=to_say("No event matches, so that there is nothing to export"),
    ),
    Command("export_history", to_say("Export &history…"), "&File"),
    Command("quit", to_say("&Quit"), "&File", (_Key.Quit, "Ctrl+Q"), line=True, role=QAction.MenuRole.QuitRole),
    Command("undo", to_say("&Undo"), "&Edit", (_Key.Undo,), when_off=to_say("There is nothing to undo")),
    Command("redo", to_say("&Redo"), "&Edit", (_Key.Redo, "Ctrl+Y"), when_off=to_say("There is nothing to do again")),
    Command("copy", to_say("&Copy"), "&Edit", (_Key.Copy,), line=True),
    Command("copy_text", to_say("&Text"), "&Edit/Copy &as"),
    Command("copy_headers", to_say("Text with &headers"), "&Edit/Copy &as", ("Ctrl+Shift+C",)),
    Command("copy_csv", to_say("&CSV"), "&Edit/Copy &as"),
    Command("copy_json", to_say("&JSON, as received"), "&Edit/Copy &as"),
    Command("copy_markdown", to_say("&Markdown table"), "&Edit/Copy &as"),
    Command("copy_filter", to_say("&Filter that finds them"), "&Edit/Copy &as"),
    Command("copy_summary", to_say("Copy summar&y of the history"), "&Edit"),
    Command("find", to_say("&Find"), "&Edit", (_Key.Find, "/"), line=True),
    Command("clear", to_say("C&lear search"), "&Edit", ("Ctrl+Shift+L",)),
    *_marks("mark", "&Edit/&Mark", keys=True),
    *_marks("mark_customer", "&Edit/Mark cus&tomer", keys=False),
    Command("note", to_say("&Note on the event"), "&Edit", ("Ctrl+M",), line=True),
    Command("customer_note", to_say("Note on the cu&stomer"), "&Edit", ("Ctrl+Shift+M",)),
    Command("side_bar", to_say("Side &bar"), "&View", ("F9",), line=True),
    Command("history", to_say("&History"), "&View", ("F12",)),
    Command("details", to_say("&Details"), "&View", ("Shift+F9",)),
    Command("theme_system", to_say("System"), "&View/&Theme", choices="theme"),
    Command("theme_light", to_say("Light"), "&View/&Theme", choices="theme"),
    Command("theme_dark", to_say("Dark"), "&View/&Theme", choices="theme"),
    Command(
        "text_larger",
        to_say("&Larger"),
        "&View/Te&xt size",
        (_Key.ZoomIn, "Ctrl+="),
        when_off=to_say("Texts are as large as they get"),
    ),
    Command(
        "text_smaller",
        to_say("&Smaller"),
        "&View/Te&xt size",
        (_Key.ZoomOut,),
        when_off=to_say("Texts are as small as they get"),
    ),
    Command("text_usual", to_say("&As the system has it"), "&View/Te&xt size"),
    Command("language_system", to_say("System"), "&View/&Language", choices="language"),
    Command("language_en", "English", "&View/&Language", choices="language"),
    Command("language_de", "Deutsch", "&View/&Language", choices="language"),
    Command("zone_utc", to_say("UTC"), "&View/Time &zone", choices="zone"),
    Command("zone_local", to_say("Local time"), "&View/Time &zone", choices="zone"),
    Command("zone_other", to_say("Other…"), "&View/Time &zone", choices="zone"),
    Command("save_view", to_say("&Save view…"), "&View/Saved &views", ("Ctrl+Shift+V",), line=True),
    Command("export_views", to_say("&Export views…"), "&View/Saved &views"),
    Command("import_views", to_say("&Import views…"), "&View/Saved &views"),
    Command("compare", to_say("C&ompare events"), "&View", ("Ctrl+Shift+D",), line=True),
    Command("pin", to_say("&Pin event for comparison"), "&View"),
    Command("add_field", to_say("Add a &field as column…"), "&View", ("Ctrl+Shift+I",), line=True),
    Command("reset_columns", to_say("&Reset columns"), "&View"),
    Command("reset_layout", to_say("Reset la&yout"), "&View"),
    Command("back", to_say("&Back"), "&Go", (_Key.Back,), when_off=to_say("Nothing was looked at before")),
    Command("forward", to_say("&Forward"), "&Go", (_Key.Forward,), when_off=to_say("You did not go back")),
    Command("next", to_say("&Next event"), "&Go", ("Ctrl+Down", "F8"), line=True),
    Command("previous", to_say("&Previous event"), "&Go", ("Ctrl+Up", "F7")),
    Command("next_marked", to_say("Next &marked event"), "&Go", ("Ctrl+Shift+N",), line=True),
    Command("previous_marked", to_say("Previous mar&ked event"), "&Go", ("Ctrl+Shift+B",)),
    Command("go_to_time", to_say("Go to &time…"), "&Go", ("Ctrl+G",), line=True),
    Command("next_of_customer", to_say("Next event of this &customer"), "&Go", ("Ctrl+J",)),
    Command("previous_of_customer", to_say("Previous event of this c&ustomer"), "&Go", ("Ctrl+Shift+J",)),
    Command("same_customer", to_say("Same &customer"), "&Go/&Surroundings"),
    Command("same_minute", to_say("Same &minute"), "&Go/&Surroundings"),
    Command("next_pane", to_say("Next pan&e"), "&Go", ("F6",), line=True),
    Command("previous_pane", to_say("Previous p&ane"), "&Go", ("Shift+F6",)),
    Command("next_tab", to_say("Next tab of the e&vent"), "&Go", (_Key.NextChild,)),
    Command("previous_tab", to_say("Previous tab &of the event"), "&Go", (_Key.PreviousChild,)),
    Command("customer", to_say("Customer &window"), "&Customer", ("Ctrl+Shift+K",)),
    Command("find_customer", to_say("&Find a customer…"), "&Customer"),
    Command("case_file", to_say("Save &case file…"), "&Customer", ("Ctrl+Shift+E",)),
    Command("as_of", to_say("Tier as &of a time…"), "&Customer", ("Ctrl+Shift+T",), line=True),
    Command("cohort", to_say("Who &else moved around this…"), "&Customer"),
    Command("ladder", to_say("&Ladder of tiers…"), "&Customer"),
    Command("findings", to_say("Events with fi&ndings"), "&Customer", line=True),
    Command("examine", to_say("E&xamine all histories again"), "&Customer"),
    Command("back_up", to_say("&Back up…"), "&Library"),
    Command("verify", to_say("&Verify…"), "&Library"),
    Command("repair", to_say("&Repair into a new library…"), "&Library"),
    Command("forget_customer", to_say("&Forget this customer…"), "&Library", line=True),
    Command("old_events", to_say("Remove old &events…"), "&Library"),
    Command("forgotten", to_say("For&gotten customers…"), "&Library"),
    Command("new_library", to_say("&New library…"), "&Library", line=True),
    Command("open_library", to_say("&Open another library…"), "&Library"),
    Command("clear_recent", to_say("&Clear this list"), "&Library/Re&cent libraries", line=True),
    Command("sample", to_say("Open the &sample"), "&Library"),
    Command("library_folder", to_say("Library fol&der"), "&Library"),
    Command("guide", to_say("&Guide"), "&Help", (_Key.HelpContents,)),
    Command("whats_this", to_say("&What's this?"), "&Help"),
    Command("palette", to_say("&Find a command…"), "&Help", ("Ctrl+Shift+P",)),
    Command("shortcuts", to_say("&Keyboard shortcuts"), "&Help", ("Ctrl+/",)),
    Command("query_help", to_say("&Search help"), "&Help", ("Ctrl+Shift+H",)),
    Command("diagnostics", to_say("&Diagnostics…"), "&Help", line=True),
    Command("licences", to_say("&Licences…"), "&Help"),
    Command("about", to_say("&About Tier Viewer"), "&Help", role=QAction.MenuRole.AboutRole),
)

OPEN_MENU: tuple[tuple[str, ...], ...] = (("open", "open_folder", "follow"), ("imports", "rejects"))
"""The commands beside the Open button, in groups."""

TABLE, SEARCH, DETAILS = to_say("In the table"), to_say("In the search box"), to_say("In the details")
VIEWS, FACETS, HISTOGRAM = to_say("In the saved views"), to_say("In the facets"), to_say("In the histogram")
HISTORY, EXPORT = to_say("In the history"), to_say("In the columns of an export")
EVERYWHERE = to_say("Everywhere")

VIEW_KEYS: tuple[ViewKey, ...] = (
    ViewKey(TABLE, (), to_say("Start a search"), to_say("Any letter")),
    ViewKey(TABLE, ("Shift+Up", "Shift+Down"), to_say("Select several events")),
    ViewKey(TABLE, (_Key.SelectAll,), to_say("Select all events of the search")),
    ViewKey(TABLE, ("Home", "End"), to_say("Go to the first or the last event")),
    ViewKey(TABLE, ("Esc",), to_say("Clear the search")),
    ViewKey(SEARCH, ("Return",), to_say("Search at once, or take the suggestion that is chosen")),
    ViewKey(SEARCH, ("Esc",), to_say("Close the suggestions; once more goes to the table")),
    ViewKey(
        SEARCH,
        ("Down", "Up"),
        to_say("Choose a suggestion, or an earlier search in the empty box; else go to the table"),
    ),
    ViewKey(SEARCH, ("Ctrl+Space",), to_say("Suggest fields and values")),
    ViewKey(SEARCH, ("Alt+Down",), to_say("List earlier searches")),
    ViewKey(DETAILS, ("Return",), to_say("Open or close a field")),
    ViewKey(DETAILS, ("F3", "Shift+F3"), to_say("Go to the next or the previous place that was found")),
    ViewKey(DETAILS, (_Key.Find,), to_say("Find in the JSON, while it has the keyboard")),
    ViewKey(DETAILS, ("Shift+Right",), to_say("Open everything below a field")),
    ViewKey(DETAILS, ("Ctrl+Right",), to_say("Open all fields")),
    ViewKey(DETAILS, ("Backspace",), to_say("Go to the field above")),
    ViewKey(VIEWS, ("Return",), to_say("Open the view")),
    ViewKey(VIEWS, ("F2",), to_say("Rename the view")),
    ViewKey(VIEWS, ("Space",), to_say("Give the view its star, or take it away")),
    ViewKey(VIEWS, (_Key.Delete,), to_say("Delete the view")),
    ViewKey(VIEWS, ("Ctrl+Shift+Up", "Ctrl+Shift+Down"), to_say("Move the view up or down")),
    ViewKey(FACETS, ("Space",), to_say("Include a value, or leave it out again")),
    ViewKey(FACETS, ("Return",), to_say("Only this value")),
    ViewKey(FACETS, (_Key.Delete, "-"), to_say("Exclude a value, or no longer")),
    ViewKey(HISTOGRAM, ("Left", "Right"), to_say("Go to the bar beside")),
    ViewKey(HISTOGRAM, ("Shift+Left", "Shift+Right"), to_say("Mark several bars")),
    ViewKey(HISTOGRAM, ("Return",), to_say("Only the time of the bars that are marked")),
    ViewKey(HISTOGRAM, ("+", "-"), to_say("Look closer, or from farther away")),
    ViewKey(HISTOGRAM, ("Backspace",), to_say("Show all time, and ask for none")),
    ViewKey(HISTORY, ("Left", "Right"), to_say("Go to the event before, or to the next")),
    ViewKey(HISTORY, ("Home", "End"), to_say("Go to the first or the last event")),
    ViewKey(HISTORY, ("Up", "Down"), to_say("Go to the campaign above or below")),
    ViewKey(HISTORY, ("+", "-"), to_say("Look closer, or from farther away")),
    ViewKey(HISTORY, ("Shift+Left", "Shift+Right"), to_say("Show the time before, or behind")),
    ViewKey(HISTORY, ("Backspace",), to_say("Show all time")),
    ViewKey(HISTORY, ("Return",), to_say("Go to the event in the table")),
    ViewKey(EXPORT, ("Space",), to_say("Take the column, or leave it out")),
    ViewKey(EXPORT, ("Ctrl+Shift+Up", "Ctrl+Shift+Down"), to_say("Move the column up or down")),
    ViewKey(EVERYWHERE, (), to_say("Go back or forward"), to_say("Side buttons of the mouse")),
    ViewKey(EVERYWHERE, ("Shift+F1",), to_say("What is this, where the keyboard is?")),
    ViewKey(EVERYWHERE, ("Shift+F10", "Menu"), to_say("Menu of the current value")),
    ViewKey(EVERYWHERE, ("Tab", "Shift+Tab"), to_say("Go to the next or the previous control")),
    ViewKey(EVERYWHERE, ("Esc",), to_say("Go back to the table")),
)
