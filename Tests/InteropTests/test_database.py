"""The database, opened by sqlite3, sqlite-utils and Datasette: whole, consistent, and the same as the CSV."""

import csv
import sqlite3

import pytest
from sqlite_utils import Database

# The tables and views that hold what a CSV holds, each with the columns that tell its rows.
WHOLE = {
    "v_platforms": ("platforms", ["id", "programme"]),
    "v_revocations": ("revocations", ["id", "programme", "batch"]),
    "holdings": ("holdings", ["id", "programme", "batch"]),
    "events": ("events", []),
    "figures": ("figures", ["id", "programme", "column"]),
    "notices": ("notices", ["id"]),
    "programmes": ("programmes", ["id"]),
    "measures": ("measures", ["id"]),
    "codes": ("codes", ["list", "code"]),
}


@pytest.fixture(scope="session")
def path(site):
    return site / "data" / "register.sqlite"


@pytest.fixture(scope="session")
def database(path):
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def read_csv(site, name: str) -> list[dict]:
    with open(site / "data" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def columns(database, table: str) -> dict[str, str]:
    """The names of a table's columns and their types in the dictionary."""
    rows = database.execute(
        "SELECT column_name, type FROM dictionary WHERE table_name = ? ORDER BY position", [table]
    )
    return dict(tuple(row) for row in rows)


def as_csv(value, kind: str) -> str:
    if value is None:
        return ""
    return {0: "false", 1: "true"}[value] if kind == "是否" else str(value)


def test_it_is_whole(database):
    assert [tuple(row) for row in database.execute("PRAGMA integrity_check")] == [("ok",)]
    assert [tuple(row) for row in database.execute("PRAGMA foreign_key_check")] == []


def test_it_says_what_it_is(database):
    assert database.execute("PRAGMA application_id").fetchone()[0] == int.from_bytes(b"Gong")
    assert database.execute("PRAGMA user_version").fetchone()[0] == 1
    meta = dict(tuple(row) for row in database.execute("SELECT key, value FROM meta"))
    assert f"[DS/OL]. ({meta['edition_day']})" in meta["citation"]
    assert {"title", "version", "source", "site", "address", "dictionary"} <= meta.keys()


def test_every_table_has_a_key_and_its_number_of_rows(database):
    tables = Database(database)
    counted = {
        row["key"].removeprefix("rows_"): int(row["value"])
        for row in database.execute("SELECT key, value FROM meta WHERE key LIKE 'rows\\_%' ESCAPE '\\'")
    }
    own = {n for n in tables.table_names() if not n.startswith("search") and n not in ("meta", "dictionary")}
    assert counted.keys() == own
    assert {name: tables[name].count for name in own} == counted
    assert [name for name in own if tables[name].use_rowid] == []


def test_the_dictionary_has_every_column(database):
    tables = Database(database)
    names = [n for n in tables.table_names() + tables.view_names() if not n.startswith("search")]
    for name in sorted(set(names) - {"meta", "dictionary"}):
        assert [column.name for column in tables[name].columns] == list(columns(database, name)), name


@pytest.mark.parametrize("table", WHOLE)
def test_every_row_says_what_the_csv_says(site, database, table):
    name, key = WHOLE[table]
    kinds = columns(database, table)
    rows = [
        {column: as_csv(row[column], kind) for column, kind in kinds.items()}
        for row in database.execute(f'SELECT * FROM "{table}"')
    ]
    wanted = [{column: row[column] for column in kinds if column in row} for row in read_csv(site, name)]
    for row in rows:
        row.pop("serial", None)
    if table.startswith("v_"):
        assert list(kinds) == list(read_csv(site, name)[0]) if wanted else True
    order = (lambda row: [row[column] for column in key]) if key else None
    assert (sorted(rows, key=order) if order else rows) == (sorted(wanted, key=order) if order else wanted)


def test_attached_tables_are_there(site, database):
    tables = [n for n in Database(database).table_names() if "-" in n]
    assert tables
    for table in tables:
        kept = [column for column in columns(database, table) if column != "serial"]
        rows = [["" if cell is None else cell for cell in row][1:] for row in database.execute(f'SELECT * FROM "{table}"')]
        assert rows == [[row[column] for column in kept] for row in read_csv(site, table)]


def test_lists_are_rows(site, database):
    for source, column, link, value in [
        ("platforms", "functions", "title_functions", "function"),
        ("platforms", "notices", "title_notices", "notice"),
    ]:
        wanted = [
            (row["id"], row["programme"], position, text)
            for row in read_csv(site, source)
            for position, text in enumerate(filter(None, row[column].split("、")), 1)
        ]
        found = database.execute(f'SELECT id, programme, position, "{value}" FROM {link}')
        assert sorted(tuple(row) for row in found) == sorted(wanted)
    lists = [
        (row["id"], position, *text.split("/"))
        for row in read_csv(site, "notices")
        for position, text in enumerate(filter(None, row["lists"].split("、")), 1)
    ]
    found = database.execute("SELECT id, position, programme, batch FROM notice_lists")
    assert sorted(tuple(row) for row in found) == sorted(lists)
    later = [
        (row["id"], relation, position, text)
        for row in read_csv(site, "notices")
        for relation in ("continues", "corrected_by", "withdrawn_by", "replaced_by")
        for position, text in enumerate(filter(None, row[relation].split("、")), 1)
    ]
    found = database.execute("SELECT id, relation, position, other FROM notice_links")
    assert sorted(tuple(row) for row in found) == sorted(later)


def found_by(database, word: str) -> set[str]:
    """The platforms that the statement for any word finds."""
    statement = database.execute("SELECT value FROM meta WHERE key = 'example_any_word'").fetchone()[0]
    quoted = "'" + word.replace("'", "''") + "'"
    return {row["id"] for row in database.execute(statement.replace("'示范平台'", quoted))}


def test_two_characters_are_found_as_they_stand(site, database):
    names = {row["id"]: [row["name"], row["operator"], row["former_names"]] for row in read_csv(site, "platforms")}
    words = sorted({name[i : i + 2] for texts in names.values() for name in texts[:1] for i in range(len(name) - 1)})
    han = [word for word in words if all("\u4e00" <= letter <= "\u9fff" for letter in word)]
    assert han
    for word in han:
        rows = database.execute(
            "SELECT id FROM platforms WHERE serial IN (SELECT rowid FROM search WHERE search MATCH ?)", [word]
        )
        assert {row["id"] for row in rows} == {id for id, texts in names.items() if any(word in t for t in texts)}, word


def test_any_piece_of_a_name_is_found(site, database):
    keys: dict[str, list[str]] = {}
    for row in read_csv(site, "reconcile"):
        if row["kind"] in ("name", "former_name", "operator"):
            keys.setdefault(row["id"], []).append(row["key"])
    pieces = {key[i : i + n] for texts in keys.values() for key in texts for n in (1, 2, 3, 5, 9) for i in range(len(key))}
    for piece in sorted(pieces):
        wanted = {id for id, texts in keys.items() if any(piece in text for text in texts)}
        assert found_by(database, piece) == wanted, piece


def test_the_examples_run(database):
    examples = list(database.execute("SELECT key, value FROM meta WHERE key LIKE 'example\\_%' ESCAPE '\\'"))
    assert len(examples) >= 5
    for row in examples:
        database.execute(row["value"]).fetchall()


def test_what_is_asked_has_an_index(database):
    for condition in ("district = '370102'", "year = 2023", "standing = 'valid'", "programme = 'a'"):
        plan = database.execute(f"EXPLAIN QUERY PLAN SELECT * FROM titles WHERE {condition}").fetchall()
        assert "USING INDEX" in plan[0]["detail"], condition
    plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM platforms WHERE credit_code = 'a'").fetchall()
    assert "USING INDEX" in plan[0]["detail"]


def test_datasette_opens_it(path):
    import asyncio

    from datasette.app import Datasette

    async def pages() -> list[int]:
        served = Datasette([], immutables=[str(path)])
        await served.invoke_startup()
        addresses = ["/register", "/register/v_platforms", "/register/titles", "/register/meta.json"]
        return [(await served.client.get(address)).status_code for address in addresses]

    assert asyncio.run(pages()) == [200, 200, 200, 200]
