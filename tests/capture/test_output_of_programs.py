"""What programs and people print of an event: what can be read back is, and all else is one reject that says why."""

import base64
import datetime
import decimal
import json
import pprint
from collections import OrderedDict
from urllib.parse import quote, quote_plus

import pytest

from tests.capture.captured import BODIES, EVENTS, IDS, PRETTY, Reading, check, iso, mixed

FIRST, SECOND = BODIES[0], BODIES[1]
NODE = """{
  id: 'whs_1',
  data: { customer: { id: 'cust_1', metadata: [Object] }, note: 'it\\'s' },
  list: [ 1, 2, [length]: 2 ],
  event: { id: 'evcus_1' }
}"""


def test_python() -> None:
    check("".join(f"{event!r}\n" for event in EVENTS), "Python", received=False)
    check("".join(f"{iso(n)} got {event!r} ok\n" for n, event in enumerate(EVENTS)), "Python")
    check("".join(f"got: {[event]!r}\n" for event in EVENTS), "Python", received=False)
    check("".join(f"args=({event!r},)\n" for event in EVENTS), "Python", received=False)
    check("".join(f"{ {'headers': {}, 'body': event}!r}\n" for event in EVENTS), "Python", received=False)
    check("".join(f"{ {'time': iso(n), 'body': BODIES[n]}!r}\n" for n in range(3)), "Python")
    check("".join(f"body=b{json.dumps(body)}\n" for body in BODIES[:1]), received=False, order=(0,))
    check("".join(f"INFO body={body.encode()!r}\n" for body in BODIES), received=False)
    check("".join(f"INFO body={body!r}\n" for body in BODIES), received=False)
    check("".join(f"{pprint.pformat(event, width=100)}\n" for event in EVENTS), "Python", received=False)
    mixed(f"{FIRST}\n{OrderedDict(EVENTS[0])!r}\n{SECOND}\n", IDS[:2], ["Python"])


def test_python_values_that_json_has_not() -> None:
    event = EVENTS[0]
    for value in (
        datetime.datetime(2025, 3, 3, tzinfo=datetime.UTC), decimal.Decimal("1.5"), {1, 2}, b"\xff", object(), 1e999,
        float("nan"), ..., 1j,
    ):  # fmt: skip
        found = mixed(f"{FIRST}\n{ {**event, 'more': value}!r}\n{SECOND}\n", IDS[:2], ["Python"])
        assert found.rejects[0].raw.startswith(b"{'id'")
    check(
        f"{ {**event, 'data': {**event['data'], 'x': (1, 2)}}!r}\n".replace(", 'x': (1, 2)", ""),
        received=False,
        order=(0,),
    )


def test_node() -> None:
    lossy = "printed for people"
    mixed(f"{FIRST}\n{NODE}\n{SECOND}\n", IDS[:2], [lossy])
    mixed(f"{FIRST}\nReceived webhook {NODE}\n{SECOND}\n", IDS[:2], [lossy])
    mixed(f"{FIRST}\n[{iso(0)}] got {NODE.replace(chr(10), ' ')} end\n{SECOND}\n", IDS[:2], [lossy])
    mixed(f"{FIRST}\n{{ id: 'whs_1', ok: true }}\n{SECOND}\n", IDS[:2], [lossy])
    mixed(f"{FIRST}\nPOST <ref *1> {NODE}\n{SECOND}\n", IDS[:2], [lossy])
    mixed(f"{FIRST}\n{{ 'x-signature': 'a', id: 'whs_1', data: [Object] }}\n{SECOND}\n", IDS[:2], [lossy])
    mixed(f"{FIRST}\ngot [object Object]\n{SECOND}\n", IDS[:2], ["object Object"])
    mixed(f"{FIRST}\n[object Object]\n{SECOND}\n", IDS[:2], ["object Object"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('{"id"=>"whs_1", "data"=>{"customer"=>nil}}', "Ruby"),
        ('{:id=>"whs_1", :data=>{:customer=>nil}}', "Ruby"),
        ('got {"id" => "whs_1", "n" => 1} ok', "Ruby"),
        ("map[id:whs_1 data:map[customer:map[id:cust_1]]]", "Go"),
        ("got map[data:map[a:1] id:whs_1] end", "Go"),
        ("{id=whs_1, data={customer={id=cust_1, name=Noor}}}", "Java"),
        ("received {id=whs_1, type=tier, data={a=1}}", "Java"),
        ("Array\n(\n    [id] => whs_1\n    [data] => Array\n        (\n            [a] => 1\n        )\n\n)", "PHP"),
        ('array(2) {\n  ["id"]=>\n  string(5) "whs_1"\n  ["n"]=>\n  int(1)\n}', "PHP"),
        ("array (\n  'id' => 'whs_1',\n  'data' => \n  array (\n    'a' => 1,\n  ),\n)", "PHP"),
        ("stdClass Object\n(\n    [id] => whs_1\n)", "PHP"),
        ('%{"id" => "whs_1", "data" => %{}}', "Elixir"),
        ("Customer(id='cust_1', name='Noor', tier=Tier(name='Gold'))", "Python"),
    ],
)
def test_dumps_of_other_languages(text: str, language: str) -> None:
    found = mixed(f"{FIRST}\n{text}\n{SECOND}\n", IDS[:2], [language])
    assert found.rejects[0].line == 2


