"""The two programs that a person starts, made with mingw: one for the command line, one for the window."""

import subprocess
from pathlib import Path

import identity
from windows import python_runtime

SOURCE = Path(__file__).with_name("launcher.c")
CONSOLE = f"{identity.COMMAND}.exe"
WINDOWED = f"{identity.NAME}.exe"

_RESOURCES = """\
1 ICON "{icon}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 1
{{
  BLOCK "StringFileInfo"
  {{
    BLOCK "040904B0"
    {{
      VALUE "CompanyName", "{publisher}"
      VALUE "FileDescription", "{name}"
      VALUE "FileVersion", "{version}"
      VALUE "LegalCopyright", "{publisher}, {licence} licence"
      VALUE "OriginalFilename", "{file}"
      VALUE "ProductName", "{name}"
      VALUE "ProductVersion", "{version}"
    }}
  }}
  BLOCK "VarFileInfo"
  {{
    VALUE "Translation", 0x409, 1200
  }}
}}
1 24 "{manifest}"
"""

# What Windows must know before the program runs: paths of any length, and that it does not scale its pictures.
_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
  </requestedPrivileges></security></trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application>
    <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
  </application></compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
    <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
  </windowsSettings></application>
</assembly>
"""


def make(folder: Path, work: Path, icon: Path) -> list[Path]:
    """Build both programs into a folder. Raises subprocess.CalledProcessError where the compiler refuses."""
    manifest = work / "launcher.manifest"
    manifest.write_text(_MANIFEST, encoding="utf-8")
    return [_build(folder / name, work, icon, manifest) for name in (CONSOLE, WINDOWED)]


def _build(target: Path, work: Path, icon: Path, manifest: Path) -> Path:
    resources = work / "launcher.rc"
    resources.write_text(
        _RESOURCES.format(
            icon=icon.as_posix(),
            manifest=manifest.as_posix(),
            numbers=identity.VERSION.replace(".", ",") + ",0",
            version=identity.VERSION,
            publisher=identity.MAINTAINER.split(" <")[0],
            licence=identity.LICENCE,
            name=identity.NAME,
            file=target.name,
        ),
        encoding="utf-8",
    )
    compiled = work / "launcher.o"
    subprocess.run(["x86_64-w64-mingw32-windres", "-c", "65001", str(resources), str(compiled)], check=True)
    kind = ["-mwindows", "-DWINDOWED"] if target.name == WINDOWED else ["-mconsole"]
    given = [f'-DPYTHON_LIBRARY=L"{python_runtime.LIBRARY}"', f'-DNAME=L"{identity.NAME}"']
    words = ["x86_64-w64-mingw32-gcc", "-O2", "-s", "-Wall", "-Wextra", "-Werror", "-Wl,--no-insert-timestamp", *kind]
    subprocess.run([*words, *given, str(SOURCE), str(compiled), "-o", str(target)], check=True)
    return target
