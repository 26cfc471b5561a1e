"""Makes mended.xlsx of messy.xlsx: what a clerk does after the first import; run by hand (openpyxl 3.1)."""

from openpyxl import load_workbook

from make import credit

book = load_workbook("messy.xlsx")
sheet = book["拟认定名单"]
sheet.delete_cols(13, 2)
for cell, value in {
    "D6": credit(22), "J6": "2026-07-01", "D7": credit(23), "E7": "企业", "F7": "历下区", "G7": "信息服务、技术服务",
    "J7": "2026-07-01", "B10": "甲平台", "A10": 4, "A11": 5, "H12": 300, "I12": 60, "J12": "2026-07-01",
    "L12": "0531-00000002", "A12": 6, "H14": 300, "I14": 60, "B14": "庚平台", "A14": 7, "C15": "辛公司",
    "D15": credit(30), "A15": 8, "B16": "壬平台", "D16": credit(31), "A16": 9,
}.items():
    sheet[cell] = value
sheet.delete_rows(13)
sheet.delete_rows(8)
book.save("mended.xlsx")

# filled-template.xlsx: gongshi init 站 --name 示例市局 --districts 历下区 --as-of 2026-03-02, there
# gongshi template --programme sme-platform --as-of 2026-03-02 --output ../template.xlsx
try:
    book = load_workbook("template.xlsx")
except FileNotFoundError:
    raise SystemExit
row = [
    "癸平台", "癸公司", credit(40), "企业", "历下区", None, "信息服务、技术服务", "0531-00000001", "https://gui.example.com/",
    "为企业提供信息和技术服务", "300", "60",
]
for column, value in enumerate(row, 1):
    if value:
        book.active.cell(2, column, value)
book.save("filled-template.xlsx")
