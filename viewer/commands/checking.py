"""The word ``self-test``: whether the installed program works."""

import tempfile
from pathlib import Path

import click

from viewer import __version__
from viewer.jobs import check_installation


@click.command("self-test")
def self_test() -> int:
    """Check that the installed program works; exit 0 or 1."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="tier-viewer-self-test-") as folder:
        trial = Path(folder) / "private" / "library.db"
        for name, step in check_installation.steps():
            try:
                click.echo(f"ok      {name}: {step(trial)}")
            except Exception as error:  # whatever is wrong with an installation is the answer
                failed += 1
                click.echo(f"FAILED  {name}: {type(error).__name__}: {error}")
    click.echo(f"Tier Viewer {__version__}: " + (f"{failed} checks failed." if failed else "all checks passed."))
    return 1 if failed else 0
