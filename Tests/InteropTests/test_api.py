"""The static API: every JSON file is what its schema says, every link leads somewhere, and OpenAPI tells of all of it.

OpenAPI is read as the list of what there is: a file belongs to the address whose form it has, and to the schema of its
response.
"""

import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

API = Path("api/v1")
# Pages of the demonstration's lists that are too short to have any.
FURTHER_PAGE = "{page}"


@cache
def parsed(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def lines(path: Path) -> list:
    text = path.read_text(encoding="utf-8")
    assert not text or text.endswith("\n"), path
    return [json.loads(line) for line in text.split("\n")[:-1]]


@pytest.fixture(scope="module")
def openapi(site) -> dict:
    return parsed(site / API / "openapi.json")


@pytest.fixture(scope="module")
def files(site) -> list[str]:
    """Every file that is JSON or has JSON lines, from the root of the site."""
    found = [path for path in site.rglob("*") if path.suffix in (".json", ".ndjson")]
    return sorted(path.relative_to(site).as_posix() for path in found)


@pytest.fixture(scope="module")
def address(site) -> str:
    return parsed(site / API / "index.json")["site"]


def pattern(form: str) -> re.Pattern:
    parts = re.split(r"(\{[a-z]+\})", form.removeprefix("/"))
    return re.compile("".join("[^/]+" if part.startswith("{") else re.escape(part) for part in parts))


def forms(openapi: dict, file: str) -> list[str]:
    """The address of a file; one without parameters comes before one with."""
    matching = [form for form in openapi["paths"] if pattern(form).fullmatch(file)]
    return [form for form in matching if "{" not in form] or matching


def response(openapi: dict, form: str) -> tuple[str, dict]:
    (content,) = openapi["paths"][form]["get"]["responses"]["200"]["content"].items()
    return content[0], content[1]["schema"]


@cache
def validator(path: Path) -> Draft202012Validator:
    schema = parsed(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def faults(path: Path, schema: Path) -> list[str]:
    documents = lines(path) if path.suffix == ".ndjson" else [parsed(path)]
    return [
        f"{path.name} {error.json_path}: {error.message[:200]}"
        for document in documents
        for error in validator(schema).iter_errors(document)
    ]


def test_openapi_is_valid(site):
    path = site / API / "openapi.json"
    OpenAPIV31SpecValidator(parsed(path), base_uri=path.resolve().as_uri()).validate()


def test_every_file_has_one_address(openapi, files):
    assert {file: forms(openapi, file) for file in files if len(forms(openapi, file)) != 1} == {}


def test_every_address_has_a_file(openapi, files):
    without = [
        form
        for form in openapi["paths"]
        if FURTHER_PAGE not in form and not any(forms(openapi, file) == [form] for file in files)
    ]
    assert without == []


def test_every_file_is_what_its_schema_says(site, openapi, files):
    found = []
    for file in files:
        media_type, schema = response(openapi, forms(openapi, file)[0])
        assert media_type == ("application/x-ndjson" if file.endswith(".ndjson") else "application/json"), file
        name = schema.get("$ref") or schema.get("x-line-schema")
        if name:
            found += faults(site / file, site / API / name)
        else:
            assert file.startswith("api/v1/schemas/"), file
    assert found == []


def test_schemas_are_strict_and_where_they_say(site, address):
    for path in sorted((site / API / "schemas").iterdir()):
        schema = parsed(path)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == address + path.relative_to(site).as_posix()
        Draft202012Validator.check_schema(schema)
        for part in objects(schema):
            if part.get("additionalProperties") is False:
                assert list(part["properties"]) == part["required"], path.name


def test_examples_are_values_that_may_stand(site):
    wrong = []
    for path in sorted((site / API / "schemas").iterdir()):
        for part in objects(parsed(path)):
            if isinstance(part.get("examples"), list):
                wrong += [
                    f"{path.name} {part.get('description')}: {example}"
                    for example in part["examples"]
                    if not Draft202012Validator(part).is_valid(example)
                ]
    assert wrong == []


def objects(value):
    """Every object in a value, the deepest last."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from objects(child)
    elif isinstance(value, list):
        for child in value:
            yield from objects(child)


def documents(files: list[str]) -> list[str]:
    """The documents of the API: without schemas, its own description and the search index, which have other heads."""
    other = ("api/v1/schemas/", "api/v1/search/", "api/v1/openapi.json")
    return [file for file in files if file.startswith("api/v1/") and not file.startswith(other)]


def test_every_document_says_what_it_is(site, files, address):
    edition = parsed(site / "edition.json")["edition_day"]
    for file in documents(files):
        document = parsed(site / file)
        assert (document["schema"], document["version"]) == (1, 1), file
        assert document["self"] == address + file
        assert document["edition_day"] == edition
        assert {"licence", "source"} <= set(document)


def target(site: Path, link: str) -> Path:
    path = site / unquote(link.split("#")[0])
    return path / "index.html" if path.is_dir() else path


def test_every_link_leads_to_a_file(site, files, address):
    dead = set()
    for file in documents(files):
        for part in objects(parsed(site / file)):
            for key, value in part.items():
                if not isinstance(value, str):
                    continue
                if value.startswith(address):
                    link = value.removeprefix(address)
                elif key in ("url", "api"):
                    link = value
                else:
                    continue
                if not target(site, link).is_file():
                    dead.add(f"{file} {key}: {value}")
    assert sorted(dead) == []


def test_everything_is_reached_from_the_entry_point(site, files, address):
    reached, open_files = set(), ["api/v1/index.json"]
    while open_files:
        file = open_files.pop()
        if file in reached or not (site / file).is_file():
            continue
        reached.add(file)
        if not file.endswith(".json"):
            continue
        for part in objects(parsed(site / file)):
            for key, value in part.items():
                if isinstance(value, str) and (value.startswith(address) or key == "api"):
                    open_files.append(value.removeprefix(address))
    # The index of platforms names them by id, as the contract has it.
    by_id = {f"api/v1/platforms/{platform['id']}.json" for platform in parsed(site / API / "platforms/index.json")["platforms"]}
    missing = [file for file in documents(files) if file not in reached | by_id]
    assert missing == []


def test_pages_go_on_to_the_last(site, files, address):
    for file in documents(files):
        document = parsed(site / file)
        if "pages" not in document or document["page"] != 1:
            continue
        entries, page = [], document
        for number in range(1, document["pages"] + 1):
            assert (page["page"], page["count"], page["first"]) == (number, document["count"], document["self"])
            assert (page["prev"] is None) == (number == 1)
            entries += page.get("titles") or page.get("notices") or []
            if page["next"] is None:
                assert number == document["pages"] and page["self"] == document["last"]
            else:
                page = parsed(site / page["next"].removeprefix(address))
        assert len(entries) == document["count"], file


@pytest.mark.parametrize("kind, key", [("districts", "district"), ("years", "year"), ("functions", "functions")])
def test_lists_hold_the_titles_of_the_index(site, kind, key):
    """Former districts' titles stand in the list of the successor as well."""
    names = {entry["code"]: entry["label"] for entry in parsed(site / API / kind / "index.json")["lists"]}
    titles = [
        (platform["id"], title)
        for platform in parsed(site / API / "platforms/index.json")["platforms"]
        for title in platform["titles"]
    ]
    for code, label in names.items():
        listed = {(row["id"], row["programme"]) for row in parsed(site / API / kind / f"{code}.json")["titles"]}
        value = {"districts": code, "years": code, "functions": label}[kind]
        expected = {
            (platform, title["programme"])
            for platform, title in titles
            if (value in title[key] if isinstance(title[key], list) else str(title[key]) == value)
        }
        assert expected <= listed, code
        if kind != "districts":
            assert expected == listed, code


def test_a_list_says_of_a_title_what_the_index_says(site, files):
    index = {
        (platform["id"], title["programme"]): title
        for platform in parsed(site / API / "platforms/index.json")["platforms"]
        for title in platform["titles"]
    }
    for file in documents(files):
        for row in parsed(site / file).get("titles", []):
            if "id" in row:
                own = {key: value for key, value in row.items() if key not in ("id", "name", "url", "api")}
                assert own == index[row["id"], row["programme"]], file


def test_notices_and_programmes_say_what_their_tables_say(site):
    for kind in ("notices", "programmes"):
        for row in lines(site / f"data/{kind}.ndjson"):
            document = parsed(site / API / kind / f"{row['id']}.json")
            assert {key: document[key] for key in row} == row
