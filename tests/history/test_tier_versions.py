from tests.history.made import DAY, JUNE
from tests.history.versions import version
from viewer.history.tier_versions import captions


def test_a_tier_is_known_by_its_id_else_its_name() -> None:
    assert version("Gold", 1).key == "ltr_gold"
    assert version("Gold", 1, tier_id=None).key == "name:Gold"
    assert version(None, 1).key == "name:"


def test_versions_come_by_when_they_were_made_else_seen() -> None:
    seen, made = version("Gold", 1), version("Gold", 2, updated_at=JUNE - 5 * DAY)
    listed = version("Gold", 3, first_seen=None, last_seen=None, defined_at=JUNE + 20 * DAY)
    assert sorted([listed, seen, made], key=lambda one: one.begins) == [made, seen, listed]
    assert listed.last_known == JUNE + 20 * DAY
    assert version("Gold", 1, first_seen=None, last_seen=None).begins == (0, 0)


def test_two_tiers_of_one_name_carry_their_ids() -> None:
    tiers = [version("Gold", 1), version("Gold", 5, tier_id="ltr_\u202e"), version("Silver", 9), version(None, 1)]
    assert captions(tiers) == {
        "ltr_gold": "Gold [ltr_gold]",
        "ltr_\u202e": "Gold [ltr_⟨U+202E⟩]",
        "ltr_silver": "Silver",
        "name:": "A tier without a name",
    }
