"""Opens every exported file of a folder with the program it is made for, and compares nodes, edges, types, dates and
quotes with the dossier.json beside them.

    python3 check.py FOLDER...

Needs networkx, igraph, pandas, icalendar and jsonschema, and the programs dot, nop and xmllint; a check whose consumer
is absent is skipped, and that is said. GraphML and GEXF are checked with schemas/, and with the published graphml.xsd
and gexf.xsd where STANCELINE_SCHEMAS names a folder with them. Ends with 1 where a file is not read or reads differently.
"""

import json
import os
import re
import shutil
import subprocess
import sys

from expected import Expected, clean, export_id

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


# GraphML and GEXF

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


def xmllint(path, *options):
    result = subprocess.run([program("xmllint"), "--huge", "--noout", "--nonet", *options, path],
                            capture_output=True, text=True)
    same("xmllint", (result.returncode, "" if result.returncode == 0 else result.stderr), (0, ""))


def relaxng(path, schema):
    xmllint(path, "--relaxng", os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemas", schema))


def published(path, schema):
    file = os.path.join(os.environ.get("STANCELINE_SCHEMAS", ""), schema)
    if not os.path.exists(file):
        raise Skipped(f"STANCELINE_SCHEMAS names no folder with the published {schema}")
    xmllint(path, "--schema", file)


@check("graph.graphml")
def graphml_relaxng(path, expected):
    relaxng(path, "graphml.rng")


@check("graph.graphml")
def graphml_published(path, expected):
    published(path, "graphml.xsd")


@check("graph.yed.graphml")
def yed_xmllint(path, expected):
    xmllint(path)


@check("graph.gexf")
def gexf_relaxng(path, expected):
    relaxng(path, "gexf.rng")


@check("statements.gexf")
def statements_relaxng(path, expected):
    relaxng(path, "gexf.rng")


@check("graph.gexf")
def gexf_published(path, expected):
    published(path, "gexf.xsd")


# JSON

def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


@check("dossier.json")
def dossier_schema(path, expected):
    jsonschema = module("jsonschema")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    schema = load(os.path.join(root, "Sources", "DossierFormats", "Resources", "dossier.schema.json"))
    if any(not re.match(r"[a-z0-9-]+$", actor["id"]) for actor in expected.dossier["actors"]):
        raise Skipped("the ids of this sample break the schema on purpose")
    jsonschema.Draft202012Validator(schema).validate(expected.dossier)


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
        same_edge(edge["id"], edge["metadata"], expected.edges[edge["id"]])


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
        same_edge(edge["key"], edge["attributes"], expected.edges[edge["key"]])


@check("annotations.jsonld")
def annotations(path, expected):
    items = load(path)["items"]
    same("ids", len({item["id"] for item in items}), len(items))
    urls = {document["id"]: document.get("url") for document in expected.dossier["documents"]}
    found, wanted = [], []
    for item in items:
        position, quote = item["target"]["selector"]
        same("selectors", (position["type"], quote["type"]), ("TextPositionSelector", "TextQuoteSelector"))
        same("code points", len(quote["exact"]), position["end"] - position["start"])
        found.append((position["start"], position["end"], quote["exact"]))
    for record in expected.dossier["events"] + expected.dossier["stances"]:
        for piece in record["evidence"]:
            wanted.append((piece["start"], piece["end"], piece["quote"]))
            url = urls[piece["document"]]
            if url and not any(item["target"]["source"] == url for item in items):
                raise AssertionError(f"{url} is the source of no annotation")
    same_ids("evidence", found, wanted)


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


# Tables and calendars

def table(path):
    pandas = module("pandas")
    return pandas.read_csv(path, keep_default_na=False, dtype=str).to_dict("records")


@check("edges.csv")
def edges_pandas(path, expected):
    rows = table(path)
    same_ids("edges", [row["id"] for row in rows], expected.edges)
    for row in rows:
        wanted = expected.edges[row["id"]]
        same("ends", (row["source"], row["target"]), (wanted["source"], wanted["target"]))
        same_edge(row["id"], row, wanted)


@check("nodes.csv")
def nodes_pandas(path, expected):
    rows = table(path)
    same_ids("nodes", [row["id"] for row in rows], expected.nodes)
    for row in rows:
        same_node(row["id"], row, expected.nodes[row["id"]])


@check("edges.gephi.csv")
def gephi_pandas(path, expected):
    rows = table(path)
    same_ids("edges", [row["Id"] for row in rows], expected.edges)
    for row in rows:
        same("type", row["Type"], "Directed")
        if float(row["Weight"]) <= 0:
            raise AssertionError(f"{row['Id']}: Gephi drops weight {row['Weight']}")
        same_edge(row["Id"], {**row, "relation": row["Kind"]}, expected.edges[row["Id"]])


@check("nodes.gephi.csv")
def gephi_nodes_pandas(path, expected):
    rows = table(path)
    same_ids("nodes", [row["Id"] for row in rows], expected.nodes)
    for row in rows:
        same_node(row["Id"], {**row, "name": row["Label"]}, expected.nodes[row["Id"]])


def flat(text):
    return re.sub("[\n\t]", " ", text).replace("\\", "\\\\")


@check("edges.neo4j.csv")
def neo4j_lines(path, expected):
    with open(path, encoding="utf-8", newline="") as file:
        same("one line a row", len(file.read().splitlines()) >= len(expected.edges) + 1, True)
    rows = table(path)
    same_ids("edges", [row["eid"] for row in rows], expected.edges)
    for row in rows:
        wanted = expected.edges[row["eid"]]
        ends = row[":START_ID(Node)"], row[":END_ID(Node)"], row[":TYPE"]
        same("ends", ends, (wanted["source"], wanted["target"], wanted["relation"]))
        if row["quote"] not in {flat(e[3]) for e in wanted["evidence"]}:
            raise AssertionError(f"{row['eid']}: {row['quote'][:200]!r}")


@check("edges.excel.csv")
def excel(path, expected):
    with open(path, "rb") as file:
        same("byte order mark", file.read(3), b"\xef\xbb\xbf")
    pandas = module("pandas")
    rows = pandas.read_csv(path, keep_default_na=False, dtype=str, encoding="utf-8-sig").to_dict("records")
    same_ids("edges", [row["id"] for row in rows], expected.edges)
    for row in rows:
        for key in ("quote", "document"):
            if row[key][:1] in "=+-@\t\r" and row[key]:
                raise AssertionError(f"{row['id']}: the {key} {row[key][:40]!r} is a formula")
            if len(row[key].encode("utf-16-le")) // 2 > 32767:
                raise AssertionError(f"{row['id']}: a {key} longer than a cell")


@check("timeline.csv")
def timeline_pandas(path, expected):
    rows = table(path)
    records = {r["id"]: r for key in ("events", "stances") for r in expected.dossier[key]}
    same_ids("entries", [row["id"] for row in rows], [clean(key) for key in records])
    for row in rows:
        record = records[row["id"]]
        same("date", (row["date_edtf"], row["type"]), (record["date"], record["type"]))
        wanted = {(clean(e["document"]), e["start"], e["end"], clean(e["quote"])) for e in record["evidence"]}
        same("evidence", pieces(row["evidence"]), wanted)


@check("timeline.json")
def timeline_json(path, expected):
    entries = load(path)["entries"]
    records = {r["id"]: r for key in ("events", "stances") for r in expected.dossier[key]}
    same_ids("entries", [entry["id"] for entry in entries], [clean(key) for key in records])
    for entry in entries:
        same("date", entry["date"], records[entry["id"]]["date"])


@check("timeline.timelinejs.json")
def timeline_js(path, expected):
    events = load(path)["events"]
    ids = [event["unique_id"] for event in events]
    same("ids", len(set(ids)), len(ids))
    for event in events:
        for part in (event["start_date"], event.get("end_date", {"year": 1})):
            for key in ("year", "month", "day"):
                if not isinstance(part.get(key, 1), int):
                    raise AssertionError(f"{event['unique_id']}: {key} {part[key]!r} is no integer")
        shown = event["text"]["headline"] + re.sub("</?p>", "", event["text"]["text"])
        if re.search(r"<(?!/?p>)", shown):
            raise AssertionError(f"{event['unique_id']}: markup in {shown[:200]!r}")


@check("timeline.ics")
def ical(path, expected):
    icalendar = module("icalendar")
    with open(path, "rb") as file:
        data = file.read()
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            raise AssertionError(f"a line of {len(line)} octets: {line[:80]!r}")
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(data)
    records = {f"{key[:-1]}-{r['id']}@stanceline": r for key in ("events", "stances") for r in expected.dossier[key]}
    found = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    for uid, event in found.items():
        record = records[uid]
        same("X-EDTF", str(event["X-EDTF"]), record["date"])
        if FULL_DAY.match(record["date"]):
            same("DTSTART", event.decoded("DTSTART").isoformat(), record["date"])
            same("days", (event.decoded("DTEND") - event.decoded("DTSTART")).days, 1)
        wanted = "\n".join(f"\u201c{clean(e['quote'])}\u201d ({clean(e['document'])})" for e in record["evidence"])
        same("quotes", sorted(str(event["DESCRIPTION"])), sorted(wanted))
    # The format has no year before 1, none after 9999 and no unknown one.
    same("entries", len(found), len([r for r in records.values() if r["date"][0] not in "XY-"]))


# Mermaid

@check("graph.mmd")
def mermaid(path, expected):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if len(text) > 50_000 or text.count("|\"") > 1000:
        raise AssertionError("more than Mermaid draws")
    for line in text.split("\n")[1:-1]:
        if not re.match(r'  [A-Za-z]\w*(\[|\(\[|\{\{)"[^"<>\\]*"(\]|\]\)|\}\})$|  \w+ (-->|==>|-\.->)\|"[^"]*"\| \w+$'
                        r'|  linkStyle \d+ stroke:#\w{6}$|%% ', line):
            raise AssertionError(f"line {line[:200]!r}")


@check("timeline.mmd")
def mermaid_timeline(path, expected):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for line in text.split("\n")[2:-1]:
        if line.count(" : ") != 1 and "%%" not in line:
            raise AssertionError(f"line {line[:200]!r}")


def main(folders):
    failures, skipped = 0, set()
    passed = 0
    for folder in folders:
        expected = Expected(os.path.join(folder, "dossier.json"))
        for file_name, function in CHECKS:
            path = os.path.join(folder, file_name)
            if not os.path.exists(path):
                skipped.add(f"{function.__name__}: {file_name} was not exported")
                continue
            try:
                function(path, expected)
                passed += 1
            except Skipped as reason:
                skipped.add(f"{function.__name__}: {reason}")
            except Exception as error:  # whatever a consumer throws is the finding
                failures += 1
                print(f"{path}: {function.__name__}: {type(error).__name__}: {str(error)[:600]}")
    for reason in sorted(skipped):
        print(f"skipped {reason}")
    print(f"{passed} files read back equal, {failures} not, {len(skipped)} checks skipped")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
