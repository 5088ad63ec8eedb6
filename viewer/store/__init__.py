"""Where events rest: the SQLite library, the only room with SQL."""
