"""The menu by which a person says what events are whose own words do not say it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from viewer.domain.event_types import TIER_FAMILY, UNDECIDED, short_name
from viewer.domain.evidence import FILE_NAME, HEADING, USER
from viewer.domain.rows import EventRow, customer_caption
from viewer.wording import number, say, say_count

_STAYS = tuple(TIER_FAMILY + word for word in ("joined", "left", "prolonged"))
_MOVES = tuple(TIER_FAMILY + word for word in ("upgraded", "downgraded"))
_DEFINITIONS = tuple(f"campaign.loyalty_tier.{word}" for word in ("created", "updated", "deleted"))
# A person's word weighs more than what stood around an event, and less than what the event itself says.
_WEAKER = (HEADING, FILE_NAME, USER)


def open_types(row: EventRow) -> tuple[str, ...]:
    """The types that a person may choose from for an event; none where the event itself says what it is."""
    if row.type == UNDECIDED:
        if row.tier_from_id is not None or row.tier_from_name is not None:
            return _MOVES
        return _STAYS if customer_caption(row) or row.campaign_id is None else _DEFINITIONS
    known = next((types for types in (_STAYS, _MOVES, _DEFINITIONS) if row.type in types), ())
    return known if row.type_source in _WEAKER else ()


def add_type_menus(
    menu: QMenu,
    rows: Sequence[EventRow],
    selected: int,
    matching: int,
    say_selected: Callable[[str], None],
    say_matching: Callable[[str], None],
) -> None:
    """Adds a choice of types for ``selected`` events, of which ``rows`` are in memory, and for all that match.

    Nothing is added where no event of ``rows`` leaves its type open.
    """
    types = next((types for row in rows if (types := open_types(row))), ())
    if not types:
        return
    menu.addSeparator()
    if selected < matching or matching <= 1:
        title = say_count(selected, "It was…", "The {n} selected events were…")
        _add(menu, title, types, say_selected)
    if matching > 1:
        _add(menu, say("All {n} matching events were…", n=number(matching)), types, say_matching)


def _add(menu: QMenu, title: str, types: tuple[str, ...], tell: Callable[[str], None]) -> None:
    choices = menu.addMenu(title)
    for name in types:
        choices.addAction(short_name(name), partial(tell, name))
