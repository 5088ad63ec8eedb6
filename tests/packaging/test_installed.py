"""The installed program in small systems of both Debians, from both Linux packages, used there as a person would."""

import json
from collections.abc import Iterator

import pytest

from tests.packaging import roots, screens
from tests.packaging.installed import COMMAND, HOME, SUITES, Installed, by_apt, by_file, identity, one_sentence
from tests.packaging.recipes import ROOT
from tests.packaging.roots import User, needs_roots
from tests.packaging.screens import PICTURES, Screen

pytestmark = [pytest.mark.packages, needs_roots]

SAMPLE = (ROOT / "resources" / "sample-capture.ndjson").read_bytes()
TITLE = f"{identity.NAME}$"
BODY = json.dumps({"customer": {"id": "cust_9", "name": "Žofie 程"}, "loyalty_tier": {"id": "ltr_9", "name": "Gold"}})
# Qt's way to say that the system has no font for some script.
FONTS = "qt.text.font.db: OpenType support missing"
# What a person's processes have on Linux, were the locale never set: neither UTF-8 nor any language.
POSIX = {"LANG": "C", "LC_ALL": "POSIX"}


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with screens.opened() as screen:
        yield screen


@pytest.fixture(scope="module", params=[f"{way}-{suite}" for suite in SUITES for way in ("debian", "portable")])
def installed(request: pytest.FixtureRequest) -> Iterator[Installed]:
    way, suite = request.param.split("-")
    package = request.getfixturevalue("debian_package" if way == "debian" else "portable_file")
    with roots.opened(roots.base(suite)) as system:
        user = system.add_user("zoe", HOME)
        yield (by_apt if way == "debian" else by_file)(system, package, user)


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> str:
    """The name of this system's pictures."""
    return str(request.node.callspec.params["installed"])


def test_nothing_of_python_is_in_the_system(installed: Installed) -> None:
    assert list(installed.system.at("/usr/bin").glob("python*")) == []
    assert list(installed.system.at("/usr/include").glob("*")) == []


def test_it_says_its_version_and_finds_itself_sound(installed: Installed) -> None:
    assert installed.run("--version").stdout == f"{identity.NAME} {identity.VERSION}\n"
    checked = installed.run("self-test")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "all checks passed" in checked.stdout


def test_the_window_opens_and_closes(installed: Installed, screen: Screen, picture: str) -> None:
    file = installed.put("Käufer 程.ndjson", SAMPLE)
    own = {"TIER_VIEWER_LIBRARY": f"{HOME}/window.db"}
    with installed.system.running(
        installed.program, "open", file, user=installed.user, env=screen.env | own
    ) as process:
        window = screen.window(TITLE)
        # By this desktops know which entry, icon and menu belong to the window.
        assert f'"{installed.entry("StartupWMClass")}"' in screen.about(window, "WM_CLASS")
        # The import runs beside the window.
        assert screens.until(lambda: installed.run("search", "--count", env=own).stdout == "413\n")
        assert screen.photograph(PICTURES / f"{picture}.png") > screens.COLOURS
        assert screen.close(window), screen.titles()
        assert process.wait(timeout=screens.SECONDS) == 0
        assert process.stdout is not None
        told = [line for line in process.stdout if not line.startswith(FONTS)]
        assert told == []


def test_a_desktop_opens_a_file_with_it(installed: Installed, screen: Screen) -> None:
    file = installed.put("opened by the desktop ü.json", BODY.encode())
    words = installed.started_by_desktop(file)
    with installed.system.running(*words, user=installed.user, env=screen.env):
        screen.window(TITLE)
        assert screens.until(lambda: installed.run("search", "cust_9", "--count").stdout == "1\n")


def test_files_are_imported_and_found_whatever_the_locale(installed: Installed) -> None:
    name = "Grüße 程序 'a b'.json"
    installed.put(name, BODY.encode())
    library = ["--library", f"{HOME}/Büch er.tierlibrary"]
    imported = installed.run("import", name, *library, "--type", "joined", env=POSIX)
    assert (imported.returncode, imported.stderr) == (0, "")
    found = installed.run("search", "žofie", *library, "--format", "jsonl", env=POSIX)
    assert found.returncode == 0, found.stderr
    event = json.loads(found.stdout)
    assert "Žofie 程" in found.stdout
    assert name in found.stdout, event


def test_without_a_display_one_line_says_so(installed: Installed) -> None:
    told = one_sentence(installed.run("open"))
    assert told.startswith("No display was found")
    unreachable = installed.run("open", env={"DISPLAY": ":4711"})
    assert unreachable.returncode == 1, unreachable
    assert "display" in one_sentence(unreachable)


def test_the_window_opens_without_graphics_drivers(installed: Installed, screen: Screen, picture: str) -> None:
    without = {
        "LIBGL_DRIVERS_PATH": "/nowhere",
        "__EGL_VENDOR_LIBRARY_DIRS": "/nowhere",
        "__GLX_VENDOR_LIBRARY_NAME": "none",
    }
    with installed.system.running(installed.program, user=installed.user, env=screen.env | without):
        screen.window(TITLE)
        assert screen.photograph(PICTURES / f"{picture}-no-drivers.png") > screens.COLOURS


@pytest.fixture(scope="module")
def cramped(installed: Installed) -> User:
    """Somebody whose home folder is full."""
    home = "/home/voll ü"
    user = User(1001, home)
    installed.system.need("mkdir", home)
    installed.system.need("mount", "-t", "tmpfs", "-o", "size=64k,uid=1001,gid=1001,mode=755", "full", home)
    installed.system.at(f"{home}/filler").write_bytes(b"x" * 56 * 1024)
    return user


@pytest.fixture(scope="module")
def locked(installed: Installed) -> User:
    """Somebody who may not write into the home folder."""
    home = "/home/gesperrt ü"
    installed.system.need("mkdir", home)
    return User(1002, home)


@pytest.fixture(params=["cramped", "locked"])
def hindered(request: pytest.FixtureRequest, installed: Installed) -> User:
    if installed.program != COMMAND:
        installed.system.need("chmod", "-R", "a+rX", HOME)  # the other person uses Zoë's program
    user: User = request.getfixturevalue(request.param)
    return user


def test_a_full_or_locked_home_is_said_in_one_line(installed: Installed, hindered: User) -> None:
    installed.system.at("/tmp/a.ndjson").write_bytes(SAMPLE)
    told = one_sentence(installed.run("import", "/tmp/a.ndjson", user=hindered))
    assert hindered.home in told
    elsewhere = installed.run(
        "import", "/tmp/a.ndjson", "--library", f"/tmp/{hindered.number}/library.db", user=hindered
    )
    assert elsewhere.returncode == 0, elsewhere.stderr


def test_the_window_opens_in_a_full_or_locked_home(
    installed: Installed, hindered: User, screen: Screen, picture: str
) -> None:
    installed.system.at("/tmp/a.ndjson").write_bytes(SAMPLE)
    with installed.system.running(installed.program, "open", "/tmp/a.ndjson", user=hindered, env=screen.env) as process:
        window = screen.window(TITLE)
        assert screen.photograph(PICTURES / f"{picture}-{hindered.number}.png") > screens.COLOURS
        assert process.poll() is None
        assert screen.close(window)
        assert process.wait(timeout=screens.SECONDS) == 0
