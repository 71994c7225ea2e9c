"""Serve folders as hosts do: compressed, over connections that are kept."""

from __future__ import annotations

import functools
import gzip
import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_PACKED = {".woff2", ".png"}  # compressed already


@contextmanager
def served(folders: Mapping[str, Path]) -> Iterator[str]:
    """Serve folders below their names on a free port; yield the address above them."""
    handler = functools.partial(_Files, folders)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a browser keeps its connections longer than we ask for pages

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that does not wait for the end of an answer."""


class _Files(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are two writes; none waits for the other

    def __init__(self, folders: Mapping[str, Path], *rest: object) -> None:
        self.folders = folders
        super().__init__(*rest)  # type: ignore[arg-type] # what the server gives

    def do_GET(self) -> None:
        """Send a file; for a folder its page."""
        name, _, rest = self.path.partition("?")[0].removeprefix("/").partition("/")
        path = self.folders.get(name, Path("nowhere")) / rest
        path = path / "index.html" if path.is_dir() else path
        body, coding = _content(path)
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages says
        if coding:
            self.send_header("Content-Encoding", coding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Log no requests."""


@functools.cache
def _content(path: Path) -> tuple[bytes, str]:
    """Return what is sent of a file, and how it is compressed."""
    if not path.is_file():
        return b"", ""
    content = path.read_bytes()
    return (content, "") if path.suffix in _PACKED else (gzip.compress(content, 6), "gzip")
