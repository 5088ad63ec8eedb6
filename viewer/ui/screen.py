"""Whether the window can be shown on the screen of this session."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from viewer.jobs import check_display


def screen_problem() -> str | None:
    """Why no window can be shown here, as a sentence; None where one can. Asked before Qt starts: it would abort."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return check_display.display_problem() or check_display.plugin_problem(plugins)
