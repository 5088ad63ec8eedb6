"""The history of searches: what a person searched for, the newest first, each once."""

import json

MOST = 50
SEARCHES = "searches"
"""The key under which the library keeps them."""
_LONGEST = 2000


def with_search(searches: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Give the history with one more search at its beginning; blank and very long texts are no searches."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return searches
    return (text, *(other for other in searches if other != text))[:MOST]


def without_search(searches: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Give the history without one search."""
    return tuple(other for other in searches if other != text)


def as_text(searches: tuple[str, ...]) -> str:
    """Write a history as it is kept."""
    return json.dumps(searches)


def searches_of(text: str) -> tuple[str, ...]:
    """Read a history as it was kept; what is damaged is left out."""
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    searches: tuple[str, ...] = ()
    for one in reversed(listed if isinstance(listed, list) else []):
        if isinstance(one, str):
            searches = with_search(searches, one)
    return searches
