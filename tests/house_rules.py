"""The walls of the house as functions: source text in, complaints out. tests/test_house_rules.py runs them.

Every complaint reads "place: what is wrong; what to do".
"""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 400

# What a room may import besides itself and the three front doors below.
CORE = {"domain"}
SHELVES = {"capture", "store", "history", "exports"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "paths": {"__init__"},
    "logs": {"__init__", "paths", "bugs"},
    "bugs": set(),
    "wording": set(),
    "translations": {"paths", "wording"},
    "domain": set(),
    **dict.fromkeys(SHELVES, CORE),
    "jobs": CORE | SHELVES,
    "ui": CORE | SHELVES | {"jobs"},
    # What the command line says, apart from what it does.
    "terminal": CORE | SHELVES | {"jobs"},
    "commands": CORE | SHELVES | {"jobs", "terminal"},
    "cli": CORE | SHELVES | {"jobs", "terminal", "commands"},
    "app": CORE | SHELVES | {"jobs", "ui"},
    "__main__": CORE | SHELVES | {"jobs", "app", "cli"},
    "__init__": set(),
}
OPEN_TO_ALL = {"errors", "paths", "logs", "bugs", "wording", "translations", "__init__"}

QT = {"PySide6", "shiboken6"}
DATABASES = {"sqlite3", "sqlite_utils"}
# The written list: module -> reason. Everything else takes its texts from the first one.
MAY_SHOW_RICH_TEXT = {
    "viewer.ui.plain_text": "escapes data, and switches guessing off",
    "viewer.ui.guide_text": "shows the guide's own files, never data, and loads nothing else",
}
RICH_TEXT = {
    *("QLabel", "QMessageBox", "QErrorMessage", "QProgressDialog", "QInputDialog", "QToolTip", "QWhatsThis"),
    *("QTextEdit", "QTextBrowser", "QStaticText"),
    *("setToolTip", "setWhatsThis", "setHtml", "insertHtml", "appendHtml", "setMarkdown", "drawStaticText"),
}
SHOWS_FIRST = {
    *("PlainLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
    *("setText", "setWindowTitle", "setTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("addAction", "addMenu", "addItem", "addRow", "setStatusTip"),
}
"""What of Qt and of ours shows the first text that it is given to people."""
SHOWS_ALL = {"tooltip", "message", "add_button", "addTab", "setTabText"}
SQL = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bREPLACE\s+INTO\b|\bUPDATE\s+\S+\s+SET\b|\bDELETE\s+FROM\b"
    r"|\b(CREATE|DROP|ALTER)\s+((UNIQUE|VIRTUAL|TEMP|TEMPORARY)\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b"
    r"|^\s*PRAGMA\b|\bBEGIN\s+(IMMEDIATE|EXCLUSIVE|DEFERRED)\b|^\s*(ATTACH|VACUUM)\b",
    re.DOTALL,
)
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
MAY_CATCH_ALL = {"viewer.ui.tasks", "viewer.cli", "viewer.app", "viewer.jobs.check_installation"}

# The written list: module -> reason. Every other import stands at the top of its file.
MAY_IMPORT_LATE = {
    "viewer.__main__": "loads viewer.app, and with it Qt, only when a window is wanted: the command line needs neither",
    "viewer.exports.case_page": "loads jinja2 only when a page is made: it takes as long as a whole search",
    "viewer.store.schema": "loads sqlite-utils (25 ms) only where tables are made",
    "viewer.exports.workbook": "loads XlsxWriter (80 ms) only where a workbook is wanted",
}


class Module(NamedTuple):
    """One file of the package: its dotted name ("viewer.store" for an __init__.py), its text and its tree."""

    name: str
    text: str
    tree: ast.Module
    is_package: bool = False

    @property
    def room(self) -> str:
        """The folder or front door that it belongs to."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else "__init__"


def module(name: str, text: str, is_package: bool = False) -> Module:
    """Parse one file."""
    return Module(name, text, ast.parse(text), is_package)


def imports(source: Module) -> Iterator[tuple[ast.stmt, str]]:
    """Every import statement with the dotted names that it may reach; `from a import b` gives "a.b"."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = source.name.split(".") if source.is_package else source.name.split(".")[:-1]
                base = ".".join([*parents[: len(parents) - node.level + 1], *([base] if base else [])])
            yield from ((node, f"{base}.{alias.name}") for alias in node.names)


def room_of(target: str) -> str | None:
    """The room that an imported name lies in; None for other people's packages."""
    parts = target.split(".")
    if parts[0] != "viewer":
        return None
    return parts[1] if len(parts) > 1 and parts[1] in MAY_IMPORT else "__init__"


def upward_imports(source: Module) -> list[str]:
    """Arrows that point up or sideways."""
    if source.room not in MAY_IMPORT:
        return [f"{source.name}: architecture.md has no room {source.room!r}; use one of its rooms"]
    allowed = MAY_IMPORT[source.room] | {source.room}
    if source.room not in OPEN_TO_ALL:
        allowed |= OPEN_TO_ALL
    return [
        f"{source.name}:{node.lineno}: {source.room} must not import {target}; "
        "move what is shared down, or pass it in from the room above"
        for node, target in imports(source)
        if (room := room_of(target)) is not None and room not in allowed
    ]


def qt_outside_ui(source: Module) -> list[str]:
    """PySide6 anywhere but in ui/ and app.py."""
    if source.room in {"ui", "app"}:
        return []
    return [
        f"{source.name}:{node.lineno}: imports {target}; Qt lives in viewer/ui/ and viewer/app.py only"
        for node, target in imports(source)
        if target.split(".")[0] in QT
    ]


def unsaid(source: Module) -> list[str]:
    """Texts of the window that are shown as they stand in the code, so that no language but English has them."""
    if source.room != "ui":
        return []
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            shown = node.args if name in SHOWS_ALL else node.args[:1] if name in SHOWS_FIRST else []
            found += [
                f"{source.name}:{node.lineno}: {name} shows {ast.unparse(text)[:60]}; give it say(…) of wording.py"
                for text in shown
                if _has_words(text)
            ]
    return found


def _has_words(node: ast.expr) -> bool:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) and re.search("[A-Za-z]{2}", part.value)
        for part in parts
    )


