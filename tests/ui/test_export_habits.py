from pathlib import Path

from viewer.domain.export_order import ExportOrder
from viewer.ui.export_habits import ExportHabits, Habit

SHOWN = ("happened_at", "type", "customer.metadata.region")
ORDER = ExportOrder(
    Path("/t/a.csv"), "csv", "Alex Doe", "-happened_at", ("type", "source", "customer.metadata.vip"), "UTC", ";"
)


def test_usual_at_first(settings):
    assert ExportHabits(settings).read() == Habit("xlsx", ",", (), ())


def test_form_separator_and_columns_are_remembered(settings):
    ExportHabits(settings).keep(ORDER, SHOWN)
    assert ExportHabits(settings).read() == Habit("csv", ";", ("source",), ("happened_at",))


def test_nothing_of_the_data_is_written_down_and_no_masking(settings):
    ExportHabits(settings).keep(ORDER, SHOWN)
    written = settings._file.read_text()
    assert "csv" in written
    for secret in ("Alex", "metadata", "region", "vip", "mask", "/t/"):
        assert secret not in written


def test_what_has_no_columns_leaves_them_as_they_were(settings):
    habits = ExportHabits(settings)
    habits.keep(ORDER, SHOWN)
    habits.keep(ExportOrder(Path("a.jsonl"), "jsonl", "", "-happened_at", (), "UTC"), SHOWN)
    assert habits.read() == Habit("jsonl", ";", ("source",), ("happened_at",))


def test_settings_that_somebody_changed_do_no_harm(settings):
    settings.set_text("export/form", "docx")
    settings.set_text("export/separator", "pipe")
    settings.set_text("export/added", "nonsense customer.metadata.x source")
    assert ExportHabits(settings).read() == Habit("xlsx", ",", ("source",), ())
