import zipfile

from tests.webhooks import webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.jobs.recent_sources import MOST, RecentSource, recent_sources


def test_what_was_read_last_is_first_and_an_archive_stands_for_what_is_in_it(tmp_path):
    library = tmp_path / "library.db"
    assert recent_sources(library) == []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
    first = write(tmp_path / "one" / "a.ndjson", webhook(1))
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for number in (2, 3):
            archive.write(write(tmp_path / "two" / f"{number}.ndjson", webhook(number)), f"{number}.ndjson")
    for source in (first, packed):
        import_sources([str(source)], library)
    assert recent_sources(library) == [RecentSource(packed, True), RecentSource(first, True)]
    first.unlink()
    assert recent_sources(library)[1] == RecentSource(first, False)


def test_a_folder_of_many_leaves_room_for_others(tmp_path):
    library = tmp_path / "library.db"
    for folder in ("other", "many"):
        (tmp_path / folder).mkdir()
    other = write(tmp_path / "other" / "b.ndjson", webhook(99))
    import_sources([str(other)], library)
    for number in range(MOST + 2):
        write(tmp_path / "many" / f"{number:02}.ndjson", webhook(number))
    import_sources([str(tmp_path / "many")], library)
    found = [one.path for one in recent_sources(library)]
    assert len(found) == 5
    assert found[-1] == other
