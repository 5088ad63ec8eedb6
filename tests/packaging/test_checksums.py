"""SHA256SUMS says what sha256sum would say."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.recipes import recipe


def test_the_sums_are_sorted_and_leave_out_themselves(tmp_path: Path) -> None:
    checksums = recipe("checksums")
    (tmp_path / "b.run").write_bytes(b"")
    (tmp_path / "a.deb").write_bytes(b"abc")
    (tmp_path / "folder").mkdir()
    checksums.write(tmp_path)
    assert checksums.write(tmp_path).read_bytes() == (
        b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.deb\n"
        b"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.run\n"
    )


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_sha256sum_takes_them_and_notices_a_changed_package(tmp_path: Path) -> None:
    package = tmp_path / "tier viewer ü.deb"
    package.write_bytes(b"whole")
    recipe("checksums").write(tmp_path)

    def check() -> int:
        return subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=False).returncode

    assert check() == 0
    package.write_bytes(b"wholE")
    assert check() == 1
