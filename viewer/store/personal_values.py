"""Everything personal that the library knows of customers: all versions of all of them, each distinct value once."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from viewer.domain.personal_values import Personal, personal_in
from viewer.store.bodies import Bodies
from viewer.store.histories import customers_of

# What events hold beside customer, campaign and tier names somebody now and then; only then it is worth a look.
_EXTRAS = (
    "SELECT dictionary, body FROM extras WHERE instr(text, '@') OR instr(text, 'cust_') OR instr(text, ' ') ORDER BY id"
)


def personal_values(connection: sqlite3.Connection, people: Iterable[str] | None = None) -> Iterator[Personal]:
    """The values of all customers, or of some by their keys; those of nobody in particular are there in each case."""
    bodies = Bodies(connection)
    told: set[Personal] = set()
    if people is None:
        customers = connection.execute("SELECT dictionary, body FROM customers ORDER BY id")
        others = connection.execute(_EXTRAS)
    else:
        numbers = json.dumps(sorted(customers_of(connection, people)))
        customers = connection.execute(
            "SELECT c.dictionary, c.body FROM json_each(?) AS asked CROSS JOIN customers AS c ON c.id = asked.value",
            (numbers,),
        )
        others = connection.execute(
            "SELECT x.dictionary, x.body FROM json_each(?) AS asked CROSS JOIN events AS e INDEXED BY events_customer"
            " ON e.customer = asked.value JOIN extras AS x ON x.id = e.extra",
            (numbers,),
        )
    for key, rows in (("customer", customers), ("", others)):
        for dictionary, body in rows:
            for one in personal_in(bodies.unpack(dictionary, body), key):
                if one not in told:
                    told.add(one)
                    yield one


def names_of_things(connection: sqlite3.Connection) -> list[str]:
    """The names of all campaigns and tiers, which mean nobody."""
    found = connection.execute("SELECT name FROM campaigns UNION SELECT name FROM tiers")
    return [name for (name,) in found if name]
