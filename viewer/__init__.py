"""Tier Viewer: bytes become records, records events, events rest in a library, and a person sees them."""

__version__ = "0.1.0"
