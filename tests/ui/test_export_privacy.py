import pytest

from viewer.domain.masking import FIELDS
from viewer.ui.export_privacy import KINDS, UNMASKED, ExportPrivacy

USUAL = ("name", "email", "phone", "source_id", "metadata", "free_text")


@pytest.fixture
def privacy(qtbot, styled):
    made = ExportPrivacy()
    qtbot.addWidget(made)
    return made


def test_every_kind_can_be_chosen():
    assert tuple(KINDS) == tuple(FIELDS)


def test_masked_at_first_and_in_words(privacy):
    assert privacy.masked() == USUAL
    assert privacy.words() == (
        "Names, e-mail addresses, phone numbers, source ids, metadata and free text are replaced, the same person by "
        "the same name throughout."
    )


def test_without_masking_is_a_warning(privacy, qtbot):
    with qtbot.waitSignal(privacy.changed):
        privacy.tick.setChecked(False)
    assert privacy.masked() == ()
    assert privacy.words() == UNMASKED
    assert privacy._words.property("role") == "warn"
    assert not privacy.which.isEnabled()
    assert privacy.tick.accessibleDescription() == UNMASKED


def test_kinds_are_chosen(privacy, qtbot):
    with qtbot.waitSignal(privacy.changed):
        privacy.actions_by_kind["customer_id"].trigger()
    assert privacy.masked() == (*USUAL, "customer_id")
    for kind in ("email", "phone", "source_id", "metadata", "free_text", "customer_id"):
        privacy.actions_by_kind[kind].setChecked(False)
    assert privacy.words().startswith("Names are replaced")
    privacy.actions_by_kind["name"].setChecked(False)
    assert (privacy.masked(), privacy.words()) == ((), UNMASKED)
