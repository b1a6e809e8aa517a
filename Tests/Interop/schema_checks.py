"""XML and JSON against schemas: those of schemas/, written for these tests, and the published ones where they are found.

The published graphml.xsd and gexf.xsd are looked for in the folder that STANCELINE_SCHEMAS names and where
Tools/install-consumers.sh puts what it finds, beside the Python that runs this.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

from common import Skipped, check, load, module, program, same, same_ids

HERE = os.path.dirname(os.path.abspath(__file__))
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
YFILES = "{http://www.yworks.com/xml/graphml}"

# The published schema opened for what yEd adds, in the way that it provides for.
YED_SCHEMA = """<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns"
  targetNamespace="http://graphml.graphdrawing.org/xmlns" elementFormDefault="qualified">
  <xs:redefine schemaLocation="%s">
    <xs:complexType name="data-extension.type" mixed="true">
      <xs:complexContent mixed="true">
        <xs:extension base="data-extension.type">
          <xs:sequence>
            <xs:any namespace="http://www.yworks.com/xml/graphml" processContents="skip" minOccurs="0"/>
          </xs:sequence>
        </xs:extension>
      </xs:complexContent>
    </xs:complexType>
    <xs:attributeGroup name="key.extra.attrib">
      <xs:attributeGroup ref="key.extra.attrib"/>
      <xs:attribute name="yfiles.type" type="xs:NMTOKEN"/>
    </xs:attributeGroup>
  </xs:redefine>
