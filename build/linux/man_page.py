"""The manual page, out of what the commands say of themselves: it cannot fall behind them."""

import datetime

import click

import identity
from viewer import cli

_FILES = """.TP
.I ~/.local/share/tier-viewer/library.db
The library that is used where none is named. The variable XDG_DATA_HOME is heeded.
.TP
.I ~/.local/state/tier-viewer/log/tier-viewer.log
The log; it holds no customer data. The variable XDG_STATE_HOME is heeded.
.TP
.I ~/.config/tier-viewer/window.ini
What the window remembers. The variable XDG_CONFIG_HOME is heeded.
"""
_ENVIRONMENT = """.TP
.B TIER_VIEWER_LIBRARY
Another library, as with \\-\\-library.
.TP
.B TIER_VIEWER_SIGNATURE_KEY
The key with which signatures are checked.
"""
_CODES = {
    0: "done",
    1: "the work failed; one line on standard error says what",
    2: "wrong usage",
}


def text() -> str:
    """The page in roff, of section 1."""
    group = cli.commands
    context = click.Context(group, info_name=identity.COMMAND)
    date = datetime.datetime.fromtimestamp(identity.commit_time(), datetime.UTC).date()
    name = roff(identity.COMMAND)
    parts = [
        f'.TH {identity.COMMAND.upper()} 1 "{date}" "{roff(identity.NAME)} {identity.VERSION}" "User Commands"',
        f".SH NAME\n{name} \\- {roff(identity.SUMMARY)}",
        f".SH SYNOPSIS\n.B {name}\n.br\n.B {name}\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]",
        f".SH DESCRIPTION\n{roff(group.help or '')}",
        options(group, context),
        ".SH COMMANDS",
    ]
    parts += [section(command, context) for command in shown(group, context)]
    codes = "\n".join(f".TP\n{code}\n{roff(meaning)}" for code, meaning in _CODES.items())
    parts += [f".SH EXIT STATUS\n{codes}", f".SH ENVIRONMENT\n{_ENVIRONMENT}", f".SH FILES\n{_FILES}"]
    return "\n".join(part.rstrip() for part in parts) + "\n"


def shown(group: click.Group, context: click.Context) -> list[click.Command]:
    """The commands that help lists, in its order."""
    named = [group.get_command(context, name) for name in group.list_commands(context)]
    return [command for command in named if command and not command.hidden]


def section(command: click.Command, above: click.Context) -> str:
    """One command: how it is called, what it does, its options."""
    context = click.Context(command, info_name=command.name, parent=above)
    usage = " ".join(command.collect_usage_pieces(context))
    heading = f".SS {identity.COMMAND} {command.name} {usage}"
    return "\n".join([roff(heading, command_line=True), paragraphs(command.help or ""), options(command, context)])


def options(command: click.Command, context: click.Context) -> str:
    """The list of options as help shows it, without --help, which all have."""
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    told = [record for record in records if record and record[0] != "--help"]
    return "\n".join(f".TP\n.B {roff(names)}\n{roff(meaning)}" for names, meaning in told)


def paragraphs(text: str) -> str:
    """A help text with its empty lines; what click is told not to wrap keeps its lines."""
    blocks = []
    for block in text.strip().split("\n\n"):
        kept = block.lstrip().startswith("\b")
        lines = [roff(line.strip()) for line in block.replace("\b\n", "").splitlines()]
        blocks.append("\n.br\n".join(lines) if kept else "\n".join(lines))
    return "\n.PP\n".join(blocks)


def roff(text: str, command_line: bool = False) -> str:
    """Plain text as roff reads it: hyphens that can be copied, and no line that looks like a request."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return escaped if command_line or not escaped.startswith((".", "'")) else "\\&" + escaped
