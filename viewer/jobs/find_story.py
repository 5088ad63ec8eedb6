"""The story that a person asks for by words: of a customer by anything that names them, or by one of their events."""

from datetime import UTC, tzinfo
from pathlib import Path

from viewer.domain.display import display_text
from viewer.errors import LibraryProblem
from viewer.history.histories import campaign_id
from viewer.history.phrases import listed
from viewer.history.stay_phrases import campaign_caption
from viewer.history.values import History, Track
from viewer.jobs.find_people import find_one
from viewer.jobs.show_event import find_events
from viewer.jobs.tell_history import Story, story_of_event, tell_history
from viewer.wording import say, to_say


def find_story(library_path: Path, customer: str, campaign: str | None = None, zone: tzinfo = UTC) -> Story:
    """The story of the one customer whom a text names, or whose event it names; of one campaign where that is named.

    Raises LibraryProblem, also where nobody or several fit, or the campaign is not among theirs.
    """
    story = _story(library_path, customer, zone)
    return story if campaign is None else story._replace(history=narrowed(story.history, campaign))


def _story(library_path: Path, customer: str, zone: tzinfo) -> Story:
    try:
        key = find_one(library_path, customer).key
    except LibraryProblem:
        events = find_events(library_path, customer)
        story = story_of_event(library_path, events[0], zone) if len(events) == 1 else None
        if story is None:
            raise
        return story
    return tell_history(library_path, key, zone)


def narrowed(whole: History, wanted: str) -> History:
    """Only the campaign of this id, else those of this name, else those with it in the name. Raises LibraryProblem."""
    folded = wanted.casefold()
    ways = (
        [track for track in whole.tracks if campaign_id(track.scope) == wanted],
        [track for track in whole.tracks if (track.campaign or "").casefold() == folded],
        [track for track in whole.tracks if folded in (track.campaign or "").casefold()],
    )
    found = next((tracks for tracks in ways if tracks), None)
    if found is None:
        named = ((campaign_caption(one), _id_of(one)) for one in whole.tracks)
        known = listed((f"{caption} ({key})" for caption, key in named), 10)
        if known:
            words = to_say("This customer has no events in a campaign “{campaign}”. There is: {known}.")
        else:
            words = to_say(
                "This customer has no events in a campaign “{campaign}”. No event tells of tiers of this customer."
            )
        raise LibraryProblem(say(words, campaign=display_text(wanted, 60), known=known))
    return whole._replace(tracks=tuple(found))


def _id_of(track: Track) -> str:
    id = campaign_id(track.scope)
    return display_text(id, 60) if id else say("no id")
