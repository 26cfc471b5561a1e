"""The deltas rebuild the data: folding them from nothing gives today's table and every checkpoint."""

import csv
import json

LIST_SEPARATOR = "、"


def text(value):
    """A value of JSON as CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return LIST_SEPARATOR.join(value)
    return str(value)


def table(path):
    """The rows of a table of titles by platform and programme, without the edition day."""
    rows = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row.pop("edition_day")
            rows[row["id"], row["programme"]] = row
    return rows


def apply(delta, rows):
    for change in delta["changes"]:
        key = change["id"], change["programme"]
        if change["row"] is not None:
            assert key not in rows
            rows[key] = {name: text(value) for name, value in change["row"].items()}
        elif change["kind"] == "removed":
            del rows[key]
        else:
            for field in change["fields"]:
                assert rows[key][field["field"]] == text(field["old"])
                rows[key][field["field"]] = text(field["new"])


def test_the_deltas_fold_to_the_data_of_today_and_of_every_checkpoint(site):
    index = json.loads((site / "changes/index.json").read_bytes())
    checkpoints = list(index["checkpoints"])
    rows = {}
    previous = None
    for edition in index["editions"]:
        while checkpoints and checkpoints[0]["day"] < edition["edition_day"]:
            assert rows == table(site / checkpoints.pop(0)["path"])
        delta = json.loads((site / edition["path"]).read_bytes())
        assert delta["edition_day"] == edition["edition_day"]
        assert delta["previous"] == edition["previous"] == previous
        assert delta["count"] == edition["count"] == len(delta["changes"])
        assert delta["counts"] == edition["counts"]
        assert sum(delta["counts"].values()) == delta["count"]
        apply(delta, rows)
        previous = delta["edition_day"]
    for checkpoint in checkpoints:
        assert rows == table(site / checkpoint["path"])
    assert rows == table(site / "data/platforms.csv")
    assert len(rows) > 50


def test_every_delta_is_in_the_index_and_in_the_table(site):
    index = json.loads((site / "changes/index.json").read_bytes())
    named = {edition["path"] for edition in index["editions"]}
    there = {f"changes/{path.name}" for path in site.glob("changes/2*.json")}
    assert named == there
    with open(site / "data/changes.csv", encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    told = {(line["day"], line["id"], line["programme"], line["kind"]) for line in lines}
    listed = set()
    for edition in index["editions"]:
        delta = json.loads((site / edition["path"]).read_bytes())
        for change in delta["changes"]:
            listed.add((delta["edition_day"], change["id"], change["programme"], change["kind"]))
    assert told == listed
