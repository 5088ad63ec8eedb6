"""How data leaves: writes rows to files; knows no library."""
