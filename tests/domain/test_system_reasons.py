import errno
import os
import sys

import pytest

from viewer.domain.system_reasons import REASONS


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have other words")
def test_they_are_what_the_system_says() -> None:
    assert set(REASONS) <= {os.strerror(number) for number in errno.errorcode}
