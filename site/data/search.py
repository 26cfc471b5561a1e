"""在公示网站的查询索引里查平台。用法：python3 search.py 要查的字 [网站地址或文件夹]"""
import functools, json, sys, urllib.request
if len(sys.argv) < 2: sys.exit(__doc__)
SITE = sys.argv[2] if len(sys.argv) > 2 else "https://gxj.example.gov.cn/gongshi/"
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
@functools.cache
def load(name):
    path = f"{SITE.rstrip('/')}/api/v1/search/{name}.json"
    with urllib.request.urlopen(path) if "://" in path else open(path, "rb") as file:
        return json.load(file)

def fold(text):  # 归一：宽度、大小写、括号、空格不计
    table, folded = load("index")["fold"], ""
    for code in map(ord, text):
        if not any(first <= code <= last for first, last in table["spaces"] + table["unseen"]):
            for first, last, shift in table["shifts"]:
                code += shift if first <= code <= last else 0
            folded += next((one for one, others in table["alike"] if chr(code) in others), chr(code))
    return folded

def rows(packed):  # 行号表：每个数是与前一行之差减一
    row, gap, shift = -1, 0, 0
    for digit in map(DIGITS.index, packed):
        gap, shift = gap + ((digit & 31) << shift), shift + 5
        if digit < 32:
            row, gap, shift = row + gap + 1, 0, 0
            yield row

def entry(group, key):  # 键在哪个文件：独占的按 own，其余按 FNV-1a
    files, digest = load("index")["files"][group], 2166136261
    for character in key:
        digest = (digest ^ ord(character)) * 16777619 % 2**32
    own = files["own"].split()
    number = files["shared"] + own.index(key) + 1 if key in own else digest % files["shared"] + 1
    return load(f"{group}-{number}")["grams"].get(key, {})

def candidates(word):  # 含有每三个相连的字的行；信用代码要四个字符以上
    text, code = [], []
    for gram in (word[at:at + 3] for at in range(max(1, len(word) - 2))):
        value = entry("text", gram[:2])
        value = {"": value} if isinstance(value, str) else value
        lists = [value[third] for third in value if third.startswith(gram[2:])]
        text.append({row for one in lists for part in one.split(".")[:5] for row in rows(part)})
        code.append({row for one in entry("code", gram).values() for row in rows(one)})
    return set.intersection(*text) | (set.intersection(*code) if len(word) > 3 else set())

def rank(row, word):  # 0 全部相同，1 名称开头，2 名称，3 运营单位，4 曾用名称，5 编号或代码，6 没有
    name, owner, number, code = (fold(row[key]) for key in ("name", "operator", "id", "credit_code"))
    former = any(word in fold(one) for one in row["former_names"])
    return [word in (name, number, code), name.startswith(word), word in name, word in owner,
            former, word in number or len(word) > 3 and word in code, True].index(True)

words = list(dict.fromkeys(filter(None, map(fold, sys.argv[1].split()))))
found, size = [], load("index")["files"]["rows"]["size"]
for at in sorted(set.intersection(*map(candidates, words)) if words else []):
    block = load(f"rows-{at // size + 1}")
    row = {key: block[key][at % size] for key in ("id", "name", "former_names", "operator", "credit_code")}
    if max(ranks := [rank(row, word) for word in words]) < 6:  # 逐行核对，先后与网页相同
        found.append((min(max(ranks), rank(row, "".join(words))), at, row))
for _, _, row in sorted(found, key=lambda hit: hit[:2]):
    print(row["id"], row["name"], row["operator"], row["credit_code"], sep="\t")
