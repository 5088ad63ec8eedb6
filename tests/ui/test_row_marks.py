from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.fakes import make_row
from viewer.ui import theme
from viewer.ui.mark_colours import mark_colour
from viewer.ui.row_marks import RowMarks

HEIGHT, RIGHT = 26, 160


def painted(**annotated: str) -> QImage:
    image = QImage(200, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(theme.colour("window"))
    painter = QPainter(image)
    RowMarks().paint(painter, make_row(1, **annotated), 0, HEIGHT, RIGHT, False)
    painter.end()
    return image


def colours(image: QImage, left: int, right: int) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in range(HEIGHT - 1)}


def test_an_event_has_its_stripe_at_the_edge_and_its_customer_a_broken_one(styled):
    ground = QColor(theme.colour("window")).name()
    own = painted(mark="red")
    assert colours(own, 0, 4) == {mark_colour("red").name()}
    assert colours(own, 4, 200) == {ground}
    theirs = painted(customer_mark="blue")
    assert colours(theirs, 0, 4) == {ground}
    assert {mark_colour("blue").name(), ground} <= colours(theirs, 5, 7)
    both = painted(mark="red", customer_mark="blue")
    assert both.pixelColor(1, 12) == mark_colour("red")


def test_a_note_has_a_sign_and_that_of_the_customer_another_one(styled):
    own, theirs, none = painted(note="x"), painted(customer_note="x"), painted()
    assert len(colours(own, RIGHT - 18, RIGHT)) > 1
    assert own != theirs
    assert theirs != none
    assert colours(none, 0, 200) == {QColor(theme.colour("window")).name()}
