"""A build that is killed at any moment leaves the last good site; two builds do not mix."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from edition.site.lock import alone
from tests.editions import PROJECT, command, fingerprints, surroundings
from tests.faults.good import good_files, write

# What a build has written when it is killed, from the first file to the last.
MOMENTS = [
    "build/lock",
    "build/docs",
    "build/docs/about/index.md",
    "build/docs/c/remarks-p2/index.md",
    "build/mkdocs.yml",
    "build/cards",
    "build/site/data/edition.json",
    "build/site/c/remarks-p2/clause.md",
    "build/engine",
    "build/engine/index.html",
    "build/engine/c/house-p1/index.html",
    "build/site/index.html",
    "the swap",
]
# From here on a build takes a few thousandths of a second: it may have ended before it is killed.
AT_THE_END = MOMENTS[-2:]


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> Path:
    """An edition that was built, with a change that was not built yet."""
    root = write(good_files(), tmp_path_factory.mktemp("interrupted") / "edition")
    assert command(root).returncode == 0
    labels = root / "content" / "labels.yml"
    labels.write_text(labels.read_text("utf-8").replace("Quiet", "Silent"), encoding="utf-8")
    shutil.rmtree(root / "build")
    return root


@pytest.fixture(scope="module")
def sites(before, tmp_path_factory) -> list[dict[str, str]]:
    """The site before and the site after the change."""
    after = tmp_path_factory.mktemp("after") / "edition"
    shutil.copytree(before, after)
    assert command(after).returncode == 0
    both = [fingerprints(before / "site"), fingerprints(after / "site")]
    assert both[0] != both[1]
    return both


@pytest.fixture
def root(before, tmp_path) -> Path:
    shutil.copytree(before, tmp_path / "edition")
    return tmp_path / "edition"


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_a_whole_site(root, sites, moment):
    process = start(root)
    wait_for(root, process, moment)
    kill(process)
    assert fingerprints(root / "site") in sites
    assert process.returncode == -signal.SIGKILL or moment in AT_THE_END  # else it was too late


def test_the_build_after_a_killed_one_is_whole(root, sites):
    for moment in ("build/docs/about/index.md", "build/engine/index.html", "the swap"):
        process = start(root)
        wait_for(root, process, moment)
        kill(process)
    result = command(root)
    assert result.returncode == 0, result.stderr
    assert fingerprints(root / "site") == sites[1]


def test_an_engine_that_outlives_its_build_keeps_the_next_one_out(root, sites):
    process = start(root)
    wait_for(root, process, "build/site")
    process.kill()  # the build alone; its engine writes on
    process.wait()
    result = command(root)
    assert fingerprints(root / "site") in sites
    if result.returncode:
        assert "another build" in result.stderr
    with (root / "build" / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # as soon as the engine has ended
    assert command(root).returncode == 0
    assert fingerprints(root / "site") == sites[1]


def test_a_second_build_says_that_it_has_to_wait(root, sites):
    with alone(root / "build"):
        result = command(root)
    assert result.returncode == 1
    message = f"another build of {root} is running; try again when it has ended\n"
    assert result.stderr == message
    assert fingerprints(root / "site") == sites[0]


def start(root: Path) -> subprocess.Popen[bytes]:
    """Start a build in a process group of its own."""
    shutil.rmtree(root / "build", ignore_errors=True)
    return subprocess.Popen(
        [sys.executable, str(PROJECT / "build.py"), "--root", str(root)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings(),
        start_new_session=True,
    )


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a build and the engine that it started."""
    if process.returncode is None:  # else its number may be another's by now
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(root: Path, process: subprocess.Popen[bytes], moment: str) -> None:
    """Return as soon as a file is there, the sites are swapped, or the build has ended."""
    site = (root / "site").stat().st_ino
    while process.poll() is None:
        if moment == "the swap":
            if (root / "site").stat().st_ino != site:
                return
        elif (root / moment).exists():
            return
        os.sched_yield()
