"""What may be told to a person: errors whose text is one calm, specific sentence with the next step.

Everything else that is raised is a bug: it is logged with a traceback and shown as such. Messages never hold
customer data.
"""


class TierViewerError(Exception):
    """Something that can happen to a user; ``str(error)`` is the sentence they see."""


class SourceProblem(TierViewerError):
    """A file, folder or stream cannot be read."""


class NoCapture(SourceProblem):
    """A file can be read, and holds nothing that could be a capture."""


class LibraryProblem(TierViewerError):
    """The library cannot be opened, read or written."""


class DamagedLibrary(LibraryProblem):
    """The file of the library is damaged: what is readable of it can be saved into a new one."""


class ExportProblem(TierViewerError):
    """An export cannot be written."""


class ViewProblem(TierViewerError):
    """A saved view cannot be found, kept, read or written."""


class Cancelled(TierViewerError):
    """The person, or a newer question, stopped the work; nothing is shown for it."""
