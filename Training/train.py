"""Trains the accurate parser. See README.md in this folder.

python train.py --data ../../shared/data/ud --wordnet /usr/share/wordnet --out /tmp/parser.pt --epochs 40
"""
import argparse
import collections
import math
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import export
import features
import tree
import treebank
from model import Parser


class Vocabulary:
    """Rows of the two embedding tables by key hash, and the names of tags and labels."""

    def __init__(self, sentences, lexicon, words, bags):
        word_counts, bag_counts = collections.Counter(), collections.Counter()
        for s in sentences:
            for form in s.forms:
                word_counts[features.word_key(form)] += 1
                bag_counts.update(features.bag_keys(form, lexicon))
        self.counts = word_counts
        common = [k for k, c in sorted(word_counts.items(), key=lambda e: (-e[1], e[0])) if c >= 2]
        self.words = {k: i + 2 for i, k in enumerate(sorted(common[:words]))}
        common = [k for k, c in sorted(bag_counts.items(), key=lambda e: (-e[1], e[0])) if c >= 4]
        self.bags = {k: i for i, k in enumerate(sorted(common[:bags]))}
        self.upos = sorted({t for s in sentences for t in s.upos})
        self.xpos = sorted({t for s in sentences for t in s.xpos})
        self.labels = sorted({t for s in sentences for t in s.labels})


class Encoded:
    def __init__(self, sentence, vocabulary, lexicon, cache):
        self.words, self.bags, self.rare = [1], [[]], [0.0]
        for form in sentence.forms:
            if form not in cache:
                key = features.word_key(form)
                row = vocabulary.words.get(key, 0)
                bag = [vocabulary.bags[k] for k in features.bag_keys(form, lexicon) if k in vocabulary.bags]
                cache[form] = (row, bag, 0.25 / (0.25 + vocabulary.counts.get(key, 0)))
            row, bag, rare = cache[form]
            self.words.append(row)
            self.bags.append(bag)
            self.rare.append(rare)
        index = lambda names, values: [names.index(v) if v in names else -100 for v in values]
        self.heads = [-100] + sentence.heads
        self.labels = [-100] + index(vocabulary.labels, sentence.labels)
        self.upos = [-100] + index(vocabulary.upos, sentence.upos)
        self.xpos = [-100] + index(vocabulary.xpos, sentence.xpos)


def collate(items, training):
    items = sorted(items, key=lambda e: -len(e.words))
    width = len(items[0].words)
    pad = lambda rows, fill: torch.tensor([r + [fill] * (width - len(r)) for r in rows])
    words = pad([e.words for e in items], 0)
    if training:
        rare = pad([e.rare for e in items], 0.0)
        words = words.masked_fill((torch.rand(words.shape) < rare) & (words > 1), 0)
    flat, offsets = [], []
    for e in items:
        for position in range(width):
            offsets.append(len(flat))
            if position < len(e.bags):
                flat += e.bags[position]
    batch = {
        "words": words, "bags": torch.tensor(flat), "offsets": torch.tensor(offsets),
        "lengths": torch.tensor([len(e.words) for e in items]),
    }
    for name in ("heads", "labels", "upos", "xpos"):
        batch[name] = pad([getattr(e, name) for e in items], -100)
    return batch, items


def batches(items, tokens, shuffle):
    noise = (lambda: random.uniform(-1.5, 1.5)) if shuffle else (lambda: 0)
    ordered = sorted(items, key=lambda e: len(e.words) + noise())
    groups, group = [], []
    for e in ordered:
        if group and (len(group) + 1) * max(len(e.words), len(group[-1].words)) > tokens:
            groups.append(group)
            group = []
        group.append(e)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


def loss_of(model, batch):
    scores, dependents, heads, upos, xpos = model(batch)
    gold = batch["heads"]
    mask = gold >= 0
    arc = F.cross_entropy(scores[mask], gold[mask])
    rows = torch.arange(gold.shape[0])[:, None].expand_as(gold)[mask]
    label_scores = model.label_scores(dependents[mask], heads[rows, gold[mask]])
    label = F.cross_entropy(label_scores, batch["labels"][mask])
    tag = lambda logits, name: F.cross_entropy(logits.flatten(0, 1), batch[name].flatten(), ignore_index=-100)
    return arc + label + 0.2 * tag(upos, "upos") + 0.3 * tag(xpos, "xpos")


