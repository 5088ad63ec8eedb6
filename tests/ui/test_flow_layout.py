from PySide6.QtWidgets import QPushButton, QWidget

from viewer.ui.flow_layout import FlowLayout


def _boxes(qtbot, centred: bool) -> tuple[QWidget, FlowLayout, list[QPushButton]]:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10, centred=centred)
    buttons = []
    for _ in range(3):
        button = QPushButton()
        button.setFixedSize(100, 30)
        flow.addWidget(button)
        buttons.append(button)
    page.resize(230, 200)
    page.show()
    return page, flow, buttons


def test_what_does_not_fit_begins_a_new_line(qtbot):
    page, flow, buttons = _boxes(qtbot, centred=False)
    assert page.isVisible()
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (110, 0), (0, 40)]
    assert flow.heightForWidth(230) == 70
    assert flow.heightForWidth(330) == 30
    assert flow.minimumSize().width() == 100


def test_lines_can_be_centred(qtbot):
    page, _, buttons = _boxes(qtbot, centred=True)
    assert page.isVisible()
    assert [button.x() for button in buttons] == [10, 120, 65]


def test_items_can_be_taken_out(qtbot):
    page, flow, _ = _boxes(qtbot, centred=False)
    assert page.isVisible()
    assert flow.count() == 3
    assert flow.takeAt(7) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 2
    assert flow.itemAt(2) is None
