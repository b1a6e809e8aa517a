"""Writes a trained reader as the file that the program loads.

weights.py CHECKPOINT CALIBRATION OUT.model --version NAME --threshold P --event-threshold P --texts FILE… [--least N]
"""

import argparse, os, pickle, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import numpy as np, torch
from export import cut_vocabulary, export_encoder, write_model
from network import *
from decode import CLAUSAL, FIRST

ap = argparse.ArgumentParser()
ap.add_argument("checkpoint")
ap.add_argument("calibration")
ap.add_argument("out")
ap.add_argument("--version", default="reader 1")
ap.add_argument("--threshold", type=float, default=0.65)
ap.add_argument("--event-threshold", type=float, default=0.5)
ap.add_argument("--texts", nargs="+")
ap.add_argument("--least", type=int, default=5)
ap.add_argument("--drop-cues", type=int, default=0)
A = ap.parse_args()
st = torch.load(A.checkpoint, weights_only=False)
args = st["args"]
net = st["net"]
folder = args["model"]
vocab = open(os.path.join(folder, "vocab.txt"), encoding="utf-8").read().split("\n")
vocab = vocab[: net["enc.we.weight"].shape[0]]
texts = []
for f in A.texts:
    texts += [l for l in open(f, encoding="utf-8", errors="replace").read().split("\n") if l.strip()]
vocab, keep = cut_vocabulary(vocab, texts, least=A.least)
mpnet = "mpnet" in folder
tensors, config = export_encoder(
    net,
    {
        "heads": 12,
        "epsilon": 1e-5 if mpnet else 1e-12,
        "relative_buckets": 32 if mpnet else 0,
        "relative_distance": 128,
        "position_offset": 2 if mpnet else 0,
        "positions": 440,
    },
    prefix="enc.",
    keep=keep,
)
f = lambda k: (net[k].numpy(), "f32")
for i in range(len(WORD_FEATURES)):
    tensors[f"head.feats.{i}"] = f(f"feats.{i}.weight")
for n in ("inp", "ln", "cue", "tgt", "event", "status"):
    for t in ("weight", "bias"):
        tensors[f"head.{n}.{t}"] = f(f"{n}.{t}")
for p in POINTERS:
    for n in ("q", "k"):
        tensors[f"head.ptr.{p}.{n}.weight"] = (net[f"ptr.{p}.{n}.weight"].numpy(), "i8")
        tensors[f"head.ptr.{p}.{n}.bias"] = f(f"ptr.{p}.{n}.bias")
    tensors[f"head.ptr.{p}.bias.weight"] = f(f"ptr.{p}.bias.weight")
    tensors[f"head.ptr.{p}.bias.bias"] = f(f"ptr.{p}.bias.bias")
    tensors[f"head.ptr.{p}.kind"] = f(f"ptr.{p}.kind.weight")
    tensors[f"head.ptr.{p}.null"] = f(f"ptr.{p}.null")
    for i in range(len(PAIR_FEATURES)):
        tensors[f"head.ptr.{p}.tables.{i}"] = f(f"ptr.{p}.tables.{i}")
tensors["head.inp.weight"] = (tensors["head.inp.weight"][0], "i8")
c = pickle.load(open(A.calibration, "rb"))
w = np.asarray(c["W"], dtype=np.float32)
tensors["calibration.stance.weight"] = (w[:-1], "f32")
tensors["calibration.stance.bias"] = (w[-1:], "f32")
tensors["calibration.stance.mean"] = (np.asarray(c["mu"], dtype=np.float32), "f32")
tensors["calibration.stance.deviation"] = (np.asarray(c["sd"], dtype=np.float32), "f32")
config |= {
    "reader.version": A.version,
    "reader.stances": "\n".join(TYPES),
    "reader.events": "\n".join(PLOVER),
    "reader.upos": "\n".join(UPOS),
    "reader.deprel": "\n".join(DEPREL),
    "reader.negations": "\n".join(CUES),
    "reader.outside": "\n".join(sorted(CLAUSAL)),
    "reader.first-person": "\n".join(sorted(FIRST)),
    "reader.limit": 190,
    "reader.context": 64,
    "reader.threshold": A.threshold,
    "reader.event-threshold": A.event_threshold,
}
size = write_model(
    A.out,
    config,
    vocab,
    tensors,
    {
        "name": "Stanceline reader",
        "version": A.version,
        "licence": "Apache-2.0",
        "attribution": "Fine-tuned from the lower six layers of all-mpnet-base-v2 (sentence-transformers, Apache-2.0; MPNet by Microsoft, MIT) on articles annotated by the Stanceline developers",
    },
)
print(len(vocab), "pieces", size, "bytes")
