"""A server on this machine that has the files of the data set "toy", and that set's TOML file."""

import gzip
import hashlib
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CONTENT = {"images": bytes(range(256)) * 4000, "labels": b"0123456789"}
HOLDS = {"images": "images", "labels": "labels"}


def packed_files() -> dict[str, bytes]:
    """Return the files as a mirror has them."""
    return {f"{name}.gz": gzip.compress(data, compresslevel=1) for name, data in CONTENT.items()}


def define(folder: Path, *mirrors: str) -> None:
    """Write the TOML file of "toy"."""
    folder.mkdir(exist_ok=True)
    files = "".join(
        f'[[files]]\nname = "{name}"\nholds = "{name}"\nbytes = {len(data)}\n'
        f'sha256 = "{hashlib.sha256(data).hexdigest()}"\n'
        for name, data in CONTENT.items()
    )
    (folder / "toy.toml").write_text(
        'name = "toy"\nkind = "images"\ntitle.ko = "장난감"\ntitle.en = "Toy"\nlicence = "CC0"\n'
        f'attribution = "nobody"\nmirrors = {list(mirrors)}\nfallback = "digits"\n{files}',
        encoding="utf-8",
    )


class Mirror:
    """A server on this machine that has files, counts what it sends and may break off."""

    def __init__(self, files: dict[str, bytes], *, ranges: bool = True) -> None:
        self.files = files
        self.ranges = ranges
        self.break_after: int | None = None
        self.asked: list[tuple[str, str | None]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answer, self))
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class Answer(BaseHTTPRequestHandler):
    def __init__(self, mirror: Mirror, *args: object) -> None:
        self.mirror = mirror
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        name, wanted = self.path.lstrip("/"), self.headers.get("Range")
        self.mirror.asked.append((name, wanted))
        if name not in self.mirror.files:
            self.send_error(404)
            return
        data = self.mirror.files[name]
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.mirror.ranges else 0
        if start and start >= len(data):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        end = len(data) if self.mirror.break_after is None else start + self.mirror.break_after
        self.wfile.write(data[start:end])

    def log_message(self, format: str, *args: object) -> None:
        pass
