from viewer.ui.desk import Desk


def test_a_desk_without_commands_or_threads_has_neither(qapp):
    desk = Desk()
    assert desk.handlers() == {}
    desk.close()
