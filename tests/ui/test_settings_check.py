import pytest

from viewer.ui.settings import Settings
from viewer.ui.settings_check import forget_unusable

SOUND = {
    "theme": "dark",
    "language": "de",
    "text_size": "110",
    "side_bar": "hidden",
    "history_pane": "shown",
    "details_pane": "hidden",
    "columns/arrangement": '[{"key":"type","width":136,"shown":true}]',
    "sort": "customer_name up",
    "facets": '["customer.country"]',
}


def test_what_can_be_chosen_stays(settings):
    forget_unusable(settings)
    for name, value in SOUND.items():
        settings.set_text(name, value)
    forget_unusable(settings)
    assert {name: settings.text(name, "") for name in SOUND} == SOUND
    assert settings.unusable == set()


@pytest.mark.parametrize("value", ["true", "-5", "99999999999999999999", "[" * 5_000, "{}", "\x00 é"])
@pytest.mark.parametrize("name", SOUND)
def test_what_is_no_choice_is_forgotten_and_told_once(settings, tmp_path, name, value):
    own = settings.of_library(tmp_path / "library.db")
    own.set_text(name, value)
    forget_unusable(own)
    assert own.unusable == {name.partition("/")[0]}
    assert own.text(name, "nothing") == "nothing"
    own.unusable.clear()
    forget_unusable(own)
    assert own.unusable == set()


def test_choices_of_a_later_version_stay(tmp_path):
    (tmp_path / "window.ini").write_text("[General]\nformat=2\ntheme=sepia\n", encoding="utf-8")
    settings = Settings(tmp_path)
    forget_unusable(settings)
    assert settings.text("theme", "") == "sepia"
    assert settings.unusable == set()
