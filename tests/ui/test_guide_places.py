import ast
from pathlib import Path

from PySide6.QtWidgets import QWidget

import viewer.ui
from viewer.jobs.read_guide import pages
from viewer.ui.guide_places import PLACES, place_of
from viewer.ui.guide_window import Place
from viewer.ui.search_box import SearchBox

CLASSES = {
    node.name: node
    for path in Path(viewer.ui.__file__).parent.glob("*.py")
    for node in ast.parse(path.read_text("utf-8")).body
    if isinstance(node, ast.ClassDef)
}


# Dialogs that need no page: the file dialog is Qt's, the guide is the guide, licences explain themselves, and the last
# one is what others are made of.
WITHOUT = {"FileDialog", "GuideWindow", "LicencesDialog", "WorkDialog"}


def bases(node: ast.ClassDef) -> set[str]:
    return {base.id for base in node.bases if isinstance(base, ast.Name)}


def test_every_dialog_has_its_page():
    dialogs = {"QDialog", "WorkDialog", "ErasureDialog", "QFileDialog"}
    assert {name for name, node in CLASSES.items() if bases(node) & dialogs} - WITHOUT - set(PLACES) == set()


def test_every_place_exists_and_belongs_to_a_part_that_exists():
    known = {page.name: {"", *(one.anchor for one in page.sections())} for page in pages()}
    missing = [text for text in PLACES.values() if Place.read(text).anchor not in known.get(Place.read(text).page, ())]
    assert missing == []
    assert set(PLACES) - set(CLASSES) == set()


def test_the_innermost_part_counts(qtbot, styled):
    box = SearchBox()
    qtbot.addWidget(box)
    inner = QWidget(box)
    assert place_of(inner) is None
    box.setText("tier:gold")
    assert place_of(inner) == Place("04-searching.md")
    assert place_of(None) is None
