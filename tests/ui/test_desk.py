from viewer.ui.desk import Desk


def test_a_desk_without_commands_or_threads_has_neither(qapp):
    desk = Desk()
    assert desk.handlers() == {}
    desk.close()


def test_a_desk_without_data_has_nothing_to_let_go_of(qapp):
    desk = Desk()
    desk.hold()
    assert desk.is_held()
    desk.let_go()
    desk.release()
