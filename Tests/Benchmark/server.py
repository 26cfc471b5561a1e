"""A static host as a bureau would rent: one machine, gzip at level 6, connections kept alive."""

import gzip
import threading
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "application/javascript",
    ".json": "application/json", ".svg": "image/svg+xml", ".xml": "text/xml", ".csv": "text/csv", ".txt": "text/plain",
}


class Files:
    """The site, each file compressed once."""

    def __init__(self, root: Path):
        self.root = root.resolve()
        self.kept: dict[str, tuple[str, str, bytes] | None] = {}

    def answer(self, path: str) -> tuple[str, str, bytes] | None:
        """Type, encoding and body."""
        if path not in self.kept:
            self.kept[path] = self._read(path)
        return self.kept[path]

    def _read(self, path: str):
        file = (self.root / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.root) or not file.is_file():
            return None
        kind = TYPES.get(file.suffix)
        data = file.read_bytes()
        if kind is None:
            return "application/octet-stream", "", data
        return kind, "gzip", gzip.compress(data, 6, mtime=0)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments, files: Files):
        self.files = files
        super().__init__(*arguments)

    def do_GET(self):
        answer = self.files.answer(unquote(urlsplit(self.path).path))
        status = "200 OK" if answer else "404 Not Found"
        kind, encoding, body = answer or ("text/plain", "", b"404\n")
        # The headers of nginx for a static file, so that their weight is that of a real host.
        head = [
            f"HTTP/1.1 {status}", "Server: nginx", "Date: Thu, 05 Mar 2026 04:00:00 GMT", f"Content-Type: {kind}",
            f"Content-Length: {len(body)}", "Last-Modified: Thu, 05 Mar 2026 01:00:00 GMT", "Connection: keep-alive",
            "Vary: Accept-Encoding", f'ETag: "69a8c510-{len(body):x}"',
        ]
        if encoding:
            head.append(f"Content-Encoding: {encoding}")
        self.wfile.write("\r\n".join([*head, "", ""]).encode() + body)

    def log_message(self, *_):
        pass


@contextmanager
def serve(root: Path):
    """Serves a folder on this machine; yields its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, files=Files(root)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
