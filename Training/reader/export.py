"""Writes the weights of an encoder and its heads as one file for the program (Sources/NeuralText).

    tensors, config = export_encoder(encoder.state_dict(), {"heads": 12, "epsilon": 1e-12})
    tensors["head.cue.weight"] = (weights, "i8")
    write_model("reader.neural", config, vocab, tensors, notes={"version": "1", "licence": "Apache-2.0"})

Kinds of tensors: `f32`; `i8`, weights of a product (outputs by inputs) with one scale an output; `i8-rows`, vectors that
are looked up, with one scale each. NeuralModel.swift describes the file.
"""

import collections
import struct

import numpy as np
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

MAGIC = b"STNCNEUR"
VERSION = 1
# Names of the pieces that stand for start, end, padding and unknown words, by kind of vocabulary.
SPECIALS = (("<s>", "</s>", "<pad>", "[UNK]"), ("[CLS]", "[SEP]", "[PAD]", "[UNK]"))
ROLES = ("start", "end", "padding", "unknown")


def array(tensor):
    """A NumPy array of 32-bit numbers, of a PyTorch tensor too."""
    if hasattr(tensor, "detach"):
        tensor = tensor.detach().cpu().numpy()
    return np.ascontiguousarray(tensor, dtype=np.float32)


def quantize(weights):
    """Integers of -127 to 127 and a scale for each row."""
    weights = array(weights)
    scale = np.abs(weights).max(axis=1) / np.float32(127)
    safe = np.where(scale > 0, scale, np.float32(1)).astype(np.float32)
    integers = np.clip(np.rint(weights / safe[:, None]), -127, 127).astype(np.int8)
    return integers, scale.astype(np.float32)


def rounded(weights):
    """What is left of weights in a file, as numbers: for scoring in Python what the program will have."""
    integers, scale = quantize(weights)
    return integers.astype(np.float32) * scale[:, None]


