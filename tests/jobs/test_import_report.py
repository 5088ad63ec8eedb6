"""The sums of a report, and the object that ``import --json`` prints."""

from viewer.jobs.import_report import ImportReport, SourceReport
from viewer.store.sources import Counts


def test_the_sum_over_all_sources() -> None:
    report = ImportReport(seconds=1.23456)
    report.add(SourceReport("/a.log", Counts(10, 5, 2, 1, 2, 7), 0.5))
    report.add(SourceReport("/b.log", Counts(3, 3), 0.5))
    told = report.as_json()
    assert {key: told[key] for key in ("sources", "records", "events", "deliveries", "rejects", "known")} == {
        "sources": 2,
        "records": 13,
        "events": 8,
        "deliveries": 2,
        "rejects": 1,
        "known": 2,
    }
    assert (told["other_lines"], told["seconds"]) == (7, 1.235)
    assert [one["path"] for one in told["by_source"]] == ["/a.log", "/b.log"]
