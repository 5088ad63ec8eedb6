"""What the reports of imports tell of sources, in English as they are stored, to be said where they are shown.

Each ``{name}`` stands for what differs: a path, a number, or a reason that is one of these texts again.
"""

from viewer.wording import to_say

_REFUSALS = (
    to_say("{path} is a program, which holds no events. Choose the capture itself."),
    to_say("{path} is a picture, which holds no events. Choose the capture itself."),
    to_say("{path} is a database, which holds no events. Choose the capture itself."),
    to_say("{path} is a PDF document, which holds no events. Choose the capture itself."),
    to_say("{path} is UTF-32 text, which is not read. Save it as UTF-8 and import that."),
    to_say(
        "{path} is UTF-{bits} text without the mark at its beginning that says so. Save it as UTF-8 and import that."
    ),
    to_say(
        "{path} is a {kind} archive, which is not read. Unpack it first, then import the folder with what was in it."
    ),
    to_say("{path} is compressed in the old way of .Z files, which is not read. Unpack it first, then import that."),
    to_say("{path} is compressed with {kind}, which is not read. Unpack it first, then import that."),
    to_say("{path} is a library of Tier Viewer and no capture. Open it with: tier-viewer open, then its name."),
    to_say("{path} is a Parquet file, which is not read. Save it as CSV or JSON lines and import that."),
    to_say("{path} is an old Office document. Save the table in it as CSV and import that."),
    to_say("{path} is an Office document. Save the table in it as CSV and import that."),
    to_say("{path} is a binary file, not text with JSON in it. Choose a capture, a log or a JSON file."),
    to_say("{path} is empty: there is nothing to import."),
    to_say("{path} belongs to the library that is open, which is no capture."),
    to_say("{path} is a zip archive by now. Import it again to read what is in it."),
)
_UNREADABLE = (
    to_say("There is no file {path}. Check the spelling."),
    to_say("There is no file or folder {path}. Check the spelling."),
    to_say("{path} may not be read. Ask for permission to read it, or copy it to a folder of your own."),
    to_say("{path} is a link that leads back to itself. Choose the file itself."),
    to_say("{path} cannot be opened ({reason}). Check that it is a file you can read."),
    to_say("{path} cannot be opened ({reason})."),
    to_say("{path} is not a regular file, so it cannot be read as a capture. Choose a file or a folder."),
    to_say("{path} is not a regular file, so it cannot be followed."),
    to_say("{path} is no archive, so there is no file in it. Check the spelling."),
    to_say("{path} cannot be read: {reason}."),
    to_say("{path} could not be read to its end ({reason}). What was read is kept; import it again to go on."),
    to_say("{path} was skipped: {reason}."),
    to_say("The rest of {path} was skipped: {reason}."),
    to_say("the folder cannot be read ({reason})"),
    to_say("it cannot be opened ({reason})"),
    to_say("it is not a regular file"),
)
_UNPACKED = (
    to_say(
        "{path} is packed into something more than {count} times over, which no capture is. If you trust it, unpack it"
        " yourself and import what was in it."
    ),
    to_say(
        "{path} is compressed and damaged or cut off, so it could not be unpacked to its end. What came out before that"
        " is kept; get the file once more and import it again."
    ),
    to_say(
        "{path} unpacks to more than {count} GiB, the most that is taken from one file, so reading was stopped. What"
        " came out before that is kept; unpack it yourself if you trust it, and import that."
    ),
    to_say(
        "{path} unpacks to more than {count} times its size, which no capture does, so reading was stopped. What came"
        " out before that is kept; unpack it yourself if you trust it, and import that."
    ),
    to_say("{path} is encrypted. Unpack it with its password, then import what was in it."),
    to_say(
        "{path} is packed in a way that is not read (zip method {method}). Unpack the archive and import the folder."
    ),
    to_say(
        "{path} is damaged or cut off in its archive, so it could not be unpacked to its end unchanged. What came out"
        " is kept; get the archive once more and import it again."
    ),
    to_say("the zip archive is damaged or cut off, so only the files that are still to be found in it were read"),
    to_say(
        "it is a zip archive with more than {count} archives in it, the most that are looked into; unpack it and import"
        " the folder"
    ),
    to_say(
        "it is a zip archive that unpacks to more than {size}, which no archive of captures of its size does; if you"
        " trust it, unpack it yourself and import the folder"
    ),
    to_say(
        "it is a zip archive of archives in archives, too deep to be looked into; if you trust it, unpack it yourself"
        " and import the folder"
    ),
    to_say("it is a zip archive with a password; unpack it with the password, then import what was in it"),
    to_say(
        "it is a zip archive within something else, and to look into it takes space in {folder} ({reason}); unpack it"
        " and import the folder"
    ),
    to_say("it is a zip archive that is damaged beyond reading; get it once more and import that"),
    to_say(
        "it is a zip archive whose files lie over one another, which no packing program makes; if you trust it, unpack"
        " it yourself and import the folder"
    ),
    to_say(
        "it is a zip archive of more than {count} files, the most that are read from one; unpack it and import the"
        " folder"
    ),
    to_say("it is one part of a zip archive in several parts; join them, or unpack it and import the folder"),
)
_CHANGED = (
    to_say("{path} was moved or removed while it was read. What was read of it is kept."),
    to_say(
        "{path} was replaced by another file while it was read. What was read of it is kept; import it again to read"
        " what is in it now."
    ),
    to_say(
        "{path} was cut short while it was read. What was read of it is kept; import it again to read what is in it"
        " now."
    ),
    to_say(
        "{path} was changed while it was read. What was read of it is kept; import it again to read what is in it now."
    ),
    to_say("The reading of {path} was ended from outside. What was read is kept; import it again to go on."),
    to_say(
        "An import was removed while standard input was read, so reading has ended. What was read so far is kept; save"
        " the capture to a file and import that."
    ),
)
_NOTHING = (
    to_say("None of the files is a capture. Choose a folder or an archive with captures in it."),
    to_say("There are no files to import. Choose a folder or an archive with captures in it."),
    to_say("No events were found in {path}: one line of text, without JSON in it. Choose a capture of events."),
    to_say(
        "No events were found in {path}: {count} lines of text, none with JSON in them. Choose a capture of events."
    ),
    to_say(
        "No events were found in the {files} files: one line of text, without JSON in it. Choose a capture of events."
    ),
    to_say(
        "No events were found in the {files} files: {count} lines of text, none with JSON in them. Choose a capture of"
        " events."
    ),
    to_say("And {count} more of this kind."),
)
_FOLLOWED = (
    to_say("{path} is called {other} now. It is followed on under that name."),
    to_say("{path} was rotated. The old one was read to its end; the new one is followed."),
    to_say("{path} was replaced by another file. The old one was read to its end; the new one is followed."),
    to_say("{path} holds what {other} holds, so it was left out."),
    to_say("{path} is there now and is followed."),
    to_say("{path} is not there yet. It is waited for, and read as soon as it is there."),
    to_say("{path} is not there any more. It is waited for, and read as soon as it is there."),
    to_say("{path} was cut short. What is written to it now is read as a new source."),
    to_say(
        "{path} was emptied and written anew since it was last looked at, so it is read from its beginning as a new"
        " source. What was written just before that may be only in a copy of it."
    ),
    to_say("{path} was taken out of the library, so it is not followed any more."),
    to_say("{path} was rotated since it was last looked at: {other} was read as well."),
    to_say("The rest of what was in {path} is in {other} now: {count} records more."),
    to_say("The rest of what was in {path} is in {other} now: {count} record more."),
    to_say("{path} is another file now."),
    to_say("{path} cannot be read at the moment ({reason}). What was read is kept; it is tried again."),
)
_ENDED = (
    to_say("Stopped. What was read so far is kept."),
    to_say("Something went wrong that should not ({kind}). Please report it."),
    to_say("Something went wrong that should not ({kind}). The log {path} says where. Please report it."),
)
"""What a process that the window has started says of its end; it is not stored, but as little in another language."""
PROBLEMS = (*_REFUSALS, *_UNREADABLE, *_UNPACKED, *_CHANGED, *_NOTHING, *_FOLLOWED, *_ENDED)
