import pytest
from PySide6.QtCore import qCritical, qDebug, qInstallMessageHandler, qWarning

from viewer import logs
from viewer.ui import qt_messages

SECRET = "noor.haddad@example.org"


@pytest.fixture
def log(tmp_path):
    before = qInstallMessageHandler(qt_messages._said)
    yield logs.start(tmp_path)
    qInstallMessageHandler(before)


def test_the_function_that_complains_is_logged_without_its_data(log, capfd):
    qWarning(f"QFile::rename: cannot open {SECRET}")
    qDebug(SECRET)
    text = log.read_text()
    assert "WARNING viewer.bug: unexpected Qt warning (QFile::rename)\n" in text
    assert text.splitlines()[-1].endswith("in test_the_function_that_complains_is_logged_without_its_data")
    assert SECRET not in text
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "message", [SECRET, "Qt Noor", "Q", "Quinn::Noor is", "Quinn: no", f'"{SECRET}" QPainter::begin']
)
def test_what_names_no_function_is_a_warning_of_qt(log, message):
    qCritical(message)
    assert log.read_text().splitlines()[0].endswith("unexpected Qt critical")


def test_the_handler_is_put_in_place():
    before = qInstallMessageHandler(None)
    try:
        qt_messages.listen()
        assert qInstallMessageHandler(None) is qt_messages._said
    finally:
        qInstallMessageHandler(before)
