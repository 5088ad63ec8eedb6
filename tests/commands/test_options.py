"""What several words of the command line take."""

import click
import pytest

from viewer.commands import options
from viewer.jobs.find_events import Sort


def test_the_words_of_a_query_are_one_text() -> None:
    assert options.text(("event:left", "-tier:Gold")) == "event:left -tier:Gold"
    with pytest.raises(click.NoSuchOption):
        options.text(("x", "--bogus"))


def test_the_order() -> None:
    assert options.order(None) == Sort()
    assert options.order("customer_name") == Sort("customer_name", False)
    assert options.order("-points") == Sort("points", True)
    with pytest.raises(click.BadParameter, match="one column"):
        options.order("type,line")


def test_the_time_zone() -> None:
    assert str(options.zone("Europe/Berlin")) == "Europe/Berlin"
    with pytest.raises(click.BadParameter):
        options.zone("Mars/Base")


def test_a_type_by_any_of_its_names() -> None:
    assert options.event_type("joined") == options.event_type("EVENTS.CUSTOMER.LOYALTY.TIER.JOINED")
    assert options.event_type("joined") == "customer.loyalty.tier.joined"
    assert options.event_type("shop.thing.happened") == "shop.thing.happened"
    with pytest.raises(click.BadParameter, match="“party” is no event type"):
        options.event_type("party")
