"""Graphs, JSON and DOT, opened with NetworkX, igraph, `dot` and `nop`, or read as JSON where a check of its own in
javascript_checks.py has the real consumer."""

import json
import re
import subprocess
from urllib.parse import quote

from common import FULL_DAY, check, load, module, program, same, same_edge, same_ids, same_networkx, same_node
from expected import export_id


@check("graph.graphml")
def graphml_networkx(path, expected):
    same_networkx(module("networkx").read_graphml(path, force_multigraph=True), expected)


@check("graph.yed.graphml")
def yed_networkx(path, expected):
    networkx = module("networkx")
    same_networkx(networkx.read_graphml(path, force_multigraph=True), expected)


@check("graph.graphml")
def graphml_igraph(path, expected):
    graph = module("igraph").Graph.Read_GraphML(path)
    same("directed", graph.is_directed(), True)
    same_ids("nodes", graph.vs["id"] if len(graph.vs) else [], expected.nodes)
    for vertex in graph.vs:
        same_node(vertex["id"], vertex.attributes(), expected.nodes[vertex["id"]])
    # igraph 1.0 gives edges the ids of nodes.
    ids = [export_id("e_", edge) for edge in graph.es["edge_id"]] if len(graph.es) else []
    same_ids("edges", ids, expected.edges)
    for edge_id, edge in zip(ids, graph.es):
        wanted = expected.edges[edge_id]
        same("ends", (graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]), (wanted["source"], wanted["target"]))
        same_edge(edge_id, edge.attributes(), wanted)


def gexf(path, expected, edges):
    # NetworkX gives edges of GEXF their ids as the attribute `id`, and numbers as keys.
    networkx = module("networkx")
    graph = networkx.read_gexf(path)
    same("directed", graph.is_directed(), True)
    same_ids("nodes", graph.nodes, expected.nodes)
    for node, attributes in graph.nodes(data=True):
        same_node(node, attributes, expected.nodes[node])
        same("label", attributes["label"], expected.nodes[node]["name"])
    found = {data["id"]: (source, target, data) for source, target, data in graph.edges(data=True)}
    same_ids("edges", found, edges)
    for key, (source, target, data) in found.items():
        same(f"{key} ends", (source, target), (edges[key]["source"], edges[key]["target"]))
        same_edge(key, data, edges[key])


@check("graph.gexf")
def gexf_networkx(path, expected):
    gexf(path, expected, expected.edges)


@check("statements.gexf")
def statements_networkx(path, expected):
    gexf(path, expected, expected.statements)


@check("graph.gexf")
def gexf_spells(path, expected):
    """Each spell has both ends, spells of an edge are in order and apart."""
    from xml.etree import ElementTree
    space = "{http://gexf.net/1.3}"
    for edge in ElementTree.parse(path).iter(space + "edge"):
        spells = [(s.get("start"), s.get("end")) for s in edge.iter(space + "spell")]
        for first, last in spells:
            if not (FULL_DAY.match(first) and FULL_DAY.match(last) and first <= last):
                raise AssertionError(f"{edge.get('id')}: spell {first} to {last}")
        for (_, last), (first, _) in zip(spells, spells[1:]):
            if first <= last:
                raise AssertionError(f"{edge.get('id')}: overlapping spells {spells}")
        days = [d for d in expected.edges[edge.get("id")]["dates"] if FULL_DAY.match(d)]
        for day in days:
            if not any(first <= day <= last for first, last in spells):
                raise AssertionError(f"{edge.get('id')}: {day} in no spell")


# JSON


@check("graph.json")
def node_link_networkx(path, expected):
    same_networkx(module("networkx").node_link_graph(load(path)), expected)


@check("graph.links.json")
def node_links_networkx(path, expected):
    same_networkx(module("networkx").node_link_graph(load(path), edges="links"), expected)


@check("graph.cyjs")
def cytoscape_networkx(path, expected):
    data = load(path)
    same_networkx(module("networkx").cytoscape_graph(data), expected)
    ids = [element["data"]["id"] for kind in ("nodes", "edges") for element in data["elements"][kind]]
    same("ids of nodes and edges together", len(set(ids)), len(ids))


@check("graph.d3.json")
def d3(path, expected):
    data = load(path)
    same_ids("nodes", [n["id"] for n in data["nodes"]], expected.nodes)
    same_ids("links", [e["id"] for e in data["links"]], expected.edges)
    for node in data["nodes"]:
        same_node(node["id"], node, expected.nodes[node["id"]])
    for edge in data["links"]:
        wanted = expected.edges[edge["id"]]
        same("ends", (edge["source"], edge["target"]), (wanted["source"], wanted["target"]))
        same_edge(edge["id"], edge, wanted)


