"""How a signature key is given to the command line: never among its words, where every user of the machine sees it."""

import sys
from collections.abc import Callable
from typing import Any, BinaryIO

import click

from viewer.jobs.check_signatures import VARIABLE, key_of_environment


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds ``--key-file`` and ``--ask-key`` to a word; ``given`` takes what they bring."""
    asked = click.option("--ask-key", is_flag=True, help="Ask for the signature key; it is not shown as it is typed.")
    kept = click.option(
        "--key-file", type=click.File("rb"), help=f"A file that holds the signature key; else {VARIABLE} is used."
    )
    return kept(asked(command))


def given(key_file: BinaryIO | None, ask_key: bool) -> bytes | None:
    """The signature key, None where none was given. It stays in this process. Raises click.UsageError."""
    if key_file is not None:
        key = key_file.read(65_536).strip()
        if not key:
            raise click.BadParameter("the file holds no key.", param_hint="--key-file")
        return key
    if ask_key:
        if not sys.stdin.isatty():
            raise click.UsageError(f"--ask-key needs a terminal. Use --key-file or {VARIABLE} here.")
        typed: str = click.prompt("Signature key", hide_input=True, err=True)
        return typed.strip().encode("utf-8", "surrogateescape")
    return key_of_environment()
