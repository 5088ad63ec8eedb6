"""The menu that every value has, wherever it is shown: it edits the one query or copies."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.body_text import CellValue
from viewer.domain.columns import is_path
from viewer.domain.facets import FACETS, Facet, facet_named
from viewer.domain.fields import FIELD_OF_COLUMN, filter_of
from viewer.domain.query import Query, exclude, include, only, text
from viewer.domain.rows import EventRow
from viewer.domain.times import to_iso
from viewer.domain.tree import Node
from viewer.wording import say

# Where a column's value stands in an event, for Copy path; {tier} differs between a move and the rest. The columns
# that are missing here are the library's own knowledge.
_PATHS = {
    "happened_at": "created_at",
    "type": "type",
    "customer_name": "customer.name",
    "customer_email": "customer.email",
    "customer_id": "customer.id",
    "customer_source_id": "customer.source_id",
    "campaign_name": "campaign.name",
    "campaign_id": "campaign.id",
    "tier_name": "{tier}.name",
    "tier_id": "{tier}.id",
    "tier_from_name": "loyalty_tier_from.name",
    "tier_from_id": "loyalty_tier_from.id",
    "points": "{tier}.points",
    "id": "event.id",
}
_COLUMNS = {field: column for column, field in FIELD_OF_COLUMN.items()}


@dataclass(frozen=True, slots=True)
class Value:
    """One value that was pointed at: how to search for it, what to copy, where it stands in the event."""

    copy: str
    path: str
    field: str | None
    search: str
    column: str | None = None
    """The column that shows this field, for Add as column."""


def value_of_cell(key: str, row: EventRow, shown: str) -> Value:
    """The value of a table cell; ``shown`` is its text for columns that are made of several fields."""
    raw: object = shown if key == "points" else getattr(row, key)
    if key == "happened_at" and row.happened_at is not None:
        raw = to_iso(row.happened_at)
    copied = "" if raw is None else str(raw)
    field, search = filter_of(key, row) or (None, "")
    is_move = row.tier_from_id is not None or row.tier_from_name is not None
    path = _PATHS.get(key, "").replace("{tier}", "loyalty_tier_to" if is_move else "loyalty_tier")
    return Value(copied, path, field, search)


def value_of_path(path: str, found: CellValue) -> Value:
    """The value of a cell in the column of a path; several values at once are shown, but not searched."""
    return Value(found.text, path, path if found.search is not None else None, found.search or "")


def value_of_node(node: Node) -> Value:
    """The value of a node of the details. What has no column of its own has that of its path."""
    field = node.filter_field if node.copy else None
    column = None
    if field is not None:
        column = _COLUMNS.get(field) or (field if is_path(field) else None)
    return Value(node.copy, node.path, field, node.copy, column)


def put_on_clipboard(words: str) -> None:
    """Copies plain text and nothing else."""
    QGuiApplication.clipboard().setText(words)


def value_menu(
    parent: QWidget,
    value: Value,
    query: Query,
    edit: Callable[[Query], None],
    add_column: Callable[[str], None] | None,
    add_facet: Callable[[Facet], None] | None = None,
) -> QMenu:
    """The menu for ``value``: entries that mean nothing for it are left out."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if value.field is not None:
        field = value.field
        for title, change in ((say("Only this"), only), (say("Include"), include), (say("Exclude"), exclude)):
            edited = change(query, field, value.search)
            menu.addAction(title, partial(edit, edited))
        menu.addSeparator()
    if value.column is not None and add_column is not None:
        column = value.column
        menu.addAction(say("Add as column"), lambda: add_column(column))
    if value.field is not None and add_facet is not None:
        facet = facet_named(value.field)
        if facet is not None and facet not in FACETS:
            menu.addAction(say("Add as facet"), partial(add_facet, facet))
    if menu.actions() and not menu.actions()[-1].isSeparator():
        menu.addSeparator()
    if value.copy:
        menu.addAction(say("Copy value"), lambda: put_on_clipboard(value.copy))
    if value.path:
        menu.addAction(say("Copy path"), lambda: put_on_clipboard(value.path))
    if value.field is not None:
        words = text(only(Query(), value.field, value.search))
        menu.addAction(say("Copy as filter"), lambda: put_on_clipboard(words))
    return menu
