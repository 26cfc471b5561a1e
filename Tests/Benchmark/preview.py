"""How long a save takes to be on the screen of a preview.

    python3 -B Tests/Benchmark/preview.py .build/release/gongshi CONTENT
"""

import http.client
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import edits
from building import gongshi

SAVES = 7
# An editor reads what came before the next save; checks of the whole site may still be running.
PAUSE = 4


def saves(program: Path, content: Path, port: int = 8400) -> list[float]:
    """Seconds from each save of a row until the page of its platform has been read again.

    As the script of the preview's bar does it: it hears that the site is another one, and loads the
    page anew. What a browser takes to draw is not in it.
    """
    edit = edits.row(content)
    command = [*gongshi(program, "serve", content), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        found = re.search(r"http://\S+", process.stdout.readline())
        if not found:
            raise SystemExit("The preview has not begun.")
        host = urlsplit(found.group()).netloc
        read(host, edit.page)
        news = http.client.HTTPConnection(host)
        news.request("GET", "/.gongshi/events")
        line = news.getresponse()
        site = heard(line)
        taken = []
        for number in range(SAVES):
            time.sleep(PAUSE)
            new = edit.new if number % 2 == 0 else edit.old
            expected = edit.text if number % 2 == 0 else edit.text_before
            started = time.perf_counter()
            edit.path.write_bytes(new)
            before = site
            while site == before:
                site = heard(line)
            if expected not in read(host, edit.page):
                raise SystemExit("The page told is not the page saved: nothing is measured.")
            taken.append(time.perf_counter() - started)
        return taken
    finally:
        edit.undo()
        process.terminate()
        process.wait(20)


def heard(line) -> str:
    """Which site the next message tells of."""
    while True:
        text = line.readline().decode("utf-8")
        if not text:
            raise SystemExit("The preview has ended.")
        if text.startswith("data: "):
            return text.split()[1]


def read(host: str, page: str) -> str:
    connection = http.client.HTTPConnection(host)
    connection.request("GET", "/" + page)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{page}: {answer.status}")
    return text


if __name__ == "__main__":
    print(" ".join(f"{one:.2f}" for one in sorted(saves(Path(sys.argv[1]), Path(sys.argv[2])))))
