"""What stands around the edition holds together: lock files, workflows, tools and documents."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.editions import PROJECT, SITE_URL, Built
from tools import find_browsers, find_peers, freeze, make_environment, system_packages
from tools.find_browsers import CHROMIUM, ENGINES, FIREFOX, WEBKIT, Engine, find_or_install

LOCKS = ("requirements", "requirements-test")
PINNED = (*LOCKS, "requirements-schemas")  # the last is written by hand
WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
DOCUMENTS = sorted(PROJECT.glob("*.md"))
TARGETS = set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text(), re.MULTILINE))


# --- dependencies -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PINNED)
def test_everything_is_pinned_with_hashes(name: str) -> None:
    lock = (PROJECT / f"{name}.txt").read_text()
    assert len(pins(name)) == len(re.findall(r"^[a-z0-9]", lock, re.MULTILINE)) > 0


@pytest.mark.parametrize("name", LOCKS)
def test_everything_that_is_asked_for_is_locked(name: str) -> None:
    assert set(wanted(name)) <= set(pins(name)), "run `make lock`"


@pytest.mark.parametrize("name", PINNED)
def test_no_lock_file_tells_of_the_machine_that_wrote_it(name: str) -> None:
    lock = (PROJECT / f"{name}.txt").read_text()
    assert re.findall(r"^-.*|.*(?:://|@ |\s/).*", lock, re.MULTILINE) == []


def test_every_package_of_node_is_pinned_with_its_hash() -> None:
    locked = read_json("package-lock.json")["packages"]
    assert locked.pop("")["devDependencies"] == read_json("package.json")["devDependencies"]
    assert len(locked) >= len(node_packages())
    for name, package in locked.items():
        assert package["version"], name
        assert re.match("sha512-", package["integrity"]), name
        assert "resolved" not in package, "run `make lock`: this names a registry"


def test_the_two_lock_files_agree() -> None:
    one, other = (
        dict(
            re.findall(r"^([a-z0-9-]+)==(\S+)", (PROJECT / f"{name}.txt").read_text(), re.MULTILINE)
        )
        for name in LOCKS
    )
    differing = {name for name in one if one[name] != other.get(name, one[name])}
    assert differing == set()


def pins(name: str) -> list[str]:
    """Return the names of the packages that are pinned with a hash."""
    lock = (PROJECT / f"{name}.txt").read_text()
    return re.findall(r"^([a-z0-9-]+)==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", lock, re.MULTILINE)


def wanted(name: str) -> list[str]:
    """Return the names of the packages that are asked for."""
    lines = (PROJECT / f"{name}.in").read_text().splitlines()
    return [re.split(r"[=<>~ ]", line)[0] for line in lines if line[:1].isalpha()]


def node_packages() -> list[str]:
    """Return the names of the packages for Node.js that are asked for."""
    return list(read_json("package.json")["devDependencies"])


def read_json(name: str) -> dict[str, Any]:
    """Return what a file of the packages for Node.js says."""
    described: dict[str, Any] = json.loads((PROJECT / "tools/node" / name).read_text())
    return described


# --- workflows ----------------------------------------------------------------------------------


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_actions_are_pinned_to_commits(workflow: Path) -> None:
    used = re.findall(r"uses: (.*)", workflow.read_text())
    assert used
    for action in used:
        assert re.fullmatch(r"\./\S+|actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+", action), action


def test_no_job_may_do_more_than_it_must(workflow: Path) -> None:
    described = read(workflow)
    assert described["permissions"] == {}
    for name, job in described["jobs"].items():
        writing = {scope for scope, level in job["permissions"].items() if level != "read"}
        assert writing == ({"pages", "id-token"} if name == "deploy" else set())


def test_steps_run_what_runs_at_home(workflow: Path) -> None:
    steps = [step for job in read(workflow)["jobs"].values() for step in job.get("steps", ())]
    commands = [step["run"] for step in steps if "run" in step]
    assert {command.removeprefix("make ").split(" ")[0] for command in commands} <= TARGETS
    for step in steps:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"persist-credentials": False}


def test_the_site_is_built_for_the_address_that_pages_gives() -> None:
    jobs = read(PROJECT / ".github/workflows/deploy.yml")["jobs"]
    steps = jobs["build"]["steps"]
    build = next(step for step in steps if step.get("run") == "make site")
    configured = next(step for step in steps if "configure-pages@" in step.get("uses", ""))
    assert build["env"] == {"SITE_URL": f"${{{{ steps.{configured['id']}.outputs.base_url }}}}"}
    assert steps.index(configured) < steps.index(build)
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("test", "build")
    assert jobs["test"]["uses"] == "./.github/workflows/test.yml"


def test_continuous_integration_runs_the_tests() -> None:
    script = PROJECT / ".ci/run"
    assert script.stat().st_mode & stat.S_IXUSR
    assert script.read_text().splitlines()[-1] == "exec make test"


def read(workflow: Path) -> dict[str, Any]:
    """Return a workflow as data."""
    described: dict[str, Any] = yaml.safe_load(workflow.read_text())
    return described


# --- the browsers -------------------------------------------------------------------------------


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser, where nothing can be installed; the folder is its PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for engine in ENGINES:
        monkeypatch.delenv(engine.setting, raising=False)
    monkeypatch.setattr(
        find_browsers, "playwrights_own", lambda: str(tmp_path / "playwright/chrome")
    )
    for module in (find_browsers, system_packages):
        monkeypatch.setattr(module, "run_installer", lambda _: None)
    system_packages.update_lists.cache_clear()
    return tmp_path


def program(path: Path, script: str = "exit 0") -> str:
    """Write a program; return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_browsers_are_taken_in_their_order(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = program(bare / "playwright/chrome")
    assert find_or_install(CHROMIUM) == own
    for name in ("google-chrome", "chromium-browser", "chromium", "chromium-headless-shell"):
        better = program(bare / name)
        assert find_or_install(CHROMIUM) == better
    named = program(bare / "elsewhere/named")
    monkeypatch.setenv("CHROME_PATH", named)
    assert find_or_install(CHROMIUM) == named


def test_a_browser_that_does_not_start_is_passed_over(bare: Path) -> None:
    program(bare / "firefox-esr", "echo 'install the snap first' >&2; exit 1")
    sound = program(bare / "firefox")
    assert find_or_install(FIREFOX) == sound


def test_webkit_needs_a_screen_to_draw_on(bare: Path) -> None:
    driver = program(bare / "WebKitWebDriver", '[ "$1" = --help ]')
    assert find_or_install(WEBKIT) is None
    program(bare / "Xvfb")
    assert find_or_install(WEBKIT) == driver


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_a_named_browser_that_does_not_start_is_a_fault(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], engine: Engine
) -> None:
    for name in ("chromium", "firefox", "WebKitWebDriver", "Xvfb"):
        program(bare / name)
    monkeypatch.setenv(engine.setting, str(bare / "none"))
    assert find_browsers.main() == 1
    assert capsys.readouterr().err == (
        f"{engine.setting} is {bare / 'none'}, and no browser starts there.\n"
    )


