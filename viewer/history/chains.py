"""Chains: moves in an order in which each goes on from where the one before it ended, with as few breaks as can be.

A move is a pair of places, before and after; None is a place that is not said, and fits every other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.history.places import NOWHERE

Place = str | None
Move = tuple[Place, Place]


class _Edge(NamedTuple):
    source: Place
    target: Place
    move: int | None
    """Its number; None for what only closes the circle."""


def breaks(moves: Iterable[Move], start: Place = None, goal: Place = None) -> int:
    """How often a move does not go on from the one before it; the first from ``start``, and ``goal`` from the last."""
    count, place = 0, start
    for before, after in (*moves, (goal, None)):
        count += place is not None and before is not None and place != before
        if before is not None or after is not None:
            place = after
    return count


def chained(moves: Sequence[Move], start: Place = None, goal: Place = None) -> list[int]:
    """The numbers of the moves in an order with the fewest breaks; where several have, those in front stay in front.

    It takes time in proportion to the number of moves: places are the points of a graph, moves its lines, and a circle
    through all of them, which breaks off where it must, is the order (Hierholzer's algorithm).
    """
    edges = [_Edge(before, after, number) for number, (before, after) in enumerate(moves)]
    first, last = _Edge(None, start, None), _Edge(goal, None, None)
    # What leads somewhere comes first where it can: everything can follow it.
    edges.sort(key=lambda edge: edge.target is not None)
    known = [*([first] if start is not None else []), *edges, *([last] if goal is not None else [])]
    pieces = list(_pieces(_circle([*known, *_balancing(known), *_connecting(known)])))
    begin = pieces.pop(0) if start is not None else []
    end = next((piece for piece in pieces if piece[-1] is last), [])
    pieces = [piece for piece in pieces if piece is not end]
    if begin and begin[-1] is last:
        begin, end, pieces = _crossed(begin, pieces)

    def rank(piece: list[int]) -> tuple[int, int]:
        # What begins somewhere can follow anything, and anything can follow what ends somewhere.
        return (moves[piece[0]][0] is None) - (moves[piece[-1]][1] is None), min(piece)

    middle = sorted(filter(None, map(_numbers, pieces)), key=rank)
    return [number for piece in (_numbers(begin), *middle, _numbers(end)) for number in piece]


def entrance(moves: Iterable[Move]) -> Place:
    """Where a chain of these moves begins: what is in front if they are in order, or the one that nothing leads to."""
    once = list(dict.fromkeys(moves))
    if once and breaks(once) == 0:
        return once[0][0]
    surplus = [(place, over) for place, over in _surplus(once).items() if over > 0]
    return surplus[0][0] if len(surplus) == 1 and surplus[0][1] == 1 else None


def _surplus(moves: Iterable[tuple[Place, Place]]) -> dict[Place, int]:
    """How many more moves begin at a place than end there."""
    surplus: dict[Place, int] = defaultdict(int)
    for before, after in moves:
        surplus[before] += 1
        surplus[after] -= 1
    return surplus


def _balancing(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """One break for each move that nothing leads to, or from."""
    for place, over in _surplus((edge.source, edge.target) for edge in edges).items():
        if place is not None:
            yield from [_Edge(None, place, None)] * over
            yield from [_Edge(place, None, None)] * -over


def _connecting(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """A way to each circle of moves that nothing else leads to: into it where somebody joined, else at its first."""
    neighbours: dict[Place, list[Place]] = defaultdict(list)
    for edge in edges:
        neighbours[edge.source].append(edge.target)
        neighbours[edge.target].append(edge.source)
    surplus = _surplus((edge.source, edge.target) for edge in edges)
    seen: set[Place] = set()
    for edge in edges:
        if edge.source in seen:
            continue
        group, waiting = {edge.source}, [edge.source]
        while waiting:
            for place in neighbours[waiting.pop()]:
                if place not in group:
                    group.add(place)
                    waiting.append(place)
        seen |= group
        if None not in group and not any(surplus[place] for place in group):
            door = NOWHERE if NOWHERE in group else edge.source
            yield from (_Edge(None, door, None), _Edge(door, None, None))


def _circle(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """All of them, each beginning where the one before it ended, from None to None; those in front first."""
    ways: dict[Place, list[_Edge]] = defaultdict(list)
    for edge in reversed(edges):
        ways[edge.source].append(edge)
    path = [_Edge(None, None, None)]
    walked = []
    while path:
        ways_on = ways[path[-1].target]
        if ways_on:
            path.append(ways_on.pop())
        else:
            walked.append(path.pop())
    return reversed(walked[:-1])


def _pieces(circle: Iterable[_Edge]) -> Iterator[list[_Edge]]:
    """What lies between two breaks."""
    piece: list[_Edge] = []
    for edge in circle:
        piece.append(edge)
        if edge.target is None:
            yield piece
            piece = []


def _crossed(begin: list[_Edge], pieces: list[list[_Edge]]) -> tuple[list[_Edge], list[_Edge], list[list[_Edge]]]:
    """Beginning, end and the rest, where one piece was both: it goes over into another one that meets it."""
    met = {edge.target: place + 1 for place, edge in enumerate(begin) if edge.target is not None}
    for number, piece in enumerate(pieces):
        for place, edge in enumerate(piece):
            if edge.target in met:
                there, here = met[edge.target], place + 1
                rest = pieces[:number] + pieces[number + 1 :]
                return begin[:there] + piece[here:], piece[:here] + begin[there:], rest
    return begin, [], pieces


def _numbers(piece: Iterable[_Edge]) -> list[int]:
    return [edge.move for edge in piece if edge.move is not None]
