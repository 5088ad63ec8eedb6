"""Tier Viewer: bytes become records, records become events, events rest in a library, and a person sees what was drawn."""

__version__ = "0.1.0"
