"""The language of the window: the chosen one, or the system's where there is a translation."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer import translations, wording
from viewer.ui.settings import Settings

Choice = Literal["system", "en", "de"]
SETTING = "language"
CONTEXT = "viewer"


def chosen(settings: Settings) -> wording.Language:
    """The language that the settings name; with ``system`` the first of the system's that there is."""
    wanted = settings.text(SETTING, "system")
    codes = [wanted] if wanted != "system" else [code.partition("-")[0] for code in QLocale.system().uiLanguages()]
    known = {language.code: language for language in wording.LANGUAGES}
    return next((known[code] for code in codes if code in known), wording.ENGLISH)


def install(app: QCoreApplication, settings: Settings) -> wording.Language:
    """Has Qt and the program speak the chosen language; what is there already keeps its own."""
    language = chosen(settings)
    if language != wording.ENGLISH:
        QLocale.setDefault(QLocale(language.code))
        _load(app, f"qtbase_{language.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        compiled = translations.compiled_file(language.code)
        _load(app, compiled.name, str(compiled.parent))
        language = replace(language, translate=_translate)
    wording.use(language)
    return language


def _load(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def _translate(text: str, about: str, number: int | None) -> str:
    return QCoreApplication.translate(CONTEXT, text, about or None, -1 if number is None else number)
