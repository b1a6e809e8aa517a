"""Writes the news sentences that the linear parser learns from as the accurate parser reads them, one a line.

python news_sentences.py ../../shared/data/dse/train.tsv > /tmp/news.txt
"""
import re
import sys


def sentences(path, most=7000):
    seen = set()
    with open(path, encoding="utf-8") as f:
        for line in f:
            text = re.sub(r"[\[\]]", "", line.rstrip("\n").split("\t")[0]).strip().strip('"”’').strip()
            whole = text and text[0].isupper() and text[-1] in ".!?" and 40 < len(text) < 400
            if not whole or text in seen or re.search(r'"{2}|’ ’', text):
                continue
            seen.add(text)
            yield text
            if len(seen) == most:
                return


if __name__ == "__main__":
    print("\n".join(sentences(sys.argv[1])))
