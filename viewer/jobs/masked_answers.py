"""The story of answers that leave masked: a customer's history, who was in which tier, findings, and who else moved."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from pathlib import Path

from viewer.domain.masked_query import masked_query
from viewer.domain.masking import DEFAULT, Masker
from viewer.domain.persons import named_by
from viewer.exports.standings_file import StandingLine
from viewer.history.summary import summary
from viewer.jobs.case_masking import CaseMask, case_mask
from viewer.jobs.find_cohort import Cohort
from viewer.jobs.tell_history import Story
from viewer.store import library
from viewer.store.finding_list import Listed

_KINDS = {"id": "customer_id", "source_id": "source_id", "email": "email", "name": "name"}


def masked_story(library_path: Path, story: Story, fields: Sequence[str]) -> tuple[Story, CaseMask]:
    """A story whose customer is masked, and the mask for every sentence that is told of it; raises LibraryProblem."""
    if not fields:
        return story, CaseMask(None)
    with library.reading(library_path) as connection:
        mask = case_mask(connection, story, fields)
    person = story.person
    values = tuple(one._replace(value=mask.value(_KINDS[one.field], one.value, person.key)) for one in person.values)
    told = mask.story(story)
    return told._replace(
        person=person._replace(key=mask.say(person.key), values=values), alike=mask.texts(told.alike)
    ), mask


def masked_summary(
    library_path: Path, story: Story, zone: tzinfo, key: int | None = None, fields: Sequence[str] = DEFAULT
) -> str:
    """The summary for a ticket (see history.summary), masked. Raises LibraryProblem."""
    told, mask = masked_story(library_path, story, fields)
    return "\n".join(map(mask.say, summary(told.person, told.history, zone, key, told.alike).split("\n")))


def masked_standings(lines: Iterable[StandingLine], masker: Masker) -> Iterator[StandingLine]:
    """Where customers stood, without who they are."""
    for one in lines:
        person = _person(one.customer, masker)
        yield one._replace(
            customer=_key(one.customer, masker),
            name=one.name and masker.text("name", one.name, person),
            email=one.email and masker.text("email", one.email, person),
            campaign=one.campaign and masker.sentence(one.campaign),
            tier=one.tier and masker.sentence(one.tier),
            or_tier=one.or_tier and masker.sentence(one.or_tier),
            words=masker.sentence(one.words),
        )


def masked_findings(found: Iterable[Listed], masker: Masker) -> Iterator[Listed]:
    """Findings, without whose they are."""
    for one in found:
        kind = "email" if one.customer and "@" in one.customer else "name"
        yield one._replace(
            text=masker.sentence(one.text),
            person=one.person and _key(one.person, masker),
            customer=one.customer and masker.text(kind, one.customer, _person(one.person or "", masker)),
            campaign=masker.sentence(one.campaign),
            campaign_name=one.campaign_name and masker.sentence(one.campaign_name),
            events=tuple(map(masker.sentence, one.events)),
        )


def masked_cohort(found: Cohort, masker: Masker) -> Cohort:
    """Who else moved, without whose event it was."""
    moves = [
        one._replace(
            tier_from=one.tier_from and masker.sentence(one.tier_from), tier=one.tier and masker.sentence(one.tier)
        )
        for one in found.moves
    ]
    return found._replace(event=masker.row(found.event), query=masked_query(found.query, masker), moves=tuple(moves))


def _person(key: str, masker: Masker) -> str:
    field, value = named_by(key)
    if field == "id" or not value:
        return value
    return masker.person(None, value if field == "source_id" else None, value if field == "email" else None)


def _key(key: str, masker: Masker) -> str:
    """What a person is known by, see ``persons.person_key``."""
    field, value = named_by(key)
    if not value:
        return key
    if field == "id" and "customer_id" not in masker.fields:
        return masker.sentence(key)
    masked = masker.text(_KINDS[field], value, _person(key, masker))
    return masked if field == "id" else f"{field}:{masked}"
