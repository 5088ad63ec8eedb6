"""What several words of the command line take to mask personal values in what they write."""

import click

from viewer.domain.masking import DEFAULT, FIELDS

mask = click.option("--mask", is_flag=True, help="Put pseudonyms in the place of personal values.")
fields = click.option(
    "--mask-fields",
    metavar="A,B",
    help=f"Mask only these: {', '.join(FIELDS)}. Without it, all but customer_id.",
)


def chosen(mask: bool, listed: str | None) -> tuple[str, ...]:
    """The kinds of values that are masked; none where nothing is asked for. Raises click.BadParameter."""
    if listed is None:
        return DEFAULT if mask else ()
    named = tuple(dict.fromkeys(name.strip() for name in listed.split(",") if name.strip()))
    if not named or set(named) - set(FIELDS):
        raise click.BadParameter(f"it takes some of: {', '.join(FIELDS)}.", param_hint="--mask-fields")
    return named