</xs:schema>
"""


def xmllint(path, *options):
    result = subprocess.run([program("xmllint"), "--huge", "--noout", "--nonet", *options, path],
                            capture_output=True, text=True)
    same("xmllint", (result.returncode, "" if result.returncode == 0 else result.stderr), (0, ""))


def relaxng(path, schema):
    xmllint(path, "--relaxng", os.path.join(HERE, "schemas", schema))


def published(schema):
    for folder in (os.environ.get("STANCELINE_SCHEMAS"), os.path.join(sys.prefix, "share", "schemas")):
        if folder and os.path.exists(os.path.join(folder, schema)):
            return os.path.join(folder, schema)
    raise Skipped(f"the published {schema} is not at hand")


@check("graph.graphml")
def graphml_relaxng(path, expected):
    relaxng(path, "graphml.rng")


@check("graph.yed.graphml")
def yed_relaxng(path, expected):
    relaxng(path, "graphml-yed.rng")


@check("graph.gexf")
def gexf_relaxng(path, expected):
    relaxng(path, "gexf.rng")


@check("statements.gexf")
def statements_relaxng(path, expected):
    relaxng(path, "gexf.rng")


@check("graph.graphml")
def graphml_published(path, expected):
    xmllint(path, "--schema", published("graphml.xsd"))


@check("graph.yed.graphml")
def yed_published(path, expected):
    with tempfile.NamedTemporaryFile("w", suffix=".xsd") as schema:
        schema.write(YED_SCHEMA % os.path.abspath(published("graphml.xsd")))
        schema.flush()
        xmllint(path, "--schema", schema.name)


@check("graph.gexf")
def gexf_published(path, expected):
    xmllint(path, "--schema", published("gexf.xsd"))


@check("statements.gexf")
def statements_published(path, expected):
    xmllint(path, "--schema", published("gexf.xsd"))


@check("*.svg")
def svg_xmllint(path, expected):
    xmllint(path)


# What the published schemas ask of ids, and RELAX NG cannot: each once, and each reference to one that is there.

def unique(what, ids):
    ids = list(ids)
    same_ids(what, ids, set(ids))


def known(what, references, ids):
    same(f"{what} that nothing has", sorted(set(references) - set(ids))[:5], [])


def graphml_references(path):
    root = ElementTree.parse(path).getroot()
    keys = {key.get("id"): key for key in root.findall(GRAPHML + "key")}
    unique("ids of keys", (key.get("id") for key in root.findall(GRAPHML + "key")))
    unique("names of keys", ((k.get("for"), k.get("attr.name")) for k in keys.values() if k.get("attr.name")))
    graph = root.find(GRAPHML + "graph")
    nodes, edges = graph.findall(GRAPHML + "node"), graph.findall(GRAPHML + "edge")
    unique("ids of nodes", (node.get("id") for node in nodes))
    unique("ids of edges", (edge.get("id") for edge in edges))
    known("ends", (edge.get(end) for edge in edges for end in ("source", "target")), (node.get("id") for node in nodes))
    for kind, elements in (("graph", [graph]), ("node", nodes), ("edge", edges)):
        for element in elements:
            data = [datum.get("key") for datum in element.findall(GRAPHML + "data")]
            unique(f"data of {element.get('id')}", data)
            known("keys", data, (name for name, key in keys.items() if key.get("for") == kind))
            typed(element.findall(GRAPHML + "data"), lambda datum: (keys[datum.get("key")].get("attr.type"), datum.text))
    return graph


TYPES = {"int": r"-?\d{1,10}$", "integer": r"-?\d{1,10}$", "double": r"-?\d+(\.\d+)?([eE][-+]?\d+)?$",
         "boolean": "(true|false)$"}


def typed(values, read):
    for value in values:
        kind, text = read(value)
        if kind in TYPES and not re.match(TYPES[kind], text or ""):
            raise AssertionError(f"{text!r} is no {kind}")


@check("graph.graphml")
def graphml_ids(path, expected):
    graphml_references(path)


@check("graph.yed.graphml")
def yed_labels(path, expected):
    graph = graphml_references(path)
    for node in graph.findall(GRAPHML + "node"):
        label = node.find(f"{GRAPHML}data/{YFILES}ShapeNode/{YFILES}NodeLabel")
        same(f"label of {node.get('id')}", label.text or "", expected.nodes[node.get("id")]["name"])
    for edge in graph.findall(GRAPHML + "edge"):
        label = edge.find(f"{GRAPHML}data/{YFILES}PolyLineEdge/{YFILES}EdgeLabel").text
        wanted = expected.edges[edge.get("id")]
        words = wanted["relation"].replace("_", " ")
        if not re.match(re.escape(words) + r"( ×\d+)?$", label):
            raise AssertionError(f"label of {edge.get('id')}: {label!r}")


def gexf_references(path):
    graph = ElementTree.parse(path).getroot().find(GEXF + "graph")
    nodes, edges = graph.findall(f"{GEXF}nodes/{GEXF}node"), graph.findall(f"{GEXF}edges/{GEXF}edge")
    unique("ids of nodes", (node.get("id") for node in nodes))
    unique("ids of edges", (edge.get("id") for edge in edges))
    known("ends", (edge.get(end) for edge in edges for end in ("source", "target")), (node.get("id") for node in nodes))
    for declared in graph.findall(GEXF + "attributes"):
        attributes = {a.get("id"): a.get("type") for a in declared}
        unique("ids of attributes", (a.get("id") for a in declared))
        unique("titles of attributes", (a.get("title") for a in declared))
        for element in nodes if declared.get("class") == "node" else edges:
            values = element.findall(f"{GEXF}attvalues/{GEXF}attvalue")
            unique(f"values of {element.get('id')}", (value.get("for") for value in values))
            known("attributes", (value.get("for") for value in values), attributes)
            typed(values, lambda value: (attributes[value.get("for")], value.get("value")))


@check("graph.gexf")
def gexf_ids(path, expected):
    gexf_references(path)


@check("statements.gexf")
def statements_ids(path, expected):
    gexf_references(path)


# JSON in general, and the dossier itself

@check("*.json")
def json_is_strict(path, expected):
    """Only what every reader of JSON takes: no NaN, no key twice in an object."""
    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    def once(pairs):
        unique("keys", (key for key, _ in pairs))
        return dict(pairs)
    with open(path, encoding="utf-8") as file:
        json.load(file, parse_constant=refuse, object_pairs_hook=once)


@check("dossier.json")
def dossier_schema(path, expected):
    jsonschema = module("jsonschema")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    schema = load(os.path.join(root, "Sources", "DossierFormats", "Resources", "dossier.schema.json"))
    if any(not re.match(r"[a-z0-9-]+$", actor["id"]) for actor in expected.dossier["actors"]):
        raise Skipped("the ids of this sample break the schema on purpose")
    jsonschema.Draft202012Validator(schema).validate(expected.dossier)


@check("source*.json")
def dossier_is_the_source(path, expected):
    """The dossier written is the dossier read: nothing that the other checks compare with got lost before them."""
    source = load(path)
    for key in ("documents", "actors", "issues", "events", "stances"):
        wanted = {record["id"]: record for record in source[key]}
        same_ids(key, (record["id"] for record in expected.dossier[key]), wanted)
        for record in expected.dossier[key]:
            same(f"{key} {record['id']}", {name: record.get(name) for name in wanted[record["id"]]}, wanted[record["id"]])
