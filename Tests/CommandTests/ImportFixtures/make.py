"""Makes the workbooks of ImportCommandTests; run by hand: python3 make.py (openpyxl 3.1).

All firms are fictional. libreoffice.xlsx is good.xlsx, saved again by LibreOffice:
soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir out good.xlsx
"""

import datetime
import io
import zipfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code(body):
    """A credit code of 17 characters with its check character."""
    weight, total = 1, 0
    for character in body:
        total += ALPHABET.index(character) * weight
        weight = weight * 3 % 31
    return body + ALPHABET[(31 - total % 31) % 31]


def organisation(digits):
    """An organisation code of eight characters with its check character."""
    weights = [3, 7, 9, 10, 5, 8, 4, 2]
    value = lambda c: int(c) if c.isdigit() else ord(c) - 55
    check = 11 - sum(value(c) * w for c, w in zip(digits, weights)) % 11
    return digits + {10: "X", 11: "0"}.get(check, str(check))


def credit(number):
    return code("91370102" + organisation(f"MADE{number:04d}"))


def good():
    book = Workbook()
    sheet = book.active
    sheet.title = "名单"
    sheet["A1"] = "2026年度示范平台拟认定名单"
    sheet.merge_cells("A1:H1")
    sheet.append([])
    sheet.append(
        ["序号", "平台名称", "单位名称", "社会信用代码", "性质", "所在区县", "服务功能", "年服务企业数"]
    )
    sheet.append([1, "丙平台 ", "丙公司", credit(11), "企业", "历下区", "信息服务", "１２０"])
    sheet.append([2, "甲平台", "甲公司", "91370102MADEM00115", "企业", "历下区", "信息服务", 99])
    sheet.append([3, "丁“新”,平台", "丁公司", credit(12), "企业", "历下区", "信息服务", 1200])
    sheet["H6"].number_format = "#,##0"
    book.save("good.xlsx")


def messy():
    book = Workbook()
    sheet = book.active
    sheet.title = "拟认定名单"
    headers = [
        "序号", "平台名称", "单位名称", "社会信用代码", "性质", "所在区县", "服务功能", "资产总额（万元）",
        "年服务企业数", "有效期起", "有效期至", "服务热线", "联系人", "简 介",
    ]
    sheet["A1"] = "关于2026年度示范平台拟认定名单"
    sheet.merge_cells("A1:N1")
    sheet["A2"] = "填报单位：示例局"
    for column, header in enumerate(headers, 1):
        sheet.cell(4, column, header)
    date = datetime.date(2026, 7, 1)
    rows = {
        5: [1, " 丙检测服务演示平台　", "丙公司", credit(21), "企业", "历下区", "信息服务", 300, "１２０", "2026.7.1",
            date, "0531－00000001", "某甲", None],
        6: [2, "丁检测\n演示平台", "丁公司", 440100123456789000, "企业", "历下区", "信息服务", 300, 60, "2026年7月",
            date, None, None, None],
        7: [3, "戊平台", "戊公司", credit(23)[:-1] + "0", "企业单位", "历下", "信息服务,技术服务", 300, 60, 46204,
            date, None, None, None],
        8: [4, "隐藏平台", "隐藏公司", credit(24), "企业", "历下区", "信息服务", 300, 60, None, None, None, None,
            None],
        10: [5, "甲平台（新）", "甲公司", "91370102MADEM00115", "企业", "历下区", "信息服务", 300, 60, None, None, None,
             None, None],
        11: [6, "乙平台改", "乙公司", None, "企业", None, "信息服务", 300, 60, None, None, None, None, None],
        12: [7, "己平台", "己公司", credit(27), "企业", "历下区", "信息服务", "#N/A", "=30+30", "2026-02-30", None,
             "电话请咨询", None, None],
        13: [9, "丙检测服务演示平台", "丙公司", credit(21), "企业", "历下区", "信息服务", 300, 60, None, None, None, None,
             None],
        14: [10, "丙检测服务示范平台", "庚公司", credit(29), "企业", "历下区", "信息服务", "300元", 30, None, None, None,
             None, None],
        15: [11, "辛平台", None, "4.4E+17", "企业", "历下区", "信息服务", 300, 60, None, None, None, None, "备用"],
        16: [12, "乙平台", "乙二公司", "91370102MADEM00115", "企业", "历下区", "信息服务", 300, 60, None, None, None,
             None, None],
        17: headers,
        18: ["合计", None, None, None, None, None, None, 3300, 600, None, None, None, None, None],
        20: ["备注：以上排名不分先后"],
    }
    for number, values in rows.items():
        for column, value in enumerate(values, 1):
            if value is not None:
                sheet.cell(number, column, value)
    for number in (5, 6, 7):
        sheet.cell(number, 11).number_format = "yyyy/m/d"
    sheet["H12"].data_type = "e"
    sheet.merge_cells("F10:F11")
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions["N"].hidden = True
    sheet["B6"].comment = Comment("请核对名称", "示例局")
    notes = book.create_sheet("说明")
    notes["A1"] = "填表说明"
    old = book.create_sheet("旧名单")
    old.append(["平台名称", "运营单位"])
    old.append(["旧平台", "旧公司"])
    old.sheet_state = "hidden"
    book.save("messy.xlsx")


