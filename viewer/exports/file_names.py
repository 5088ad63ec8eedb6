"""What the files are called that stand beside an export and belong to it; names that a file system takes."""

import os
from pathlib import Path

LONGEST_NAME = 255
"""Bytes that file systems take for the name of a file."""
MANIFEST = ".manifest.json"
LONG_CELLS = ".long-cells.jsonl"


def manifest_of(target: Path) -> str:
    """``NAME.csv.manifest.json``: with the ending, for ``NAME.xlsx`` may stand beside it, and has its own."""
    return _fitting(target.stem, target.suffix + MANIFEST)


def long_cells_of(target: Path) -> str:
    """``NAME.csv.long-cells.jsonl``."""
    return _fitting(target.stem, target.suffix + LONG_CELLS)


def part_of(target: Path, number: int) -> str:
    """The file with that part of a table: ``NAME.csv``, ``NAME-2.csv`` …"""
    return target.name if number == 1 else _fitting(target.stem, f"-{number}{target.suffix}")


def _fitting(stem: str, ending: str) -> str:
    while len(os.fsencode(stem + ending)) > LONGEST_NAME and stem:
        stem = stem[:-1]
    return stem + ending
