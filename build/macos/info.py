"""What the application tells macOS of itself (Info.plist): its name, its version, and which files it opens."""

from typing import Any

import identity

# Apple takes letters, digits, hyphens and points only (CFBundleIdentifier in "Information Property List").
IDENTIFIER = identity.APP_ID.replace("_", "-")
LIBRARY_TYPE = f"{IDENTIFIER}.library"
OLDEST_MACOS = "13.0"
"""What PySide6 6.11 runs on, by the tag of its wheel (macosx_13_0)."""
CAPTURES = ("json", "ndjson", "jsonl", "csv", "log", "har")


def info() -> dict[str, Any]:
    """The keys beside those that PyInstaller writes, over which these win."""
    return {
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": identity.NAME,
        "CFBundleDisplayName": identity.NAME,
        "CFBundleShortVersionString": identity.VERSION,
        "CFBundleVersion": identity.VERSION,
        "CFBundleDocumentTypes": [library(), captures()],
        "UTExportedTypeDeclarations": [exported_type()],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        # The window follows the system between light and dark.
        "NSRequiresAquaSystemAppearance": False,
    }


def library() -> dict[str, Any]:
    """Libraries are the program's own: a double click opens them here."""
    return {
        "CFBundleTypeName": f"{identity.NAME} library",
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": f"{identity.COMMAND}-library.icns",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [LIBRARY_TYPE],
    }


def captures() -> dict[str, Any]:
    """Captures belong to whatever opens them already; the program is offered beside it."""
    return {
        "CFBundleTypeName": "Capture of events",
        "CFBundleTypeRole": "Viewer",
        "CFBundleTypeExtensions": list(CAPTURES),
        "LSHandlerRank": "Alternate",
    }


def exported_type() -> dict[str, Any]:
    """What a library is, for macOS and for other programs."""
    return {
        "UTTypeIdentifier": LIBRARY_TYPE,
        "UTTypeDescription": f"{identity.NAME} library",
        "UTTypeConformsTo": ["public.data", "public.database"],
        "UTTypeTagSpecification": {
            "public.filename-extension": [identity.LIBRARY_SUFFIX.removeprefix(".")],
            "public.mime-type": [identity.LIBRARY_TYPE],
        },
    }
