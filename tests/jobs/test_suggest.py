import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.foreign import foreign, foreign_text
from tests.webhooks import body, campaign, customer, tier, webhook, write
from viewer.domain.completion import Suggestion, Typing, completed, typing_at
from viewer.domain.query import parse
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.suggest import Suggester, offers_without_library
from viewer.store import findings
from viewer.store.findings import Found
from viewer.store.small_writes import write_soon


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("suggest")
    values = []
    for number in range(1, 13):
        data = body(
            number,
            customer=customer(
                number % 4,
                name=("Alex Doe", "Al", "Tiana Gold", 'O\'Brien, "Bob"')[number % 4],
                metadata={"region": ("EMEA", "APAC")[number % 2], "favourite shop": "Süd, 1", "home": {"city": "Łódź"}},
            ),
            campaign=campaign(number % 2, name=("VIP Club", "Harbour")[number % 2]),
            loyalty_tier=tier(number % 3, name=("Gold", "Silver", "Bronze")[number % 3]),
        )
        data["order"] = {"amount": 10 * number}
        values.append(webhook(number, ("joined", "left")[number % 2], data=data))
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    return folder / "library.db"


@pytest.fixture
def suggester(path: Path) -> Iterator[Suggester]:
    made = Suggester(path)
    yield made
    made.close()


def _typing(text: str) -> Typing:
    typing = typing_at(text, len(text))
    assert typing is not None
    return typing


def _offered(suggester: Suggester, text: str) -> list[str]:
    return [one.insert for one in suggester.suggest(_typing(text)).suggestions]


def test_values_of_a_field_are_written_so_that_they_mean_just_this(suggester: Suggester) -> None:
    assert _offered(suggester, "campaign:") == ["=Harbour", '="VIP Club"']
    assert _offered(suggester, 'campaign:"vip c') == ['="VIP Club"']
    assert _offered(suggester, "tier:Gold,si") == ["Silver"]
    assert _offered(suggester, "name:bri") == [r'="O' + "'" + r'Brien, \"Bob\""']
    assert _offered(suggester, "source:a") == ["=a.ndjson"]


def test_events_are_offered_by_their_short_name(suggester: Suggester) -> None:
    offered = suggester.suggest(_typing("event:le")).suggestions
    assert [(one.insert, one.help) for one in offered] == [
        ("left", "The customer left the tier structure of a campaign.")
    ]
    assert _offered(suggester, "event:tier.jo") == ["joined"]


def test_counts_come_when_they_are_asked_for(suggester: Suggester) -> None:
    first = suggester.suggest(_typing("tier:"))
    assert first.more
    assert {one.events for one in first.suggestions} == {None}
    suggester.count(_typing("tier:"))
    second = suggester.suggest(_typing("tier:"))
    assert not second.more
    assert {one.shown: one.events for one in second.suggestions} == {"Gold": 4, "Silver": 4, "Bronze": 4}
    suggester.count(_typing("type_source:"))
    known = {one.shown: one.events for one in suggester.suggest(_typing("type_source:")).suggestions}
    assert known["envelope"] == 12


def test_a_word_offers_fields_and_what_is_called_so(suggester: Suggester) -> None:
    assert _offered(suggester, "ti") == ["tier:", "tier_id:", "time:", "from:", 'name:="Tiana Gold"']
    assert 'name:="Tiana Gold"' in _offered(suggester, "gold")
    assert "tier:=Gold" in _offered(suggester, "gold")
    assert _offered(suggester, "harb") == ["campaign:=Harbour"]
    assert _offered(suggester, "-joi") == ["event:joined"]
    offered = suggester.suggest(_typing("alex")).suggestions
    assert offered == [Suggestion("term", 'name:="Alex Doe"', 'name:="Alex Doe"', "Name", 3)]
    with foreign():
        assert suggester.suggest(_typing("alex")).suggestions[0].help == foreign_text("Name")


