"""Contents of a case file for tests, every part of them with a text that is asked for."""

from viewer.exports.case_contents import (
    CampaignPart,
    CaseContents,
    Change,
    Delivery,
    EventLine,
    EventPart,
    Fact,
    FindingLine,
    Link,
    NotePart,
    StayLine,
    Unknown,
)
from viewer.exports.tier_chart import Band, Chart, Sign, Tick


def contents(text: str = "words", is_masked: bool = True, files: bool = False) -> CaseContents:
    """A case file in which every text is this one."""
    link = Link(text, 1)
    chart = Chart(
        text,
        (Band(0, 1, 0, 1, text, text, text, "#e0ad1c", "#10151d"),),
        (Sign(0.5, "▲", text, text),),
        ((0.2, 0.3),),
        (Tick(0.1, text),),
        text,
    )
    finding = FindingLine("warning", text, text, text, (link,), 3)
    campaign = CampaignPart(
        *(text, (Fact(text, text),), text, (text,), chart, Change(text, (text,), link)),
        *((StayLine(text, "#e0ad1c", text, text, text, text, (link,)),), 1, (finding,), 1),
    )
    event = EventPart(
        *(1, text, "▲", text, text, text, (Fact(text, text, text),), (text,)),
        *((Delivery(text, text, "ab" * 32, "records/001/000001-1.json" if files else ""),), 1, text, 0),
    )
    return CaseContents(
        *(text, text, is_masked, (Fact(text, text),), (text,), (campaign,), 1),
        *((NotePart(text, link, "red", text),), 1, text, (EventLine(1, text, "▲", text, text, text, text, "7"),)),
        *((event,), 1, (Unknown(text, (link,)),), (text,), (Fact(text, text),)),
        (Fact("case.html", "this page"),) if files else (),
    )
