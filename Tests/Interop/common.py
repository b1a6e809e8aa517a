"""What all checks share: how one is declared, how a consumer is looked for, how what it gives back is compared."""

import json
import re
import shutil

from expected import clean

FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
CHECKS = []


class Skipped(Exception):
    pass


def check(file_name):
    def register(function):
        CHECKS.append((file_name, function))
        return function
    return register


def module(name):
    try:
        return __import__(name)
    except ImportError:
        raise Skipped(f"{name} is not installed")


def program(name):
    if not shutil.which(name):
        raise Skipped(f"{name} is not installed")
    return name


def same(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: found {str(found)[:300]!r}, expected {str(wanted)[:300]!r}")


def same_ids(what, found, wanted):
    found, wanted = list(found), list(wanted)
    same(f"number of {what}", len(found), len(wanted))
    same(what, sorted(found), sorted(wanted))


def pieces(evidence):
    if isinstance(evidence, str):
        evidence = json.loads(evidence)
    return {(e["document"], e["start"], e["end"], e["quote"]) for e in evidence}


def same_node(node_id, attributes, wanted):
    for key, value in wanted.items():
        same(f"{node_id} {key}", attributes[key], clean(value))


def same_edge(edge_id, attributes, wanted, evidence=True):
    """Attributes that a consumer gives back of an edge; numbers may come back as doubles, booleans as words."""
    same(f"{edge_id} relation", attributes["relation"], wanted["relation"])
    for key in ("sign", "count"):
        same(f"{edge_id} {key}", float(attributes[key]), float(wanted[key]))
    same(f"{edge_id} negated", str(attributes["negated"]).lower() in ("true", "1", "1.0"), wanted["negated"])
    found = pieces(attributes["evidence"]) if evidence else set()
    if evidence:
        same(f"{edge_id} evidence", found, wanted["evidence"])
    if (attributes["document"], attributes["quote"]) not in {(e[0], e[3]) for e in wanted["evidence"]}:
        raise AssertionError(f"{edge_id} quote: {attributes['quote'][:200]!r} is not among the evidence")
    if all(FULL_DAY.match(date) for date in wanted["dates"]):
        first, last = min(wanted["dates"]), max(wanted["dates"])
        same(f"{edge_id} date", attributes["date"], first)
        end = attributes.get("date_end")
        same(f"{edge_id} date_end", end if isinstance(end, str) and end else first, last)
        same(f"{edge_id} date_edtf", attributes["date_edtf"], first if first == last else f"{first}/{last}")
    elif len(set(wanted["dates"])) == 1:
        same(f"{edge_id} date_edtf", attributes["date_edtf"], wanted["dates"][0])


def same_networkx(graph, expected, edges=None):
    edges = expected.edges if edges is None else edges
    same("a directed multigraph", (graph.is_directed(), graph.is_multigraph()), (True, True))
    same_ids("nodes", graph.nodes, expected.nodes)
    for node, attributes in graph.nodes(data=True):
        same_node(node, attributes, expected.nodes[node])
    found = {str(key): (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    same_ids("edges", found, edges)
    for key, (source, target, data) in found.items():
        same(f"{key} ends", (source, target), (edges[key]["source"], edges[key]["target"]))
        same_edge(key, data, edges[key])


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
