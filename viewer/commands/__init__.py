"""The words of the command line, a file for each subject; every word is a few lines that call a job."""
