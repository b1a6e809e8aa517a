"""Compares the program's word pieces with the reference's, in numbers and offsets.

python compare_pieces.py reader.neural LISTING TEXT...

LISTING is the command that prints the program's pieces, as `.build/release/stanceline-train encode --pieces`: it gets the
model, reads lines from its standard input, and prints for each line ID:START:END for each piece. TEXT are files of any kind:
plain text, CoNLL-U (its `# text` lines), tables; every line is a sentence. Lines of characters drawn at random from all of
Unicode are added.
"""

import random
import struct
import subprocess
import sys

from export import reference_tokenizer


def vocabulary(path):
    """The word pieces of a model."""
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<I", data[12:16])[0]
    for line in data[16 : 16 + length].decode("utf-8").split("\n"):
        fields = line.split("\t")
        if fields[0] == "vocabulary":
            offset, size = int(fields[2]), int(fields[3])
            return data[offset : offset + size].decode("utf-8").split("\n")
    raise ValueError(f"{path}: no vocabulary")


def sentences(paths):
    for path in paths:
        with open(path, encoding="utf-8", errors="replace", newline="\n") as file:
            for line in file:
                line = line.rstrip("\r\n")
                if path.endswith(".conllu"):
                    if line.startswith("# text = "):
                        yield line[len("# text = ") :]
                elif line.strip():
                    yield line


def invented(count):
    """Lines of any characters, and words with some of them."""
    numbers = random.Random(1)

    def character():
        top = numbers.choice((0x80, 0x250, 0x3100, 0x10000, 0x110000))
        point = numbers.randrange(1, top)
        return " " if 0xD800 <= point < 0xE000 or point in (0x0A, 0x0D) else chr(point)

    for _ in range(count):
        length = numbers.randrange(1, 120)
        yield "".join(character() if numbers.random() < 0.3 else numbers.choice("abcdefgh ") for _ in range(length))


def main():
    model, command, paths = sys.argv[1], sys.argv[2].split(), sys.argv[3:]
    texts = list(sentences(paths))
    texts += invented(20_000)
    program = subprocess.run(
        command + [model], input="\n".join(texts).encode("utf-8") + b"\n", stdout=subprocess.PIPE, check=True
    )
    lines = program.stdout.decode("ascii").split("\n")[:-1]
    if len(lines) != len(texts):
        sys.exit(f"{len(lines)} lines from the program for {len(texts)} sentences")
    reference = reference_tokenizer(vocabulary(model))
    different = pieces = 0
    for text, line, encoding in zip(texts, lines, reference.encode_batch(texts, add_special_tokens=False)):
        expected = [f"{i}:{start}:{end}" for i, (start, end) in zip(encoding.ids, encoding.offsets)]
        pieces += len(expected)
        if expected != line.split():
            different += 1
            if different <= 10:
                print(f"{text!r}\n  program   {line}\n  reference {' '.join(expected)}")
    print(f"{len(texts)} sentences, {pieces} pieces, {different} sentences differ")
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
