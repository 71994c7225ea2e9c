"""Preview on localhost: serve the site, rebuild when something that it is made of changes."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
import traceback
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePath

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from edition.exports.formats import FORMATS
from edition.faults.fault import ContentError, UsageError
from edition.reading.left_overs import is_left_over
from edition.site.build import Order, build
from edition.site.engine import EngineError
from edition.site.environment import site_url
from edition.site.lock import BusyError
from edition.site.make import PROJECT, TEMPLATES, Progress

_QUIET = 0.3  # seconds without a change before a rebuild


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site, with its own page for what is not there, and never from a cache."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

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
        if any(path.endswith(".py") for path in paths):
            self.compiler_changed = True
        elif "__pycache__" in paths[0]:
            return
        elif Path(paths[0]).parent == Path(self.settings).parent and self.settings not in paths:
            return  # of the folder of the edition, only its settings
        self.changed.set()


def serve(root: Path, port: int, progress: Progress) -> None:
    """Build, serve on localhost, and rebuild on every change until interrupted.

    Pages are built for SITE_URL or else for the address of the preview itself, and without the
    formats that take long to make. Nothing that goes
    wrong in a build ends the preview. Raises UsageError if the port cannot be had.
    """
    site = root / "site"
    site.mkdir(exist_ok=True)
    handler = functools.partial(_Handler, directory=str(site))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        raise UsageError(
            f"port {port} cannot be used ({error}); name another one with --port, or PORT=… make"
        ) from error
    here = f"http://localhost:{server.server_address[1]}/"
    order = Order(root=root, url=site_url(os.environ, here), without=frozenset(FORMATS))
    watcher, observer = _Watcher(root / "mkdocs.yml"), Observer()
    for folder in (root / "content", root / "site_src", TEMPLATES, PROJECT / "edition"):
        observer.schedule(watcher, str(folder), recursive=True)
    observer.schedule(watcher, str(root), recursive=False)
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _rebuild(order, progress)
        print(f"{here} - stop with Ctrl+C", flush=True)
        while True:
            watcher.changed.wait()
            while watcher.changed.is_set():
                watcher.changed.clear()
                watcher.changed.wait(_QUIET)
            if watcher.compiler_changed:
                watcher.compiler_changed = False
                _start_again(root, server)
            else:
                _rebuild(order, progress)
    except KeyboardInterrupt:
        print()
    finally:
        observer.stop()
        server.shutdown()
        server.server_close()


def _rebuild(order: Order, progress: Progress) -> None:
    """Build, and say how it went; a bug of the compiler shows with its traceback."""
    try:
        figures = build(order, progress)
    except (ContentError, EngineError, BusyError) as error:
        print(f"{error}\n\nThe site is as it was.", file=sys.stderr, flush=True)
    except Exception:  # noqa: BLE001 - the preview outlives any slip, in a template, say
        traceback.print_exc()
        print("\nThe site is as it was.", file=sys.stderr, flush=True)
    else:
        print(f"\nBuilt {figures.pages} pages in {figures.seconds:.1f} s", flush=True)


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