def database_outside_store(source: Module) -> list[str]:
    """SQL text, or a database package, anywhere but in store/."""
    if source.room == "store":
        return []
    prose = docstrings(source.tree)
    packages = [
        f"{source.name}:{node.lineno}: imports {target}; ask a function of viewer/store/ instead"
        for node, target in imports(source)
        if target.split(".")[0] in DATABASES
    ]
    return packages + [
        f"{source.name}:{node.lineno}: holds SQL; move the statement into viewer/store/"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and node not in prose and is_sql(node.value)
    ]


def is_sql(value: object) -> bool:
    """Whether a constant reads like a statement: all capitals anywhere, or small letters from its first word on."""
    if not isinstance(value, str):
        return False
    small = value.lstrip()
    starts_small = small.split(" ", 1)[0].islower()
    return bool(SQL.search(value)) or (starts_small and SQL.match(small.upper()) is not None)


def docstrings(tree: ast.Module) -> set[ast.Constant]:
    """The constants that are documentation."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            found.add(node.value)
    return found


def rich_text_sinks(source: Module) -> list[str]:
    """Qt names that guess whether data is HTML, outside the modules that may use them."""
    if source.name in MAY_SHOW_RICH_TEXT:
        return []
    found = []
    names = set()
    for node in ast.walk(source.tree):
        name = identifier(node)
        names.add(name)
        if name in RICH_TEXT:
            found.append(
                f"{source.name}:{line(node)}: uses {name}; take the plain-text twin from viewer/ui/plain_text.py"
            )
    # A model's tooltip is shown by QToolTip, which guesses as well.
    if names & {"ToolTipRole", "WhatsThisRole"} and "tooltip_text" not in names:
        found.append(f"{source.name}: answers ToolTipRole; pass the text through plain_text.tooltip_text")
    return found


def identifier(node: ast.AST) -> str:
    """The name that a node speaks, "" for nodes without one."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.alias(name=name):
            return name.rpartition(".")[2]
        case _:
            return ""


