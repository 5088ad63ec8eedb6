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

sys.exit(main())
