"""Reads CoNLL-U sentences and scores trees the way of the CoNLL 2018 shared task (gold tokens)."""


class Sentence:
    def __init__(self, rows):
        self.forms = [r[1] for r in rows]
        self.upos = [r[3] for r in rows]
        self.xpos = [r[4] for r in rows]
        self.heads = [int(r[6]) for r in rows]
        self.labels = [r[7] for r in rows]

    def __len__(self):
        return len(self.forms)


def read(path):
    sentences, rows = [], []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(Sentence(rows))
                rows = []
            elif line[0].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append(Sentence(rows))
    return sentences


def score(sentences, trees):
    """UAS and LAS in per cent; labels without subtype, punctuation counted (CoNLL 2018)."""
    total = uas = las = 0
    for sentence, (heads, labels) in zip(sentences, trees):
        for gold, label, head, got in zip(sentence.heads, sentence.labels, heads, labels):
            total += 1
            if gold == head:
                uas += 1
                las += label.split(":")[0] == got.split(":")[0]
    return 100 * uas / total, 100 * las / total