def two_lists():
    book = Workbook()
    first = book.active
    first.title = "第一批"
    second = book.create_sheet("第二批")
    for sheet, name in ((first, "壬平台"), (second, "癸平台")):
        sheet.append(["平台名称", "运营单位"])
        sheet.append([name, name[0] + "公司"])
    book.save("two-lists.xlsx")


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def package(sheet, extra=(), shared=None, workbook=""):
    """The parts of a workbook with one sheet, as other programs than openpyxl write them."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/book.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/first.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/strings.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{RELATIONS}/officeDocument" Target="/xl/book.xml"/></Relationships>',
        "xl/book.xml": f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{RELATIONS}">{workbook}'
        '<x:sheets><x:sheet name="表" sheetId="1" r:id="s"/></x:sheets></x:workbook>',
        "xl/_rels/book.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="s" Type="{RELATIONS}/worksheet" Target="first.xml"/>'
        f'<Relationship Id="t" Type="{RELATIONS}/sharedStrings" Target="./strings.xml"/>'
        "</Relationships>",
        "xl/first.xml": sheet,
        "xl/strings.xml": shared or f'<sst xmlns="{MAIN}"/>',
    }
    parts.update(dict(extra))
    return parts


def save(name, parts):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), text,
                             zipfile.ZIP_DEFLATED)


def other_writer():
    """Prefixed elements, cells without addresses, rich and phonetic and escaped and inline texts,
    days from 1904."""
    shared = (
        f'<x:sst xmlns:x="{MAIN}"><x:si><x:r><x:t>平台</x:t></x:r><x:r><x:t>名称</x:t></x:r>'
        "<x:rPh sb=\"0\" eb=\"2\"><x:t>ping tai</x:t></x:rPh></x:si>"
        "<x:si><x:t>运营_x000A_单位</x:t></x:si></x:sst>"
    )
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>'
        '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c>'
        '<x:c t="inlineStr"><x:is><x:t>有效期起</x:t></x:is></x:c></x:row>'
        '<x:row r="3"><x:c t="inlineStr"><x:is><x:t>子&amp;丑_x005F_x0041_平台</x:t></x:is></x:c>'
        '<x:c t="str"><x:v>子丑公司</x:v></x:c><x:c><x:v>44742</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    book = '<x:workbookPr date1904="1"/>'
    save("other-writer.xlsx", package(sheet, shared=shared, workbook=book))


def hostile():
    head = f'<worksheet xmlns="{MAIN}"><sheetData>'
    tail = "</sheetData></worksheet>"
    row = '<row><c t="inlineStr"><is><t>平台名称</t></is></c><c t="inlineStr"><is><t>运营单位</t></is></c></row>'
    save("hostile-bomb.xlsx", package(head + row + " " * (60 << 20) + tail))
    entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    save("hostile-entities.xlsx", package(entity + head + row + tail))
    save("hostile-macros.xlsx", package(head + row + tail, {"xl/vbaProject.bin": "x"}))
    outside = package(head + row + tail)
    outside["xl/_rels/book.xml.rels"] = outside["xl/_rels/book.xml.rels"].replace(
        "first.xml", "../../../../etc/passwd"
    )
    outside["../../etc/passwd"] = head + row + tail
    save("hostile-paths.xlsx", outside)
    with open("hostile-old.xlsx", "wb") as file:
        file.write(bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(504))


if __name__ == "__main__":
    good()
    messy()
    two_lists()
    other_writer()
    hostile()
