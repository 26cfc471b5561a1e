"""What a reporter asks, answered with three downloads and nothing else."""

import csv


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_which_platforms_of_a_district_lost_their_title_when_and_why(site):
    def told(row, day, year):
        return row["district"], row["name"], year or row[day][:4], row["end_kind"], row["article"]

    lost = {told(row, "ended", row["ended_year"]) for row in rows(site / "data/revocations.csv")}
    # What a list of all titles of today says has ended.
    ended = {
        told(row, "ended", None) for row in rows(site / "data/platforms.csv") if row["ended"]
    }
    assert ended and ended <= lost


def test_what_changed_since_an_edition(site):
    since = [row for row in rows(site / "data/changes.csv") if row["day"] > "2026-01-01"]
    assert since
    now = {(row["id"], row["programme"]): row for row in rows(site / "data/platforms.csv")}
    last = {(row["id"], row["programme"], row["field"]): row["new"] for row in since if row["field"]}
    for (platform, programme, field), value in last.items():
        assert now[platform, programme][field] == value


def test_how_to_cite_it(site):
    page = (site / "data/index.html").read_text(encoding="utf-8")
    package = (site / "data/datapackage.json").read_text(encoding="utf-8")
    assert "[DS/OL]" in page and "[DS/OL]" in package
