"""Maximum spanning tree with one root (Chu-Liu/Edmonds)."""
import numpy as np


def _cycle(heads):
    """The nodes of a cycle among heads (node 0 is the root), or None."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node and state[node] == start:
            return path[path.index(node):]
    return None


def is_tree(heads):
    return sum(1 for h in heads[1:] if h == 0) == 1 and _cycle(heads) is None


def _edmonds(scores):
    heads = scores.argmax(axis=1).tolist()
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    members = set(cycle)
    rest = [i for i in range(len(heads)) if i not in members]
    size = len(rest)
    inner = np.array(cycle)
    own = scores[inner, [heads[c] for c in cycle]]
    sub = np.full((size + 1, size + 1), -np.inf)
    sub[:size, :size] = scores[np.ix_(rest, rest)]
    into = scores[np.ix_(inner, rest)] - own[:, None]
    out = scores[np.ix_(rest, inner)]
    enter, leave = into.argmax(axis=0), out.argmax(axis=1)
    sub[size, :size] = into.max(axis=0)
    sub[:size, size] = out.max(axis=1)
    small = _edmonds(sub)
    for position in range(1, size):
        node = rest[position]
        heads[node] = int(inner[leave[position]]) if small[position] == size else rest[small[position]]
    entry = small[size]
    heads[int(inner[enter[entry]])] = rest[entry]
    return heads


def decode(scores):
    """scores[d, h], row 0 unused: heads with heads[0] == 0."""
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, -np.inf)
    scores[0, :] = -np.inf
    heads = scores.argmax(axis=1).tolist()
    heads[0] = 0
    if is_tree(heads):
        return heads
    # A toll on leaving the root makes the best tree one with a single root.
    scores[1:, 0] -= 1e6
    return _edmonds(scores)
