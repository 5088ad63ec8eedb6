"""AWS queues and buses: SQS messages, SNS notifications within them, EventBridge events; Google's Pub/Sub."""

from viewer.capture import facts
from viewer.capture.envelopes import Members, object_member
from viewer.capture.shape import Piece, Shape, has
from viewer.capture.texts import inside
from viewer.domain.record import Wrapper


def _message(members: Members, wrapper: Wrapper) -> list[Piece]:
    known = facts.wrapper(members, wrapper)
    attributes = object_member(members, "Attributes") or object_member(members, "attributes") or {}
    if "SentTimestamp" in attributes:
        known = known._replace(received_at=facts.moment(attributes["SentTimestamp"]))
    body = bytes(members.get("Body") or members["body"])
    text = inside(body) if body[:1] == b'"' else body
    return [Piece(text, known)] if text else []


def _is_sqs(members: Members) -> bool:
    return bool({"Body", "body"} & members.keys()) and bool(
        {"MessageId", "messageId", "ReceiptHandle", "receiptHandle"} & members.keys()
    )


def _is_pubsub(members: Members) -> bool:
    return "data" in members and bool({"messageId", "message_id", "publishTime", "publish_time"} & members.keys())


SQS = Shape("SQS message", _is_sqs, _message)
SNS = Shape("SNS notification", has("Message", "TopicArn"))
EVENT_BRIDGE = Shape("EventBridge event", has("detail", "detail-type"))
PUB_SUB = Shape("Pub/Sub message", _is_pubsub)
