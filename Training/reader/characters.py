"""Writes what BERT's normalizer and pre-tokenizer make of every Unicode code point, as a Swift file.

python characters.py ../../Sources/NeuralText/WordPieces/CharacterTable+Data.swift

The table is taken from the reference itself, so that the program agrees with it whatever version of Unicode a toolchain
knows. Entries are `FIRST[-LAST]` in hexadecimal and what becomes of these characters:

!       nothing: control characters, nonspacing marks, code points without a meaning
_       a space
.       a word of its own (punctuation, CJK), as it is
,XX…    a word of its own, made of these characters
=XX.XX  these characters
>XX     the character so much further on; <XX so much before
h       the letters of a Hangul syllable

All others are letters of words and stay as they are.
"""

import sys

from tokenizers import normalizers, pre_tokenizers

NORMALIZER = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
SPLITTER = pre_tokenizers.BertPreTokenizer()
HANGUL = range(0xAC00, 0xD7A4)


def is_apart(character):
    """Whether a normalized character is a word of its own, or a space."""
    return len(SPLITTER.pre_tokenize_str("a" + character + "b")) > 1


def entry(point):
    """What becomes of a code point; None where it stays a letter."""
    character = chr(point)
    made = NORMALIZER.normalize_str(character)
    if made == "":
        return "!"
    if made == " ":
        return "_"
    chinese = len(made) == 3 and made[0] == " " and made[2] == " "
    made = made[1:-1] if chinese else made
    apart = chinese or is_apart(made[0])
    if any(is_apart(c) for c in made) and len(made) > 1:
        raise ValueError(f"U+{point:04X} becomes {made!r}, of several words")
    if apart:
        return "." if made == character else "," + hexadecimal(made)
    if made == character:
        return None
    if point in HANGUL:
        return "h"
    if len(made) > 1:
        return "=" + hexadecimal(made)
    # As a distance or as a target: whichever the neighbours share is joined with them below.
    return (ord(made) - point, ord(made))


def hexadecimal(text):
    return ".".join(f"{ord(c):X}" for c in text)


def runs(entries):
    """Neighbours with the same entry, as (first, last, entry)."""
    points = sorted(entries)
    start = 0
    while start < len(points):
        first = points[start]
        choices = entries[first] if isinstance(entries[first], tuple) else (entries[first],)
        best = (start, 0)
        for which, value in enumerate(choices):
            end = start
            while end + 1 < len(points) and points[end + 1] == points[end] + 1:
                other = entries[points[end + 1]]
                if (other[which] if isinstance(other, tuple) else other) != value or (
                    isinstance(other, tuple) != isinstance(entries[first], tuple)
                ):
                    break
                end += 1
            if end > best[0]:
                best = (end, which)
        end, which = best
        if isinstance(entries[first], tuple):
            distance, target = entries[first]
            shift = f"{'>' if distance > 0 else '<'}{abs(distance):X}"
            fixed = f"={target:X}"
            text = (fixed if which else shift) if end > start else min(fixed, shift, key=len)
        else:
            text = entries[first]
        yield first, points[end], text
        start = end + 1


def main():
    entries = {}
    for point in range(0x110000):
        if not 0xD800 <= point < 0xE000:
            made = entry(point)
            if made is not None:
                entries[point] = made
    words = [f"{first:X}" + (f"-{last:X}" if last > first else "") + text for first, last, text in runs(entries)]
    lines, line = [], "   "
    for word in words:
        if len(line) + 1 + len(word) > 118:
            lines.append(line)
            line = "   "
        line += " " + word
    lines.append(line)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(
            "/// What becomes of characters that are not letters of words as they stand; written by\n"
            "/// Training/reader/characters.py, where the notation is explained.\n"
            "extension CharacterTable {\n"
            '  static let entries: StaticString = """\n' + "\n".join(lines) + '\n    """\n}\n'
        )
    print(f"{len(words)} entries")


if __name__ == "__main__":
    main()
