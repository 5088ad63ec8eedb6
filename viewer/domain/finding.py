"""Finding in the details of an event: the fields whose name or value holds some words, wherever they stand."""

from dataclasses import replace
from typing import NamedTuple

from viewer.domain.folding import fold
from viewer.domain.tree import Node

_PIECE = 100_000  # characters that are folded in one go: other threads want to work meanwhile


class Found(NamedTuple):
    """The fields that were found with those above and below them; where nothing was asked for, all of them."""

    words: str  # folded
    nodes: tuple[Node, ...]
    places: tuple[tuple[int, ...], ...]  # of each field that holds the words, in order: its row, within that of ...


class Findable:
    """The fields of an event, whose texts are folded once. For one thread."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._nodes = nodes
        self._folded: dict[int, tuple[str, str]] = {}

    def find(self, words: str) -> Found:
        """The fields that hold these words, blind to case and accents."""
        wanted = fold(words.strip())
        places: list[tuple[int, ...]] = []
        if not wanted:
            return Found("", self._nodes, ())
        return Found(wanted, self._kept(self._nodes, wanted, (), places), tuple(places))

    def _kept(
        self, nodes: tuple[Node, ...], wanted: str, above: tuple[int, ...], places: list[tuple[int, ...]]
    ) -> tuple[Node, ...]:
        kept: list[Node] = []
        for node in nodes:
            place = (*above, len(kept))
            if self._holds(node, wanted):
                places.append(place)
                kept.append(node)
                self._kept_whole(node.children, wanted, place, places)
            elif below := self._kept(node.children, wanted, place, places):
                kept.append(replace(node, children=below))
        return tuple(kept)

    def _kept_whole(
        self, nodes: tuple[Node, ...], wanted: str, above: tuple[int, ...], places: list[tuple[int, ...]]
    ) -> None:
        """Below a field that was found everything stays; only what is found there too is counted."""
        for row, node in enumerate(nodes):
            if self._holds(node, wanted):
                places.append((*above, row))
            self._kept_whole(node.children, wanted, (*above, row), places)

    def _holds(self, node: Node, wanted: str) -> bool:
        folded = self._folded.get(id(node))
        if folded is None:
            value = "" if node.children else node.value
            pieces = [fold(value[at : at + _PIECE]) for at in range(0, len(value), _PIECE)]
            folded = self._folded[id(node)] = (fold(node.label), "".join(pieces))
        return wanted in folded[0] or wanted in folded[1]
