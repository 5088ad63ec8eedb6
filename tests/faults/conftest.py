"""What the tests of this folder share."""

from tests.faults.truth import capture

__all__ = ["capture"]
