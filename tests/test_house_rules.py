"""The walls of the house hold, and each of them would be noticed if it fell."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import house_rules
from tests.house_rules import Module, module

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "viewer"
# The two front doors with nothing to mirror: a version, and three lines that call the others.
WITHOUT_MIRROR = {"viewer.__main__"}


def load(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    return module(".".join(parts[:-1] if is_package else parts), path.read_text(encoding="utf-8"), is_package)


SOURCES = [load(path) for path in sorted(PACKAGE.rglob("*.py"))]


@pytest.mark.parametrize("rule", house_rules.RULES, ids=lambda rule: rule.__name__)
def test_the_wall_holds(rule: Callable[[Module], list[str]]) -> None:
    complaints = [complaint for source in SOURCES for complaint in rule(source)]
    assert not complaints, "\n" + "\n".join(complaints)


def imported_from(path: Path) -> list[str]:
    """The modules that a file takes something from, wherever it is loaded."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return [node.module or "" for node in body if isinstance(node, ast.ImportFrom)]


def test_what_is_tested_without_qt_loads_no_qt() -> None:
    """A test that loads the window, be it by what tests of the window share, is not even collected without PySide6."""
    rooms = {"PySide6", "viewer.ui", "viewer.app"}
    shared = {f"tests.ui.{path.stem}": imported_from(path) for path in (ROOT / "tests" / "ui").glob("[!t]*.py")}
    complaints = [
        f"{path.relative_to(ROOT)}: imports {name}"
        for path in (ROOT / "tests").rglob("test_*.py")
        if path.parent.name not in {"ui", "packaging"} and "importorskip(" not in path.read_text(encoding="utf-8")
        for name in imported_from(path)
        if any(f"{one}.".startswith(f"{room}.") for one in (name, *shared.get(name, ())) for room in rooms)
    ]
    assert not complaints, "\n" + "\n".join(complaints)


def test_no_circles() -> None:
    complaints = house_rules.cycles(SOURCES)
    assert not complaints, "\n" + "\n".join(complaints)


def test_every_folder_has_a_caption() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    missing = [str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()]
    assert not missing, f"write an __init__.py with one caption sentence into: {missing}"


def mirror(name: str) -> Path:
    *folders, last = name.split(".")[1:]
    return ROOT.joinpath("tests", *folders, f"test_{last}.py")


def test_every_module_has_its_test_file() -> None:
    names = [source.name for source in SOURCES if not source.is_package and source.name not in WITHOUT_MIRROR]
    missing = [str(mirror(name).relative_to(ROOT)) for name in names if not mirror(name).is_file()]
    assert not missing, "write these test files: " + ", ".join(missing)


def test_the_build_folder_is_no_package_and_no_test_folder_is_called_build() -> None:
    assert not (ROOT / "build" / "__init__.py").exists(), "build/__init__.py would shadow the tool `python -m build`"
    named_build = [path for path in (ROOT / "tests").rglob("build") if path.is_dir()]
    assert not named_build, f"tools pass over folders called build; rename {named_build} (tests/packaging/)"


def test_everything_but_the_window_loads_without_qt() -> None:
    names = [source.name for source in SOURCES if source.room not in {"ui", "app", "__main__"}]
    program = f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
    program += "print([name for name in sys.modules if name.partition('.')[0] in {'PySide6', 'shiboken6'}])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", ""), "the core must not load Qt"


