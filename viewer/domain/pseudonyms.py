"""Pseudonyms: what stands in the place of personal values, the same for the same person or value within one file."""

import re
from collections import defaultdict
from typing import NamedTuple

from viewer.domain.known_values import MASKED, same
from viewer.wording import say, say_count

FIELDS = ("name", "email", "phone", "source_id", "metadata", "free_text", "customer_id")
"""The kinds of personal values, as an order of an export names them."""
OF_PERSONS = ("name", "email", "phone", "source_id", "customer_id")
SEVERAL = "?"
"""Stands for the number where a value belongs to more than one person, and nothing says which is meant."""
_FORMS = {
    "name": "Customer {}",
    "email": f"customer-{{}}{MASKED}",
    "phone": "phone-{}",
    "source_id": "source-id-{}",
    "customer_id": "customer-id-{}",
    "metadata": "value {}",
    "free_text": "text {}",
}
# What the vendor makes of the source id of a customer who is deleted; that they are is no secret of theirs.
_DELETED = re.compile(r"_deleted[0-9]{4}-[0-9]{2}-[0-9]{2}T?[0-9:.]*Z?$")


class LegendLine(NamedTuple):
    """What was done to one kind of personal values in a file."""

    field: str
    values: int
    """So many distinct ones were masked."""
    looks: str
    """What stands for them; N is a number."""

    @property
    def words(self) -> str:
        """It in a few words: "12 names became “Customer N”"."""
        return say("{values} became “{looks}”", values=_values(self.field, self.values), looks=self.looks)


def _values(field: str, count: int) -> str:
    """So many values of a kind."""
    match field:
        case "name":
            return say_count(count, "{n} name", "{n} names")
        case "email":
            return say_count(count, "{n} e-mail address", "{n} e-mail addresses")
        case "phone":
            return say_count(count, "{n} phone number", "{n} phone numbers")
        case "source_id":
            return say_count(count, "{n} source id", "{n} source ids")
        case "customer_id":
            return say_count(count, "{n} customer id", "{n} customer ids")
        case "metadata":
            return say_count(count, "{n} value of metadata", "{n} values of metadata")
    return say_count(count, "{n} free text", "{n} free texts")


class Pseudonyms:
    """Gives them out. Numbers follow the order in which persons and values are first met, and say nothing else."""

    def __init__(self) -> None:
        self._persons: dict[str, int] = {}
        self._values: dict[str, dict[str, int]] = defaultdict(dict)
        self._of_person: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)

    def of(self, field: str, value: str, person: str) -> str:
        """What stands for a value. A second address or id of a person ends in -2: that there are two is evidence."""
        end = ""
        if field not in OF_PERSONS:
            values = self._values[field]
            return _FORMS[field].format(values.setdefault(same(field, value), len(values) + 1))
        if field == "source_id" and (deleted := _DELETED.search(value)) is not None and deleted.start():
            value, end = value[: deleted.start()], deleted.group()
        form = same(field, value)
        self._values[field].setdefault(form, 0)
        if person == SEVERAL:
            return _FORMS[field].format(SEVERAL) + end
        number = str(self._persons.setdefault(person, len(self._persons) + 1))
        if field != "name":
            theirs = self._of_person[field, person]
            place = theirs.setdefault(form, len(theirs) + 1)
            number += f"-{place}" if place > 1 else ""
        return _FORMS[field].format(number) + end

    def legend(self) -> tuple[LegendLine, ...]:
        """What was masked so far, kind by kind."""
        return tuple(
            LegendLine(field, len(self._values[field]), _FORMS[field].format("N"))
            for field in FIELDS
            if self._values.get(field)
        )


def without_mark(source_id: str) -> str:
    """A source id as it was before its customer was deleted."""
    return (_DELETED.sub("", source_id) or source_id) if "_deleted" in source_id else source_id
