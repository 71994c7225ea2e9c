"""A build that is killed at any moment leaves the last good site; two builds do not mix."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from edition.site.lock import alone
from tests.editions import PROJECT, command, fingerprints, surroundings
from tests.faults.good import good_files, write

pytestmark = pytest.mark.slow  # each test builds, or runs long

# What a build or its engine is about to write when it is killed, from the first file to the last;
# a name in brackets is something else that it does then.
MOMENTS = [
    "build/lock",
    "build/docs/about/index.md",
    "build/docs/c/remarks-p2/index.md",
    "build/mkdocs.yml",
    "build/site/data/edition.json",
    "build/site/c/remarks-p2/clause.md",
    "build/engine/c/house-p1/index.html",
    "build/engine/sitemap.xml",
    "build/site/index.html",
    "[exchange] build/site",
    "[end] build.py",
]
# Kills the process group, or this process alone, when the moment has come.
KILLER = """\
import atexit, os, signal, sys

kind, _, name = os.environ["KILL_AT"].rpartition(" ")
alone = "KILL_ALONE" in os.environ
events = {"": "open", "[exchange]": "ctypes.dlsym", "[end]": None}

def kill():
    os.kill(os.getpid(), signal.SIGKILL) if alone else os.killpg(0, signal.SIGKILL)

def end():
    if sys.argv[0].endswith(name):
        kill()

def watch(event, arguments):
    if event != events[kind]:
        return
    if kind == "[exchange]":
        here = arguments[1] == "renameat2"
    else:
        here = str(arguments[0]).endswith("/" + name) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if here:
        kill()

sys.addaudithook(watch)
if kind == "[end]":
    atexit.register(end)
"""


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> Path:
    """An edition that was built, with a change that was not built yet."""
    root = write(good_files(), tmp_path_factory.mktemp("interrupted") / "edition")
    assert command(root).returncode == 0
    labels = root / "content" / "unit_labels.yml"
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


@pytest.fixture(scope="module")
def killer(tmp_path_factory) -> Path:
    """A folder whose code every Python runs as it starts."""
    folder = tmp_path_factory.mktemp("killer")
    (folder / "sitecustomize.py").write_text(KILLER, encoding="utf-8")
    return folder


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_a_whole_site(root, sites, killer, moment):
    assert killed(root, killer, moment) == -signal.SIGKILL
    swapped = moment == "[end] build.py"
    assert fingerprints(root / "site") == sites[swapped]


def test_the_build_after_a_killed_one_is_whole(root, sites, killer):
    for moment in ("build/docs/about/index.md", "build/engine/sitemap.xml", "[end] build.py"):
        assert killed(root, killer, moment) == -signal.SIGKILL
    result = command(root)
    assert result.returncode == 0, result.stderr
    assert fingerprints(root / "site") == sites[1]


def test_an_engine_that_outlives_its_build_keeps_the_next_one_out(root, sites, killer):
    moment = "build/site/c/remarks-p2/clause.md"
    assert killed(root, killer, moment, KILL_ALONE="yes") == -signal.SIGKILL
    result = command(root)
    assert fingerprints(root / "site") in sites
    if result.returncode:
        assert "another build" in result.stderr
    with (root / "build" / "lock").open("a") as lock:
        import fcntl  # noqa: PLC0415 - Windows has none, where these tests are not run

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


def killed(root: Path, killer: Path, moment: str, **environment: str) -> int:
    """Build in a process group of its own, which is killed at the moment; return how it ended."""
    shutil.rmtree(root / "build", ignore_errors=True)
    paths = os.pathsep.join(filter(None, [str(killer), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [
            sys.executable,
            str(PROJECT / "build.py"),
            "--root",
            str(root),
            "--without",
            "pdf,epub,docx",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**surroundings(), "PYTHONPATH": paths, "KILL_AT": moment, **environment},
        start_new_session=True,
        check=False,
    ).returncode
