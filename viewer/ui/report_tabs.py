"""Tabs over the pages of a report; each title says how many lines its page has."""

from PySide6.QtWidgets import QTabWidget, QWidget

from viewer.wording import number


class ReportTabs(QTabWidget):
    """Pages keep their titles; ``tell`` puts a number behind one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[QWidget, str] = {}
        self.setAccessibleName(name)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(name)
        self.tabBar().setExpanding(False)

    def add(self, page: QWidget, title: str) -> None:
        """Adds a page at the end."""
        self._titles[page] = title
        self.addTab(page, title)

    def tell(self, page: QWidget, lines: int) -> None:
        """Says in the title how many lines a page has; of none, nothing is said."""
        title = self._titles[page]
        self.setTabText(self.indexOf(page), f"{title} ({number(lines)})" if lines else title)

    def titles(self) -> list[str]:
        """The titles as they are shown."""
        return [self.tabText(at) for at in range(self.count())]
