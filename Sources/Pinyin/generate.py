#!/usr/bin/env python3
"""Writes HanReadings.swift: one reading of every Han character, and the words of words.txt.

The readings are Unihan's kMandarin (Debian's package `unicode-data`; UNICODE-LICENSE.txt), its first
value without the tone. Where kTGHZ2013, the dictionary of the state's table of 8,105 standard
characters (通用规范汉字字典), does not know that reading, its own first one is taken. The characters
are those of the first block of Unihan and of that table; radicals read as what they stand for,
because text copied from PDF files has them.

    generate.py [--unicode /usr/share/unicode]
"""

import argparse
import bz2
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIRST_BLOCK = range(0x4E00, 0xA000)
RADICALS = range(0x2E80, 0x2FE0)
# Sounds without a vowel (呣 噷 㕶): nobody types them to find a firm.
NO_SYLLABLES = {"hm", "m", "n", "ng"}


def plain(syllable):
    """The syllable without its tone, ü as v."""
    parts = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(part for part in parts if not unicodedata.combining(part))


def readings_of(unicode):
    """The reading of every character: code point to syllable."""
    given = {"kMandarin": {}, "kTGHZ2013": {}}
    with bz2.open(unicode / "Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3 and fields[1] in given:
                given[fields[1]][int(fields[0][2:], 16)] = fields[2]
    readings = {}
    for character, value in given["kMandarin"].items():
        known = [
            plain(syllable)
            for entry in given["kTGHZ2013"].get(character, "").split()
            for syllable in entry.split(":")[1].split(",")
        ]
        if character not in FIRST_BLOCK and not known:
            continue
        syllable = plain(value.split()[0])
        readings[character] = known[0] if known and syllable not in known else syllable
    return {
        character: syllable
        for character, syllable in readings.items()
        if syllable not in NO_SYLLABLES
    }


def radicals(unicode, readings):
    """The readings of radicals, by the characters that they stand for."""
    found = {}
    for line in (unicode / "EquivalentUnifiedIdeograph.txt").read_text("utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))? *; *([0-9A-F]+)", line)
        if not match:
            continue
        first, last, character = (int(part, 16) if part else None for part in match.groups())
        for radical in range(first, (last or first) + 1):
            if radical in RADICALS and character in readings:
                found[radical] = readings[character]
    return found


def words_of(path, syllables):
    """The words of the list; exits with what is wrong with it."""
    words, wrong = {}, []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        word, *spelling = line.split(" ")
        strange = [syllable for syllable in spelling if syllable not in syllables]
        if strange or len(spelling) != len(word) or word in words:
            wrong.append(f"{path}:{number}: {line}")
        words[word] = spelling
    if wrong:
        sys.exit("\n".join(wrong))
    return words


def literal(name, meaning, pieces, width):
    """A Swift constant of the pieces, set in lines."""
    lines, line, columns = [], "", 0
    for piece in pieces:
        size = sum(2 if ord(letter) > 0x2E7F else 1 for letter in piece)
        if columns + size > width:
            lines.append(line.rstrip(" "))
            line, columns = "", 0
        line += piece
        columns += size
    lines.append(line.rstrip(" "))
    text = "\n".join(f"    {line}" for line in lines)
    return f'  /// {meaning}\n  static let {name}: StaticString = """\n{text}\n    """\n'


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--unicode", type=Path, default=Path("/usr/share/unicode"))
    unicode = arguments.parse_args().unicode

    readings = readings_of(unicode)
    words = words_of(HERE / "words.txt", set(readings.values()))
    for word, spelling in words.items():
        if len(word) == 1:
            readings[ord(word)] = spelling[0]
    readings |= radicals(unicode, readings)

    characters = {}
    for character, syllable in sorted(readings.items()):
        characters.setdefault(syllable, []).append(chr(character))
    syllables = sorted(characters)
    pieces = [piece for syllable in syllables for piece in [syllable, *characters[syllable]]]
    parts = [
        literal("syllables", "All syllables, in order.", [f"{one} " for one in syllables], 96),
        literal("characters", "A syllable, then the characters that read so.", pieces, 600),
        literal(
            "words",
            "A word, then a syllable for each of its characters.",
            [f"{' '.join([word, *words[word]])} " for word in sorted(words) if len(word) > 1],
            300,
        ),
    ]
    (HERE / "HanReadings.swift").write_text(
        "// Made by generate.py from the Unicode Character Database and words.txt: do not edit.\n"
        "// © 2022 Unicode, Inc., modified: a selection, without tones; UNICODE-LICENSE.txt.\n\n"
        "/// One reading of every Han character (汉字读音), and of words that read otherwise.\n"
        "enum HanReadings {\n" + "\n".join(parts) + "}\n",
        "utf-8",
    )
    print(f"{len(readings)} characters, {len(syllables)} syllables, {len(words)} words")


if __name__ == "__main__":
    main()
