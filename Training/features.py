"""What the parser sees of a word: hashed keys of its form, affixes, shape and dictionary entries.

Sources/TextAnalysis/Annotating/Neural/WordFeatures.swift computes the same keys; a change here is a change there.
"""
import os
import string

_LOWER = str.maketrans(string.ascii_uppercase + string.digits, string.ascii_lowercase + "0" * 10)
PARTS = ("noun", "verb", "adj", "adv")


def key_hash(key):
    """FNV-1a over UTF-8, then Murmur3's finalizer: 32 bits."""
    h = 0x811C9DC5
    for byte in key.encode("utf-8", "surrogatepass"):
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


def normal(form):
    """ASCII lower case, digits as 0: the same in every language and locale."""
    return form.translate(_LOWER)


def shape(form):
    """Runs of X (capitals), x (small letters), 0 (digits), u (not ASCII); other characters stand for themselves."""
    out = []
    for c in form:
        if "A" <= c <= "Z":
            s = "X"
        elif "a" <= c <= "z":
            s = "x"
        elif "0" <= c <= "9":
            s = "0"
        elif ord(c) >= 128:
            s = "u"
        else:
            s = c
        if not out or out[-1] != s:
            out.append(s)
    return "".join(out[:12])


class Lexicon:
    """Parts of speech that WordNet lists for a lemma: bits 1 noun, 2 verb, 4 adjective, 8 adverb, 16 irregular form."""

    def __init__(self, masks):
        self.masks = masks

    @classmethod
    def load(cls, folder):
        masks = {}
        for bit, part in enumerate(PARTS):
            with open(os.path.join(folder, "index." + part), encoding="latin-1") as f:
                for line in f:
                    lemma = line.split(" ", 1)[0]
                    if lemma and lemma.isascii() and lemma.isalpha() and len(lemma) > 1:
                        masks[lemma] = masks.get(lemma, 0) | 1 << bit
            with open(os.path.join(folder, part + ".exc"), encoding="latin-1") as f:
                for line in f:
                    form = line.split(" ", 1)[0]
                    if form.isascii() and form.isalpha():
                        masks[form] = masks.get(form, 0) | 1 << bit | 16
        # Hashed and sorted: what the model file holds. Colliding entries are united.
        hashed = {}
        for lemma, mask in masks.items():
            h = key_hash("d" + lemma) >> 5 << 5
            hashed[h] = hashed.get(h, 0) | mask
        return cls(hashed)

    def mask(self, word):
        return self.masks.get(key_hash("d" + word) >> 5 << 5, 0)

    def bits(self, word):
        """Bits 0-4 of the word itself, 5-11 of what its ending may be an inflection of."""
        m = self.mask(word)
        if len(word) > 3:
            if word[-1] == "s":
                stem = self.mask(word[:-1])
                if word.endswith("es"):
                    stem |= self.mask(word[:-2])
                if word.endswith("ies"):
                    stem |= self.mask(word[:-3] + "y")
                m |= (stem & 3) << 5
            elif word.endswith("ed"):
                m |= (self._verbal(word[:-2]) & 2) << 6
            elif word.endswith("ing"):
                m |= (self._verbal(word[:-3]) & 2) << 7
            elif word.endswith("er"):
                m |= (self._verbal(word[:-2]) & 4) << 7
            elif word.endswith("est"):
                m |= (self._verbal(word[:-3]) & 4) << 8
            elif word.endswith("ly"):
                m |= (self.mask(word[:-2]) & 4) << 9
        return m

    def _verbal(self, stem):
        m = self.mask(stem) | self.mask(stem + "e")
        if stem.endswith("i"):
            m |= self.mask(stem[:-1] + "y")
        if len(stem) > 2 and stem[-1] == stem[-2]:
            m |= self.mask(stem[:-1])
        return m


def word_key(form):
    return key_hash("w" + normal(form))


def bag_keys(form, lexicon):
    """Keys of affixes, shape and dictionary entries, whose vectors are summed."""
    n = normal(form)
    keys = ["h" + shape(form)]
    keys += ["s" + n[-k:] for k in range(1, min(5, len(n)) + 1)]
    keys += ["p" + n[:k] for k in range(1, min(4, len(n)) + 1)]
    bits = lexicon.bits(n)
    keys += [f"l{b}" for b in range(12) if bits >> b & 1]
    if not bits:
        keys.append("l-")
    return [key_hash(k) for k in keys]
