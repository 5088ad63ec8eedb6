"""The translations: finds what the program says, keeps the files for translators up to date, and compiles them.

    python3 build/translations.py                   after a text of the program has changed; says what is missing
    python3 build/translations.py --fill FILE.json  and takes translations from {"English": "German" or ["one", "many"]}

Not Qt's lupdate, which does not know plurals whose singular is a text of its own (wording.say_count) and reads neither
the field guide nor the page of a case file. The files are Qt's: Linguist opens them, and Qt's lrelease compiles them.
"""

import argparse
import ast
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "viewer"
LANGUAGES = ("de",)
_IN_A_PAGE = re.compile(r"""\bsay\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


class Text(NamedTuple):
    """A text that is said: its key, and what it is about where that needs saying."""

    text: str
    about: str = ""


def texts() -> dict[Text, str]:
    """All that the program says; where a number decides, with the form for one, else with nothing."""
    found: dict[Text, str] = {}
    for path in sorted((ROOT / "viewer").rglob("*.py")):
        for text, one in of_module(path.read_text("utf-8")):
            found[text] = one or found.get(text, "")
    for path in sorted((ROOT / "resources").glob("*.jinja")):
        found |= dict.fromkeys(of_page(path.read_text("utf-8")), "")
    return found | dict.fromkeys(of_field_guide(), "")


def of_module(source: str) -> Iterator[tuple[Text, str]]:
    """What a module says. Raises ValueError where a text is no plain one, which nobody could translate."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id
        about = next((_plain(one.value) for one in node.keywords if one.arg == "about"), "") or ""
        match name:
            case "say" | "to_say" | "say_count" if any(isinstance(one, ast.JoinedStr) for one in node.args):
                raise ValueError(f"line {node.lineno}: a text is filled in by say, not before")
            case "say" | "to_say" if node.args and (text := _plain(node.args[0])) is not None:
                if name == "to_say" and len(node.args) > 1:
                    about = _plain(node.args[1]) or ""
                yield Text(text, about), ""
            case "say_count" if len(node.args) == 3:
                one, many = (_plain(one) for one in node.args[1:3])
                if one is None or many is None:
                    raise ValueError(f"line {node.lineno}: say_count needs plain texts")
                yield Text(many, about), one


def _plain(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def of_page(source: str) -> Iterator[Text]:
    """What a page of Jinja says."""
    for match in _IN_A_PAGE.finditer(source):
        yield Text(ast.literal_eval(match.group().partition("(")[2].strip()))


def of_field_guide() -> Iterator[Text]:
    """What the field guide tells of each field."""
    guide = json.loads((ROOT / "resources" / "field-guide.json").read_text("utf-8"))
    yield from map(Text, _told(guide))


def _told(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _told(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _told(one, key)
    elif isinstance(value, str) and value and key in ("title", "text", "unit", "absent"):
        yield value


def read(path: Path) -> dict[Text, tuple[str, ...]]:
    """The translations that a file has, without unfinished ones."""
    found: dict[Text, tuple[str, ...]] = {}
    if path.exists():
        for message in ElementTree.parse(path).iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]
            found[Text(message.findtext("source", ""), message.findtext("comment", ""))] = tuple(forms)
    return found


def write(path: Path, code: str, said: dict[Text, str], known: dict[Text, tuple[str, ...]]) -> list[Text]:
    """Writes the file of a language anew, sorted, and gives what it does not translate."""
    root = ElementTree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    missing = []
    for text, one in sorted(said.items()):
        forms = known.get(text, ())
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if one else {})
        ElementTree.SubElement(message, "source").text = text.text
        if text.about:
            ElementTree.SubElement(message, "comment").text = text.about
        is_whole = len(forms) == (2 if one else 1) and all(forms)
        translation = ElementTree.SubElement(message, "translation", {} if is_whole else {"type": "unfinished"})
        if one:
            for form in forms if is_whole else ("", ""):
                ElementTree.SubElement(translation, "numerusform").text = form
        elif is_whole:
            translation.text = forms[0]
        if not is_whole:
            missing.append(text)
    ElementTree.indent(root, " ")
    path.parent.mkdir(exist_ok=True)
    written = ElementTree.tostring(root, "unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{written}\n', "utf-8", newline="\n")
    return missing


def compile_file(path: Path, target: Path) -> None:
    """Compiles a file of translations with the lrelease that PySide6 brings along."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        sys.exit("PySide6 is not installed; run python3 build/run.py once.")
    tool = Path(next(iter(found.submodule_search_locations)), "lrelease")
    command = [str(tool), "-silent", "-nounfinished", "-compress", str(path), "-qm", str(target)]
    subprocess.run(command, check=True)


def main() -> int:
    """Brings all files up to date; 1 where a translation is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fill", type=Path, nargs="*", default=[], help="files of new translations, as JSON")
    parser.add_argument("--missing", type=Path, help="writes what is missing there, as JSON to be filled in")
    options = parser.parse_args()
    said = texts()
    result = 0
    for code in LANGUAGES:
        path = FOLDER / f"tier-viewer_{code}.ts"
        known = read(path)
        for file in options.fill:
            for key, value in json.loads(file.read_text("utf-8")).items():
                source, _, about = key.partition("\x04")
                known[Text(source, about)] = (value,) if isinstance(value, str) else tuple(value)
        missing = write(path, code, said, known)
        compile_file(path, path.with_suffix(".qm"))
        print(f"{code}: {len(said)} texts, {len(missing)} without a translation")
        if options.missing:
            blank = {"\x04".join(filter(None, text)): ["", ""] if said[text] else "" for text in missing}
            options.missing.write_text(json.dumps(blank, ensure_ascii=False, indent=1), "utf-8")
        result |= bool(missing)
    return result


if __name__ == "__main__":
    sys.exit(main())
