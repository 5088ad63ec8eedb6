import pytest

from tests.ui.fakes import NODES
from viewer.domain.changes import Mark
from viewer.domain.finding import Found
from viewer.ui.details_page import DetailsPage
from viewer.ui.plain_text import PlainLabel


@pytest.fixture
def page(qtbot, styled):
    made = DetailsPage()
    qtbot.addWidget(made)
    made.show()
    made.show_fields(Found("", NODES, ()))
    return made


def test_the_field_at_hand_is_explained_with_what_it_was(page):
    model = page.tree.model()
    page.tree.setCurrentIndex(model.index(0, 0, model.index(1, 0)))
    page.mark({"customer.id": Mark("was cust_0 on 3 Jul 2024", False)})
    labels = [label.text() for label in page.description.findChildren(PlainLabel) if label.isVisible()]
    assert "● Was cust_0 on 3 Jul 2024." in labels
    page.mark({})
    labels = [label.text() for label in page.description.findChildren(PlainLabel) if label.isVisible()]
    assert not any("Was" in text for text in labels)


def test_words_go_to_whoever_finds(page, qtbot):
    with qtbot.waitSignal(page.find_asked) as said:
        page.line.box.setText("gold")
    assert said.args == ["gold"]
