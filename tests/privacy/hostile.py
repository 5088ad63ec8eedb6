"""A capture whose every text is a person's, or means harm, and the words that must be found nowhere else."""

import json
from pathlib import Path
from typing import Any

CANARY = "qxzcanary"
"""Stands in every value of a person's."""


def payloads(probe: Path, pipe: Path) -> list[str]:
    """Texts that a view which takes them for HTML or Markdown would open files or addresses for."""
    file = f"file://{probe}"
    return [
        f'<img src="{probe}">',
        f"<img src='{file}'>",
        f'<img src="{pipe}">',
        f'<p style="background-image:url({probe})">x</p>',
        '<img src="\\\\127.0.0.1\\share\\probe.png">',
        '<img src="http://127.0.0.1:9/probe.png">',
        '<img src="data:image/png;base64,iVBORw0KGgo=">',
        f'<table background="{probe}"><tr><td><img src="{probe}"></td></tr></table>',
        f'<a href="{file}">open</a><img src="{probe}">',
        f"![x]({file})",
        f'<qt><table><tr><td><table><tr><td><img src="{probe}"></td></tr></table></td></tr></table></qt>',
        f'<link rel="stylesheet" href="{file}"><style>@import url({file});</style><b>x</b>',
    ]


def body(number: int, text: str, beside: str) -> dict[str, Any]:
    """One move up of one customer, all of whose values hold ``text``; those of campaign and tiers ``beside``."""
    moment = f"2024-05-{1 + number % 28:02d}T08:{number % 60:02d}:00.000Z"
    return {
        "id": f"whs_{number:08d}",
        "created_at": moment,
        "type": "tier-changes",
        "data": {
            "customer": {
                "id": f"cust_{text}{number}",
                "name": f"{text} {number}",
                "email": f"{text}{number}@example.org",
                "source_id": f"src {text}{number}",
                "metadata": {"shoe": text, f"key {text}": text},
            },
            "campaign": {"id": "camp_1", "name": f"VIP {beside}"},
            "from": {"id": "tier_1", "name": f"Silver {beside}", "points": {"from": 0, "to": 99}},
            "to": {"id": "tier_2", "name": f"Gold {beside}", "points": {"from": 100}},
            "created_at": moment,
            "unknown": {text: text},
        },
        "event": {"id": f"evcus_{number:08d}", "type": "customer.loyalty.tier.upgraded", "created_at": moment},
    }


def write_capture(folder: Path, texts: list[str], everywhere: bool) -> Path:
    """A capture of one event for each text, with what cannot be read as well.

    ``everywhere``: campaigns and tiers, which messages may name, are called by the texts as well.
    """
    target = folder / "capture.ndjson"
    lines = [
        json.dumps(body(number, text, text if everywhere else ""), ensure_ascii=False)
        for number, text in enumerate(texts)
    ]
    lines += ['{"half": "' + text for text in texts] + [json.dumps({"other": text}) for text in texts]
    target.write_text("\n".join(lines) + "\n", "utf-8")
    return target
