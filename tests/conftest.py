"""What every test may use: golden files, and a calm hypothesis."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.amounts import register_profiles

register_profiles()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew instead of comparing.")


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the tests' own, whatever the user's holds: what one test leaves there must not change another."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAUSEMAP_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("CLAUSEMAP_NO_CACHE", raising=False)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: `text` equals the file `golden/NAME` beside the test, byte for byte."""
    folder = request.path.parent / "golden"
    update = bool(request.config.getoption("--update-golden"))

    def compare(name: str, text: str) -> None:
        if update:
            write(folder / name, text)
        assert text == (folder / name).read_bytes().decode("utf-8")

    return compare


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8"))
