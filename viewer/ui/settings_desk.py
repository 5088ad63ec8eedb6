"""What a person is told of settings that were damaged, or that a later version of the program has written."""

from collections.abc import Set

from PySide6.QtWidgets import QBoxLayout, QWidget

from viewer.domain.display import display_text
from viewer.jobs.settings_file import Found
from viewer.ui.desk import Desk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.settings import Settings
from viewer.ui.window_parts import Parts
from viewer.ui.zone_dialog import is_zone
from viewer.wording import say, to_say

_NAMES = {
    to_say("theme"): ("theme",),
    to_say("language"): ("language",),
    to_say("text size"): ("text_size",),
    to_say("time zone"): ("zone",),
    to_say("layout of the window"): (
        *("window", "splitter", "side_bar", "history_pane", "history_height"),
        *("details_pane", "customer_window"),
    ),
    to_say("columns"): ("columns",),
    to_say("order of the table"): ("sort",),
    to_say("facets"): ("facets",),
    to_say("details"): ("details",),
    to_say("choices for exports"): ("export",),
}
"""What the settings hold, by the first names of their entries."""
_NOT_KEPT = to_say(
    "What you change in this window is not remembered, because the folder of your settings cannot be written."
)
_NAME = 60


class SettingsDesk(Desk):
    """Looks once, when the window is made: a banner says what was reset."""

    def __init__(self, settings: Settings, parts: Parts, was_elsewhere: bool, window: QWidget) -> None:
        """``was_elsewhere``: the window was left on a screen that is gone."""
        super().__init__(window)
        self.banner = NoticeBar(window)
        found = settings.found
        told = [settings_words(found), unusable_words(settings.unusable - found.lost)]
        if not settings.can_be_kept() and not found.is_lost:
            told.append(say(_NOT_KEPT))
        if was_elsewhere:
            told.append(say("This window was left on a screen that is not there now, so that it was moved."))
        told.append(zone_words(settings.text("zone", "UTC")))
        words = " ".join(filter(None, told))
        place = parts.body.layout()
        if words and isinstance(place, QBoxLayout):
            place.insertWidget(1, self.banner)
            self.banner.say(words)


def zone_words(zone: str) -> str:
    """What is to be said of the remembered time zone; nothing where there is such a zone."""
    if is_zone(zone):
        return ""
    name = display_text(zone, _NAME)
    return say("There is no time zone “{name}” on this computer, so that times are shown in UTC.", name=name)


def settings_words(found: Found) -> str:
    """What is to be said of the settings; nothing where they are sound."""
    if found.is_newer:
        return say(
            "A newer Tier Viewer has written the settings of this window. What this one knows of them holds, and the "
            "rest is left as it is."
        )
    if not found.is_lost and not found.lost:
        return ""
    if found.kept_as is None:
        return say(
            "The settings of this window cannot be read, so that it looks as at a first start, and remembers nothing. "
            "Check who may read window.ini in the folder of your settings."
        )
    if found.is_lost:
        return say(
            "The settings of this window were damaged: theme, language, time zone, layout and columns are as at a "
            "first start. The damaged file is kept as {name}.",
            name=found.kept_as.name,
        )
    if found.is_cut_off:
        return say(
            "The settings of this window are cut off: what could be read holds, and all else is as at a first start. "
            "The damaged file is kept as {name}.",
            name=found.kept_as.name,
        )
    named = _named(found.lost)
    if not named:
        return say(
            "A small part of the settings of this window was damaged; all else holds. The damaged file is kept as "
            "{name}.",
            name=found.kept_as.name,
        )
    return say(
        "Some settings of this window were damaged and are as at a first start: {names}. The damaged file is kept as "
        "{name}.",
        names=named,
        name=found.kept_as.name,
    )


def unusable_words(names: Set[str]) -> str:
    """What is to be said of settings that could be read, but not used; nothing where there are none."""
    named = _named(names)
    if not named:
        return ""
    return say("Some settings of this window could not be used and are as at a first start: {names}.", names=named)


def _named(first_names: Set[str]) -> str:
    return ", ".join(say(name) for name, first in _NAMES.items() if not first_names.isdisjoint(first))
