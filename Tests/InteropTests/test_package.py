"""The descriptions of the data, read by the validators of their formats."""

import csv
import json

import pytest
from csvw import CSVW
from frictionless import validate


@pytest.fixture(scope="module")
def package(data):
    return json.loads((data / "datapackage.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def metadata(data):
    return json.loads((data / "csv-metadata.json").read_text("utf-8"))


def test_the_package_is_valid(data, package):
    # Reads every resource: types, constraints, keys, references, sizes and digests.
    report = validate(str(data / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "message"]) == []
    assert len(report.tasks) == len(package["resources"])


def test_the_package_names_every_table(data, package):
    paths = {one["path"] for one in package["resources"]}
    tables = {path.name for path in data.glob("*.ndjson")}
    assert paths == tables | {name.removesuffix("ndjson") + "csv" for name in tables}


def test_counts_and_days_are_those_of_the_files(data, package, site):
    day = json.loads((site / "edition.json").read_text("utf-8"))["edition_day"]
    assert package["edition_day"] == day
    for resource in package["resources"]:
        path = data / resource["path"]
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file)) if path.suffix == ".csv" else [json.loads(line) for line in file]
        assert resource["rows"] == len(rows), path.name
        assert resource["edition_day"] == day
        assert {row["edition_day"] for row in rows} <= {day}, path.name


def test_the_csvw_metadata_is_valid(data):
    found = CSVW(str(data / "csv-metadata.json"), validate=True)
    assert found.is_valid, [str(one.message) for one in found.warnings]


def test_both_descriptions_tell_of_the_same_columns(package, metadata):
    tables = {
        one["url"]: [column["titles"]["und"] for column in one["tableSchema"]["columns"]] for one in metadata["tables"]
    }
    resources = {
        one["path"]: [field["name"] for field in one["schema"]["fields"]]
        for one in package["resources"]
        if one["path"].endswith(".csv")
    }
    assert tables == resources


def test_the_catalogue_offers_what_is_there(data, site):
    catalogue = json.loads((data / "catalog.jsonld").read_text("utf-8"))
    sets = catalogue["dcat:dataset"]
    root = json.loads((site / "edition.json").read_text("utf-8"))["site"]
    offered = [one for set_ in sets for one in set_["dcat:distribution"]]
    assert len({one["@id"] for one in sets}) == len(sets)
    for one in offered:
        path = site / one["dcat:downloadURL"]["@id"].removeprefix(root)
        assert path.is_file(), path
        if "dcat:byteSize" in one:
            assert int(one["dcat:byteSize"]["@value"]) == path.stat().st_size


def test_the_data_page_is_a_data_set_for_search_engines(data, site):
    page = (data / "index.html").read_text("utf-8")
    block = page.split('<script type="application/ld+json">', 1)[1].split("</script>", 1)[0]
    graph = json.loads(block)["@graph"]
    whole = next(one for one in graph if one["@type"] == "Dataset")
    for one in [whole, *whole["hasPart"]]:
        # What Google asks of a description.
        assert 50 <= len(one["description"]) <= 5000, one["name"]
        for key in ("name", "url", "license", "creator", "temporalCoverage", "version", "citation", "distribution"):
            assert one.get(key), (one["name"], key)
    assert all(one["variableMeasured"] for one in whole["hasPart"])
