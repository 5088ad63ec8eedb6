from tests.exports.case_made import contents
from viewer.exports.case_contents import CaseContents, Fact, Link


def test_contents_are_values_that_can_be_compared_and_changed_into_others() -> None:
    made = contents("a")
    assert made == contents("a") != contents("b")
    assert isinstance(made._replace(title="c"), CaseContents)
    assert (Fact("title", "text").more, Link("evcus_1").number) == ("", 0)
