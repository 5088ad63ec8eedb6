import ast
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

import viewer.ui
from viewer.ui import whats_this
from viewer.ui.export_privacy import ExportPrivacy
from viewer.ui.plain_text import TOOLTIP_LENGTH
from viewer.ui.whats_this import TEXTS, explain, show_here, text_of

CLASSES = {
    node.name
    for path in Path(viewer.ui.__file__).parent.glob("*.py")
    for node in ast.parse(path.read_text("utf-8")).body
    if isinstance(node, ast.ClassDef)
}


def test_texts_belong_to_parts_that_exist_and_are_short():
    assert set(TEXTS) - CLASSES == set()
    assert [name for name, text in TEXTS.items() if len(text) > TOOLTIP_LENGTH] == []


def test_the_unusual_parts_are_explained():
    wanted = {
        "SearchBox",
        "HistogramView",
        "ColumnsHeader",
        "HistoryChart",
        "HistoryHead",
        "ExportPrivacy",
        "FieldTree",
    }
    assert wanted <= set(TEXTS)


def test_the_innermost_part_counts(qtbot, styled):
    privacy = ExportPrivacy()
    qtbot.addWidget(privacy)
    part, text = text_of(privacy.tick)
    assert part is privacy
    assert text.startswith("Masking puts pseudonyms")
    assert text_of(None) is None
    assert not show_here(None)


def test_who_points_at_a_part_gets_its_text_escaped(qtbot, styled, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    privacy = ExportPrivacy()
    QVBoxLayout(window).addWidget(privacy)
    monkeypatch.setattr(whats_this, "TEXTS", {"ExportPrivacy": "<b>mask</b>"})
    explain([window])
    assert privacy.whatsThis() == "<qt>&lt;b&gt;mask&lt;/b&gt;</qt>"
    assert privacy.tick.whatsThis() == ""


def test_it_is_said_beside_the_part(qtbot, styled):
    privacy = ExportPrivacy()
    qtbot.addWidget(privacy)
    privacy.show()
    before = set(QApplication.topLevelWidgets())
    assert show_here(privacy.tick)
    said = set(QApplication.topLevelWidgets()) - before
    assert [one.metaObject().className() for one in said] == ["QWhatsThat"]
    for one in said:
        one.close()