def line(node: ast.AST) -> int:
    """The line a node stands on; 0 when it has none."""
    return getattr(node, "lineno", 0)


def too_long(source: Module) -> list[str]:
    """More than the house allows in one file."""
    length = source.text.count("\n")
    if length <= LONGEST:
        return []
    return [f"{source.name}: {length} lines; split it by subject into modules of 60 to 250 lines"]


def late_imports(source: Module) -> list[str]:
    """Imports inside functions, unless the written list gives the reason."""
    if source.name in MAY_IMPORT_LATE:
        return []
    return [
        f"{source.name}:{node.lineno}: imports inside a function; move it to the top, or write the reason into "
        "MAY_IMPORT_LATE in tests/house_rules.py"
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def forbidden_words(source: Module) -> list[str]:
    """processEvents, and modules named after nothing."""
    found = [
        f"{source.name}:{line(node)}: processEvents re-enters everything; use viewer/ui/tasks.py"
        for node in ast.walk(source.tree)
        if identifier(node) == "processEvents"
    ]
    if vague := set(source.name.split(".")) & FORBIDDEN_NAMES:
        found.append(f"{source.name}: {vague.pop()!r} says nothing; name the module after its subject")
    return found


def catch_alls(source: Module) -> list[str]:
    """`except Exception` and its relatives away from the borders."""
    if source.name in MAY_CATCH_ALL:
        return []
    return [
        f"{source.name}:{node.lineno}: catches everything; name the errors you expect, only borders may"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and catches_all(node.type) and not passes_on(node)
    ]


def catches_all(kinds: ast.expr | None) -> bool:
    """Whether an except clause names nothing, Exception or BaseException."""
    return kinds is None or any(identifier(node) in {"Exception", "BaseException"} for node in ast.walk(kinds))


def passes_on(handler: ast.ExceptHandler) -> bool:
    """Whether a handler only tidies up (a rollback) and ends by raising what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def bad_captions(source: Module) -> list[str]:
    """An __init__.py that is anything but one caption (the package's own says what the program is called)."""
    if not source.is_package:
        return []
    rest = source.tree.body[1:]
    if source.name == "viewer":
        rest = [node for node in rest if not (isinstance(node, ast.Assign | ast.Expr) and is_text(node.value))]
    if ast.get_docstring(source.tree) and not rest:
        return []
    return [f"{source.name}: __init__.py must hold one docstring that says what is here, and nothing else"]


def is_text(node: ast.expr) -> bool:
    """Whether an expression is a text in quotes."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def cycles(sources: list[Module]) -> list[str]:
    """Modules that import each other in a circle, each circle once."""
    names = {source.name for source in sources}
    graph = {
        source.name: {
            found for _, target in imports(source) if (found := reached(target, names)) and found != source.name
        }
        for source in sources
    }
    complaints: list[str] = []
    done: set[str] = set()

    def visit(name: str, path: list[str]) -> None:
        if name in path:
            circle = " -> ".join([*path[path.index(name) :], name])
            complaints.append(f"{circle}: a circle; move what both need into a third module")
        elif name not in done:
            for target in sorted(graph[name]):
                visit(target, [*path, name])
            done.add(name)

    for name in sorted(graph):
        visit(name, [])
    return complaints


def reached(target: str, names: set[str]) -> str | None:
    """The module that an imported name leads to: itself, or the one that defines it."""
    return target if target in names else next((base for base in [target.rpartition(".")[0]] if base in names), None)


RULES = [
    *(upward_imports, qt_outside_ui, database_outside_store, rich_text_sinks, too_long, late_imports),
    *(forbidden_words, catch_alls, bad_captions, unsaid),
]
