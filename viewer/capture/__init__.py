"""How sources are read: bytes in, records and rejects out; knows no library."""
