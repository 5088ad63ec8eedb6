"""Writes a deterministic capture of N lines of about 1.5 KB, to measure with: `python tests/bench/generate.py N OUT`.

Beside OUT it writes OUT.truth.json, which says what a right import must count, and a few values worth searching for.
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from invented import ID_EPOCH_MS, PROJECT, Json, iso, plain_id
from population import (
    DOWN,
    LENGTH,
    START,
    TYPES,
    UP,
    VERSIONS,
    Person,
    customer_text,
    dump,
    make_ladders,
    newcomer,
    next_move,
)

DAYS = [iso(START + day * 86_400_000)[:11] for day in range(2 * 365 + 3)]
LATE, AGAIN, DAMAGED = 0.005, 0.0102, 0.001
HEAD = f'","project_id":"{PROJECT}","created_at":"'


@dataclass
class Truth:
    """What was written, counted while writing."""

    events: int = 0
    duplicates: int = 0
    damaged: int = 0
    late: int = 0
    customers: int = 0
    types: Counter[str] = field(default_factory=Counter)
    probes: Json = field(default_factory=dict)

    def count(self, kind: str, again: bool) -> None:
        """Counts a good line: an event of this type, or a duplicate of one."""
        if again:
            self.duplicates += 1
        else:
            self.events += 1
            self.types[kind] += 1

    def told(self) -> Json:
        """The counts as they are told in OUT.truth.json."""
        return {
            "records": self.events + self.duplicates + self.damaged,
            "events": self.events, "duplicates": self.duplicates, "damaged": self.damaged, "late": self.late,
            "customers": self.customers, "by_type": dict(sorted(self.types.items())), "probes": self.probes,
        }  # fmt: skip


@dataclass(frozen=True)
class Written:
    """One event as text: everything after its send-out's id and time is the same in every delivery."""

    kind: str
    event: str
    when: int
    tail: str

    def delivered(self, delay: int, salt: int) -> str:
        """The whole line, sent `delay` milliseconds after the event."""
        sent = self.when + delay
        return f'{{"id":"whs_{(sent - ID_EPOCH_MS) * 64:012x}{salt:06x}{HEAD}{time_text(sent)}{self.tail}'


@dataclass(order=True)
class Waiting:
    """A line that comes later in the file than its time says."""

    due: int
    order: int
    again: bool = field(compare=False)
    kind: str = field(compare=False)
    text: str = field(compare=False)


def time_text(ms: int) -> str:
    """What `iso` gives, several times faster."""
    day, rest = divmod(ms - START, 86_400_000)
    hour, rest = divmod(rest, 3_600_000)
    minute, rest = divmod(rest, 60_000)
    return f"{DAYS[day]}{hour:02d}:{minute:02d}:{rest // 1000:02d}.{rest % 1000:03d}Z"


def write_event(
    person: Person, when: int, form: int, places: tuple[str, tuple[str, str]], rng: random.Random
) -> Written:
    """Moves a person on and tells it as an event."""
    source, channels = places
    number, before, after = next_move(person, rng)
    person.level = after
    person.left -= 1
    kind, happened, tiers = "customer.loyalty.tier." + TYPES[number], time_text(when), person.ladder.tiers
    if number in (UP, DOWN):
        moved = f'"loyalty_tier_from":{tiers[before]},"loyalty_tier_to":{tiers[after]}'
    else:
        moved = f'"loyalty_tier":{tiers[max(before, after)]}'
    stamp = f"{(when - ID_EPOCH_MS) * 64:012x}"
    event = f"evcus_{stamp}{rng.getrandbits(24):06x}"
    tail = (
        f'","type":"tier-changes","data":{{"customer":{person.body},"campaign":{person.ladder.campaigns[form]},{moved},'
        f'"created_at":"{happened}"}},"source":{source},"event":{{"id":"{event}","type":"{kind}","created_at":"{happened}",'
        f'"entity_id":"{person.ident}","group_id":"v-{stamp}{rng.getrandbits(24):06x}",'
        f'"event_source":{channels[number in (UP, DOWN)]}}}}}'
    )
    return Written(kind, event, when, tail)


def lines(count: int, rng: random.Random, truth: Truth) -> Iterator[str]:
    """The lines of the capture, roughly in the order of their time; `truth` counts what is given."""
    ladders = make_ladders(rng)
    source = {"id": plain_id("distr_", rng, 26), "object": "distribution", "target_url": "https://hooks.example.net/v"}
    shop = {"channel": "API", "api_key": {"name": "Shop"}}
    places = (dump(source), (dump({"channel": "INTERNAL"}), dump(shop)))
    pool = max(1, min(count // 16, 200_000))
    people = [newcomer(index, ladders, rng) for index in range(pool)]
    truth.customers = pool
    waiting: list[Waiting] = []
    bits, chance, order, place = rng.getrandbits, rng.random, 0, 0
    while place < count:
        if waiting and waiting[0].due <= place:
            ready = heapq.heappop(waiting)
            truth.count(ready.kind, ready.again)
            place += 1
            yield ready.text
            continue
        slot = int(chance() * pool)
        person = people[slot]
        if chance() < 0.03:
            person.body = customer_text(person.ident, person.index, bits(9) + 1)
        when = START + LENGTH * place // count + bits(16)
        written = write_event(person, when, place * VERSIONS // count, places, rng)
        if person.left <= 0:
            people[slot] = newcomer(truth.customers, ladders, rng)
            truth.customers += 1
        text, fate = written.delivered(100 + bits(9), bits(24)), chance()
        order += 1
        if fate < LATE and place + 1_000 < count:
            truth.late += 1
            heapq.heappush(waiting, Waiting(place + 1 + int(chance() * 250), order, False, written.kind, text))
            continue
        place += 1
        if fate > 1 - DAMAGED:
            truth.damaged += 1
            yield damaged(text, truth.damaged)
            continue
        truth.count(written.kind, False)
        if not truth.probes and place > count // 2:
            customer = json.loads(person.body)
            truth.probes = {
                "event_id": written.event,
                **{key: customer[key] for key in ("id", "name", "email", "source_id")},
            }
        if LATE <= fate < LATE + AGAIN:
            copy = written.delivered(60_000 << int(chance() * 8), bits(24))
            heapq.heappush(waiting, Waiting(place + int(chance() * 600), order, True, written.kind, copy))
        yield text


def damaged(text: str, turn: int) -> str:
    """A line that is no JSON: by turns cut off, or with a value missing."""
    return text[: len(text) * 3 // 5] if turn % 2 else text.replace('"type":"LOYALTY_CARD"', '"type":', 1)


def write_capture(count: int, target: Path, seed: int = 1) -> Json:
    """Writes `count` lines to `target` and the truth beside it; gives the truth."""
    truth, size = Truth(), 0
    with target.open("wb", buffering=1 << 20) as file:
        for line in lines(count, random.Random(seed), truth):
            size += file.write(line.encode() + b"\n")
    told = truth.told() | {"bytes": size, "seed": seed}
    Path(f"{target}.truth.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return told


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("target", type=Path, metavar="OUT")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(json.dumps(write_capture(chosen.count, chosen.target, chosen.seed), ensure_ascii=False))


if __name__ == "__main__":
    main()