@pytest.mark.parametrize(
    "text",
    [
        "{'id': 'whs_1', // why\n 'a': 1}",
        '{"id": "whs_1", /* c */ "a": 1}',
        '{\n  // a comment\n  "id": "whs_1"\n}',
        '{\n  "id": "whs_1",\n  # a comment\n  "a": 1\n}',
        '{"id": "whs_1", "a": 0x1F}',
        '{"id": "whs_1", "a": +1}',
        '{"id": "whs_1", "a": .5}',
        '{"id": "whs_1", "a": undefined}',
        '{"id": "whs_1", "a": NaN}',
        '{"id": "whs_1", "a": [1,]}',
        '{\n  "id": "whs_1",\n  "a": 1,\n}',
        '{"id": “whs_1”}',
        "{“id”: “whs_1”}",
        '{"id": "whs_1" "a": 1}',
        '{"id": "a\tb"}',
        '{"id": "whs_1", "data": {...}}',
        '{"id": "whs_1", "data": "…"',
    ],
)
def test_nearly_json_is_one_reject(text: str) -> None:
    for content in (f"{FIRST}\n{text}\n{SECOND}\n", f"{FIRST}\ngot {text}\n{SECOND}\n"):
        found = Reading(content)
        assert found.ids == IDS[:2]
        assert len(found.reasons) == 1, found.reasons
        assert found.other_lines == 0


def test_forms_and_addresses() -> None:
    check("".join(f"payload={quote_plus(body)}&token=1\n" for body in BODIES), "form", received=False)
    check("".join(f"GET /hook?body={quote(body)} 200\n" for body in BODIES), "form", received=False)
    check("".join(f"{iso(n)} data={quote(quote(body))}\n" for n, body in enumerate(BODIES)), "form")


def test_escaped_text_in_text() -> None:
    check("".join(f'{iso(n)} body="{json.dumps(body)[1:-1]}"\n' for n, body in enumerate(BODIES)))
    check("".join(f"{iso(n)} body={json.dumps(json.dumps(body))}\n" for n, body in enumerate(BODIES)))
    check("".join(f"{json.dumps(body)[1:-1]}\n" for body in BODIES), received=False)
    check("".join(f"body: {json.dumps(body)[1:-1]} end\n" for body in BODIES), received=False)
    check("".join(f"{base64.b64encode(body.encode()).decode()}\n" for body in BODIES), received=False)
    check("".join(f"{iso(n)} raw={base64.b64encode(b.encode()).decode()} ok\n" for n, b in enumerate(BODIES)))
    check("".join(f"{json.dumps(body, ensure_ascii=True)}\n" for body in BODIES), received=False)
    html = [body.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;") for body in BODIES]
    check("".join(f"<td>{body}</td>\n" for body in html), received=False)
    syslog = [pretty.replace("\n", "#012") for pretty in PRETTY]
    check("".join(f"<13>{iso(n)} host app: {text}\n" for n, text in enumerate(syslog)))
    octal = [pretty.replace("\n", "\\n") for pretty in PRETTY[:1]]
    check("".join(f"{iso(n)} {text}\n" for n, text in enumerate(octal)), order=(0,))


def test_braces_that_are_no_json_are_chatter() -> None:
    chatter = [
        "[INFO] a {request} from 10.0.0.1 took [3] ms",
        "GET /x/{id} {} [] {0} ${HOME} {{name}} [1, 2]",
        "if (a) { return b; }",
        "Exception in thread [main] at {a.b(C.java:1)}",
        "[2024-05-02] [error] [client 1.2.3.4:5] {not json} ",
        'said "hello" [ok]',
        "'{'",
        "map[]",
        "100% {done}",
        "<a href='{x}'>",
        "key=value other={1}",
    ]
    mixed("\n".join([*chatter, FIRST, *chatter, SECOND]), IDS[:2], [], 2 * len(chatter))


def test_values_and_text_on_one_line() -> None:
    mixed(f"a {FIRST} b {SECOND} c\n", IDS[:2], [])
    mixed(f"a {FIRST} b {{not}} {SECOND} c {{x\n", IDS[:2], [])
    mixed(f"{FIRST} {{broken: {SECOND}\n", IDS[:2], [])
    mixed(f"{FIRST}{SECOND}", IDS[:2], [])
    mixed(f"{FIRST} [1] {SECOND}", IDS[:2], [])
    mixed(f"x={FIRST};y={SECOND}\n", IDS[:2], [])
    mixed(f"[{FIRST}]\n[{SECOND}]\n", IDS[:2], [])
    mixed(f"[{FIRST}] tail\n[{SECOND}]\n", IDS[:2], [])
    mixed(f'headers={{"a": "b"}} body={FIRST}\n', IDS[:1], ["no known event"])
    mixed(f"headers={{a: b}} body={FIRST}\n", IDS[:1], [])
    mixed(f"[INFO] [hook] {FIRST}\n[INFO] {SECOND} []\n", IDS[:2], [])