@check("graph.jgf.json")
def jgf(path, expected):
    graph = load(path)["graph"]
    same("keys", set(graph), {"directed", "type", "label", "nodes", "edges"})
    same_ids("nodes", graph["nodes"], expected.nodes)
    for key, node in graph["nodes"].items():
        same("keys", set(node), {"label", "metadata"})
        same_node(key, node["metadata"], expected.nodes[key])
    same_ids("edges", [e["id"] for e in graph["edges"]], expected.edges)
    for edge in graph["edges"]:
        same("keys", set(edge), {"id", "source", "target", "directed", "relation", "label", "metadata"})
        wanted = expected.edges[edge["id"]]
        found = edge["source"], edge["target"], edge["relation"], edge["directed"]
        same("ends", found, (wanted["source"], wanted["target"], wanted["relation"], True))
        same_edge(edge["id"], edge["metadata"], wanted)


@check("graph.graphology.json")
def graphology(path, expected):
    graph = load(path)
    same("options", graph["options"], {"type": "directed", "multi": True, "allowSelfLoops": True})
    same_ids("nodes", [n["key"] for n in graph["nodes"]], expected.nodes)
    places = {(n["attributes"]["x"], n["attributes"]["y"]) for n in graph["nodes"]}
    same("places", len(places), len(expected.nodes))
    for node in graph["nodes"]:
        same_node(node["key"], node["attributes"], expected.nodes[node["key"]])
    same_ids("edges", [e["key"] for e in graph["edges"]], expected.edges)
    for edge in graph["edges"]:
        wanted = expected.edges[edge["key"]]
        same("ends", (edge["source"], edge["target"]), (wanted["source"], wanted["target"]))
        same_edge(edge["key"], edge["attributes"], wanted)


@check("annotations.jsonld")
def annotations(path, expected):
    items = load(path)["items"]
    same("ids", len({item["id"] for item in items}), len(items))
    sources = {document["id"]: document.get("url") or "urn:stanceline:document:" + quote(document["id"], safe="")
               for document in expected.dossier["documents"]}
    found, wanted = [], []
    for item in items:
        position, text = item["target"]["selector"]
        same("selectors", (position["type"], text["type"]), ("TextPositionSelector", "TextQuoteSelector"))
        same("code points", len(text["exact"]), position["end"] - position["start"])
        tag = next(body["value"] for body in item["body"] if body["purpose"] == "tagging")
        found.append((tag, item["sl:date"], item["target"]["source"], position["start"], position["end"],
                      text["exact"], text.get("prefix"), text.get("suffix"), item.get("sl:rule")))
    for record in expected.dossier["events"] + expected.dossier["stances"]:
        for piece in record["evidence"]:
            wanted.append((("not " if record.get("negated") else "") + record["type"], record["date"], sources[piece["document"]],
                           piece["start"], piece["end"], piece["quote"], piece.get("prefix"), piece.get("suffix"),
                           piece.get("rule")))
    same("number of annotations", len(found), len(wanted))
    for one, other in zip(sorted(found, key=str), sorted(wanted, key=str)):
        same("annotation", one, other)


# DOT

def unquote_dot(text):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text)


@check("graph.dot")
def dot_program(path, expected):
    result = subprocess.run([program("dot"), "-Tdot_json", path], capture_output=True)
    same("dot", (result.returncode, result.stderr.decode()[:300]), (0, ""))
    graph = json.loads(result.stdout.decode("utf-8"))
    same("strict", graph["strict"], False)
    objects = graph.get("objects", [])
    same_ids("nodes", [o["name"] for o in objects], expected.nodes)
    for node in objects:
        attributes = {key: unquote_dot(value) for key, value in node.items() if isinstance(value, str)}
        same_node(node["name"], {**attributes, "name": attributes["label"]}, expected.nodes[node["name"]])
    same_ids("edges", [e["id"] for e in graph.get("edges", [])], expected.edges)
    for edge in graph.get("edges", []):
        wanted = expected.edges[edge["id"]]
        ends = objects[edge["tail"]]["name"], objects[edge["head"]]["name"]
        same("ends", ends, (wanted["source"], wanted["target"]))
        attributes = {key: unquote_dot(value) for key, value in edge.items() if isinstance(value, str)}
        same_edge(edge["id"], attributes, wanted)


@check("graph.dot")
def dot_nop(path, expected):
    result = subprocess.run([program("nop"), path], capture_output=True)
    same("nop", (result.returncode, result.stderr.decode()[:300]), (0, ""))

