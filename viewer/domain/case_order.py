"""What case file is wanted, as one value: the dialog makes it, the command line makes it, the job reads it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from viewer.wording import to_say

EXTENTS: dict[str, str] = {
    "changes": to_say("the events that begin or end a stay in a tier"),
    "tiers": to_say("all events of tiers"),
    "all": to_say("all events of the customer, and those of the campaigns around them"),
}
"""Which events go in, in words."""
PAGE, ARCHIVE = ".html", ".zip"


@dataclass(frozen=True, slots=True)
class CaseOrder:
    """One case file of one customer."""

    target: Path
    """A page, or an archive with the page, tables and records where its name ends in .zip."""
    customer: str
    """Anything that names one customer, or one of their events."""
    masked: tuple[str, ...]
    """The kinds of personal values that are masked, see masking.FIELDS; empty: none."""
    events: str | tuple[str | int, ...] = "tiers"
    """One of ``EXTENTS``, or the only events that go in: their ids, FILE:LINE, or the library's numbers of them."""
    campaign: str | None = None
    """The only campaign that is told, as people name it; None: all of them."""
    zone: str = "UTC"
    title: str = ""
    """What a person calls the case."""

    @property
    def is_archive(self) -> bool:
        """Whether it is an archive rather than a page."""
        return self.target.suffix.lower() == ARCHIVE

    @property
    def text(self) -> str:
        """The text that ``of`` reads."""
        return json.dumps(asdict(self) | {"target": str(self.target)}, ensure_ascii=True)

    @classmethod
    def of(cls, text: str) -> "CaseOrder":
        """Reads what ``text`` gave. Raises ValueError for anything else."""
        told: Any = json.loads(text)
        try:
            events, campaign = told["events"], told["campaign"]
            return cls(
                Path(told["target"]),
                str(told["customer"]),
                tuple(map(str, told["masked"])),
                events
                if isinstance(events, str)
                else tuple(one if isinstance(one, int) else str(one) for one in events),
                None if campaign is None else str(campaign),
                str(told["zone"]),
                str(told["title"]),
            )
        except (KeyError, TypeError) as problem:
            raise ValueError(f"This is no order of a case file: {type(problem).__name__}.") from None
