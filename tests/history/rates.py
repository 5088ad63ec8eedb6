"""How much of what really happened is told: the table in tests/history/README.md.

``PYTHONPATH=. .venv/bin/python tests/history/rates.py 10000`` prints it.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable

from tests.history.damage import Capture, damaged, whole
from tests.history.judgement import Judge

HISTORIES = 10_000

ROWS = (
    ("histories", "histories"),
    ("histories of which nothing is left", "nothing left"),
    ("events that happened", "events"),
    ("events that are missing", "events dropped"),
    ("**stays that happened**", "stays"),
    ("both ends in the data, or it goes on: told exactly", "stays recovered"),
    ("one end in the data: told, and the other said to be unknown, within its bounds", "stays with one end recovered"),
    ("neither end in the data", "stays without either end"),
    ("an end is missing, and the next event goes on as if nothing were", "stays that end or begin unseen"),
    (
        "joined once more into the same tier, the leaving missing: told as one stay, with a finding",
        "stays joined once more",
    ),
    ("more than one order makes sense: not judged", "stays in an order that is not certain"),
    ("an event of unknown type decides: not judged", "stays beside an event whose type is not known"),
    ("**moments asked** (as of)", "moments"),
    ("told exactly", "moments recovered"),
    ("before the first event: not said to be certain", "moments before everything, not said to be known"),
    ("in a gap that shows: not said to be certain", "moments in a gap, said to be unsure"),
    (
        "in a gap that nothing shows: told as if there were none",
        "moments where nothing shows that something is missing",
    ),
    ("the same, and it was another tier in truth: nobody can know", "moments where that is told wrong"),
    ("more than one order makes sense: not judged", "moments in an order that is not certain"),
    (
        "beside an event of unknown type: certain only if true",
        "moments beside an event whose type is not known",
    ),
    ("**gaps between events that show**: found", "gaps found"),
    ("gaps that only a points transaction shows: found", "gaps that points show"),
    ("nights of an expiry without event: found", "nights of expiry found"),
    ("gaps that nothing shows", "gaps that nothing shows"),
    ("**repeats, delays, edits, uncovered times**: found", "damages found"),
    ("repeats that may be changes: not judged", "repeats in an order that is not certain"),
    ("**told wrong, not told, or found where nothing is wrong**", "wrong"),
)


def judged(seeds: Iterable[int], capture_of: Callable[[int], Capture]) -> tuple[Counter[str], list[str]]:
    """What became of the captures with these numbers, counted, and what is wrong with it."""
    rates: Counter[str] = Counter()
    wrong: list[str] = []
    for seed in seeds:
        judge = Judge(capture_of(seed))
        rates.update(judge.rates)
        wrong += judge.wrong
    rates["wrong"] = len(wrong)
    rates["stays recovered"] = rates["stays with both ends recovered"] + rates["stays that go on recovered"]
    rates["stays that end or begin unseen"] = (
        rates["stays whose end nothing shows"] + rates["stays whose beginning nothing shows"]
    )
    return rates, wrong


def table(whole_rates: Counter[str], damaged_rates: Counter[str]) -> str:
    """The rates as a table of two columns."""
    lines = ["| | whole captures | damaged captures |", "| --- | ---: | ---: |"]
    lines += [f"| {title} | {whole_rates[name]:,} | {damaged_rates[name]:,} |" for title, name in ROWS]
    return "\n".join(lines)


if __name__ == "__main__":
    SEEDS = range(int(sys.argv[1]) if sys.argv[1:] else HISTORIES)
    print(table(judged(SEEDS, whole)[0], judged(SEEDS, damaged)[0]))
