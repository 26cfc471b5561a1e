"""What a reporter asks, answered with three downloads and nothing else."""

import csv


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_which_platforms_of_a_district_lost_their_title_when_and_why(site):
    # What a list of all titles of today says has ended, by the code of its district.
    ended = [row for row in rows(site / "data/platforms.csv") if row["district"] and row["ended"]]
    assert ended
    labels = {
        row["code"]: row["label"]
        for row in rows(site / "data/codes.csv")
        if row["list"] == "districts"
    }
    lost = {
        (row["district_name"], row["name"], row["ended_year"], row["end_kind"], row["article"])
        for row in rows(site / "data/revocations.csv")
    }
    for row in ended:
        year = row["ended"][:4]
        names = {labels[row["district"]]} | {
            name for name, *rest in lost if rest == [row["name"], year, row["end_kind"], row["article"]]
        }
        assert any(
            (name, row["name"], year, row["end_kind"], row["article"]) in lost for name in names
        )


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
