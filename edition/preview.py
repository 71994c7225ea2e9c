"""Preview on localhost: serve the site, rebuild when something that it is made of changes."""

from __future__ import annotations

import functools
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from edition import site
from edition.engine import EngineError
from edition.faults import ContentError
from edition.lock import BusyError

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
        """Say nothing of every request."""


class _Watcher(FileSystemEventHandler):
    """Notes that something changed."""

    def __init__(self) -> None:
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "moved", "deleted"):
            self.changed.set()


def serve(root: Path, port: int, progress: site.Progress) -> None:
    """Build, serve on localhost, and rebuild on every change until interrupted."""
    _rebuild(root, progress)
    handler = functools.partial(_Handler, directory=str(root / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watcher, observer = _Watcher(), Observer()
    for folder in (root / "content", root / "site_src", site.HERE / "templates"):
        observer.schedule(watcher, str(folder), recursive=True)
    observer.start()
    print(f"http://localhost:{server.server_address[1]}/ - stop with Ctrl+C", flush=True)
    try:
        while True:
            watcher.changed.wait()
            while watcher.changed.is_set():
                watcher.changed.clear()
                watcher.changed.wait(_QUIET)
            _rebuild(root, progress)
    except KeyboardInterrupt:
        print()
    finally:
        observer.stop()
        server.shutdown()


def _rebuild(root: Path, progress: site.Progress) -> None:
    try:
        figures = site.build(root, progress)
    except (ContentError, EngineError, BusyError) as error:
        print(f"{error}\n\nThe site is as it was.", file=sys.stderr, flush=True)
    else:
        print(f"\nBuilt {figures.pages} pages in {figures.seconds:.1f} s", flush=True)
