"""The network: feature vectors, two BiLSTM layers with a tagger between them, biaffine scorers (Dozat and Manning 2017)."""
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

WORD, BAG, HIDDEN, ARC, LABEL = 96, 64, 128, 160, 64


def shared_dropout(x, p, training):
    """Drops the same dimensions at every position of a sentence."""
    if not training or p == 0:
        return x
    mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p) / (1 - p)
    return x * mask


class Parser(nn.Module):
    def __init__(self, words, bags, upos, xpos, labels, dropout=0.25):
        super().__init__()
        self.p = dropout
        # Row 0 of words is the unknown word, row 1 the root.
        self.word = nn.Embedding(words, WORD)
        self.bag = nn.EmbeddingBag(bags, BAG, mode="sum")
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.bag.weight, std=0.15)
        self.first = nn.LSTM(WORD + BAG, HIDDEN, bidirectional=True, batch_first=True)
        self.upos = nn.Linear(2 * HIDDEN, upos)
        self.xpos = nn.Linear(2 * HIDDEN, xpos)
        self.second = nn.LSTM(2 * HIDDEN + upos + xpos, HIDDEN, bidirectional=True, batch_first=True)
        for lstm in (self.first, self.second):
            for name, weight in lstm.named_parameters():
                if "weight_hh" in name:
                    for gate in weight.data.chunk(4):
                        nn.init.orthogonal_(gate)
                if "bias_ih" in name:
                    weight.data.zero_()
                    weight.data[HIDDEN:2 * HIDDEN] = 1
                if "bias_hh" in name:
                    weight.data.zero_()
        self.mlp = nn.Linear(2 * HIDDEN, 2 * ARC + 2 * LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(labels, LABEL + 1, LABEL + 1))

    def run(self, lstm, x, lengths):
        packed = pack_padded_sequence(x, lengths, batch_first=True)
        return pad_packed_sequence(lstm(packed)[0], batch_first=True)[0]

    def forward(self, batch):
        """Arc scores [B, dependent, head] and the vectors label scores are made of."""
        words, bags, offsets, lengths = batch["words"], batch["bags"], batch["offsets"], batch["lengths"]
        size, width = words.shape
        bag = self.bag(bags, offsets).view(size, width, BAG)
        x = torch.cat([self.word(words), bag], dim=2)
        if self.training:
            # A word's own vector or its affixes may be missing, rarely both.
            keep = torch.rand(size, width, 2) > 0.04
            scale = torch.cat([keep[..., :1].expand(-1, -1, WORD), keep[..., 1:].expand(-1, -1, BAG)], 2)
            x = x * scale
        x = shared_dropout(x, self.p, self.training)
        x = self.run(self.first, x, lengths)
        upos, xpos = self.upos(x), self.xpos(x)
        tags = torch.cat([upos.softmax(2), xpos.softmax(2)], 2)
        x = torch.cat([shared_dropout(x, self.p, self.training), tags], 2)
        x = self.run(self.second, x, lengths)
        x = shared_dropout(x, self.p, self.training)
        x = F.leaky_relu(self.mlp(x), 0.1)
        x = shared_dropout(x, self.p, self.training)
        arc_d, arc_h, label_d, label_h = x.split([ARC, ARC, LABEL, LABEL], 2)
        ones = torch.ones(size, width, 1)
        scores = torch.cat([arc_d, ones], 2) @ self.arc @ arc_h.transpose(1, 2)
        padding = torch.arange(width)[None, :] >= lengths[:, None]
        scores = scores.masked_fill(padding[:, None, :], -1e9)
        return scores, torch.cat([label_d, ones], 2), torch.cat([label_h, ones], 2), upos, xpos

    def label_scores(self, dependents, heads):
        """Label scores [N, labels] of N pairs."""
        mixed = torch.einsum("ni,lij->nlj", dependents, self.label)
        return torch.einsum("nlj,nj->nl", mixed, heads)
