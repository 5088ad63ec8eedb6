"""The remembered choices before any part of the window takes them up: what is none of a choice is forgotten."""

import json
from collections.abc import Callable

from viewer.domain import arrangement
from viewer.ui import interface_language, text_size_desk
from viewer.ui.settings import Settings
from viewer.wording import LANGUAGES


def forget_unusable(settings: Settings) -> None:
    """Forgets values that are none of those to choose from, and notes what they were of.

    A later version of the program may know more of them: what it has written stays.
    """
    if settings.found.is_newer:
        return
    for name, is_one in _CHOICES.items():
        value = settings.text(name, "")
        if value and not is_one(value):
            settings.forget(name)
            settings.unusable.add(name.partition("/")[0])


def _is_list(value: str) -> bool:
    try:
        return isinstance(json.loads(value), list)
    except (ValueError, RecursionError):
        return False


_SHOWN: Callable[[str], bool] = ("shown", "hidden").__contains__
_CHOICES: dict[str, Callable[[str], bool]] = {
    "theme": ("system", "light", "dark").__contains__,
    interface_language.SETTING: ("system", *(language.code for language in LANGUAGES)).__contains__,
    text_size_desk.SETTING: tuple(map(str, text_size_desk.STEPS)).__contains__,
    "side_bar": _SHOWN,
    "history_pane": _SHOWN,
    "details_pane": _SHOWN,
    "columns/arrangement": lambda value: arrangement.read(value) is not None,
    "sort": lambda value: value.endswith((" up", " down")),
    "facets": _is_list,
}
