"""Libraries as older programs have made them: real ones, of the last commit with each version of the schema.

All were made of the same capture: 60 events, 5 further deliveries, 1 reject and a line without JSON; those from version
3 on have a note. A new version gets one before it is released.
"""

import gzip
from pathlib import Path

FOLDER = Path(__file__).parent / "fixtures"
VERSIONS = (1, 2, 3, 4, 5)
EVENTS, DELIVERIES, REJECTS = 60, 65, 1
NOTE = "Kept through every version"


def released(version: int, path: Path) -> Path:
    """Puts the library of a version at a path, for its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(gzip.decompress((FOLDER / f"version-{version}.db.gz").read_bytes()))
    return path
