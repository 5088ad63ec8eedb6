from pathlib import Path

from viewer import paths
from viewer.ui.library_names import library_entry, library_name


def test_a_persons_own_library_and_the_sample_are_called_what_they_are(tmp_path):
    assert library_name(paths.default_library()) == library_entry(paths.default_library()) == "Your library"
    assert library_name(paths.sample_library()) == library_entry(paths.sample_library()) == "The sample"
    assert library_name(tmp_path / "june <b>.db") == "june <b>.db"


def test_others_are_told_apart_by_their_folders(tmp_path):
    assert library_entry(Path.home() / "cases" / "a.db") == f"a.db  ({Path('~/cases')})"
    assert library_entry(Path.home() / "a.db") == "a.db  (~)"
    long = tmp_path / ("x" * 80) / "\u202egpj.db"
    assert library_entry(long) == f"⟨U+202E⟩gpj.db  (…{'x' * 60})"