@torch.no_grad()
def parse(model, items, labels):
    """Trees (heads from 1 with 0 for the root, label names) in the order of items."""
    model.eval()
    trees = {}
    right = total = 0
    root = labels.index("root")
    for group in batches(items, 4000, False):
        batch, ordered = collate(group, False)
        scores, dependents, head_vectors, upos, _ = model(batch)
        mask = batch["upos"] >= 0
        right += int((upos.argmax(2) == batch["upos"])[mask].sum())
        total += int(mask.sum())
        all_scores = scores.numpy()
        for row, e in enumerate(ordered):
            size = len(e.words)
            heads = tree.decode(all_scores[row, :size, :size].copy())
            label_scores = model.label_scores(dependents[row, 1:size], head_vectors[row, heads[1:]])
            label_scores[:, root] = -math.inf
            best = label_scores.argmax(1).tolist()
            names = ["root" if h == 0 else labels[b] for h, b in zip(heads[1:], best)]
            trees[id(e)] = (heads[1:], names)
    model.train()
    return [trees[id(e)] for e in items], 100 * right / total


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--wordnet", default="/usr/share/wordnet")
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--epochs", type=int, default=40)
    arguments.add_argument("--dropout", type=float, default=0.3)
    arguments.add_argument("--tokens", type=int, default=1200)
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--score", type=int, default=5, help="score the development sets after so many epochs")
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--start", help="a checkpoint to go on from")
    options = arguments.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)

    lexicon = features.Lexicon.load(options.wordnet)
    corpus = {n: treebank.read(f"{options.data}/{n}.conllu") for n in ("ewt-train", "gum-train", "ewt-dev", "gum-dev")}
    training = corpus["ewt-train"] + corpus["gum-train"]
    vocabulary = Vocabulary(training, lexicon, 8500, 8500)
    cache = {}
    encode = lambda sentences: [Encoded(s, vocabulary, lexicon, cache) for s in sentences]
    items, dev = encode(training), {n: encode(corpus[n]) for n in ("ewt-dev", "gum-dev")}
    model = Parser(len(vocabulary.words) + 2, len(vocabulary.bags), len(vocabulary.upos), len(vocabulary.xpos),
                   len(vocabulary.labels), options.dropout)
    print(len(vocabulary.words), len(vocabulary.bags), len(vocabulary.upos), len(vocabulary.xpos),
          len(vocabulary.labels), sum(p.numel() for p in model.parameters()), flush=True)
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=False)["model"])
    optimizer = torch.optim.Adam(model.parameters(), lr=options.rate, betas=(0.9, 0.95))
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    start, steps, epoch = time.time(), 0, 0
    # Rates follow the steps made, not the clock: a busy machine trains the same weights, later.
    total = options.epochs * len(batches(items, options.tokens, False))

    def save(line):
        """The averaged weights so far, as a checkpoint that a shortened run can be used from."""
        copy = {k: v.clone() for k, v in average.items()}
        torch.save({"model": copy, "vocabulary": vocabulary.__dict__, "epoch": epoch, "dev": line}, options.out)
        export.export(copy, vocabulary.__dict__, lexicon, export.about(line)).write(options.out + ".model")

    while steps < total:
        epoch += 1
        losses = []
        for group in batches(items, options.tokens, True):
            # Warm up over 100 steps, keep the rate for a third of the way, then fall in a line.
            rate = options.rate * min(1, (steps + 1) / 100, 1.5 * (1 - min(1, steps / total)) + 1e-3)
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate
            batch, _ = collate(group, True)
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            steps += 1
            decay = min(0.998, steps / (steps + 10))
            for name, value in model.state_dict().items():
                average[name].lerp_(value, 1 - decay)
            losses.append(loss.item())
            if steps % 100 == 0:
                print(f"  step {steps}/{total} {time.time() - start:.0f} s loss {np.mean(losses[-100:]):.3f}", flush=True)
        if epoch % options.score and steps < total:
            continue
        current = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        line = []
        for name in dev:
            trees, upos = parse(model, dev[name], vocabulary.labels)
            uas, las = treebank.score(corpus[name], trees)
            line.append(f"{name} UAS {uas:.2f} LAS {las:.2f} UPOS {upos:.2f}")
        save(line)
        model.load_state_dict(current)
        print(f"epoch {epoch} {(time.time() - start) / 60:.1f} min: " + "; ".join(line), flush=True)


if __name__ == "__main__":
    main()
