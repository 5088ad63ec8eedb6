"""The stories: one file for each thing a person does with the data, from beginning to end, without Qt."""
