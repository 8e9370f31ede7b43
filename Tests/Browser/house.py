"""A practice house for tests and benchmarks: starts `bekal`, signs in, asks. Standard library only."""

import http.cookiejar
import json
import os
import pathlib
import re
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from html.parser import HTMLParser

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Lists as small as can be: what the forms for files take.
FILES = {
    "/imports": b"No. Reg;Nama;L/P;Gol;Tgl Masuk;Ekspirasi\nBI.901/2025;Uji Contoh;L;BI;10/01/2025;10/01/2028\n",
    "/offers": ("Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal\n"
                "Dinas Uji;Las uji;Las;Manufaktur;Pemula;19/05/2025;10;40;1;2;Senin-Kamis 13.00-15.00\n").encode(),
    "/engagements/files": b"No. Reg;Tanggal;Jam;Jenis\nBI.901/2025;12/05/2025;09.00-12.00;sidang\n",
    "/closures/holidays": b"Tanggal;Nama;Jenis;Dasar\n03/01/2028;Hari Uji;libur nasional;SKB\n",
}
START_SECONDS = 90.0
STOP_SECONDS = 10.0


def binary() -> str:
    """The program under test: BEKAL_BIN, else the debug build."""
    path = os.environ.get("BEKAL_BIN") or str(ROOT / ".build" / "debug" / "bekal")
    if not os.access(path, os.X_OK):
        raise FileNotFoundError(f"{path} is not there: build it first (swift build), or name it in BEKAL_BIN.")
    return path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class House:
    """One running `bekal`; ended by its own process id."""

    def __init__(self, database: pathlib.Path, command: str = "demo", port: int | None = None):
        self.database = database
        self.command = command
        self.port = port or free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.log = database.with_suffix(".log")
        self.process: subprocess.Popen | None = None
        # What its process finds set beside our own environment.
        self.environment: dict[str, str] = {}
        # What stands on its command line beside the address and the database.
        self.options: list[str] = []

    def start(self) -> float:
        """Starts it and waits until it is ready; returns the seconds that took."""
        began = time.monotonic()
        arguments = [binary(), self.command, "--listen", f"127.0.0.1:{self.port}", "--database", str(self.database)]
        arguments += self.options
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                            env=os.environ | self.environment)
        while time.monotonic() - began < START_SECONDS:
            if self.process.poll() is not None:
                break
            if self.ready():
                return time.monotonic() - began
            time.sleep(0.02)
        self.kill()
        raise RuntimeError(f"{' '.join(arguments)} is not ready. Its last lines:\n{self.last_lines()}")

    def ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.base}/healthz/ready", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    def last_lines(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])

    def kill(self) -> None:
        """Ends it at once, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
            self.process = None
        except subprocess.TimeoutExpired:
            self.kill()


class _Forms(HTMLParser):
    """The hidden fields of every form of a page, by the form's action."""

    def __init__(self):
        super().__init__()
        self.forms: dict[str, dict[str, str]] = {}
        self.open: dict[str, str] | None = None

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.open = self.forms.setdefault(values.get("action", ""), {})
        elif tag == "input" and self.open is not None and values.get("type") == "hidden":
            self.open[values.get("name", "")] = values.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.open = None


class Answer:
    def __init__(self, status: int, headers, body: bytes):
        self.status = status
        self.type = (headers.get("Content-Type") or "").split(";")[0]
        self.headers = headers
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def json(self):
        return json.loads(self.body)


class Visitor:
    """Somebody with a cookie jar."""

    def __init__(self, base: str, timeout: float = 30.0):
        self.base = base
        self.timeout = timeout
        self.jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.base + path, data=body, method=method, headers=named)
        try:
            with self._opener.open(request, timeout=self.timeout) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as refused:
            return Answer(refused.code, refused.headers, refused.read())

    def page(self, path: str) -> Answer:
        return self.ask("GET", path, Accept="text/html")

    def value(self, path: str) -> Answer:
        return self.ask("GET", path, Accept="application/json")

    def send(self, method: str, path: str, value, **headers: str) -> Answer:
        body = json.dumps(value).encode()
        headers.setdefault("Idempotency_Key", str(uuid.uuid4()))
        return self.ask(method, path, body, Content_Type="application/json", Accept="application/json", **headers)

    def do(self, method: str, path: str, value=None) -> str:
        """Sends what must be taken; the address it leads to."""
        answer = self.send(method, path, value or {}, Idempotency_Key=str(uuid.uuid4()))
        if answer.status != 200:
            raise RuntimeError(f"{method} {path}: {answer.status} {answer.text[:500]}")
        return answer.headers["Location"]

    def upload(self, path: str, name: str, content: bytes) -> str:
        """Sends a file that must be taken, as a program does; the address it leads to."""
        head = f'--batas\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        answer = self.ask("POST", path, head.encode() + content + b"\r\n--batas--\r\n", Accept="application/json",
                          Content_Type="multipart/form-data; boundary=batas", Idempotency_Key=str(uuid.uuid4()))
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {answer.text[:500]}")
        return answer.headers["Location"]

    def propose(self, path: str = "/proposals", title: str = "Usulan uji") -> str:
        """Asks for a proposal and waits until it is computed."""
        return self.computed(self.do("POST", path, {"title": title}))

    def computed(self, path: str) -> str:
        """Waits until what was asked for is computed."""
        for _ in range(600):
            if self.value(path + "/progress").json["state"] == "done":
                return path
            time.sleep(0.1)
        raise RuntimeError(f"{path} is not computed after a minute")

    def close(self, hearing: str) -> None:
        """Lets the board follow the proposal, and closes its hearing."""
        board = {"office": [seat["office"] for seat in self.value(hearing).json["board"]]}
        # First who is there, then what they decide, then who signs what was decided.
        self.do("PUT", hearing + "/members", board)
        self.do("POST", hearing + "/approval")
        # One account attaches the scan of the signed minutes, another confirms what it shows.
        self.upload(hearing + "/scans", "berita-acara.pdf", b"%PDF-1.4 tanda tangan")
        scan = self.value(hearing).json["signing"]["papers"][-1]["scan"]["id"]
        Visitor(self.base).enter("board_member").do("POST", f"{hearing}/scans/{scan}/confirmation")
        self.do("POST", hearing + "/minutes")

    def enter(self, role: str) -> "Visitor":
        """Takes a role of the practice house, as its role switcher does."""
        forms = _Forms()
        forms.feed(self.page("/").text)
        hidden = forms.forms.get("/demo/role")
        if hidden is None:
            answer = self.send("POST", "/demo/role", {"role": role})
        else:
            fields = urllib.parse.urlencode({**hidden, "role": role}).encode()
            form = "application/x-www-form-urlencoded"
            answer = self.ask("POST", "/demo/role", fields, Content_Type=form, Accept="text/html", Origin=self.base)
        if answer.status >= 400:
            raise RuntimeError(f"the practice house does not let {role} in: {answer.status} {answer.text[:300]}")
        return self

    def cookies(self) -> list[dict]:
        """What a browser needs to be the same visitor."""
        return [{"name": cookie.name, "value": cookie.value, "url": self.base} for cookie in self.jar]


def template(path: str) -> re.Pattern:
    """The addresses of a path with `{names}`; a name stands for one part."""
    parts = ("[^/?#]+" if part.startswith("{") else re.escape(part) for part in path.split("/"))
    return re.compile("^" + "/".join(parts) + "$")
