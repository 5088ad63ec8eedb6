import re
from pathlib import Path

from viewer.domain.annotations import COLOUR_NAMES
from viewer.ui import commands
from viewer.ui.commands import COMMANDS, MARKS, MENUS, OPEN_MENU, SUBMENUS, VIEW_KEYS


def test_every_command_has_a_name_of_its_own_and_a_menu():
    keys = [command.key for command in COMMANDS]
    assert len(keys) == len(set(keys))
    assert {command.menu.partition("/")[0] for command in COMMANDS} == set(MENUS)
    assert {sub for command in COMMANDS if (sub := command.menu.partition("/")[2])} == set(SUBMENUS)
    assert {key for group in OPEN_MENU for key in group} <= set(keys)


def test_every_title_and_every_word_can_be_translated():
    """Those that are not marked would be said in English for ever."""
    marked = set(re.findall(r'to_say\("((?:[^"\\]|\\.)*)"\)', Path(commands.__file__).read_text("utf-8")))
    shown = {text for one in COMMANDS for text in (one.title, one.when_off) if text}
    shown |= {text for one in VIEW_KEYS for text in (one.place, one.words, one.shown) if text}
    assert shown | {*MENUS, *SUBMENUS} <= marked | {"English", "Deutsch"}


def test_every_colour_can_be_marked_with():
    assert tuple(colour for colour, _ in MARKS) == COLOUR_NAMES


def test_what_views_do_by_themselves_is_listed_in_words():
    assert all(one.place and one.words and (one.keys or one.shown) for one in VIEW_KEYS)
