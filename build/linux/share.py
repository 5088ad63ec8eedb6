"""What tells a Linux desktop about the program: the same files for the Debian package and the portable one.

Each goes below a folder `share`: /usr/share, or the one of a person's own home.
"""

import datetime
import gzip
import string
from pathlib import Path

import environment
import icon_files
import identity
from linux import man_page
from viewer.store import schema

HERE = Path(__file__).parent
ICONS = environment.OUT / "icons"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
TEXT_FILES = f"zz-{identity.APP_ID}.text-files.desktop"
"""Its name sorts behind those of other applications: see text-files.desktop."""
# What the window's WM_CLASS is on X11: Qt takes the name of the executable; on Wayland it is the desktop file's name.
WM_CLASS = identity.COMMAND


def filled(name: str, **values: object) -> str:
    """A file of this folder with the program's names, and with these values, in its $places."""
    moment = datetime.datetime.fromtimestamp(identity.commit_time(), datetime.UTC)
    known = {
        "app_id": identity.APP_ID,
        "application_id": hex(schema.APPLICATION_ID),
        "command": identity.COMMAND,
        "date": moment.date(),
        "developer": identity.MAINTAINER.split(" <")[0],
        "library_suffix": identity.LIBRARY_SUFFIX,
        "library_type": identity.LIBRARY_TYPE,
        "licence": identity.LICENCE,
        "maintainer": identity.MAINTAINER,
        "name": identity.NAME,
        "package": identity.COMMAND,
        "summary": identity.SUMMARY,
        "version": identity.VERSION,
        "wm_class": WM_CLASS,
    }
    template = (HERE / name).read_text(encoding="utf-8")
    return string.Template(template).substitute(known, **values)


def files(program: str) -> dict[str, bytes]:
    """Path below `share` -> what stands in it; ``program`` is what desktop entries start."""
    texts = {
        f"applications/{identity.APP_ID}.desktop": filled("program.desktop", program=program),
        f"applications/{TEXT_FILES}": filled("text-files.desktop", program=program),
        f"metainfo/{identity.APP_ID}.metainfo.xml": filled("metainfo.xml"),
        f"mime/packages/{identity.APP_ID}.xml": filled("library-type.xml"),
    }
    return {
        **{path: text.encode() for path, text in texts.items()},
        f"man/man1/{identity.COMMAND}.1.gz": packed(man_page.text()),
        **icons(),
    }


def icons() -> dict[str, bytes]:
    """The program's icon, and the one of libraries where it is drawn, for themes that have none."""
    of_type = identity.LIBRARY_TYPE.replace("/", "-")
    found = {}
    for subject, place in zip(icon_files.SUBJECTS, (f"apps/{identity.APP_ID}", f"mimetypes/{of_type}"), strict=True):
        drawing = icon_files.DRAWINGS / f"{subject}.svg"
        if not drawing.exists():
            continue
        found[f"icons/hicolor/scalable/{place}.svg"] = drawing.read_bytes()
        for size in ICON_SIZES:
            found[f"icons/hicolor/{size}x{size}/{place}.png"] = (ICONS / f"{subject}-{size}.png").read_bytes()
    return found


def packed(text: str) -> bytes:
    """Packed as manual pages and change logs are, with no time in it."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)
