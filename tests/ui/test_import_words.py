from tests.ui.foreign import foreign
from viewer.domain.times import zone
from viewer.jobs.list_imports import PastImport
from viewer.ui import import_words as words

UTC = zone("UTC")
LOG = {
    "path": "/logs/hooks.ndjson.gz",
    "records": 1000,
    "events": 900,
    "deliveries": 80,
    "rejects": 10,
    "known": 10,
    "other_lines": 400,
    "encoding": "utf-8",
    "shapes": {"text lines · nginx": 10, "JSON lines · Docker log": 990},
    "reasons": {"damaged JSON: a colon expected": 3, "damaged JSON: a comma expected": 4, "an API error": 3},
}
PIPE = {"path": "-", "records": 2, "events": 2, "encoding": "utf-16-le", "shapes": {"HAR": 2}}
REPORT = {
    "records": 1002,
    "events": 902,
    "deliveries": 80,
    "rejects": 10,
    "known": 10,
    "other_lines": 400,
    "settled": 1,
    "seconds": 1.31,
    "by_type": {"undecided": 2, "customer.loyalty.tier.upgraded": 900},
    "by_source": [LOG, PIPE],
    "problems": ["x.log cannot be read: permission denied."],
    "skipped": ["picture.png is no capture."],
}
PAST = PastImport(7, 1_719_997_694_814_000, 1_719_997_696_000_000, REPORT)


def test_the_sum_stands_there_and_holds():
    assert words.figures(REPORT) == [
        (1002, "records"),
        (902, "new events"),
        (80, "further deliveries"),
        (10, "rejected"),
        (10, "known already"),
    ]
    assert words.adds_up(REPORT)
    assert not words.adds_up(REPORT | {"events": 1})
    assert words.figures({"records": 1, "events": 1, "deliveries": 1})[:3] == [
        (1, "record"),
        (1, "new event"),
        (1, "further delivery"),
    ]


def test_how_each_source_was_read():
    log, pipe = words.sources(REPORT)
    assert (log.name, words.read_as(log)) == (
        "hooks.ndjson.gz",
        ["JSON lines · Docker log (990), text lines · nginx (10)", "UTF-8"],
    )
    assert log.figures == (1000, 900, 80, 10, 10, 400)
    assert (pipe.name, words.read_as(pipe), pipe.figures[2:]) == ("standard input", ["HAR", "UTF-16 LE"], (0, 0, 0, 0))


def test_types_reasons_and_remarks():
    assert words.types(REPORT) == [("upgraded", 900), ("undecided", 2)]
    assert words.reasons(REPORT) == [("damaged JSON", 7), ("an API error", 3)]
    assert words.remarks(REPORT) == [
        "1 event that was undecided has a type now.",
        "x.log cannot be read: permission denied.",
        "picture.png is no capture.",
    ]
    assert words.other_lines(REPORT) == "400 lines of other text stood in between."
    assert words.other_lines({}) == "No other text stood in between."


def test_when_what_and_how_long():
    assert words.moment(PAST, zone("Asia/Tokyo")) == "3 Jul 2024 18:08 +09:00"
    assert words.what(REPORT) == "2 files"
    assert words.what({"by_source": [LOG]}) == "hooks.ndjson.gz"
    assert words.what({}) == "nothing"
    assert words.lasted(PAST) == "took 1.3 s"
    assert words.lasted(PAST._replace(report={"seconds": 0.0123})) == "took 12 ms"
    assert words.lasted(PAST._replace(report={"seconds": 125})) == "took 2 min 5 s"
    assert words.lasted(PAST._replace(report={})) == ""
    assert words.lasted(PAST._replace(ended_at=None)).startswith("not finished")
    assert words.when(PAST._replace(began_at=0), UTC) == "at an unknown time"


def test_a_report_is_copied_as_text():
    assert words.as_text(PAST, UTC) == (
        "Import 7 of 2 files\n"
        "3 Jul 2024 09:08 UTC · took 1.3 s\n"
        "\n"
        "1,002 records = 902 new events + 80 further deliveries + 10 rejected + 10 known already\n"
        "400 lines of other text stood in between.\n"
        "\n"
        "New events by type:\n"
        "        900  upgraded\n"
        "          2  undecided\n"
        "\n"
        "Rejected:\n"
        "          7  damaged JSON\n"
        "          3  an API error\n"
        "\n"
        "Sources:\n"
        "  /logs/hooks.ndjson.gz\n"
        "    JSON lines · Docker log (990), text lines · nginx (10) · UTF-8\n"
        "    1,000 records, 900 new events, 80 further deliveries, 10 rejected, 10 known already,"
        " 400 lines of other text\n"
        "  -\n"
        "    HAR · UTF-16 LE\n"
        "    2 records, 2 new events\n"
        "\n"
        "Also:\n"
        "  1 event that was undecided has a type now.\n"
        "  x.log cannot be read: permission denied.\n"
        "  picture.png is no capture.\n"
    )


def test_one_of_a_kind_is_copied_as_one():
    one = {"path": "a.log", "records": 1, "events": 1, "deliveries": 1, "rejects": 1, "known": 1, "other_lines": 1}
    text = words.as_text(PAST._replace(report=REPORT | {"by_source": [one]}), UTC)
    assert "1 record, 1 new event, 1 further delivery, 1 rejected, 1 known already, 1 line of other text" in text


def test_shapes_of_words_are_said_and_products_keep_their_names():
    with foreign():
        said = words.shapes({"shapes": {"JSON lines · Docker log": 2, "webhook.site": 1}})
    docker, _, product = said.partition(", ")
    assert docker.startswith("ĴŠØÑ łïñëš")
    assert " · Đøçķëř łøğ" in docker
    assert product == "webhook.site (1)"


def test_a_file_in_an_archive_is_told_apart_by_the_archive():
    paths = ("/logs/one.zip/readme.txt", "/logs/two.ZIP/2024/in.zip/a.json", "/logs/a.zip")
    assert [words.name({"path": path}) for path in paths] == [
        "one.zip/readme.txt",
        "two.ZIP/2024/in.zip/a.json",
        "a.zip",
    ]
