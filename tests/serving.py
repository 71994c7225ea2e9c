"""A site served as GitHub Pages serves a project: below a subpath, with its own page for 404."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SUBPATH = "/repo/"


class _ProjectPages(SimpleHTTPRequestHandler):
    """Serves a folder below the subpath, and nothing beside it."""

    def translate_path(self, path: str) -> str:
        """Return the file for an address; outside the subpath there is none."""
        if not path.startswith(SUBPATH):
            return str(Path(self.directory) / "outside" / "the" / "project")
        return super().translate_path(path.removeprefix(SUBPATH.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is no file at an address of the project."""
        if code != 404 or not self.path.startswith(SUBPATH):
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Say nothing of every request."""


class _Server(ThreadingHTTPServer):
    """A server that says nothing of a browser that does not wait for the end of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Show the traceback of anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site on a free port; yield the address of its home page."""
    handler = functools.partial(_ProjectPages, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{SUBPATH}"
        finally:
            server.shutdown()
            thread.join()
