from viewer.ui.rejects_foot import RejectsFoot


def test_what_can_be_done_now(qtbot, styled):
    foot = RejectsFoot()
    qtbot.addWidget(foot)
    buttons = (foot.retry, foot.export, foot.copy_rows, foot.copy_bytes)
    for listed, running, enabled in (
        (True, False, [True, True, True, True]),
        (True, True, [True, False, True, True]),
        (False, False, [False, False, False, False]),
        (False, True, [True, False, False, False]),
    ):
        foot.enable(listed, running)
        assert [button.isEnabled() for button in buttons] == enabled
        assert foot.retry.text() == ("S&top" if running else "&Try again")
    with qtbot.waitSignal(foot.closed):
        foot.findChildren(type(foot.retry))[-1].click()
