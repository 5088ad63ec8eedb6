import pytest

from tests.ui.fakes import make_node
from viewer.domain.finding import Found
from viewer.ui.details_memory import DetailsMemory
from viewer.ui.details_tree import DetailsTree

OWN = make_node("alex@example.org", "1 field", 'customer.metadata."alex@example.org"', [make_node("id", "7")])
METADATA = make_node("metadata", "1 field", "customer.metadata", [OWN])
FIELDS = (
    make_node("Customer", "Alex", "customer", [METADATA]),
    make_node("Campaign", "Club", "campaign", [make_node("name", "Club", "campaign.name")]),
)


@pytest.fixture
def make_tree(qtbot, styled):
    def make(settings):
        tree = DetailsTree()
        qtbot.addWidget(tree)
        memory = DetailsMemory(tree, settings)
        tree.show_fields(Found("", FIELDS, ()))
        return tree, memory

    return make


def test_what_was_opened_is_open_after_a_restart(make_tree, settings, qtbot):
    tree, _ = make_tree(settings)
    model = tree.model()
    tree.setExpanded(model.index(1, 0), True)
    tree.setExpanded(model.index(0, 0), False)
    qtbot.waitUntil(lambda: settings.text("details/opened", "") == "campaign")
    other, _ = make_tree(settings)
    assert other.isExpanded(other.model().index(1, 0))
    assert not other.isExpanded(other.model().index(0, 0))


def test_nothing_of_the_data_is_written_down(make_tree, settings, tmp_path):
    tree, memory = make_tree(settings)
    tree.expandAll()
    assert 'customer.metadata."alex@example.org"' in tree.shape()[0]
    memory.close()
    assert settings.text("details/opened", "") == "campaign"
    assert tree.shape()[0] == {"campaign", OWN.path}
    assert all(b"alex" not in file.read_bytes().lower() for file in tmp_path.rglob("*") if file.is_file())
