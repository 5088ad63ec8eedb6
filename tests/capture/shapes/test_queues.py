"""AWS queues and buses, and Pub/Sub."""

import json
from typing import Any

from tests.capture.captured import BODIES, EVENTS, MS, PRETTY, b64, check, iso, mixed


def _entry(n: int, text: str) -> Any:
    return {"MessageId": "m", "ReceiptHandle": "r", "Body": text, "Attributes": {"SentTimestamp": str(MS[n])}}


def _capture(texts: list[str]) -> str:
    return json.dumps({"Messages": [_entry(n % 3, text) for n, text in enumerate(texts)]})


def test_events_are_found() -> None:
    for bodies in (BODIES, PRETTY, ["got " + body for body in BODIES]):
        check(_capture(bodies), "SQS message", other_lines=0)


def test_chatter_and_damage_are_rejects_of_their_own() -> None:
    mixed(
        _capture([BODIES[0], "chatter", BODIES[1][:-9], BODIES[2]]),
        ["evcus_1", "evcus_3"],
        ["SQS message: text without JSON in it", "SQS message: damaged JSON: it is cut off"],
    )


def test_notifications_within_messages() -> None:
    inner = [json.dumps({"Type": "Notification", "TopicArn": "arn", "Message": body}) for body in BODIES]
    messages = [
        {"MessageId": "m", "Body": one, "Attributes": {"SentTimestamp": str(MS[n])}} for n, one in enumerate(inner)
    ]
    check(json.dumps({"Messages": messages}), "SQS message › SNS notification")
    records = [
        {"messageId": "m", "body": one, "attributes": {"SentTimestamp": str(MS[n])}} for n, one in enumerate(inner)
    ]
    check(json.dumps({"Records": records}), "SQS message › SNS notification")


def test_buses() -> None:
    values = [{"detail-type": "w", "source": "x", "time": iso(n), "detail": event} for n, event in enumerate(EVENTS)]
    check("".join(json.dumps(one) + "\n" for one in values), "EventBridge event")
    pushed = [
        {"message": {"data": b64(body), "messageId": "1", "publishTime": iso(n)}} for n, body in enumerate(BODIES)
    ]
    check("".join(json.dumps(one) + "\n" for one in pushed), "Pub/Sub message")
