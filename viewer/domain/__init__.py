"""What an event is: values and rules only; no files, no SQL, no Qt."""
