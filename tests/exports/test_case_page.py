"""The page holds what it is given and nothing else: no script, no link to anywhere, no text that became markup."""

import re
from html.parser import HTMLParser

import pytest

from tests.exports.case_made import contents
from tests.foreign import foreign, unsaid
from viewer.exports.case_contents import CaseContents, Fact
from viewer.exports.case_page import page

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src='/etc/passwd' onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</title></style></pre><iframe src=//example.org>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "javascript:alert(1)",
    "url(http://example.org/a.png)",
    "<!-- --><![CDATA[ ]]>",
    "&lt;b&gt;&#x202e;",
]
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "article", "footer"),
    *("h1", "h2", "h3", "h4", "p", "bdi", "span", "strong", "code", "pre", "br", "a", "div"),
    *("dl", "dt", "dd", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"),
    *("svg", "defs", "pattern", "line", "rect", "g", "text", "tspan", "path", "circle"),
}


class Reader(HTMLParser):
    """The elements, attributes and texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def text_of(made: CaseContents) -> str:
    return b"".join(page(made)).decode("utf-8")


def read(made: CaseContents) -> Reader:
    return Reader(text_of(made))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("files", [False, True])
def test_a_text_of_a_capture_stays_text_wherever_it_stands(text: str, files: bool) -> None:
    plain, hostile = read(contents("words", files=files)), read(contents(text, files=files))
    assert hostile.elements == plain.elements
    names = [(tag, name) for tag, name, _ in plain.attributes]
    assert [(tag, name) for tag, name, _ in hostile.attributes] == names
    assert set(hostile.elements) <= ELEMENTS
    assert "".join(hostile.texts).count(text) == "".join(plain.texts).count("words") > 30


def test_what_hides_or_reorders_letters_is_made_visible_and_any_text_can_be_written() -> None:
    written = text_of(contents("a\x00b\u202ec\ud800d\u200be\x85f\ufeffg\nh"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]", written)
    assert "a⟨U+0000⟩b⟨U+202E⟩c⟨U+D800⟩d" in written


def test_numbers_beside_arabic_names_are_not_turned_around() -> None:
    made = contents("عضو فضي (100–199) <b>")
    written = text_of(made)
    assert (
        '<td><span class="dot" style="background: #e0ad1c"></span><bdi><bdi>عضو فضي</bdi> (100–199) &lt;b&gt;'
        in written
    )
    assert "<title>عضو فضي (100–199) &lt;b&gt;</title>" in written
    assert "<pre>عضو فضي (100–199) &lt;b&gt;</pre>" in written


def test_nothing_is_opened_or_run() -> None:
    made = read(contents(files=True))
    policy = next(value for tag, name, value in made.attributes if name == "content" and "default-src" in value)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
    assert not [name for _, name, _ in made.attributes if name.startswith("on") or name in ("src", "srcset", "action")]
    targets = [value for _, name, value in made.attributes if name == "href"]
    assert set(targets) == {"#event-1", "records/001/000001-1.json"}
    anywhere = text_of(contents(files=True)).replace("http://www.w3.org/2000/svg", "")
    assert "://" not in anywhere
    assert "@import" not in anywhere


def test_links_lead_to_what_is_on_the_page() -> None:
    made = read(contents())
    named = {value for _, name, value in made.attributes if name == "id"}
    assert {value[1:] for _, name, value in made.attributes if name == "href"} <= named
    drawn = {value for _, name, value in made.attributes if value.startswith("url(#")}
    assert {value[5:-1] for value in drawn} <= named


def test_it_says_whether_personal_data_can_be_read() -> None:
    assert "Personal data is masked" in text_of(contents())
    open_one = text_of(contents(is_masked=False))
    assert "Personal data is NOT masked" in open_one
    assert "What was masked" not in open_one


def test_it_says_where_the_rest_is() -> None:
    made = contents()
    cut = made._replace(events_in_all=5_000, campaigns_in_all=21, notes_in_all=300)
    alone = " ".join(text_of(cut).split())
    assert "Chosen: words, 5,000 events. The latest 1 are listed, and the latest 1 are shown in full below;" in alone
    assert "a case file that is saved as .zip has all of them." in alone
    assert "told, of 21." in alone
    assert "1 of 300 notes are shown." in alone
    within = contents(files=True)._replace(events_in_all=5_000)
    assert "the archive has all of them: events.csv, and the folder records." in " ".join(text_of(within).split())
    (event,) = made.events
    long = text_of(made._replace(events=(event._replace(json_left_out=12_345, deliveries_in_all=99),)))
    assert "12,345 more characters are not shown here" in long
    assert "1 of 99 deliveries are listed." in long


def test_nothing_at_all_is_said_in_words() -> None:
    empty = contents()._replace(campaigns=(), campaigns_in_all=0, notes=(), notes_in_all=0, lines=(), events=())
    written = text_of(empty._replace(events_in_all=0, customer=(), alike=(), legend=()))
    assert "The library holds no events of tiers of this customer." in written
    assert "Nothing is noted on the customer or on these events." in written
    assert "Nothing personal was found." in written


@pytest.mark.parametrize("files", [False, True])
@pytest.mark.parametrize("is_masked", [False, True])
def test_all_that_the_page_says_itself_is_in_the_language_of_the_window(is_masked: bool, files: bool) -> None:
    made = contents("words", is_masked, files)
    if files:
        made = made._replace(files=(Fact("words", "words"),))
    with foreign():
        text = text_of(made)
    shown = Reader(text.partition("<body>")[2])
    given = frozenset(("words", "red", "ab" * 32, "records", "json"))
    assert [word for one in shown.texts for word in unsaid(one, given)] == []
    assert '<html lang="xx">' in text
