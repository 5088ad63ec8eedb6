"""What both Windows programs run: the program, told that it is started by an executable of its own."""

import sys

# Before anything of the program is loaded: viewer/paths.py asks for it, and it is the same in PyInstaller's programs.
sys.frozen = True  # type: ignore[attr-defined]
sys.argv[0] = sys.executable

from viewer.__main__ import main  # noqa: E402

sys.exit(main())
