from viewer.ui.commands import COMMANDS, MENUS, OPEN_MENU, VIEW_KEYS


def test_every_command_has_a_name_of_its_own_and_a_menu():
    keys = [command.key for command in COMMANDS]
    assert len(keys) == len(set(keys))
    assert {command.menu.partition("/")[0] for command in COMMANDS} == set(MENUS)
    assert {key for group in OPEN_MENU for key in group} <= set(keys)


def test_what_views_do_by_themselves_is_listed_in_words():
    assert all(one.place and one.words and (one.keys or one.shown) for one in VIEW_KEYS)
