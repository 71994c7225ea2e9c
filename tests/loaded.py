"""build.py, run in copies of one process that has loaded the compiler: loading takes the most time.

A copy begins as a process of its own does when all is loaded, and ends as one, with whatever happens.
"""

from __future__ import annotations

import atexit
import functools
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_SERVER = """\
import gc, json, os, sys
sys.path.insert(0, sys.argv[1])
import build
import edition.site.command_line
gc.freeze()
while order := sys.stdin.readline():
    words, environment, folder, *files = json.loads(order)
    if child := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
        continue
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for number, (name, how) in enumerate(zip([os.devnull, *files], [os.O_RDONLY, os.O_WRONLY, os.O_WRONLY])):
        os.dup2(os.open(name, how), number)
    sys.argv = words
    sys.exit(build.main())
"""


def run(
    program: Path, words: Sequence[str], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run build.py with these words, in this folder and this environment; return what it said."""
    server = _server(program.parent)
    assert server.stdin is not None
    assert server.stdout is not None
    with tempfile.NamedTemporaryFile() as said, tempfile.NamedTemporaryFile() as complained:
        command = [str(program), *words]
        order = [command, dict(environment), str(Path.cwd()), said.name, complained.name]
        server.stdin.write(f"{json.dumps(order)}\n")
        server.stdin.flush()
        ended = int(server.stdout.readline())
        out, err = (Path(one.name).read_text(encoding="utf-8") for one in (said, complained))
    return subprocess.CompletedProcess([sys.executable, *command], ended, out, err)


@functools.cache
def _server(project: Path) -> subprocess.Popen[str]:
    """Return the process that is copied; it ends with this one."""
    server = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", _SERVER, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    atexit.register(server.communicate)
    return server
