"""Writes a checkpoint as the model file of the program, each row of weights as 8-bit integers with one scale.

python export.py --model /tmp/parser.pt --out ../Sources/TextAnalysis/Resources/accurate.model \
    --data ../../shared/data/ud --trees /tmp/trees

With --data it scores the rounded weights; with --trees it also writes the trees, for comparison with the program's.
"""
import argparse
import struct

import numpy as np
import torch

import features
import treebank
from model import Parser

VERSION = 1
ABOUT = """Accurate English parser of Stanceline, version {version}: BiLSTM with biaffine attention, 8-bit weights.
Trained on Universal Dependencies English EWT (CC BY-SA 4.0; Silveira et al. 2014, Universal Dependencies consortium)
and on the openly licensed genres of GUM (annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain; Zeldes 2017).
Dictionary: WordNet 3.0, Copyright 2006 by Princeton University (WordNet licence).
Licence of this file: CC BY-SA 4.0.
{dev}"""


def about(dev):
    """What the file says of itself; `dev` are lines of scores."""
    return ABOUT.format(version=VERSION, dev="Development scores: " + "; ".join(dev) + "\n" if dev else "")


def quantize(weights):
    """Integers and row scales."""
    w = weights.detach().numpy().astype(np.float32)
    scale = np.abs(w).max(axis=1) / 127
    scale[scale == 0] = 1
    return np.rint(w / scale[:, None]).astype(np.int8), scale.astype(np.float32)


class Writer:
    def __init__(self):
        self.sections = []

    def text(self, name, text):
        self.sections.append((name, text.encode("utf-8")))

    def numbers(self, name, values, kind):
        self.sections.append((name, np.asarray(values, dtype=kind).tobytes()))

    def matrix(self, name, weights):
        """Number of rows and columns, scales, weights; returns what a reader will multiply with."""
        integers, scale = quantize(weights)
        head = struct.pack("<II", *integers.shape)
        self.sections.append((name, head + scale.tobytes() + integers.tobytes()))
        return torch.from_numpy(integers.astype(np.float32) * scale[:, None])

    def write(self, path):
        offset = 16 + 16 * len(self.sections)
        with open(path, "wb") as f:
            f.write(b"STNCMODL" + struct.pack("<II", VERSION, len(self.sections)))
            for name, body in self.sections:
                f.write(name.encode().ljust(8, b"\0") + struct.pack("<II", offset, len(body)))
                offset += len(body)
            for _, body in self.sections:
                f.write(body)
        return offset


def lstm(writer, state, layer, name):
    for direction, suffix in (("F", ""), ("B", "_reverse")):
        for part, source in (("IN", "weight_ih"), ("HID", "weight_hh")):
            key = f"{layer}.{source}_l0{suffix}"
            state[key] = writer.matrix(f"{direction}{name}{part}", state[key])
        bias = state[f"{layer}.bias_ih_l0{suffix}"] + state[f"{layer}.bias_hh_l0{suffix}"]
        writer.numbers(f"{direction}{name}BIAS", bias.numpy(), "<f4")


def export(state, vocabulary, lexicon, description):
    """The sections of the file; leaves the rounded weights in state."""
    writer = Writer()
    writer.text("ABOUT", description)
    for name in ("upos", "xpos", "labels"):
        writer.text(name.upper(), "\n".join(vocabulary[name]))
    writer.numbers("DICT", [h | m for h, m in sorted(lexicon.masks.items())], "<u4")
    writer.numbers("WORDKEY", sorted(vocabulary["words"]), "<u4")
    writer.numbers("BAGKEY", sorted(vocabulary["bags"]), "<u4")
    state["word.weight"] = writer.matrix("WORDVEC", state["word.weight"])
    state["bag.weight"] = writer.matrix("BAGVEC", state["bag.weight"])
    lstm(writer, state, "first", "0")
    lstm(writer, state, "second", "1")
    upos = len(vocabulary["upos"])
    tags = writer.matrix("TAGW", torch.cat([state["upos.weight"], state["xpos.weight"]]))
    state["upos.weight"], state["xpos.weight"] = tags[:upos], tags[upos:]
    writer.numbers("TAGB", torch.cat([state["upos.bias"], state["xpos.bias"]]).numpy(), "<f4")
    state["mlp.weight"] = writer.matrix("MLPW", state["mlp.weight"])
    writer.numbers("MLPB", state["mlp.bias"].numpy(), "<f4")
    state["arc"] = writer.matrix("ARCW", state["arc"].T).T.contiguous()
    label = state["label"]
    rows = label.permute(2, 0, 1).reshape(-1, label.shape[1])
    rows = writer.matrix("LABELW", rows)
    state["label"] = rows.reshape(label.shape[2], label.shape[0], label.shape[1]).permute(1, 2, 0).contiguous()
    return writer


def write_trees(path, sentences, trees):
    with open(path, "w", encoding="utf-8") as f:
        for sentence, (heads, labels) in zip(sentences, trees):
            for index, form in enumerate(sentence.forms):
                f.write(f"{index + 1}\t{form}\t{heads[index]}\t{labels[index]}\n")
            f.write("\n")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--model", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--wordnet", default="/usr/share/wordnet")
    arguments.add_argument("--data")
    arguments.add_argument("--trees")
    options = arguments.parse_args()
    import train  # It imports this file to save its models.

    torch.set_num_threads(1)
    checkpoint = torch.load(options.model, weights_only=False)
    vocabulary, state = checkpoint["vocabulary"], checkpoint["model"]
    lexicon = features.Lexicon.load(options.wordnet)
    size = export(state, vocabulary, lexicon, about(checkpoint["dev"])).write(options.out)
    print(f"{size} bytes; before rounding: " + "; ".join(checkpoint["dev"]))
    if not options.data:
        return
    names = train.Vocabulary.__new__(train.Vocabulary)
    names.__dict__ = vocabulary
    model = Parser(len(names.words) + 2, len(names.bags), len(names.upos), len(names.xpos), len(names.labels))
    model.load_state_dict(state)
    for name in ("ewt-dev", "gum-dev"):
        sentences = treebank.read(f"{options.data}/{name}.conllu")
        items = [train.Encoded(s, names, lexicon, {}) for s in sentences]
        trees, upos = train.parse(model, items, names.labels)
        uas, las = treebank.score(sentences, trees)
        print(f"{name}: UAS {uas:.2f} LAS {las:.2f} UPOS {upos:.2f}")
        if options.trees:
            write_trees(f"{options.trees}-{name}.tsv", sentences, trees)


if __name__ == "__main__":
    main()
