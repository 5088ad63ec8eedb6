"""What goes into the folder, on file lists as PyInstaller gives them."""

import pytest

from tests.packaging.recipes import recipe

chosen_files = recipe("frozen.chosen_files")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/plugins/platforms/qdirect2d.dll", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt6Widgets.dll", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt6Network.dll", False),
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/QtNetwork.abi3.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("viewer/resources/field-guide.json", True),
        ("python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so", True),
        ("libstdc++.so.6", False),
        ("libgcc_s.so.1", False),
    ],
)
def test_what_may_go_in(name: str, wanted: bool) -> None:
    assert chosen_files.is_wanted(name) == wanted


def test_a_library_stays_only_where_something_that_stays_needs_it() -> None:
    linked = {
        "qxcb": ["libQt6Gui.so.6", "/lib/libxcb-cursor.so.0"],
        "gtk": ["libgtk-3.so.0"],
        "Gui": ["libfontconfig.so.1"],
        "cursor": ["libxcb-image.so.0"],
        "sqlite": ["libsqlite3.so.0"],
    }
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "qxcb", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "Gui", "BINARY"),
        ("PySide6/Qt/lib/libQt6Svg.so.6", "Svg", "BINARY"),
        ("libgtk-3.so.0", "", "BINARY"),
        ("libxcb-cursor.so.0", "cursor", "BINARY"),
        ("libxcb-image.so.0", "", "BINARY"),
        ("libfontconfig.so.1", "", "BINARY"),
        ("libpython3.11.so.1.0", "", "BINARY"),
        ("libsqlite3.so.0", "", "BINARY"),
        ("python3.11/lib-dynload/_sqlite3.so", "sqlite", "EXTENSION"),
        ("viewer/resources/field-guide.json", "", "DATA"),
    ]
    left_out = {"PySide6/Qt/plugins/platformthemes/libqgtk3.so", "libgtk-3.so.0", "PySide6/Qt/lib/libQt6Svg.so.6"}
    stays = chosen_files.chosen(entries, lambda file: linked.get(file, []))
    assert {entry[0] for entry in entries} - {entry[0] for entry in stays} == left_out
    assert stays == [entry for entry in entries if entry in stays]
