import click
import pytest

from viewer.commands.masking import chosen
from viewer.domain.masking import DEFAULT


def test_what_is_masked() -> None:
    assert chosen(False, None) == ()
    assert chosen(True, None) == DEFAULT
    assert chosen(False, "name, email,name") == ("name", "email")
    for wrong in ("", "shoe"):
        with pytest.raises(click.BadParameter, match="it takes some of: name, email"):
            chosen(True, wrong)
