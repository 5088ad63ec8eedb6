"""Exports and lines of log tools, hosts and queues, as their programs write them."""

import base64
import gzip
import json
from typing import Any

import pytest

from tests.capture.captured import (
    ACTIVITY,
    BODIES,
    EVENTS,
    HEADERS,
    IDS,
    MOMENTS,
    MS,
    PRETTY,
    SIGNATURE,
    at,
    b64,
    check,
    cri,
    csv_text,
    docker,
    iso,
    lines,
    mixed,
    request,
)

N = range(3)
VECTOR = "INFO got "


def _dynamo(value: Any) -> Any:
    if isinstance(value, dict):
        return {"M": {key: _dynamo(item) for key, item in value.items()}}
    if isinstance(value, list):
        return {"L": [_dynamo(item) for item in value]}
    if value is None:
        return {"NULL": True}
    if isinstance(value, bool):
        return {"BOOL": value}
    return {"N": str(value)} if isinstance(value, int | float) else {"S": value}


JSON_SHAPES: dict[str, Any] = {
    "logstash": lines(
        [{"@timestamp": iso(n), "@version": "1", "host": {"name": "h"}, "message": BODIES[n], "tags": []} for n in N]
    ),
    "filebeat": lines(
        [{"@timestamp": iso(n), "log": {"offset": 1, "file": {"path": "/x"}}, "message": BODIES[n]} for n in N]
    ),
    "filebeat decoded": lines([{"@timestamp": iso(n), "log": {"offset": 1}, "json": {"body": EVENTS[n]}} for n in N]),
    "fluent-bit": lines([{"date": MOMENTS[n] / 1e6, "log": BODIES[n] + "\n", "stream": "stdout"} for n in N]),
    "fluent-bit list": json.dumps([{"date": MOMENTS[n] / 1e6, "log": BODIES[n]} for n in N]),
    "fluent-bit kubernetes": lines(
        [
            {
                "time": iso(n),
                "log": BODIES[n],
                "stream": "stdout",
                "kubernetes": {"pod_name": "p", "labels": {"a": "b"}},
            }
            for n in N
        ]
    ),
    "fluentd file": "".join(f"{iso(n)}\tapp.web\t{json.dumps({'log': BODIES[n]})}\n" for n in N),
    "vector": lines([{"host": "h", "message": BODIES[n], "source_type": "http", "timestamp": iso(n)} for n in N]),
    "vector http": lines(
        [{"path": "/", "payload": EVENTS[n], "source_type": "http_server", "timestamp": iso(n)} for n in N]
    ),
    "splunk": lines([{"preview": False, "result": {"_raw": BODIES[n], "_time": iso(n), "host": "h"}} for n in N]),
    "splunk offset": lines(
        [{"result": {"_time": at(n, "%Y-%m-%d %H:%M:%S.%f")[:-3] + " UTC", "_raw": BODIES[n]}} for n in N]
    ),
    "splunk results": json.dumps(
        {"preview": False, "results": [{"_raw": "got " + BODIES[n], "_time": iso(n)} for n in N]}
    ),
    "splunk hec": lines([{"time": MOMENTS[n] / 1e6, "event": EVENTS[n], "sourcetype": "_json"} for n in N]),
    "splunk hec text": lines([{"time": f"{MOMENTS[n] / 1e6:.3f}", "event": BODIES[n], "host": "h"} for n in N]),
    "new relic": json.dumps({"results": [{"events": [{"timestamp": MS[n], "message": BODIES[n]} for n in N]}]}),
    "new relic nerdgraph": json.dumps(
        {"data": {"actor": {"account": {"nrql": {"results": [{"timestamp": MS[n], "message": BODIES[n]} for n in N]}}}}}
    ),
    "sumo": json.dumps(
        {"messages": [{"map": {"_messagetime": str(MS[n]), "_raw": BODIES[n], "_size": "9"}} for n in N]}
    ),
    "better stack": json.dumps({"data": [{"dt": iso(n), "message": BODIES[n], "platform": "x"} for n in N]}),
    "better stack lines": lines([{"dt": iso(n), "raw": json.dumps({"message": BODIES[n]})} for n in N]),
    "papertrail api": json.dumps({"events": [{"received_at": iso(n), "id": "7", "message": BODIES[n]} for n in N]}),
    "loggly": json.dumps({"events": [{"timestamp": MS[n], "logmsg": BODIES[n], "raw": "x", "id": "u"} for n in N]}),
    "graylog": lines(
        [{"version": "1.1", "host": "h", "short_message": BODIES[n], "timestamp": MOMENTS[n] / 1e6} for n in N]
    ),
    "azure diagnostics": json.dumps({"records": [{"time": iso(n), "properties": {"body": BODIES[n]}} for n in N]}),
    "azure log analytics": json.dumps(
        {
            "tables": [
                {
                    "name": "PrimaryResult",
                    "columns": [{"name": "TimeGenerated", "type": "datetime"}, {"name": "Message", "type": "string"}],
                    "rows": [[iso(n), BODIES[n]] for n in N],
                }
            ]
        }
    ),
    "azure service bus": lines([{"body": BODIES[n], "enqueuedTimeUtc": iso(n), "messageId": "m"} for n in N]),
    "event grid": json.dumps(
        [
            {"id": "1", "eventType": "x", "subject": "s", "eventTime": iso(n), "data": EVENTS[n], "dataVersion": "1"}
            for n in N
        ]
    ),
    "cloud events": lines(
        [
            {"specversion": "1.0", "type": "com.x", "source": "/x", "id": "1", "time": iso(n), "data": EVENTS[n]}
            for n in N
        ]
    ),
    "cloud events base64": lines(
        [
            {
                "specversion": "1.0",
                "type": "com.x",
                "source": "/x",
                "id": "1",
                "time": iso(n),
                "data_base64": b64(BODIES[n]),
            }
            for n in N
        ]
    ),
    "rabbitmq": json.dumps(
        [
            {
                "payload_bytes": 9,
                "properties": {"timestamp": MS[n] // 1000},
                "payload": BODIES[n],
                "payload_encoding": "string",
            }
            for n in N
        ]
    ),
    "rabbitmq base64": json.dumps(
        [
            {"properties": {"timestamp": MS[n] // 1000}, "payload": b64(BODIES[n]), "payload_encoding": "base64"}
            for n in N
        ]
    ),
    "kcat": lines(
        [{"topic": "t", "partition": 0, "offset": n, "tstype": "create", "ts": MS[n], "payload": BODIES[n]} for n in N]
    ),
    "kcat key": lines([{"topic": "t", "offset": n, "ts": MS[n], "key": "k", "payload": BODIES[n]} for n in N]),
    "kafka connect": lines([{"schema": {"type": "string"}, "payload": BODIES[n], "timestamp": MS[n]} for n in N]),
    "kinesis": json.dumps(
        {"Records": [{"kinesis": {"data": b64(BODIES[n]), "approximateArrivalTimestamp": MS[n] / 1000}} for n in N]}
    ),
    "firehose": json.dumps(
        {"records": [{"recordId": "1", "approximateArrivalTimestamp": MS[n], "data": b64(BODIES[n])} for n in N]}
    ),
    "n8n": json.dumps([{"json": {"headers": HEADERS, "params": {}, "query": {}, "body": EVENTS[n]}} for n in N]),
    "zapier": json.dumps([{"id": "1", "time": iso(n), "raw_body": BODIES[n], "querystring": {}} for n in N]),
    "pipedream": json.dumps(
        [{"id": "x", "ts": iso(n), "e": {"trigger": {"event": {"method": "POST", "body": EVENTS[n]}}}} for n in N]
    ),
    "segment": lines(
        [{"type": "track", "event": "Webhook", "timestamp": iso(n), "properties": {"payload": EVENTS[n]}} for n in N]
    ),
    "mongoexport": lines([{"_id": {"$oid": "5f"}, "receivedAt": {"$date": iso(n)}, "body": EVENTS[n]} for n in N]),
    "mongoexport numbers": lines(
        [{"_id": {"$oid": "5f"}, "receivedAt": {"$date": {"$numberLong": str(MS[n])}}, "body": BODIES[n]} for n in N]
    ),
    "mongoexport long": lines([{"ts": {"$numberLong": str(MS[n])}, "payload": EVENTS[n]} for n in N]),
    "firestore": json.dumps(
        {"documents": [{"fields": {"at": {"timestampValue": iso(n)}, "body": {"stringValue": BODIES[n]}}} for n in N]}
    ),
    "dynamodb": lines([{"Item": {"ts": {"N": str(MS[n])}, "body": {"S": BODIES[n]}}} for n in N]),
    "dynamodb map": lines([{"Item": {"ts": {"N": str(MS[n])}, "body": _dynamo(EVENTS[n])}} for n in N]),
    "dynamodb scan": json.dumps({"Items": [_dynamo({"at": iso(n), "body": EVENTS[n]})["M"] for n in N], "Count": 3}),
    "supabase": json.dumps(
        [{"id": 1, "created_at": at(n, "%Y-%m-%dT%H:%M:%S.%f+00:00"), "payload": EVENTS[n]} for n in N]
    ),
    "row_to_json": lines([{"id": n, "inserted_at": at(n, "%Y-%m-%d %H:%M:%S.%f"), "body": EVENTS[n]} for n in N]),
    "serilog": lines([{"@t": iso(n), "@mt": "got {Body}", "Body": BODIES[n]} for n in N]),
    "serilog file": lines(
        [
            {"Timestamp": iso(n), "Level": "Information", "MessageTemplate": "x", "Properties": {"Body": BODIES[n]}}
            for n in N
        ]
    ),
    "log4j": lines(
        [
            {
                "instant": {"epochSecond": MS[n] // 1000, "nanoOfSecond": MS[n] % 1000 * 1_000_000},
                "level": "INFO",
                "message": BODIES[n],
            }
            for n in N
        ]
    ),
    "logback": lines(
        [{"@timestamp": iso(n), "level": "INFO", "logger_name": "x", "message": "got " + BODIES[n]} for n in N]
    ),
    "zap": lines(
        [{"level": "info", "ts": MOMENTS[n] / 1e6, "caller": "x.go:1", "msg": "got", "body": BODIES[n]} for n in N]
    ),
    "slog": lines(
        [{"time": iso(n), "level": "INFO", "msg": "got", "req": {"headers": HEADERS, "body": BODIES[n]}} for n in N]
    ),
    "structlog": lines(
        [{"event": "got webhook", "level": "info", "timestamp": iso(n), "payload": EVENTS[n]} for n in N]
    ),
    "structlog event": lines([{"event": BODIES[n], "level": "info", "timestamp": iso(n)} for n in N]),
    "python-json-logger": lines(
        [{"asctime": at(n, "%Y-%m-%d %H:%M:%S,%f")[:-3], "message": BODIES[n], "name": "x"} for n in N]
    ),
    "rails": lines(
        [{"time": iso(n), "method": "POST", "path": "/x", "params": EVENTS[n] | {"controller": "x"}} for n in ()]
    ),
    "opentelemetry": lines(
        [
            {
                "resourceLogs": [
                    {
                        "scopeLogs": [
                            {
                                "logRecords": [
                                    {"timeUnixNano": str(MOMENTS[n] * 1000), "body": {"stringValue": BODIES[n]}}
                                ]
                            }
                        ]
                    }
                ]
            }
            for n in N
        ]
    ),
    "caddy": lines(
        [
            {
                "level": "info",
                "ts": MOMENTS[n] / 1e6,
                "request": {"method": "POST", "headers": {"X-Voucherify-Signature": [SIGNATURE]}},
                "body": BODIES[n],
            }
            for n in N
        ]
    ),
    "beeceptor": json.dumps(
        [{"time": iso(n), "request": {"method": "POST", "headers": HEADERS, "body": BODIES[n]}} for n in N]
    ),
    "mockoon": json.dumps(
        [{"UUID": "u", "timestampMs": MS[n], "request": {"method": "POST", "body": BODIES[n]}} for n in N]
    ),
    "wiremock": json.dumps(
        {
            "requests": [
                {
                    "id": "x",
                    "request": {"url": "/", "body": BODIES[n], "loggedDate": MS[n], "bodyAsBase64": b64(BODIES[n])},
                }
                for n in N
            ]
        }
    ),
    "mockserver": json.dumps(
        [
            {
                "timestamp": at(n, "%Y-%m-%d %H:%M:%S.%f")[:-3],
                "httpRequest": {"body": {"type": "JSON", "json": EVENTS[n]}},
            }
            for n in N
        ]
    ),
    "svix": json.dumps(
        {"data": [{"id": "msg_1", "eventType": "x", "payload": EVENTS[n], "timestamp": iso(n)} for n in N]}
    ),
    "convoy": json.dumps({"data": {"content": [{"uid": "1", "data": EVENTS[n], "created_at": iso(n)} for n in N]}}),
    "azure function": lines(
        [{"time": iso(n), "category": "FunctionAppLogs", "properties": json.dumps({"message": BODIES[n]})} for n in N]
    ),
    "vercel": lines([{"id": "1", "message": "got " + BODIES[n], "timestamp": MS[n], "source": "lambda"} for n in N]),
    "cloudflare": lines(
        [
            {"EventTimestampMs": MS[n], "Logs": [{"Level": "log", "Message": [BODIES[n]], "TimestampMs": MS[n]}]}
            for n in N
        ]
    ),
    "render": lines([{"timestamp": iso(n), "instance": "srv", "message": BODIES[n]} for n in N]),
    "fly": lines(
        [{"level": "info", "instance": "i", "message": BODIES[n], "region": "ams", "timestamp": iso(n)} for n in N]
    ),
    "pm2": lines(
        [{"message": BODIES[n] + "\n", "timestamp": iso(n), "type": "out", "process_id": 0, "app_name": "x"} for n in N]
    ),
    "k8s event": lines([{"kind": "Event", "firstTimestamp": iso(n), "message": BODIES[n]} for n in N]),
}
del JSON_SHAPES["rails"]


@pytest.mark.parametrize("name", JSON_SHAPES)
def test_as_json(name: str) -> None:
    content = JSON_SHAPES[name]
    signed = name in ("n8n", "caddy", "slog", "beeceptor")
    check(content, to_the_second=name.startswith("rabbitmq"), signed=signed, received=name != "n8n")
    if content[:1] in "{[" and content.count("\n") < 2:
        check(
            json.dumps(json.loads(content), indent=2),
            to_the_second=name.startswith("rabbitmq"),
            signed=signed,
            received=name != "n8n",
        )


TEXT_SHAPES: dict[str, str] = {
    "syslog 3164": "".join(f"<13>{at(n, '%b %e %H:%M:%S')} host app[12]: {BODIES[n]}\n" for n in N),
    "syslog file": "".join(f"{at(n, '%b %e %H:%M:%S')} host app[12]: got {BODIES[n]}\n" for n in N),
    "journalctl short": "".join(f"{at(n, '%b %d %H:%M:%S')} host app[12]: {BODIES[n]}\n" for n in N),
    "compose pretty": "".join(f"web-1  | {line}\n" for n in N for line in PRETTY[n].split("\n")),
    "compose short": "".join(f"web-1  | {BODIES[n]}\n" for n in N),
    "stern": "".join(f"web-5f web {BODIES[n]}\n" for n in N),
    "kubectl prefix": "".join(f"[pod/web-5f/web] {BODIES[n]}\n" for n in N),
    "kubectl prefix pretty": "".join(f"[pod/web-5f/web] {line}\n" for n in N for line in PRETTY[n].split("\n")),
    "quoted email": "".join(f"> {line}\n" for n in N for line in PRETTY[n].split("\n")),
    "indented": "".join(f"        {line}\n" for n in N for line in PRETTY[n].split("\n")),
    "markdown": "".join(f"Here it is:\n```json\n{pretty}\n```\n\n" for pretty in PRETTY),
    "line numbers": "".join(f"{number:6}\t{line}\n" for n in N for number, line in enumerate(PRETTY[n].split("\n"), 1)),
    "jq": "".join(pretty + "\n" for pretty in PRETTY),
    "separated": "\n---\n".join(PRETTY),
    "trailing commas": "".join(body + ",\n" for body in BODIES),
    "touching commas": ",".join(BODIES),
    "touching commas, no brackets": "\n},\n".join(pretty[:-2] for pretty in PRETTY) + "\n}\n",
    "nul between": "\0".join(BODIES),
    "form feed": "\f\n".join(BODIES),
    "tabs": "".join(f"\t{body}\t\n" for body in BODIES),
    "old mac": "\r".join(BODIES),
    "sse": "".join(f"event: message\nid: {n}\ndata: {BODIES[n]}\n\n" for n in N),
    "javascript": "const hooks = [\n" + ",\n".join(BODIES) + "\n];\n",
    "javascript pretty": "export const hooks = " + json.dumps(EVENTS, indent=2) + ";\n",
    "jsonp": "".join(f"callback({body});\n" for body in BODIES),
    "shell": "".join("curl -X POST -d '" + body.replace("'", "'\\''") + "' http://localhost/\n" for body in BODIES[:0]),
    "redis": "".join(f"{n + 1}) {json.dumps(body)}\n" for n, body in enumerate(BODIES)),
    "python bytes": "".join(f"INFO body=b'{body.encode()!r}'\n" for body in BODIES[:0]),
    "logfmt": "".join(f"level=info msg=got body={json.dumps(body)} status=200\n" for body in BODIES),
    "logfmt ascii": "".join(f"level=info body={json.dumps(body, ensure_ascii=True)}\n" for body in BODIES),
    "xml": "".join(f"<entry><body>{body}</body></entry>\n" for body in BODIES),
}
TIMED: dict[str, str] = {
    "syslog 5424": "".join(f'<34>1 {iso(n)} host app 1 ID47 [ex@1 a="b"][c@2 d="e"] {BODIES[n]}\n' for n in N),
    "syslog bom": "".join(f"<34>1 {iso(n)} host app - - - \ufeff{BODIES[n]}\n" for n in N),
    "heroku drain": "".join(f"{len(BODIES[n])} <13>1 {iso(n)} host app web.1 - {BODIES[n]}\n" for n in N),
    "kubectl timestamps": "".join(f"{iso(n)} {BODIES[n]}\n" for n in N),
    "kubectl both": "".join(f"[pod/web-5f/web] {iso(n)} {BODIES[n]}\n" for n in N),
    "compose timestamps": "".join(f"web-1  | {iso(n)} {BODIES[n]}\n" for n in N),
    "compose timestamps pretty": "".join(f"web-1  | {iso(n)} {line}\n" for n in N for line in PRETTY[n].split("\n")),
    "heroku": "".join(f"{at(n, '%Y-%m-%dT%H:%M:%S.%f')}+00:00 app[web.1]: {BODIES[n]}\n" for n in N),
    "heroku pretty": "".join(f"{iso(n)} app[web.1]: {line}\n" for n in N for line in PRETTY[n].split("\n")),
    "fly text": "".join(f"{iso(n)} app[148] ams [info]{BODIES[n]}\n" for n in N),
    "papertrail tsv": "".join(f"7\t{iso(n)}\t{iso(n)}\t1\th\t1.2.3.4\tUser\tNotice\tapp\t{BODIES[n]}\n" for n in N),
    "cri pretty": cri([line for pretty in PRETTY[:1] for line in pretty.split("\n")]),
    "iis": "".join(f"{at(n, '%Y-%m-%d %H:%M:%S.%f')} 10.0.0.1 POST /x 443 body={BODIES[n]}\n" for n in N),
    "spring": "".join(
        f"{at(n, '%Y-%m-%d %H:%M:%S.%f')[:-3]}  INFO 1 --- [nio-8080] c.e.Hook : got {BODIES[n]}\n" for n in N
    ),
    "go log": "".join(f"{at(n, '%Y/%m/%d %H:%M:%S.%f')} got {BODIES[n]}\n" for n in N),
    "rails log": "".join(f"I, [{at(n, '%Y-%m-%dT%H:%M:%S.%f')} #1]  INFO -- : got {BODIES[n]}\n" for n in N),
    "laravel": "".join(f"[{at(n, '%Y-%m-%d %H:%M:%S.%f')}] local.INFO: got {BODIES[n]} []\n" for n in N),
    "epoch prefix": "".join(f"{MS[n]} {BODIES[n]}\n" for n in N),
    "epoch seconds prefix": "".join(f"[{MOMENTS[n] / 1e6:.3f}] got {BODIES[n]}\n" for n in N),
    "redis monitor": "".join(
        f'{MOMENTS[n] / 1e6:.6f} [0 1.2.3.4:1] "LPUSH" "hooks" {json.dumps(BODIES[n])}\n' for n in N
    ),
    "time=": "".join(f'time="{iso(n)}" level=info body={json.dumps(BODIES[n])}\n' for n in N),
}
del TIMED["cri pretty"], TEXT_SHAPES["shell"], TEXT_SHAPES["python bytes"]


@pytest.mark.parametrize("name", TEXT_SHAPES)
def test_as_text(name: str) -> None:
    check(TEXT_SHAPES[name], received=False)
    if name not in ("old mac", "nul between"):
        check(TEXT_SHAPES[name].replace("\r", "").replace("\n", "\r\n"), received=False)


@pytest.mark.parametrize("name", TIMED)
def test_as_text_with_a_time(name: str) -> None:
    check(TIMED[name])
    check(TIMED[name].replace("\n", "\r\n"))


def test_one_log_within_another() -> None:
    pino = [json.dumps({"level": 30, "time": 1, "msg": "x", "body": event}) + "\n" for event in EVENTS]
    gateway = [json.dumps({"requestContext": {}, "headers": HEADERS, "body": body}) for body in BODIES]
    sns = [json.dumps({"Type": "Notification", "TopicArn": "a", "Message": text}) for text in gateway]
    sqs = [{"MessageId": "1", "Body": text, "Attributes": {"SentTimestamp": str(MS[n])}} for n, text in enumerate(sns)]
    watch = json.dumps(
        {"logEvents": [{"id": "1", "timestamp": MS[n], "message": json.dumps(one)} for n, one in enumerate(sqs)]}
    )
    check(docker([json.dumps({"level": "info", "message": text}) + "\n" for text in gateway]), "Docker", signed=True)
    check(docker([text.replace('"time": 1, ', "") for text in pino], 700), "Docker")
    check(json.dumps({"Messages": sqs}), signed=True)
    check(watch, "CloudWatch", signed=True)
    check(docker([watch + "\n"]), "Docker", signed=True, received=True)
    check(json.dumps({"awslogs": {"data": b64(gzip.compress(watch.encode()))}}), "CloudWatch", signed=True)
    rows = [["time", "line"], *([iso(n), json.dumps({"log": BODIES[n], "stream": "stdout"})] for n in N)]
    check(csv_text(rows), "CSV")
    check(docker([f"{iso(n)} stdout F {BODIES[n]}\n" for n in N]), "Docker")
    check("".join(f"{iso(n)} stdout F {json.dumps({'log': BODIES[n], 'stream': 'stdout'})}\n" for n in N), "Kubernetes")
    site = json.dumps({"data": [{"uuid": "u", "content": body, "created_at": iso(n)} for n, body in enumerate(BODIES)]})
    har = {
        "log": {
            "entries": [
                {"startedDateTime": iso(0), "request": {"method": "GET"}, "response": {"content": {"text": site}}}
            ]
        }
    }
    check(json.dumps(har), "HAR")
    loki = {
        "data": {
            "result": [
                {
                    "stream": {},
                    "values": [[str(MOMENTS[n] * 1000), json.dumps({"log": BODIES[n], "stream": "stdout"})] for n in N],
                }
            ]
        }
    }
    check(json.dumps(loki), "Loki")
    check(lines([{"labels": {}, "line": request(BODIES[n]), "timestamp": iso(n)} for n in N]), "Loki", signed=True)


def test_shapes_take_turns_line_by_line() -> None:
    content = (
        f"{BODIES[0]}\n# chatter\n{cri(BODIES[1:2])}"
        + csv_text([["created_at", "body"], [iso(0), BODIES[2]]])
        + docker([BODIES[0] + "\n"], 1000)
        + "\n"
        + request(BODIES[1])
        + "\n"
        + PRETTY[2]
        + "\nHTTP chatter\n"
        + repr(EVENTS[0])
        + "\n"
    )
    found = mixed(content, [*IDS, *IDS, "evcus_1"], [], other_lines=3)
    assert len({record.shape for record in found.records}) >= 6


def test_api_answers_in_anything() -> None:
    text = json.dumps(ACTIVITY)
    for content in (
        "HTTP/2 200 \r\ncontent-type: application/json\r\n\r\n" + text,
        json.dumps({"status": 200, "body": text}),
        json.dumps({"response": {"content": {"text": base64.b64encode(text.encode()).decode(), "encoding": "base64"}}}),
        f"$ curl https://api\n{json.dumps(ACTIVITY, indent=2)}\n$ exit\n",
        docker([text + "\n"]),
        csv_text([["a", "response"], ["1", text]]),
    ):
        mixed(content, IDS, [], other_lines=content.startswith("$") * 2 or content.startswith("a,r") * 1)
