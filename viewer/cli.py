"""The command line's front door: it takes the words, calls what they name, and turns errors into sentences."""

import os
import sys
from pathlib import Path

import click

from viewer import COMMAND, __version__, logs, paths, translations
from viewer.commands import (
    as_of,
    asking,
    backing_up,
    case,
    checking,
    classify,
    cohort,
    comparing,
    diagnosing,
    doors,
    exporting,
    facets,
    findings,
    forgetting,
    history,
    importing,
    imports,
    notes,
    options,
    rejects,
    repairing,
    showing,
    signatures,
    tiers,
    verifying,
    views,
)
from viewer.commands.doors import CheckWindow, Doors, OpenWindow
from viewer.errors import TierViewerError
from viewer.jobs import decoding_process


def run(words: list[str], open_window: OpenWindow, check_window: CheckWindow = doors.no_window_to_check) -> int:
    """Does what the words say and returns the exit code: 0 done, 1 the work failed, 2 wrong usage.

    Without words, or with ``open``, the window is wanted: ``open_window`` gets its files, library and screenshot path.
    ``check_window`` is what ``self-test`` tries of it.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    log = logs.start()
    if words == [decoding_process.WORD]:
        return _decode()
    translations.use_what_the_window_uses()
    logs.note_start(next((word for word in words if word in commands.commands), "window"))
    try:
        result = commands.main(words, COMMAND, standalone_mode=False, obj=Doors(open_window, check_window))
        if sys.stdout:  # the window that was started from Windows' menu has none
            sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as wanted:
        return wanted.exit_code
    except click.ClickException as problem:
        context = getattr(problem, "ctx", None)
        ask = f" See: {context.command_path} --help" if context else ""
        click.echo(f"{problem.format_message()}{ask}", err=True)
        return problem.exit_code
    except TierViewerError as problem:
        return _fail(str(problem))
    except (BrokenPipeError, SystemExit):
        # Whoever read our output has seen enough; click ends the program then. Python must not complain as it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        return _fail("Stopped. What was read so far is kept.")
    except Exception as error:
        logs.report_bug(error)
        where = f" The log {log} says where." if log else ""
        return _fail(f"Something went wrong that should not ({type(error).__name__}).{where} Please report it.")


def _decode() -> int:
    """Serves another process of this program; nothing is printed, for the output carries the answers."""
    try:
        decoding_process.serve(sys.stdin.buffer, sys.stdout.buffer)
    except KeyboardInterrupt:
        return 1  # Ctrl-C reaches both processes; the one that ordered tells about it
    except Exception as error:
        logs.report_bug(error)
        decoding_process.report_failure(sys.stdout.buffer, error)
        return 1
    return 0


def _fail(sentence: str) -> int:
    click.echo(sentence, err=True)
    return 1


class _Words(click.Group):
    """A first word that is no command but a file opens the window on it, as file managers start programs."""

    def resolve_command(
        self, context: click.Context, words: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if words and self.get_command(context, words[0]) is None and os.path.exists(words[0]):
            words = ["open", *words]
        return super().resolve_command(context, words)


@click.group(COMMAND, cls=_Words, invoke_without_command=True)
@click.version_option(__version__, message="Tier Viewer %(version)s")
@click.pass_context
def commands(context: click.Context) -> int:
    """What happened to a customer's loyalty tier, offline, with evidence. Without a command the window opens."""
    if context.invoked_subcommand is None:
        return doors.of(context).open_window([], paths.default_library(), None)
    return 0


@commands.command("open")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@options.library
@click.option("--screenshot", type=click.Path(path_type=Path), hidden=True)
@click.pass_context
def _open(context: click.Context, files: tuple[Path, ...], library: Path | None, screenshot: Path | None) -> int:
    """Open the window and import FILES; a window that is open takes them, a library opens in one of its own."""
    return doors.of(context).open_window(list(files), library or paths.default_library(), screenshot)


for _command in (
    importing.import_,
    asking.search,
    exporting.export,
    showing.show,
    comparing.compare,
    classify.classify,
    rejects.rejects,
    imports.imports,
    tiers.tiers,
    history.history,
    case.case,
    as_of.as_of,
    cohort.cohort,
    findings.findings,
    signatures.signatures,
    views.views,
    notes.note,
    notes.notes,
    forgetting.forget,
    facets.facets,
    verifying.verify,
    backing_up.backup,
    repairing.repair,
    checking.self_test,
    diagnosing.diagnostics_,
):
    commands.add_command(_command)
