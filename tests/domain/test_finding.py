from tests.ui.fakes import NODES, make_node
from viewer.domain.finding import Findable
from viewer.domain.tree import Node


def labels(nodes: tuple[Node, ...]) -> list[object]:
    return [[node.label, labels(node.children)] if node.children else node.label for node in nodes]


def test_what_was_found_with_what_is_around_it() -> None:
    fields = Findable(NODES)
    assert fields.find("") == ("", NODES, ())
    found = fields.find(" EMEA ")
    assert found.words == "emea"
    assert labels(found.nodes) == [["Customer", [["metadata", ["region"]]]]]
    assert found.places == ((0, 0, 0),)
    found = fields.find("vip")
    assert labels(found.nodes) == [["Campaign", ["name"]]]
    assert found.places == ((0, 0),)
    assert fields.find("no such thing") == ("no such thing", (), ())


def test_below_a_name_that_was_found_everything_stays() -> None:
    found = Findable(NODES).find("Customer")
    assert labels(found.nodes) == [["Customer", ["id", ["metadata", ["region"]], "shoe_size"]]]
    assert found.places == ((0,),)
    found = Findable(NODES).find("me")
    assert found.places == ((0,), (0, 1), (0, 1, 0), (1, 0))
    found = Findable(NODES).find("meta")
    assert labels(found.nodes) == [["Customer", [["metadata", ["region"]]]]]
    assert found.places == ((0, 0),)


def test_accents_and_case_do_not_matter_wherever_in_a_long_value() -> None:
    text = "x" * 99_999 + "Mía" + "é" * 5
    found = Findable((make_node("note", text), make_node("other", "y"))).find("mia")
    assert labels(found.nodes) == ["note"]
