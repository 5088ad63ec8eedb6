import base64

from tests.webhooks import body, compact, webhook
from viewer.domain.json_text import Members
from viewer.jobs.stored_bodies import body_again, envelope_and_data, exactly

BODY = compact(webhook(1))


def test_a_body_out_of_its_wrapping() -> None:
    for raw in (
        BODY,
        compact({"headers": {"x-voucherify-signature": "ab"}, "body": webhook(1)}),
        compact({"rawBody": BODY.decode()}),
        compact({"isBase64Encoded": True, "body": base64.b64encode(BODY).decode()}),
    ):
        found = body_again(raw, 0)
        assert found is not None
        assert (found.form, found.text) == ("webhook", BODY)


def test_the_signature_comes_with_it() -> None:
    found = body_again(compact({"headers": {"X-Voucherify-Signature": ["ab"]}, "body": BODY.decode()}), 0)
    assert found is not None
    assert found.signature == "ab"
    assert body_again(BODY, 0) is not None


def test_each_of_several() -> None:
    raw = compact({"message": compact([webhook(1), webhook(2)]).decode()})
    assert [body_again(raw, part).text for part in (0, 1)] == [BODY, compact(webhook(2))]  # type: ignore[union-attr]


def test_what_holds_no_body() -> None:
    for raw in (b'{"a": 1}', b"x", b""):
        assert body_again(raw, 0) is None
    assert envelope_and_data(None) == (None, Members(()))


def test_envelope_and_data() -> None:
    envelope, data = envelope_and_data(body_again(BODY, 0))
    assert envelope is not None
    assert envelope.get("id") == webhook(1)["id"]
    assert data == exactly(compact(body(1)))
    assert envelope_and_data(body_again(compact(body(1)), 0)) == (None, data)


def test_no_json() -> None:
    assert exactly(b"{") is exactly(b"\xff") is None
