"""Write the tables of the guide anew: `python3 build/guide.py`, after a field, a finding or a key has changed.

The pages in resources/guide/ are the documentation for people; their tables are the program's own lists. The window
fills them in by itself, these are for whoever reads the files. A test says when they are out of date.
"""

import subprocess
import sys
from pathlib import Path

import environment

if Path(sys.prefix) != environment.VENV:
    sys.exit(
        environment.main_guard(
            lambda words: subprocess.call(
                [str(environment.prepare()), "-P", __file__, *words],
                env=environment.clean_environment(PYTHONPATH=str(Path(__file__).parent), QT_QPA_PLATFORM="offscreen"),
            ),
            sys.argv[1:],
        )
    )

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QGuiApplication

from viewer import cli, translations, wording
from viewer.jobs.read_guide import filled
from viewer.ui.guide_tables import TABLES

FOLDER = environment.ROOT / "resources" / "guide"


def commands() -> str:
    """Every command of the command line, which speaks English only: the window cannot make this table."""
    known = cli.commands.commands.items()
    rows = [(f"`{name}`", " ".join((one.help or "").split("\n\n")[0].split())) for name, one in known]
    lines = [("command", "what it does"), ("---", "---"), *sorted(rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> int:
    """Bring every page of every language up to date."""
    app = QGuiApplication(sys.argv[:1])  # knows the keys
    for language in wording.LANGUAGES:
        source = translations.source_file(language.code)
        spoken = translations.spoken(language, translations.read(source)) if source.is_file() else language
        wording.use(spoken)
        translator = QTranslator(app)
        if translator.load(f"qtbase_{language.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(translator)  # the names of keys
        for path in sorted((FOLDER / language.code).glob("*.md")):
            text = path.read_text(encoding="utf-8")
            if (new := filled(text, {**TABLES, "commands": commands})) != text:
                path.write_text(new, encoding="utf-8", newline="\n")
                print(f"{path.relative_to(environment.ROOT)} is up to date now")
        app.removeTranslator(translator)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
