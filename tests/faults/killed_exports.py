"""Exports that are killed at every moment that matters, many in one process: ``LIBRARY FOLDER FORM POINTS``.

Each is made by a child of this process, which kills itself at the N-th operation on a file or the N-th progress that is
told. Prints how many operations a whole export has, and then what each child has left, as JSON lines.
"""

import hashlib
import json
import os
import signal
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from viewer.domain.columns import COLUMNS
from viewer.domain.export_order import ExportOrder, Form
from viewer.exports.file_names import manifest_of
from viewer.jobs import export_events

_WATCHED = ("open", "os.", "shutil.", "tempfile.")


def main(library: Path, folder: Path, form: str, points: int) -> None:
    """Kills as many exports as there are points, spread evenly over an export."""
    target = folder / f"out.{ {'csv-exact': 'csv', 'naive': 'csv'}.get(form, form) }"
    whole = _in_a_child(lambda: _export(library, target, form), None)
    older = target.read_bytes()
    print(json.dumps({"operations": whole, "size": len(older)}), flush=True)
    for number in range(points):
        point = 1 + number * (whole - 1) // max(points - 1, 1)
        _in_a_child(lambda: _export(library, target, form, "line"), point)
        told = _left(target, older) | {"point": point}
        _in_a_child(lambda: _export(library, target, form), None)
        told["after"] = sorted(path.name for path in folder.iterdir())
        told["again"] = _left(target, older)
        print(json.dumps(told), flush=True)
        older = target.read_bytes()


def _export(library: Path, target: Path, form: str, sort: str = "-line") -> None:
    if form == "naive":
        with target.open("wb") as file:
            for number in range(400):
                file.write(b'"x"\r\n' * 100)
                file.flush()
                os.stat(target)
                sys.audit("os.naive", number)
        return
    known: dict[str, Form] = {"csv": "csv", "csv-exact": "csv-exact", "xlsx": "xlsx", "jsonl": "jsonl"}
    keys = tuple(one.key for one in COLUMNS)
    order = ExportOrder(target, known[form], "", sort, keys, "Europe/Warsaw")
    export_events.export_order(library, order, lambda rows, of: sys.audit("os.progress", rows))


def _in_a_child(work: Callable[[], None], point: int | None) -> int:
    """Runs it in a child that kills itself at a point; without one, returns how many operations it had."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        count = 0

        def watch(event: str, _: Any) -> None:
            nonlocal count
            if event.startswith(_WATCHED):
                count += 1
                if count == point:
                    os.kill(os.getpid(), signal.SIGKILL)

        sync = os.fsync
        os.fsync = lambda descriptor: (sys.audit("os.fsync", descriptor), sync(descriptor))[1]
        sys.addaudithook(watch)
        work()
        os.write(writing, str(count).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        counted = told.read()
    os.waitpid(child, 0)
    return int(counted or 0)


def _left(target: Path, older: bytes) -> dict[str, Any]:
    """What stands under the final names: whether the file is the old one or whole, and whether its manifest is true."""
    data = target.read_bytes()
    manifest = target.with_name(manifest_of(target))
    proved = None
    if manifest.exists():
        (told, *_) = json.loads(manifest.read_bytes())["files"]
        proved = told["sha256"] == hashlib.sha256(data).hexdigest()
    return {"is_old": data == older, "rows": _rows(target), "proved": proved}


def _rows(target: Path) -> int:
    if target.suffix != ".xlsx":
        return target.read_bytes().count(b"\n")
    with zipfile.ZipFile(target) as book:
        assert book.testzip() is None
        return book.read("xl/worksheets/sheet1.xml").count(b"<row ")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
