from datetime import UTC

from PySide6.QtCore import Qt

from tests.ui.fakes import RAW, make_detail
from viewer.domain.times import zone
from viewer.ui.bounded_text import bounded_bytes
from viewer.ui.plain_text import PlainLabel
from viewer.ui.source_view import DeliveriesModel, SourceView


def test_deliveries_are_a_good_model(qtmodeltester):
    model = DeliveriesModel()
    model.show(make_detail(1).deliveries, UTC)
    qtmodeltester.check(model)
    assert [model.index(0, column).data() for column in range(6)] == [
        "capture.ndjson", "17", "1,800", "wh_1", "2024-07-03 09:08:14", "",
    ]  # fmt: skip
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Send-out"
    model.show(make_detail(1).deliveries, zone("Europe/Berlin"))
    assert model.index(1, 4).data() == "2024-07-03 11:08:14"


def test_the_place_and_the_bytes_are_shown(qtbot, styled):
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(380, 600)
    view.show()
    detail = make_detail(1)
    view.show_source(detail.raw_place, detail.deliveries, bounded_bytes(RAW), len(RAW), UTC)
    texts = [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]
    assert texts[:4] == [
        "capture.ndjson, line 17", "/captures/capture.ndjson", "2 DELIVERIES", "ORIGINAL BYTES · 18",
    ]  # fmt: skip
    assert view.bytes.toPlainText() == '{"name": "Alex \\xff"}'
    view.hide_all()
    assert not view.bytes.isVisible()