def test_paths_are_offered_step_by_step_with_examples(suggester: Suggester) -> None:
    assert "customer." in _offered(suggester, "custo")
    assert _offered(suggester, "customer.meta") == ["customer.metadata."]
    assert set(_offered(suggester, "customer.metadata.")) == {
        "customer.metadata.region:",
        'customer.metadata."favourite shop":',
        "customer.metadata.home.",
    }
    offer = suggester.suggest(_typing("customer.metadata.re")).suggestions[0]
    assert (offer.kind, sorted(offer.help.split(", "))) == ("field", ["APAC", "EMEA"])
    assert _offered(suggester, "customer.metadata.home.c") == ["customer.metadata.home.city:"]
    assert _offered(suggester, "data.or") == ["data.order."]
    assert _offered(suggester, "order.") == ["order.amount:"]
    assert _offered(suggester, "has:customer.metadata.reg") == ["customer.metadata.region"]
    assert _offered(suggester, "nobody.knows.") == []


def test_values_at_a_path_are_offered(suggester: Suggester) -> None:
    assert sorted(_offered(suggester, "customer.metadata.region:")) == ["=APAC", "=EMEA"]
    assert _offered(suggester, "customer.metadata.region:em") == ["=EMEA"]
    assert _offered(suggester, 'customer.metadata."favourite shop":sud') == ['="Süd, 1"']
    assert _offered(suggester, "customer.metadata.home.city:lodz") == []
    assert _offered(suggester, "customer.metadata.home.city:łodz") == ["=Łódź"]
    assert len(_offered(suggester, "order.amount:")) == 12
    assert _offered(suggester, "order.amount:>") == []


def test_rules_that_found_something_are_offered_and_how_much_they_mean(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "library.db"))
    found = {"one": [Found(None, "camp_1", "missing_move", "warning", (1, 2), "A move is missing.", 1)]}
    write_soon(copy, lambda connection: findings.put(connection, found))
    with closing(Suggester(copy)) as suggester:
        assert _offered(suggester, "finding:") == ["=missing_move", "=error", "=warning", "=note"]
        suggester.count(_typing("finding:"))
        assert suggester.suggest(_typing("finding:mis")).suggestions[0].events == 2
        assert _offered(suggester, "finding:war") == ["=warning"]
        assert "finding" in _offered(suggester, "has:fin")


def test_times_and_points_of_the_library_are_offered(suggester: Suggester) -> None:
    assert _offered(suggester, "on:20") == ["2024-05-02", "2024-05", "2024"]
    assert _offered(suggester, "points:") == [">=", "<=", ">", "<", "=0..99", "=100..199", "=200..299"]
    assert _offered(suggester, "points:10") == ["=100..199"]


def test_nothing_typed_offers_fields_only_when_asked(suggester: Suggester) -> None:
    assert suggester.suggest(_typing("")).suggestions == []
    assert suggester.suggest(_typing(""), asked=True).suggestions[0].insert == "event:"
    assert offers_without_library(_typing("")).suggestions == []
    assert offers_without_library(_typing("ti")).suggestions[0].insert == "tier:"


def test_everything_that_is_offered_is_a_query(suggester: Suggester) -> None:
    for text in (
        "a",
        "al",
        "alex",
        "o'",
        "tier:",
        "event:",
        "name:",
        "is:",
        "type_source:",
        "customer:b",
        "customer_id:",
    ):
        typing = _typing(text)
        for one in suggester.suggest(typing, asked=True).suggestions:
            reading = parse(completed(text, typing, one.insert)[0])
            if one.kind != "field":
                assert reading.notes == ()
                assert len(reading.query.terms) == 1


def test_no_library_is_a_calm_problem(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem):
        Suggester(tmp_path / "none.db")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=20) | st.text(st.sampled_from('tier:=" ,()\\-\0\ud800'), max_size=20), st.integers(0, 20))
def test_any_text_is_answered(suggester: Suggester, text: str, cursor: int) -> None:
    typing = typing_at(text, cursor)
    if typing is not None:
        assert len(suggester.suggest(typing, asked=True).suggestions) <= 60
