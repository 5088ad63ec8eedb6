"""Tier Viewer: bytes become records, records events, events rest in a library, and a person sees them."""

# What the program is called, everywhere: in the window, in packages and in the systems that install them.
__version__ = "0.1.0"
NAME = "Tier Viewer"
COMMAND = "tier-viewer"
APP_ID = "io.github.tier_viewer.TierViewer"
"""How desktops tell programs apart (a reversed domain name, as AppStream, macOS and Windows want it)."""
LIBRARY_SUFFIX = ".tierlibrary"
"""What file managers know a library by."""
