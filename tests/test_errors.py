import pytest

from viewer import errors


@pytest.mark.parametrize("kind", [errors.SourceProblem, errors.LibraryProblem, errors.ExportProblem, errors.Cancelled])
def test_a_person_sees_the_sentence(kind: type[errors.TierViewerError]) -> None:
    assert issubclass(kind, errors.TierViewerError)
    assert str(kind("Try again.")) == "Try again."
