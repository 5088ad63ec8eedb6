"""Every shape of the folder is in the catalogue, and each is found by what it is."""

import importlib
import pkgutil

from msgspec import Raw

from viewer.capture import shapes
from viewer.capture.shape import Shape
from viewer.capture.shapes import catalogue

# Known not by an object's members: lines of text, and lists.
OF_TEXT = {"cri", "field_values"}


def test_every_file_is_listed() -> None:
    for found in pkgutil.iter_modules(shapes.__path__):
        if found.name == "catalogue":
            continue
        module = importlib.import_module(f"viewer.capture.shapes.{found.name}")
        own = [value for value in vars(module).values() if isinstance(value, Shape)]
        assert own or found.name in OF_TEXT, found.name
        assert all(shape in catalogue.SHAPES for shape in own), f"add {found.name} to catalogue.py"


def test_an_object_that_is_nothing_known_has_no_shape() -> None:
    assert catalogue.shape_of({}) is None


def test_names_alone_tell_a_shape_unless_it_looks_inside() -> None:
    """What is remembered by names must hold for every value of the members."""
    for shape in catalogue.SHAPES:
        if shape.looks_inside:
            continue
        for names in (
            ("body", "headers", "ts"),
            ("log", "stream"),
            ("MESSAGE", "_PID"),
            ("Body", "MessageId"),
            ("uuid", "content"),
        ):
            known = [shape.recognises(dict.fromkeys(names, Raw(value))) for value in (b"null", b"{}", b'"x"', b"[[1]]")]
            assert len(set(known)) == 1


def test_a_great_many_members_are_no_trouble() -> None:
    names = [f"member {number} {'x' * 100}" for number in range(1000)]
    assert catalogue.shape_of(dict.fromkeys(names, Raw(b"1"))) is None
    assert catalogue.shape_of(dict.fromkeys([*names, "log", "stream"], Raw(b"1"))) is not None