@pytest.mark.parametrize(
    ("engine", "installs", "where"),
    [
        (CHROMIUM, "playwright install", "playwright/chrome"),
        (CHROMIUM, "apt-get install", "chromium-headless-shell"),
        (FIREFOX, "apt-get install", "firefox-esr"),
    ],
)
def test_a_missing_browser_is_installed(
    bare: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine, installs: str, where: str
) -> None:
    program(bare / "apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    for module in (find_browsers, system_packages):
        monkeypatch.setattr(
            module,
            "run_installer",
            lambda command: installs in " ".join(command) and program(bare / where),
        )
    assert find_or_install(engine) == str(bare / where)


def test_beside_the_chromium_of_debian_its_quicker_shell_is_installed(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slower = program(bare / "chromium")
    assert find_or_install(CHROMIUM) == slower
    program(bare / "apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    shell = bare / "chromium-headless-shell"
    monkeypatch.setattr(
        system_packages,
        "run_installer",
        lambda command: command[-1] == "chromium-headless-shell" and program(shell),
    )
    assert find_or_install(CHROMIUM) == str(shell)


@pytest.mark.parametrize(
    ("user", "ci", "begins"),
    [
        (0, "", ["apt-get"]),
        (1000, "true", ["sudo", "--non-interactive", "apt-get"]),
        (1000, "", None),
    ],
)
def test_packages_are_installed_by_root_or_where_ci_is_set(
    bare: Path, monkeypatch: pytest.MonkeyPatch, user: int, ci: str, begins: list[str] | None
) -> None:
    for name in ("apt-get", "sudo"):
        program(bare / name)
    ran: list[list[str]] = []
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(system_packages, "run_installer", ran.append)
    assert find_or_install(WEBKIT) is None
    packages = ["-y", "-q", "--no-install-recommends", "webkit2gtk-driver", "xvfb"]
    assert ran == ([[*begins, "update", "-q"], [*begins, "install", *packages]] if begins else [])


def test_the_paths_are_given_to_the_shell(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program(bare / "Xvfb")
    chromium = "chromium-headless-shell"
    paths = [program(bare / name) for name in (chromium, "firefox", "WebKitWebDriver")]
    settings = zip(("CHROME_PATH", "FIREFOX_PATH", "WEBKIT_PATH"), paths, strict=True)
    assert find_browsers.main() == 0
    printed = "".join(f"export {name}={path}\n" for name, path in settings)
    assert capsys.readouterr() == (printed, "")


def test_a_missing_engine_is_told_and_how_to_get_it(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program(bare / "chromium")
    assert find_browsers.main() == 0
    told = capsys.readouterr().err
    assert "apt-get install firefox-esr\n" in told
    assert "apt-get install webkit2gtk-driver xvfb\n" in told
    assert told.count("Without it some tests are not run.") == 2


def test_without_chromium_nothing_is_passed_over_in_silence(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program(bare / "firefox")
    assert find_browsers.main() == 1
    assert "name one: make test CHROME_PATH=" in capsys.readouterr().err


def test_a_driver_that_does_not_start_is_told(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(bare / "chromium")
    broken = program(bare / "driver", "echo 'libatomic.so.1: cannot open' >&2; exit 127")
    monkeypatch.setattr(find_browsers, "PLAYWRIGHT", [broken])
    assert find_browsers.main() == 1
    assert re.search(r"(?s)libatomic.*apt-get install", capsys.readouterr().err)


@pytest.mark.slow
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_what_is_not_tried_in_an_engine_is_told_loudly(bare: Path, ci: str, code: int) -> None:
    """And it fails where continuous integration runs."""
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-n0", "-k", "firefox and areas"]
    result = subprocess.run(
        [*command, "tests/engines/test_landing.py"],
        cwd=PROJECT,
        env={**os.environ, "PATH": str(bare), "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == code, result.stdout
    assert "apt-get install firefox-esr" in result.stdout
    assert "test_landing.py::test_a_link_lands[firefox-areas/7/#area-7-p3" in result.stdout
    assert ("NOT RUN: 2 tests" in result.stdout) == (not ci)


# --- large programs -----------------------------------------------------------------------------


def test_missing_programs_are_installed(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def install(*packages: str) -> None:
        asked.extend(packages)
        for name in find_peers.PEERS:
            program(bare / name)

    monkeypatch.setattr(find_peers, "install_packages", install)
    program(bare / "lowriter")
    assert find_peers.main() == 0
    assert asked == ["libreoffice-calc", "gnumeric", "calibre", "poppler-utils"]
    asked.clear()
    assert find_peers.main() == 0
    assert asked == []


def test_programs_that_cannot_be_installed_are_named(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not any(bare.iterdir())
    monkeypatch.setattr(find_peers, "install_packages", lambda *_: None)
    assert find_peers.main() == 1
    packages = "libreoffice-writer libreoffice-calc gnumeric calibre poppler-utils"
    assert f"apt-get install {packages}" in capsys.readouterr().err


# --- libraries of the system --------------------------------------------------------------------


@pytest.fixture
def installed(bare: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A machine with apt-get on which one library is missing until something is installed."""
    program(bare / "apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    commands: list[list[str]] = []
    monkeypatch.setattr(system_packages, "run_installer", commands.append)
    monkeypatch.setattr(
        system_packages, "loads", lambda name: "harfbuzz" not in name or len(commands) > 1
    )
    return commands


def test_a_missing_library_is_installed(installed: list[list[str]]) -> None:
    assert system_packages.main() == 0
    assert installed[-1][:2] == ["apt-get", "install"]
    assert installed[-1][-1] == "libharfbuzz-subset0"
    assert system_packages.main() == 0
    assert len(installed) == 2


def test_a_service_may_become_root(
    bare: Path, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.delenv("CI", raising=False)
    program(bare / "sudo")
    assert system_packages.main() == 1
    assert not installed
    monkeypatch.setenv("CI", "true")
    assert system_packages.main() == 0
    assert installed[-1][:4] == ["sudo", "--non-interactive", "apt-get", "install"]


def test_a_library_that_cannot_be_installed_is_told(
    installed: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert system_packages.main() == 1
    assert not installed
    assert "apt-get install libharfbuzz-subset0" in capsys.readouterr().err


# --- the environment ----------------------------------------------------------------------------


def test_an_old_python_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    monkeypatch.setattr(sys, "argv", ["make_environment.py", "nowhere"])
    assert make_environment.main() == 1
    assert "This is Python 3.10; the edition needs 3.11 or later." in capsys.readouterr().err


def test_a_python_without_venv_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "venv"
    monkeypatch.setattr(sys, "argv", ["make_environment.py", str(folder)])
    monkeypatch.setattr(sys, "executable", program(tmp_path / "python", f"mkdir {folder}; exit 1"))
    assert make_environment.main() == 1
    assert "apt-get install python3-venv" in capsys.readouterr().err
    assert not folder.exists()


# --- a frozen release ---------------------------------------------------------------------------


def test_a_frozen_release_can_be_proved_and_repeated(tiny: Built, tmp_path: Path) -> None:
    site = Path(shutil.copytree(tiny.site, tmp_path / "site"))
    described = site / "data/edition.json"
    settled = described.read_text(encoding="utf-8").replace(SITE_URL, "https://edition.example/")
    described.write_text(settled, encoding="utf-8")
    one, other = (freeze.freeze(site, tmp_path / name) for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()
    assert one.name == f"edition-{tiny.edition.version}.zip"
    subprocess.run([sys.executable, "-m", "zipfile", "-e", one, one.parent], check=True)
    proof = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    assert subprocess.run(proof, cwd=one.parent, check=False).returncode == 0
    files = [path for path in site.rglob("*") if path.is_file()]
    assert len((one.parent / "SHA256SUMS").read_text().splitlines()) == len(files) + 1
    (one.parent / one.stem / "index.html").write_text("changed")
    assert subprocess.run(proof, cwd=one.parent, check=False, capture_output=True).returncode == 1


def test_a_preview_is_not_frozen(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no built site"):
        freeze.freeze(tmp_path, tmp_path / "release")
    (tmp_path / "data").mkdir()
    described = {"edition": {"version": "1.0.0", "url": "http://localhost:8000/"}}
    (tmp_path / "data/edition.json").write_text(json.dumps(described))
    with pytest.raises(ValueError, match="make freeze SITE_URL="):
        freeze.freeze(tmp_path, tmp_path / "release")
    assert not (tmp_path / "release").exists()


# --- documents ----------------------------------------------------------------------------------


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_name_what_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert target.startswith("https://") or (PROJECT / target).exists(), target
    for target in re.findall(r"(?:`|^    )make ([a-z]+)", text, re.MULTILINE):
        assert target in TARGETS, f"make {target}"
    for name in re.findall(r"`((?:\.?[a-z_]+/)+[a-z_]*\.?(?:py|yml|md)?)`", text):
        made = name in {"build/", "site/", "release/"}
        assert made or (PROJECT / name).exists(), name


def test_the_readme_opens_with_the_two_commands() -> None:
    lines = (PROJECT / "README.md").read_text(encoding="utf-8").splitlines()
    assert [line.split("#")[0].strip() for line in lines if line][1:3] == ["make site", "make test"]


def test_every_dependency_has_its_reason() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"[a-z0-9-]+", text.partition("## Dependencies")[2]))
    for name in LOCKS:
        for package in wanted(name):
            assert package in explained or package.startswith("types-"), package
    for package in node_packages():
        assert package.rpartition("/")[2] in explained, package


def test_every_content_file_and_slot_is_explained() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z_]+\.yml)` \|", text, re.MULTILINE))
    assert named == {path.name for path in (PROJECT / "content").glob("*.yml")}
    slots = text.partition("the slots are")[2].partition("(see")[0]
    known = {path.stem for path in (PROJECT / "templates/slots").glob("*.html")}
    assert set(re.findall(r"`([a-z-]+)`", slots)) == known


def test_the_citation_of_the_edition_is_of_this_edition() -> None:
    cited = yaml.safe_load((PROJECT / "CITATION.cff").read_text(encoding="utf-8"))
    described = yaml.safe_load((PROJECT / "content/edition.yml").read_text(encoding="utf-8"))
    assert (cited["version"], cited["date-released"]) == (described["version"], described["date"])
    assert described["version"] in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_rule_of_the_linter_that_is_off_has_its_reason() -> None:
    text = (PROJECT / "pyproject.toml").read_text()
    settings = tomllib.loads(text)["tool"]["ruff"]["lint"]
    off = [settings["ignore"], *settings["per-file-ignores"].values()]
    for rule in [rule for rules in off for rule in rules]:
        assert re.search(rf'^    "{rule}", +# \S', text, re.MULTILINE), rule


def test_every_rule_for_the_scripts_that_is_off_has_its_reason() -> None:
    off = re.findall(r'"(\w+)": "off"(.*)', (PROJECT / "biome.jsonc").read_text())
    assert off
    for rule, reason in off:
        assert re.match(r",? // \S", reason), rule
