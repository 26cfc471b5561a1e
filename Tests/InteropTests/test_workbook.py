"""The workbooks, read by openpyxl: every cell says what the CSV beside it says, and in its kind."""

import csv
from datetime import datetime

import pytest
from openpyxl import load_workbook

NAMES = ["platforms", "revocations"]


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


@pytest.fixture
def book(site, name):
    return load_workbook(site / "data" / f"{name}.xlsx")


@pytest.fixture
def table(site, name):
    """The rows of the CSV, the edition day left out: it holds for the whole file."""
    with open(site / "data" / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [{key: value for key, value in row.items() if key != "edition_day"} for row in rows]


def dictionary(book) -> list[dict]:
    rows = list(book["字段"].iter_rows(values_only=True))
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def notes(book) -> dict:
    return dict(book["说明"].iter_rows(min_row=2, values_only=True))


def data_rows(book) -> list[tuple]:
    """The rows of the first sheet and of those that it goes on in."""
    sheets = [sheet for sheet in book if sheet.title not in ("字段", "说明")]
    return [row for sheet in sheets for row in sheet.iter_rows(min_row=2)]


def as_csv(cell, kind: str) -> str:
    """A cell as the CSV writes it, once it is of the kind that the dictionary says."""
    if cell.value is None:
        return ""
    if kind == "日期":
        assert isinstance(cell.value, datetime) and cell.number_format == "yyyy-mm-dd", cell
        return cell.value.date().isoformat()
    if kind == "整数":
        assert isinstance(cell.value, int), cell
        return str(cell.value)
    assert isinstance(cell.value, str) and cell.number_format == "@", cell
    return {"是": "true", "否": "false"}[cell.value] if kind == "是否" else cell.value


def test_every_cell_says_what_the_csv_says(book, table):
    columns = dictionary(book)
    found = [
        {column["字段名"]: as_csv(cell, column["类型"]) for column, cell in zip(columns, row)}
        for row in data_rows(book)
    ]
    assert found == table


def test_headings_are_those_of_the_dictionary(book):
    heads = [cell.value for cell in book.worksheets[0][1]]
    assert heads == [column["栏目"] for column in dictionary(book)]


def test_headings_stay_and_filter(book):
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions or sheet.max_row == 1


def test_codes_of_eighteen_digits_are_whole_texts(site):
    book = load_workbook(site / "data" / "platforms.xlsx")
    place = next(i for i, column in enumerate(dictionary(book)) if column["字段名"] == "credit_code")
    codes = [row[place].value for row in data_rows(book) if row[place].value is not None]
    assert codes
    assert all(isinstance(code, str) and len(code) == 18 for code in codes)


def test_nothing_is_a_formula(book):
    assert [c.coordinate for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"] == []


def test_the_file_says_its_day_and_how_to_cite_it(site, book, name, table):
    with open(site / "data" / f"{name}.csv", encoding="utf-8", newline="") as file:
        days = {row["edition_day"] for row in csv.DictReader(file)}
    said = notes(book)
    assert days <= {said["截至"]}
    assert said["行数"] == str(len(table))
    assert f"[DS/OL]. ({said['截至']})" in said["引用格式"]
    assert said["本文件"].endswith(f"/data/{name}.xlsx")
    assert book.properties.created.date().isoformat() == said["截至"]


def test_all_that_the_site_says_of_itself_is_there(book):
    assert {"标题", "截至", "数据版本", "来源", "网站", "引用格式", "公式"} <= notes(book).keys()
