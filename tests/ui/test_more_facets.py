import pytest
from PySide6.QtWidgets import QWidget

from viewer.domain.facets import MORE_FACETS, facet_named
from viewer.ui.more_facets import MOST, more_facets_menu

REGION = facet_named("customer.metadata.region")


@pytest.fixture
def done():
    return []


@pytest.fixture
def open_menu(qtbot, done):
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(found, shown=()):
        return more_facets_menu(
            parent,
            shown,
            found,
            lambda facet: done.append(("add", facet)),
            lambda facet: done.append(("remove", facet)),
        )

    return make


def titles(menu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_a_facet_is_added_and_one_that_is_shown_taken_away(open_menu, done):
    menu = open_menu([(REGION, 5)], shown=(REGION,))
    before, region = (action for action in menu.actions() if not action.isSeparator())
    assert (before.isChecked(), region.isChecked()) == (False, True)
    before.trigger()
    region.trigger()
    assert done == [("add", MORE_FACETS[0]), ("remove", REGION)]


def test_very_many_keys_are_not_all_listed_and_that_is_said(open_menu):
    keys = [(facet_named(f"campaign.metadata.k{number}"), 1) for number in range(MOST + 1200)]
    said = titles(open_menu([(REGION, 1), *keys]))
    assert said[:3] == ["Tier before", "customer.metadata.region", "campaign.metadata.k0"]
    assert said[-1] == "1,200 more: “Add as facet” in the details"
    assert len(said) == 3 + MOST


def test_strange_keys_are_shown_as_text(open_menu):
    said = titles(open_menu([(facet_named('customer.metadata."<b>&amp; \u202e"'), 1)]))
    assert said[1] == 'customer.metadata."<b>&&amp; ⟨U+202E⟩"'


def test_without_metadata_that_is_said(open_menu):
    menu = open_menu([])
    assert titles(menu) == ["Tier before", "No metadata occurs in this library"]
    assert not menu.actions()[-1].isEnabled()
