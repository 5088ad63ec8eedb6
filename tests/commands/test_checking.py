"""The word ``self-test``."""

from tests.program import here
from viewer import __version__


def test_a_sound_installation_passes() -> None:
    done = here("self-test")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"Tier Viewer {__version__}: all checks passed."