# Each rule with the smallest source that breaks it, and its innocent neighbour.
BROKEN = [
    (house_rules.upward_imports, "viewer.store.codec", "from viewer.jobs import find_events"),
    (house_rules.upward_imports, "viewer.store.codec", "import viewer.capture.reader"),
    (house_rules.upward_imports, "viewer.store.codec", "from ..capture import reader"),
    (house_rules.upward_imports, "viewer.cli", "from viewer.ui import window"),
    (house_rules.upward_imports, "viewer.commands.asking", "from viewer.ui import window"),
    (house_rules.upward_imports, "viewer.jobs.x", "from viewer.commands import asking"),
    (house_rules.upward_imports, "viewer.ui.window", "from viewer.commands import asking"),
    (house_rules.upward_imports, "viewer.errors", "from viewer import paths"),
    (house_rules.upward_imports, "viewer.domain.event", "def f():\n    import viewer.store.library"),
    (house_rules.upward_imports, "viewer.cellar.wine", "x = 1"),
    (house_rules.qt_outside_ui, "viewer.jobs.find_events", "from PySide6.QtCore import QObject"),
    (house_rules.qt_outside_ui, "viewer.cli", "import PySide6"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'SELECT id\\n FROM event'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = f'INSERT OR IGNORE INTO {table} VALUES (?)'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'UPDATE event SET id = 1'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'DELETE FROM event'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'CREATE VIRTUAL TABLE t USING fts5'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'PRAGMA user_version'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'pragma user_version'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'BEGIN IMMEDIATE'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "q = 'select a from b'"),
    (house_rules.database_outside_store, "viewer.jobs.x", "import sqlite3"),
    (house_rules.rich_text_sinks, "viewer.ui.window", "from PySide6.QtWidgets import QLabel"),
    (house_rules.rich_text_sinks, "viewer.ui.window", "QtWidgets.QMessageBox.about(None, '', data)"),
    (house_rules.rich_text_sinks, "viewer.ui.window", "button.setToolTip(data)"),
    (house_rules.rich_text_sinks, "viewer.ui.window", "if role == Qt.ItemDataRole.ToolTipRole: pass"),
    (house_rules.unsaid, "viewer.ui.window", "button.setText(f'Open {name}')"),
    (house_rules.unsaid, "viewer.ui.window", "tabs.addTab(page, 'Details')"),
    (house_rules.too_long, "viewer.store.codec", "x = 1\n" * 401),
    (house_rules.late_imports, "viewer.store.codec", "def f():\n    import json"),
    (house_rules.forbidden_words, "viewer.ui.window", "application.processEvents()"),
    (house_rules.forbidden_words, "viewer.store.utils", "x = 1"),
    (house_rules.catch_alls, "viewer.store.codec", "try: f()\nexcept Exception: pass"),
    (house_rules.catch_alls, "viewer.store.codec", "try: f()\nexcept (OSError, BaseException): pass"),
    (house_rules.catch_alls, "viewer.store.codec", "try: f()\nexcept: pass"),
    (house_rules.bad_captions, "viewer.store", "x = 1"),
    (house_rules.bad_captions, "viewer", "'''Tier Viewer.'''\nNAME = make()"),
    (house_rules.bad_captions, "viewer.store", "'''Caption.'''\nfrom viewer.store import codec"),
]
SOUND = [
    (house_rules.upward_imports, "viewer.store.codec", "from viewer.domain import times\nfrom viewer import errors"),
    (house_rules.upward_imports, "viewer.ui.window", "from viewer.jobs.find_events import Finder\nimport json"),
    (house_rules.upward_imports, "viewer.cli", "from viewer import __version__"),
    (house_rules.upward_imports, "viewer.cli", "from viewer.commands import asking"),
    (house_rules.qt_outside_ui, "viewer.ui.window", "from PySide6.QtCore import QObject"),
    (house_rules.database_outside_store, "viewer.store.codec", "import sqlite3\nq = 'SELECT id FROM event'"),
    (house_rules.database_outside_store, "viewer.ui.x", "text = 'Select a file from the list to import it'"),
    (house_rules.database_outside_store, "viewer.ui.x", "def f():\n    '''SELECT id FROM event: what store does.'''"),
    (house_rules.rich_text_sinks, "viewer.ui.plain_text", "from PySide6.QtWidgets import QLabel"),
    (
        house_rules.rich_text_sinks,
        "viewer.ui.x",
        "def f():\n    return tooltip_text(x) if role == R.ToolTipRole else None",
    ),
    (house_rules.unsaid, "viewer.ui.window", "button.setText(say('Open'))"),
    (house_rules.unsaid, "viewer.ui.window", "label = PlainLabel('✕', 'muted')"),
    (house_rules.too_long, "viewer.store.codec", "x = 1\n" * 400),
    (house_rules.late_imports, "viewer.__main__", "def f():\n    from viewer import app"),
    (house_rules.forbidden_words, "viewer.ui.window", "process.events()"),
    (house_rules.catch_alls, "viewer.cli", "try: f()\nexcept Exception: pass"),
    (house_rules.catch_alls, "viewer.store.codec", "try: f()\nexcept (OSError, ValueError): pass"),
    (house_rules.catch_alls, "viewer.store.codec", "try: f()\nexcept BaseException:\n    undo()\n    raise"),
    (house_rules.bad_captions, "viewer.store", "'''Where events rest.'''"),
    (house_rules.bad_captions, "viewer", "'''Tier Viewer.'''\n__version__ = '1'\nAPP_ID = 'a'\n'''What it is.'''"),
]


def parse(name: str, text: str) -> Module:
    return module(name, text, is_package=name in {"viewer", "viewer.store"})


@pytest.mark.parametrize(("rule", "name", "text"), BROKEN)
def test_a_fallen_wall_is_noticed(rule: Callable[[Module], list[str]], name: str, text: str) -> None:
    complaints = rule(parse(name, text))
    assert complaints
    assert all(complaint.startswith(name) and ": " in complaint for complaint in complaints)


@pytest.mark.parametrize(("rule", "name", "text"), SOUND)
def test_sound_work_is_left_alone(rule: Callable[[Module], list[str]], name: str, text: str) -> None:
    assert rule(parse(name, text)) == []


def test_a_circle_is_noticed_and_a_diamond_is_none() -> None:
    circle = [
        module("viewer.store.a", "from viewer.store import b"),
        module("viewer.store.b", "from viewer.store.c import thing"),
        module("viewer.store.c", "import viewer.store.a"),
    ]
    assert house_rules.cycles(circle)[0].startswith(
        "viewer.store.a -> viewer.store.b -> viewer.store.c -> viewer.store.a: a circle"
    )
    diamond = [
        module("viewer.store.a", "from viewer.store import b, c"),
        module("viewer.store.b", "from viewer.store import d"),
        module("viewer.store.c", "from viewer.store import d"),
        module("viewer.store.d", ""),
    ]
    assert house_rules.cycles(diamond) == []


def test_every_rule_has_a_proof() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(house_rules.RULES)


def test_the_mirror_of_a_module() -> None:
    assert mirror("viewer.store.queries") == ROOT / "tests" / "store" / "test_queries.py"
    assert mirror("viewer.cli") == ROOT / "tests" / "test_cli.py"