def padded(count, multiple):
    return -(-count // multiple) * multiple


def packed(integers):
    """The order of the kernels: for each 16 rows, for each 4 columns, 16 times 4."""
    rows, columns = integers.shape
    full = np.zeros((padded(rows, 16), padded(columns, 4)), dtype=np.int8)
    full[:rows, :columns] = integers
    return full.reshape(full.shape[0] // 16, 16, full.shape[1] // 4, 4).transpose(0, 2, 1, 3)


def encoded(name, tensor, kind):
    """Rows, columns and bytes of a tensor."""
    tensor = array(tensor)
    if tensor.ndim == 1:
        tensor = tensor[None, :]
    if tensor.ndim != 2 or 0 in tensor.shape:
        raise ValueError(f"{name}: shape {tensor.shape}; expected one or two dimensions")
    if not np.isfinite(tensor).all():
        raise ValueError(f"{name}: not all numbers are finite")
    if kind == "f32":
        return tensor.shape, tensor.astype("<f4").tobytes()
    if kind not in ("i8", "i8-rows"):
        raise ValueError(f"{name}: kind {kind}; expected f32, i8 or i8-rows")
    integers, scale = quantize(tensor)
    scales = np.zeros(padded(len(scale), 16), dtype="<f4")
    scales[: len(scale)] = scale
    integers = packed(integers) if kind == "i8" else integers
    return tensor.shape, scales.tobytes() + integers.tobytes()


def escaped(value):
    return str(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def write_model(path, config, vocab, tensors, notes):
    """Writes a file; returns its size.

    `config` has the settings, `vocab` the word pieces in the order of their numbers, `tensors` arrays with their kinds by
    name, `notes` what the file says of itself (name, version, licence, attribution).
    """
    for key in list(config) + list(notes) + list(tensors):
        if not key or any(c in key for c in "\t\n"):
            raise ValueError(f"the name {key!r} has tabs or line ends, or is empty")
    if any("\n" in piece for piece in vocab) or len(set(vocab)) != len(vocab):
        raise ValueError("word pieces with line ends, or not all different")
    words = tensors.get("encoder.we")
    if words is not None and len(words[0]) != len(vocab):
        raise ValueError(f"{len(vocab)} word pieces and {len(words[0])} vectors for them")
    config = {**piece_settings(vocab), **config}
    parts = [("vocabulary", [str(len(vocab))], "\n".join(vocab).encode("utf-8"))]
    for name, (tensor, kind) in tensors.items():
        shape, body = encoded(name, tensor, kind)
        parts.append((name, [kind, str(shape[0]), str(shape[1])], body))

    def header(start):
        lines = [f"note\t{key}\t{escaped(value)}" for key, value in notes.items()]
        lines += [f"set\t{key}\t{escaped(value)}" for key, value in config.items()]
        offset = start
        for name, fields, body in parts:
            place = [str(offset), str(len(body))] if name == "vocabulary" else [str(offset)]
            first = ["vocabulary"] if name == "vocabulary" else ["tensor", name]
            lines.append("\t".join(first + fields + place))
            offset = padded(offset + len(body), 64)
        return ("\n".join(lines) + "\n").encode("utf-8")

    # The header holds offsets that depend on its length.
    start = 0
    while padded(16 + len(header(start)), 64) > start:
        start = padded(16 + len(header(start)), 64)
    # Where fewer digits made it shorter again, an empty line or two fill it up.
    text = header(start)
    text += b"\n" * (start - 16 - len(text) if padded(16 + len(text), 64) < start else 0)
    with open(path, "wb") as file:
        file.write(MAGIC + struct.pack("<II", VERSION, len(text)) + text)
        for _, _, body in parts:
            file.write(b"\0" * (padded(file.tell(), 64) - file.tell()))
            file.write(body)
        return file.tell()


def piece_settings(vocab):
    """The numbers of the special pieces."""
    numbers = {piece: number for number, piece in enumerate(vocab)}
    for names in SPECIALS:
        if all(name in numbers for name in names):
            return {f"piece.{role}": numbers[name] for role, name in zip(ROLES, names)}
    return {}


def export_encoder(state, config, prefix="", keep=None, layers=None):
    """Tensors and settings of an encoder.

    `state` has we, pe, ln, rel (if attention depends on distance) and layers.N.{q,k,v,o,ln1,f1,f2,ln2} after `prefix`.
    `config`: heads, epsilon; relative_buckets and relative_distance (128) with rel; position_offset (0), rows of pe that are
    not used; positions, how many of the others to keep. `keep` are the rows of we to keep, `layers` how many of the lower
    layers.
    """
    state = {key[len(prefix) :]: array(value) for key, value in state.items() if key.startswith(prefix)}
    count = layers or 1 + max(int(key.split(".")[1]) for key in state if key.startswith("layers."))
    words = state["we.weight"] if keep is None else state["we.weight"][np.asarray(keep)]
    offset = config.get("position_offset", 0)
    positions = state["pe.weight"][offset:]
    positions = positions[: config.get("positions") or len(positions)]
    tensors = {"encoder.we": (words, "i8-rows"), "encoder.pe": (positions, "f32")}
    if config.get("relative_buckets"):
        distances = relative_bias(state["rel.weight"], config["relative_buckets"], config.get("relative_distance", 128))
        tensors["encoder.rel"] = (distances, "f32")
    names = ["ln"] + [f"layers.{layer}.{part}" for layer in range(count) for part in "q k v o ln1 f1 f2 ln2".split()]
    for name in names:
        kind = "f32" if name.split(".")[-1].startswith("ln") else "i8"
        tensors[f"encoder.{name}.weight"] = (state[f"{name}.weight"], kind)
        tensors[f"encoder.{name}.bias"] = (state[f"{name}.bias"], "f32")
    for layer in range(count):
        before = f"layers.{layer - 1}.ln2" if layer else "ln"
        spread(tensors, f"encoder.layers.{layer}", ("q", "k", "v"), "qkv", norm_sizes(state, before))
        spread(tensors, f"encoder.layers.{layer}", ("f1",), "f1", norm_sizes(state, f"layers.{layer}.ln1"))
    settings = {"encoder.layers": count, "encoder.heads": config["heads"], "encoder.epsilon": config["epsilon"]}
    return tensors, settings


def norm_sizes(state, norm):
    """How large the columns behind a layer norm get, in proportion."""
    sizes = 3 * np.abs(state[f"{norm}.weight"]) + np.abs(state[f"{norm}.bias"])
    mean = np.exp(np.log(np.maximum(sizes, 1e-6)).mean())
    return np.maximum(sizes / mean, 0.1).astype(np.float32)


def spread(tensors, layer, parts, name, sizes):
    """Moves the sizes of columns from what is rounded at run time, row by row, to the weights.

    Rows with a few large columns (MPNet's) lose less so: a mean cosine distance of 0.0024 instead of 0.0039.
    """
    tensors[f"{layer}.{name}.factors"] = (1 / sizes, "f32")
    for part in parts:
        weights, kind = tensors[f"{layer}.{part}.weight"]
        tensors[f"{layer}.{part}.weight"] = (weights * sizes, kind)


def relative_bias(weights, buckets, farthest):
    """For each head, the bias of distances from -farthest to farthest (key minus query); MPNet's buckets, as in T5."""
    distance = np.arange(-farthest, farthest + 1)
    half = buckets // 2
    exact = half // 2
    size = np.abs(distance)
    # In 32 bits, as PyTorch does.
    ratio = np.log(np.maximum(size, 1).astype(np.float32) / np.float32(exact)) / np.float32(np.log(farthest / exact))
    far = exact + (ratio * np.float32(half - exact)).astype(np.int64)
    bucket = np.where(distance > 0, half, 0) + np.where(size < exact, size, np.minimum(far, half - 1))
    return array(weights)[bucket].T.copy()


def reference_tokenizer(vocab):
    """The tokenizer that the program's equals: names of special pieces in a text are words like others."""
    numbers = {piece: number for number, piece in enumerate(vocab)}
    tokenizer = Tokenizer(models.WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def cut_vocabulary(vocab, texts, keep=(), least=1):
    """The pieces that texts need, and their old numbers.

    Kept are the pieces that the texts have at least `least` times, special pieces, single characters with and without ##,
    and the pieces in `keep`. So no word becomes unknown that was not, and with least=1 no word of these texts is cut
    otherwise than before.
    """
    tokenizer = reference_tokenizer(vocab)
    used = collections.Counter()
    for start in range(0, len(texts), 1000):
        for encoding in tokenizer.encode_batch(list(texts[start : start + 1000]), add_special_tokens=False):
            used.update(encoding.ids)
    specials = {name for names in SPECIALS for name in names}
    wanted = [
        number
        for number, piece in enumerate(vocab)
        if used[number] >= least
        or piece in specials
        or piece in keep
        or len(piece[2:] if piece.startswith("##") and len(piece) > 2 else piece) == 1
    ]
    return [vocab[number] for number in wanted], wanted
