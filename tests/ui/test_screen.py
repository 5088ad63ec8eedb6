from pathlib import Path

from viewer.jobs import check_display
from viewer.ui import screen


def test_qt_is_asked_where_its_plug_ins_are(monkeypatch, qapp):
    asked: list[Path] = []
    monkeypatch.setattr(check_display, "display_problem", lambda: None)
    monkeypatch.setattr(check_display, "plugin_problem", asked.append)
    assert screen.screen_problem() is None
    assert (asked[0] / "platforms").is_dir()
    monkeypatch.setattr(check_display, "display_problem", lambda: "There is none.")
    assert screen.screen_problem() == "There is none."
