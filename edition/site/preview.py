"""Preview on localhost: the site as its files are, checked whenever one of them changes."""

from __future__ import annotations

import mimetypes
import os
import subprocess
import sys
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePath
from urllib.parse import unquote, urlsplit

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from edition.faults.fault import ContentError, UsageError
from edition.reading.left_overs import is_left_over
from edition.site.environment import site_url
from edition.site.live import LiveSite
from edition.site.make import PROJECT, TEMPLATES

_NOTHING = b"There is nothing to show yet."
_COMPILER = PROJECT / "edition"
_QUIET = 0.3  # seconds without a change before a check


class _Server(ThreadingHTTPServer):
    """Serves the site of the edition in a folder; 0 for a port stands for any that is free."""

    def __init__(self, root: Path, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.here = f"http://localhost:{self.server_address[1]}/"
        self.site = LiveSite(root, site_url(os.environ, self.here), _say_faults)


class _Handler(BaseHTTPRequestHandler):
    """Serves a site, with its own page for what is not there, and never from a cache."""

    server: _Server

    def do_GET(self) -> None:
        """Answer with the file that stands at an address."""
        name = unquote(urlsplit(self.path).path).removeprefix("/")
        whole = f"{name}index.html" if not name or name.endswith("/") else name
        try:
            site = self.server.site
            content = site.file(whole)
            if content is not None:
                self._answer(200, whole, content)
            elif whole == name and site.file(f"{name}/index.html") is not None:
                self._answer(301, "", b"", Location=f"{urlsplit(self.path).path}/")
            else:
                self._answer(404, "404.html", site.file("404.html") or _NOTHING)
        except Exception:  # noqa: BLE001 - the preview outlives any slip, in a template, say
            print(traceback.format_exc(), file=sys.stderr, flush=True)
            self._answer(500, ".txt", traceback.format_exc().encode())

    def _answer(self, code: int, name: str, content: bytes, **headers: str) -> None:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Log no requests."""


class _Watcher(FileSystemEventHandler):
    """Notes that something changed, and whether the compiler itself did."""

    def __init__(self, settings: Path) -> None:
        self.settings = str(settings)
        self.changed = threading.Event()
        self.compiler_changed = False

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("created", "modified", "moved", "deleted"):
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        paths = [path for path in paths if not is_left_over(PurePath(Path(path).name))]
        if not paths:
            return
        if "__pycache__" in paths[0]:
            return
        if any(Path(path).is_relative_to(_COMPILER) for path in paths):
            self.compiler_changed = True
        elif Path(paths[0]).parent == Path(self.settings).parent and self.settings not in paths:
            return  # of the folder of the edition, only its settings
        self.changed.set()


def serve(root: Path, port: int) -> None:
    """Serve the site on localhost as its files are at every moment, until interrupted.

    Pages are made when they are asked for, with SITE_URL or else the address of the preview for
    their base, and without the formats that take long. After a change all is checked as a build
    checks it. Nothing that goes wrong ends the preview. Raises UsageError if the port cannot be
    had.
    """
    try:
        server = _Server(root, port)
    except (OSError, OverflowError) as error:
        raise UsageError(
            f"port {port} cannot be used ({error}); name another one with --port, or PORT=… make"
        ) from error
    watcher, observer = _Watcher(root / "mkdocs.yml"), Observer()
    for folder in (root / "content", root / "site_src", TEMPLATES, _COMPILER):
        observer.schedule(watcher, str(folder), recursive=True)
    observer.schedule(watcher, str(root), recursive=False)
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        print(f"{server.here} - stop with Ctrl+C", flush=True)
        _check(server.site)
        while True:
            watcher.changed.wait()
            while watcher.changed.is_set():
                watcher.changed.clear()
                watcher.changed.wait(_QUIET)
            if watcher.compiler_changed:
                watcher.compiler_changed = False
                _start_again(root, server)
            else:
                _check(server.site)
    except KeyboardInterrupt:
        print()
    finally:
        observer.stop()
        server.shutdown()
        server.server_close()


def _check(site: LiveSite) -> None:
    """Check the whole site, and say how it went; a bug of the compiler shows with its traceback."""
    try:
        site.refresh()
        made = site.check()
    except Exception:  # noqa: BLE001 - as above
        traceback.print_exc()
        return
    if made:
        print(f"No faults: {len(made.pages) + len(made.written)} pages.", flush=True)


def _say_faults(error: ContentError) -> None:
    print(f"{error}\n\nA build would fail.", file=sys.stderr, flush=True)


def _start_again(root: Path, server: ThreadingHTTPServer) -> None:
    """Replace this process by one with the compiler as it is now, if that one works."""
    program = [sys.executable, str(PROJECT / "build.py"), "--root", str(root)]
    tried = subprocess.run([*program, "check"], check=False)  # noqa: S603 - our own program
    if tried.returncode:
        print("\nThe preview goes on with the compiler as it was.", file=sys.stderr, flush=True)
        return
    port = str(server.server_address[1])
    server.shutdown()
    server.server_close()
    print("The compiler has changed; the preview starts again.", flush=True)
    os.execv(sys.executable, [*program, "serve", "--port", port])  # noqa: S606 - the same
