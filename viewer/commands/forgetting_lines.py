"""What ``forget --progress`` says to the window that started it: JSON objects, one a line.

The order comes as one JSON object on standard input, so that nobody's id stands in a list of processes:
``{"do": "plan", "customer": KEY}`` or ``{"do": "forget", "customer": KEY}``; with ``"before": MICROSECONDS`` instead of
``"customer"`` all that is older is meant. Out come ``{"progress": {…}}`` (step, done, of, is_final), then
one of ``{"plan": {…}}`` (the fields of ForgetPlan or RetirePlan, and lists of sentences: what ``goes``, what
``stays``, what is ``unreachable``), ``{"receipt": {…}}`` (with its ``text``) or ``{"error": SENTENCE}``.
"""

import json
import time
from pathlib import Path
from typing import Any

from viewer.commands import forgetting_words
from viewer.commands.json_lines import say
from viewer.errors import TierViewerError
from viewer.jobs import forget_customer, retire_events
from viewer.jobs.erasure import Progress, Receipt, Work

_EVERY = 0.1  # seconds


def serve(library: Path, order: str) -> int:
    """Does what an order says, and tells it."""
    tell = _teller()
    try:
        asked = json.loads(order)
        do, customer, before = asked["do"], asked.get("customer"), asked.get("before")
        if customer is not None:
            planned = forget_customer.plan(library, str(customer), tell)
            if do == "plan":
                _say_plan(planned, forgetting_words.goes(planned), forgetting_words.stays_of(planned))
            else:
                _say_receipt(forget_customer.forget(library, planned, tell))
        elif do == "plan":
            old = retire_events.plan(library, int(before))
            _say_plan(old, forgetting_words.retire_goes(old), forgetting_words.retire_stays(old))
        else:
            _say_receipt(retire_events.retire(library, int(before), tell))
    except TierViewerError as problem:
        say({"error": str(problem)})
        return 1
    return 0


def _say_plan(planned: Any, goes: list[str], stays: list[str]) -> None:
    words = {"goes": goes, "stays": stays, "unreachable": list(forget_customer.unreachable())}
    say({"plan": _plain(planned) | words})


def _say_receipt(done: Receipt) -> None:
    say({"receipt": forgetting_words.as_json(done) | {"text": forgetting_words.receipt(done)}})


def _teller() -> Progress:
    last: list[tuple[str, float]] = [("", 0.0)]

    def tell(work: Work) -> None:
        step, told_at = last[0]
        now = time.monotonic()
        if work.step != step or now - told_at >= _EVERY:
            last[0] = work.step, now
            say({"progress": work._asdict()})

    return tell


def _plain(value: Any) -> Any:
    """Named tuples as objects."""
    if hasattr(value, "_asdict"):
        return {name: _plain(inner) for name, inner in value._asdict().items()}
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value
