"""The real command line in a process of its own, as users, scripts and the window start it."""

import contextlib
import io
import json
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from viewer import cli

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "tests" / "bench" / "generate.py"
NOBODY = 65534

needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="only root can become another user",
)


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "viewer", *map(str, words)]


def run(
    *words: object,
    input: bytes | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = 120,
    preexec: Callable[[], object] | None = None,
    cwd: Path = ROOT,
) -> subprocess.CompletedProcess[str]:
    """Runs the program to its end."""
    done = subprocess.run(
        command(*words),
        input=input,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        cwd=cwd,
        timeout=timeout,
        check=False,
        preexec_fn=preexec,
        **({} if input is not None else {"stdin": subprocess.DEVNULL}),  # type: ignore[call-overload]
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def here(*words: object) -> subprocess.CompletedProcess[str]:
    """The same without a process of its own, which takes half a second to start."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    log = logging.getLogger("viewer")
    before = list(log.handlers)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.run(list(map(str, words)), no_window)
    for handler in [one for one in log.handlers if one not in before]:
        log.removeHandler(handler)
        handler.close()
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    return subprocess.CompletedProcess(words, code, *told)


def no_window(files: list[Path], library: Path, screenshot: Path | None) -> int:
    raise AssertionError("no window is wanted")


def report(*words: object, **how: Any) -> dict[str, Any]:
    """The report of an import that must succeed."""
    done = run("import", *words, "--json", **how)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert adds_up(told)
    return told


def adds_up(told: Mapping[str, Any]) -> bool:
    parts = sum(int(told[name]) for name in ("events", "deliveries", "rejects", "known"))
    return int(told["records"]) == parts


def one_sentence(done: subprocess.CompletedProcess[str], code: int = 1) -> str:
    """The one clear line on standard error that a failure must be."""
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert "Something went wrong" not in done.stderr, done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].endswith("."), lines
    return lines[0]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def generate(target: Path, count: int, seed: int = 1) -> dict[str, Any]:
    """Writes a capture of ``count`` lines; gives what a right import counts."""
    made = [sys.executable, str(GENERATOR), str(count), str(target), "--seed", str(seed)]
    done = subprocess.run(made, check=True, capture_output=True, text=True, encoding="utf-8")
    truth: dict[str, Any] = json.loads(done.stdout)
    return truth
