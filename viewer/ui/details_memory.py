"""What is remembered of the details between two starts: what was open, by names that cannot come from the data."""

from PySide6.QtCore import QObject

from viewer.domain.tree import ENVELOPE
from viewer.jobs.show_event import field_guide
from viewer.ui.details_tree import DetailsTree
from viewer.ui.pauses import pause
from viewer.ui.settings import Settings
from viewer.wording import say

_MOST = 300
_SOON = 500  # milliseconds


class DetailsMemory(QObject):
    """Keeps the shape of a tree in the settings, which hold nothing of the data: fields that the vendor does not name
    (of metadata, of rewards by their ids) are remembered until the window is closed."""

    def __init__(self, tree: DetailsTree, settings: Settings) -> None:
        super().__init__(tree)
        self._tree = tree
        self._settings = settings
        self._soon = pause(self, _SOON, self.keep)
        tree.take_shape(*(settings.text(f"details/{name}", "").split() for name in ("opened", "closed")))
        tree.reshaped.connect(self._soon.start)

    def keep(self) -> None:
        """Writes it down."""
        self._soon.stop()
        guide = field_guide()
        for name, paths in zip(("opened", "closed"), self._tree.shape(), strict=True):
            kept = sorted(path for path in paths if path == say(ENVELOPE) or guide.names(path))
            self._settings.set_text(f"details/{name}", " ".join(kept[:_MOST]))

    def close(self) -> None:
        """Writes down what is not yet."""
        if self._soon.isActive():
            self.keep()
