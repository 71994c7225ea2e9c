"""Whatever happens to the files of an edition, a build makes it or names its faults.

Never another exception, never a hang, never a changed site.
"""

from __future__ import annotations

import random
import shutil
import signal
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from edition.faults.fault import ContentError
from edition.site.environment import DEFAULT_URL
from edition.site.make import make
from tests.editions import command, fingerprints
from tests.faults.good import good_files, reopen_checksums, write

pytestmark = pytest.mark.slow  # each test builds, or runs long

FILES = sorted(name for name in good_files() if not name.endswith(".svg"))
SECONDS = 20  # of the processor, that one input may take
ODD = (
    *"\0\a\t\v\f\r\x1b\x7f\x85\xa0\xad",
    *"\u0301\u200b\u200d\u200f\u2028\u2029\u202e\u2066\ufeff\ufffe\uffff\U0001f469\U0010ffff",
    "\r\n",
)
SCRAPS = (
    *(b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80", b"\xef\xbb\xbf"),
    *(b"&a ", b"*a", b"<<: *a\n", b"!!python/object:os.system ", b"!!binary ", b"%YAML 1.1\n"),
    *(b"---\n", b"...\n", b"? ", b": ", b"- ", b"{", b"}", b"[", b"]", b"|\n", b">-\n", b"# "),
    *(b'"', b"'", b"\\", b"`", b"@", b"null", b"true", b"yes", b"~", b"1e999", b"0x" + b"f" * 5000),
    *(b"1:30", b"2001-02-03", b".inf", b"-1", b"9" * 400, b"..", b"..p9", b"-p1", b"/", b"../"),
    *(
        b"<script>",
        b"</p>",
        b"{{ 7*7 }}",
        b"{% x %}",
        b"<!-- edition:",
        b"(1) ",
        b"9. ",
        b"(",
        b")*",
    ),
    *(b"\\ud800", b"\\0", b"\\x07", b"[" * 10_000, b"{a: " * 3_000, b"- " * 5_000),
)
VALUES = (
    *(b"", b"null", b"true", b"17", b"-3", b"1.5", b"[]", b"{}", b"[[]]", b"{a: b}", b"[a, a]"),
    *(
        b"9" * 401,
        b"0o17",
        b"2001-02-03",
        b'""',
        b'" "',
        b'"\\n"',
        b"&a [*a]",
        b"!!set {a}",
        b"x" * 99,
    ),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("flip"), st.floats(0, 1), st.integers(1, 255)),
        st.tuples(st.just("insert"), st.floats(0, 1), st.sampled_from(SCRAPS)),
        st.tuples(st.just("odd"), st.floats(0, 1), st.sampled_from(ODD)),
        st.tuples(st.just("cut"), st.floats(0, 1), st.integers(1, 40)),
        st.tuples(st.just("truncate"), st.floats(0, 1), st.none()),
        st.tuples(st.sampled_from(["drop", "double"]), st.floats(0, 1), st.integers(1, 3)),
        st.tuples(st.just("swap"), st.floats(0, 1), st.floats(0, 1)),
        st.tuples(st.just("indent"), st.floats(0, 1), st.integers(1, 4)),
        st.tuples(st.just("value"), st.floats(0, 1), st.sampled_from(VALUES)),
        st.tuples(st.just("graft"), st.floats(0, 1), st.sampled_from(FILES)),
        st.tuples(st.sampled_from(["crlf", "bom", "utf-16", "latin-1"]), st.just(0.0), st.none()),
    ),
    min_size=1,
    max_size=3,
)
QUIET = {
    "deadline": None,
    "derandomize": True,
    "database": None,
    "phases": [Phase.generate],
    "suppress_health_check": list(HealthCheck),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The edition to spoil."""
    return write(good_files(), tmp_path_factory.mktemp("fuzz") / "edition")


def test_a_spoilt_file_is_built_or_its_faults_are_named(folder):
    seen: Counter[str] = Counter()

    @settings(max_examples=600, **QUIET)
    @given(name=st.sampled_from(FILES), steps=STEPS)
    def spoil_one(name, steps):
        data = good_files()[name]
        for step in steps:
            data = spoil(data, *step)
        seen.update(try_files(folder, {name: data}))

    spoil_one()
    # A fuzzer that is always stopped at the door proves nothing.
    assert seen["made"] > 50
    assert len(seen) > 30, sorted(seen)


@settings(max_examples=150, **QUIET)
@given(names=st.lists(st.sampled_from(FILES), min_size=2, max_size=4, unique=True), steps=STEPS)
def test_several_spoilt_files_too(folder, names, steps):
    files = {name: good_files()[name] for name in names}
    for step in steps:
        files = {name: spoil(data, *step) for name, data in files.items()}
    try_files(folder, files)


@settings(max_examples=150, **QUIET)
@given(data=st.binary(max_size=200), name=st.sampled_from(FILES))
def test_any_bytes_at_all(folder, data, name):
    try_files(folder, {name: data})


HUGE = {
    "nested lists": b"[" * 100_000 + b"]" * 100_000,
    "nested mappings": b"{a: " * 50_000,
    "nested blocks": b"".join(b" " * n + b"a:\n" for n in range(2_000)),
    "dashes": b"- " * 50_000,
    "a long text": b"notes: " + b"x" * 1_000_000,
    "a long quotation": b'notes: "' + b"the guests " * 100_000 + b'"',
    "a long key": b"x" * 1_000_000 + b": y",
    "a large number": b"notes: 1" + b"0" * 400,
    "a larger number": b"notes: 1" + b"0" * 100_000,
    "a hexadecimal number": b"notes: 0x" + b"f" * 100_000,
    "a sexagesimal number": b"notes: " + b"59:" * 5_000 + b"59",
    "laughing anchors": b"a: &a [x, x]\n"
    + b"".join(
        b"%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n" % ((n, n) + (n - 1,) * 8)
        for n in range(98, 120)
    ),
    "many lines": b"a: b\n" * 100_000,
    "many faults": b"notes:\n" + b"  - {id: X, kind: y}\n" * 5_000,
    "many documents": b"--- a\n" * 20_000,
    "only blanks": b" " * 1_000_000,
    "only line ends": b"\n" * 1_000_000,
    "only zeros": b"\0" * 1_000_000,
}


@pytest.mark.parametrize("what", HUGE)
@pytest.mark.parametrize(
    "name", ["content/notes.yml", "content/sources/rules.txt", "site_src/cite.md"]
)
def test_nothing_is_too_large(folder, name, what):
    data = HUGE[what]
    try_files(folder, {name: data})
    if name.endswith(".md"):
        try_files(folder, {name: b"---\n" + data + b"\n---\n# A page\n" + data})


LONG = {
    "content/notes.yml": (b"quote: are wellcome", b'quote: "' + b"are welcome " * 90_000 + b'x"'),
    "content/unit_labels.yml": (b"{label: Quiet}", b'{label: "' + b"q" * 1_000_000 + b'"}'),
    "content/glossary.yml": (b"definition: null", b"definition: " + b"word " * 200_000 + b"."),
    "content/links.yml": (b"target: house-p1\n", b"target: " + b"house-" * 200_000 + b"p1\n"),
    "content/sentence_starts.yml": (b'"They end"', b'"' + b"They end " * 100_000 + b'x"'),
    "content/index.yml": (b"see: [guests]", b"see: [" + b"guests, " * 100_000 + b"x]"),
    "content/sources/rules.txt": (b"Every guest", b"Every guest of the house " * 4_000),
    "content/edition.yml": (b"'[0-9]+\\.'", b"'" + b"(" * 5_000 + b")" * 5_000 + b"'"),
    "content/ledger.yml": (b"hash: ", b"successors: [" + b"house-p2, " * 50_000 + b"x], hash: "),
}


@pytest.mark.parametrize("name", LONG)
def test_no_value_is_too_long(folder, name):
    old, new = LONG[name]
    assert old in good_files()[name]
    try_files(folder, {name: good_files()[name].replace(old, new, 1)})


def test_the_site_stays_as_it_was(tmp_path):
    root = write(good_files(), tmp_path / "edition")
    assert command(root).returncode == 0
    before = fingerprints(root / "site")
    chance = random.Random(6)
    scraps = (b"\xff", b"[" * 10_000, b"&a *a", b"9" * 5_000, b'"', b"\n- ", b"\0", b"  :")
    for scrap in scraps:
        name = chance.choice([file for file in FILES if file.startswith("content/")])
        shutil.rmtree(root / "content")
        shutil.rmtree(root / "site_src")
        data = good_files()[name]
        middle = chance.randrange(len(data))
        write({**good_files(), name: data[:middle] + scrap + data[middle:]}, root)
        result = command(root)
        assert result.returncode == 1, f"{scrap!r} in {name} was accepted"
        assert "Traceback" not in result.stderr
        assert fingerprints(root / "site") == before


def try_files(folder: Path, changed: dict[str, bytes]) -> set[str]:
    """Make the good edition with some files changed; fail on anything but a ContentError.

    Return the rules that were broken, or that it was made.
    """
    settings = reopen_checksums(good_files()["content/edition.yml"])
    files = {**good_files(), "content/edition.yml": settings, **changed}
    touched = {"content/edition.yml", *changed}
    write({name: files[name] for name in touched} | sources(files), folder)
    signal.signal(signal.SIGPROF, too_slow)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        make(folder, lambda _: None, url=DEFAULT_URL)
    except ContentError as error:
        assert error.faults
        assert str(error)
        return {found.rule for found in error.faults}
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        write({name: good_files()[name] for name in touched}, folder)
    return {"made"}


def sources(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the sources, of which the checksums are filled in."""
    return {name: data for name, data in files.items() if name.startswith("content/sources/")}


def too_slow(*_: object) -> None:
    raise TimeoutError(f"one input took more than {SECONDS} s")


def spoil(data: bytes, how: str, where: float, what: object) -> bytes:
    """Do one thing to the bytes of a file."""
    at = int(where * len(data))
    lines = data.split(b"\n")
    row = min(int(where * len(lines)), len(lines) - 1)
    match how:
        case "flip":
            return data[:at] + bytes(byte ^ what for byte in data[at : at + 1]) + data[at + 1 :]
        case "insert":
            return data[:at] + what + data[at:]
        case "odd":
            text = data.decode("utf-8", "replace")
            at = int(where * len(text))
            return (text[:at] + what + text[at:]).encode()
        case "cut":
            return data[:at] + data[at + what :]
        case "truncate":
            return data[:at]
        case "drop":
            return b"\n".join(lines[:row] + lines[row + what :])
        case "double":
            return b"\n".join(lines[: row + what] + lines[row:])
        case "swap":
            other = min(int(what * len(lines)), len(lines) - 1)
            lines[row], lines[other] = lines[other], lines[row]
            return b"\n".join(lines)
        case "indent":
            return b"\n".join([*lines[:row], b" " * what + lines[row], *lines[row + 1 :]])
        case "value":
            key, colon, _ = lines[row].partition(b": ")
            return b"\n".join([*lines[:row], key + colon + what, *lines[row + 1 :]])
        case "graft":
            donor = good_files()[what].split(b"\n")
            return b"\n".join([*lines[:row], donor[row % len(donor)], *lines[row + 1 :]])
        case "crlf":
            return data.replace(b"\n", b"\r\n")
        case "bom":
            return b"\xef\xbb\xbf" + data
        case _:
            return data.decode("utf-8", "replace").encode(how, "replace")
