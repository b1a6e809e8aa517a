"""MiniLM and MPNet encoders from an unpacked model folder, in plain PyTorch."""

import torch, math, json, re
import torch.nn as nn, torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer


class Layer(nn.Module):
    def __init__(s, h, i, n, eps, drop):
        super().__init__()
        s.q, s.k, s.v, s.o = [nn.Linear(h, h) for _ in range(4)]
        s.ln1 = nn.LayerNorm(h, eps=eps)
        s.ln2 = nn.LayerNorm(h, eps=eps)
        s.f1 = nn.Linear(h, i)
        s.f2 = nn.Linear(i, h)
        s.n = n
        s.d = nn.Dropout(drop)

    def forward(s, x, bias):
        B, T, H = x.shape
        f = lambda y: y.view(B, T, s.n, H // s.n).transpose(1, 2)
        a = F.scaled_dot_product_attention(f(s.q(x)), f(s.k(x)), f(s.v(x)), attn_mask=bias)
        x = s.ln1(x + s.d(s.o(a.transpose(1, 2).reshape(B, T, H))))
        return s.ln2(x + s.d(s.f2(F.gelu(s.f1(x)))))


class Encoder(nn.Module):
    def __init__(s, d, drop=0.1):
        super().__init__()
        c = json.load(open(d + "/config.json"))
        s.kind = c["model_type"]
        w = load_file(d + "/model.safetensors")
        h, n, L = c["hidden_size"], c["num_attention_heads"], c["num_hidden_layers"]
        s.h = h
        s.n = n
        s.we = nn.Embedding(c["vocab_size"], h)
        s.pe = nn.Embedding(c["max_position_embeddings"], h)
        s.ln = nn.LayerNorm(h, eps=c["layer_norm_eps"])
        s.d = nn.Dropout(drop)
        s.layers = nn.ModuleList([Layer(h, c["intermediate_size"], n, c["layer_norm_eps"], drop) for _ in range(L)])
        s.tok = Tokenizer.from_file(d + "/tokenizer.json")
        s.tok.no_padding()
        s.tok.no_truncation()
        sd = {
            "we.weight": w["embeddings.word_embeddings.weight"],
            "pe.weight": w["embeddings.position_embeddings.weight"],
            "ln.weight": w["embeddings.LayerNorm.weight"],
            "ln.bias": w["embeddings.LayerNorm.bias"],
        }
        if s.kind == "bert":
            sd["pe.weight"] = sd["pe.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        if s.kind == "mpnet":
            s.rel = nn.Embedding(c["relative_attention_num_buckets"], n)
            sd["rel.weight"] = w["encoder.relative_attention_bias.weight"]
            m = {
                "q": "attention.attn.q",
                "k": "attention.attn.k",
                "v": "attention.attn.v",
                "o": "attention.attn.o",
                "ln1": "attention.LayerNorm",
            }
            s.off = 2
            s.cls, s.sep, s.pad = 0, 2, 1
        else:
            m = {
                "q": "attention.self.query",
                "k": "attention.self.key",
                "v": "attention.self.value",
                "o": "attention.output.dense",
                "ln1": "attention.output.LayerNorm",
            }
            s.off = 0
            s.cls, s.sep, s.pad = [s.tok.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]")]
        m.update(f1="intermediate.dense", f2="output.dense", ln2="output.LayerNorm")
        for l in range(L):
            for a, b in m.items():
                for t in ("weight", "bias"):
                    sd[f"layers.{l}.{a}.{t}"] = w[f"encoder.layer.{l}.{b}.{t}"]
        s.load_state_dict(sd)

    def ids(s, text):
        return s.tok.encode(text, add_special_tokens=False).ids

    def bucket(s, T):
        p = torch.arange(T)
        n = -(p[None, :] - p[:, None])
        nb = 16
        r = (n < 0).long() * nb
        n = n.abs()
        me = nb // 2
        lg = me + (torch.log(n.float().clamp(min=1) / me) / math.log(128 / me) * (nb - me)).long()
        return r + torch.where(n < me, n, lg.clamp(max=nb - 1))

    def forward(s, ids):
        B, T = ids.shape
        mask = ids != s.pad
        x = s.d(s.ln(s.we(ids) + s.pe.weight[s.off : s.off + T]))
        b = torch.zeros(B, 1, 1, T).masked_fill(~mask[:, None, None, :], -1e9)
        if s.kind == "mpnet":
            b = b + s.rel(s.bucket(T)).permute(2, 0, 1)[None]
        elif mask.all():
            b = None
        for l in s.layers:
            x = l(x, b)
        return x
