"""Where the frozen program begins."""

import os
import sys

from viewer.__main__ import main

# The bootloader leads the loader to our libraries; the programs we start (a file manager) must find their own.
# https://pyinstaller.org/en/stable/runtime-information.html#ld-library-path-libpath-considerations
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
# Without that path a copy of this program (each import is one) must be led anew, or it looks for our libraries in the
# system. https://pyinstaller.org/en/stable/runtime-information.html#independent-subprocesses
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

sys.exit(main())
