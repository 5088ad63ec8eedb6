"""Stand-ins for the program that works on a library: small scripts that say what it would say."""

import json
import sys


def telling(*lines: object, words: str = "", code: int = 0, waits: bool = False) -> list[str]:
    """A program that prints ``lines``, puts ``words`` on standard error, and ends; or ``waits`` to be ended."""
    said = "".join(f"print({json.dumps(line)!r}, flush=True)\n" for line in lines)
    end = "import time; time.sleep(60)" if waits else f"sys.stderr.write({words!r}); sys.exit({code})"
    return [sys.executable, "-c", f"import sys\n{said}{end}"]


def echoing() -> list[str]:
    """A program that reports the words and the standard input that it was given."""
    report = "{'sentence': ' '.join(sys.argv[1:]), 'told': sys.stdin.read() if '-' in sys.argv else ''}"
    program = f"import json, sys; print(json.dumps({{'report': {report}}}))"
    return [sys.executable, "-X", "utf8", "-c", program]


def forgetting(plan: object, receipt: object, waits: bool = False) -> list[str]:
    """A program that reads an order and tells its plan, or forgets and tells its receipt, as ``tier-viewer`` does."""
    program = (
        "import json, sys, time\norder = json.loads(sys.stdin.read())\n"
        "planned = order.pop('do') == 'plan'\n"
        "print(json.dumps({'progress': {'step': json.dumps(order), 'is_final': not planned}}), flush=True)\n"
        f"if {waits!r} and not planned: time.sleep(60)\n"
        f"print({json.dumps({'plan': plan})!r} if planned else {json.dumps({'receipt': receipt})!r})"
    )
    return [sys.executable, "-X", "utf8", "-c", program]
