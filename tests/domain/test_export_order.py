from dataclasses import replace
from pathlib import Path

import pytest

from viewer.domain.export_order import ExportOrder, form_of

ORDER = ExportOrder(
    Path("/tmp/größe/a\udcff.xlsx"),
    "xlsx",
    'tier:Gold "Ana 🌻 \udcff"',
    "-happened_at",
    ("happened_at", 'customer.metadata."a,b"'),
    "Europe/Warsaw",
    ";",
    ("name", "email"),
    (3, 1, 2),
    False,
)


def test_the_text_and_the_value_are_inverse():
    assert ExportOrder.of(ORDER.text) == ORDER
    plain = ExportOrder(Path("a.csv"), "csv", "", "line", ("line",), "UTC")
    assert ExportOrder.of(plain.text) == plain
    nothing, many = replace(plain, selection=()), replace(plain, selection=tuple(range(25_001)))
    assert (ExportOrder.of(nothing.text), ExportOrder.of(many.text)) == (nothing, many)


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", ORDER.text.replace('"xlsx"', '"pdf"'), ORDER.text.replace("[3", '["x"')]
)
def test_what_is_no_order_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        ExportOrder.of(text)


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.CSV", "csv"), ("a-exact.csv", "csv-exact"), ("a.xlsx", "xlsx"), ("a.jsonl", "jsonl"), ("a.txt", "csv")],
)
def test_a_file_s_name_asks_for_a_form(name, form):
    assert form_of(Path(name)) == form
