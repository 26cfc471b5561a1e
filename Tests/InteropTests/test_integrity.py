"""What proves a download, and what a double click in Excel does to it."""

import csv
import re
import subprocess

import pytest


@pytest.mark.parametrize("name", ["SHA256SUMS", "SHA256SUMS.binary"])
def test_the_sums_are_right(data, name):
    told = subprocess.run(
        ["sha256sum", "--check", "--strict", name], cwd=data, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert "OK" in told.stdout


def test_the_sums_name_every_download(site, data):
    listed = []
    for name in ("SHA256SUMS", "SHA256SUMS.binary"):
        paths = [line.split("  ", 1)[1] for line in (data / name).read_text("utf-8").splitlines()]
        listed += [(data / path).resolve() for path in paths]
    sums = {data / "SHA256SUMS", data / "SHA256SUMS.binary"}
    there = [path for folder in ("data", "changes") for path in (site / folder).rglob("*") if path.is_file()]
    assert sorted(listed) == sorted(path for path in there if path.suffix != ".html" and path not in sums)


def test_only_reproducible_files_stand_in_the_first(data):
    names = [line.split("  ", 1)[1] for line in (data / "SHA256SUMS").read_text("utf-8").splitlines()]
    assert not [name for name in names if name.endswith((".xlsx", ".sqlite"))]


def excel_files(data):
    return sorted(data.glob("*.excel.csv"))


def test_excel_gets_a_mark_and_its_line_ends(data):
    for path in excel_files(data):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), path.name
        assert content.endswith(b"\r\n"), path.name


def test_nothing_runs_in_excel(data):
    for path in excel_files(data):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                assert not [cell for cell in row if re.match(r"[=+\-@\t\r]", cell)], path.name


def test_excel_loses_no_digit(data):
    # Digits alone that are long, or begin with 0, would be read as a number.
    for path in excel_files(data):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if re.fullmatch(r"\d{12,}|0\d+", cell)], path.name


def test_without_its_guards_it_is_the_plain_file(data):
    for path in excel_files(data):
        with path.open(encoding="utf-8-sig", newline="") as file:
            guarded = [[unguarded(cell) for cell in row] for row in csv.reader(file)]
        plain = path.with_name(path.name.replace(".excel.csv", ".csv"))
        with plain.open(encoding="utf-8", newline="") as file:
            assert guarded == list(csv.reader(file)), path.name


def unguarded(cell):
    cell = re.sub(r"^'(?=[=+\-@\t\r])", "", cell)
    return re.sub(r"^(\d+)\t$", r"\1", cell)
