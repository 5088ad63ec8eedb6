"""Which events are exported: all that the search finds, those that are selected, or those of one customer."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.stretches import Stretch
from viewer.ui.choice_card import ChoiceCard, one_of
from viewer.wording import say, say_count

Kind = Literal["search", "selection", "customer"]


class Scope(NamedTuple):
    """Some events that can be exported."""

    kind: Kind
    query: str
    """The text of the query that finds them; of a selection, of the query within which it was made."""
    events: int | None = None
    """How many they are; None while nobody has counted them."""
    whom: str = ""
    """Of one customer: who it is."""
    stretches: tuple[Stretch, ...] = ()
    """Of a selection: its rows."""


def words_of(scope: Scope) -> str:
    """What a person reads of it."""
    count = scope.events
    if scope.kind == "customer":
        if count is None:
            return say("All events of {whom}", whom=scope.whom)
        return say_count(count, "{n} event of {whom}", "{n} events of {whom}", whom=scope.whom)
    if scope.kind == "selection":
        return (
            say("selected events") if count is None else say_count(count, "{n} selected event", "{n} selected events")
        )
    if scope.query.strip():
        if count is None:
            return say("events of the search")
        return say_count(count, "{n} event of the search", "{n} events of the search")
    if count is None:
        return say("All events of the library")
    return say_count(count, "All {n} event of the library", "All {n} events of the library")


class ExportScope(QWidget):
    """One card for each set of events that there is at the moment."""

    chosen = Signal()

    def __init__(self, scopes: Sequence[Scope], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scopes = list(scopes)
        self.cards = [ChoiceCard(words_of(scope)) for scope in scopes]
        self._group = one_of(self.cards, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for card in self.cards:
            box.addWidget(card)
        if self.cards:
            self.cards[0].setChecked(True)
            self.setFocusProxy(self.cards[0])
        self._group.idToggled.connect(self._toggled)

    def scope(self) -> Scope:
        """The one that is chosen."""
        return self._scopes[self._group.checkedId()]

    def choose(self, kind: Kind) -> None:
        """Chooses a kind, where there is such."""
        for scope, card in zip(self._scopes, self.cards, strict=True):
            if scope.kind == kind:
                card.setChecked(True)

    def tell_events(self, kind: Kind, count: int) -> None:
        """Takes how many events a kind has."""
        for at, scope in enumerate(self._scopes):
            if scope.kind == kind:
                self._scopes[at] = scope._replace(events=count)
                self.cards[at].say(words_of(self._scopes[at]))

    def _toggled(self, number: int, is_chosen: bool) -> None:
        if is_chosen:
            self.setFocusProxy(self.cards[number])
            self.chosen.emit()
