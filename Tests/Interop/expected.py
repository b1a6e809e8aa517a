"""What every export of a dossier must give back, worked out from dossier.json alone and without the program."""

import json
import os
import re

# Cleaning that all files but the dossier and the annotations share.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def clean(text):
    return CONTROLS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def export_id(prefix, original):
    out, after_hyphen = "", False
    for byte in original.encode("utf-8"):
        char = chr(byte)
        if char.isascii() and char.isalnum():
            out, after_hyphen = out + char, False
        elif char == "-" and not after_hyphen:
            out, after_hyphen = out + "_", True
        else:
            out, after_hyphen = out + "__%02X" % byte, False
    return prefix + out


def fnv_1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) % (1 << 64)
    return "%016x" % value


def edge_key(holder, negated, relation, kind, target):
    """The edge's id, with a hash where it would be read as another edge's: from the left, `HOLDER[-not]-TYPE-[KIND-]TARGET`."""
    key = holder + ("-not-" if negated else "-") + relation + "-" + ("" if kind == "actor" else kind + "-") + target
    types = "supports|condemns|blames|opposes|urges|denies"
    read = re.fullmatch(r"(?P<holder>.+?)(?P<negated>-not)??-(?P<type>%s)-(?:(?P<kind>event|issue)-)?(?P<target>.+)" % types, key)
    first = read["holder"] + ("-not" if read["negated"] else "")
    is_negated = len(first) > 4 and first.endswith("-not")
    meant = (first[:-4] if is_negated else first, is_negated, read["type"], read["kind"] or "actor", read["target"])
    if meant == (holder, negated, relation, kind, target):
        return key
    return key + "-" + fnv_1a("actor %s %s %s %s %s" % (holder, "true" if negated else "false", relation, kind, target))


PREFIXES = {"actor": "a_", "issue": "i_", "event": "v_"}


class Expected:
    """Nodes and edges of the graph of all stances, by exported id."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.dossier = json.load(file)
        names = {}
        for kind, key, label in (("actor", "actors", "name"), ("issue", "issues", "name"), ("event", "events", "label")):
            for record in self.dossier[key]:
                names[kind, record["id"]] = (record[label], record.get("kind") or record.get("type") or "other")
        self.names = names
        self.nodes, self.edges, self.statements = {}, {}, {}
        self.originals = {stance["id"] for stance in self.dossier["stances"]}
        for stance in self.dossier["stances"]:
            target = stance["target"]
            regarding = stance.get("regarding")
            if (stance["type"] in ("supports", "condemns", "opposes") and target["kind"] == "actor"
                    and regarding and regarding["kind"] == "issue"):
                target = regarding
            ends = ("actor", stance["holder"]), (target["kind"], target["id"])
            for end in ends:
                self._add_node(*end)
            self._add_edge(stance, ends)

    def _add_node(self, kind, original):
        name, category = self.names[kind, original]
        self.nodes[export_id(PREFIXES[kind], original)] = {
            "name": clean(name), "entity": kind, "category": category, "dossier_id": original}

    def taken_together(self, graph):
        """The same where people and organs stand for whom they speak for, as a node-link graph says they do: each stance
        is in one edge, between bodies that its holder and its target belong to, or would lead from a body to itself."""
        self.nodes, self.edges = {}, {}
        for stance in self.dossier["stances"]:
            target = stance["target"]
            holders = self._bodies("actor", stance["holder"])
            targets = self._bodies(target["kind"], target["id"])
            evidence = {(clean(e["document"]), e["start"], e["end"], clean(e["quote"])) for e in stance["evidence"]}
            relation = ("not_" if stance["negated"] else "") + stance["type"]
            found = [(holder, end) for edge in graph["edges"] for holder in holders for end in targets
                     if (edge["source"], edge["target"]) == (export_id("a_", holder), export_id(PREFIXES[target["kind"]], end))
                     and edge["relation"] == relation
                     and evidence <= {(e["document"], e["start"], e["end"], e["quote"]) for e in edge["evidence"]}]
            if not found and target["kind"] == "actor" and set(holders) & set(targets):
                continue
            assert found, f"the stance {stance['id']} is in no edge"
            ends = ("actor", found[0][0]), (target["kind"], found[0][1])
            for end in ends:
                self._add_node(*end)
            self._add_edge(stance, ends)
        return self

    def _bodies(self, kind, original):
        """An actor and whatever it belongs to, nearest first; an event or an issue alone."""
        found = [original]
        for name in found if kind == "actor" else ():
            for actor in self.dossier["actors"]:
                if actor["id"] == name:
                    found += [a["to"] for a in actor.get("affiliations", ()) if a["to"] not in found]
        return found

    def _add_edge(self, stance, ends):
        (_, holder), (kind, target) = ends
        edge_id = edge_key(holder, stance["negated"], stance["type"], kind, target)
        source, sink = export_id("a_", holder), export_id(PREFIXES[kind], target)
        relation = ("not_" if stance["negated"] else "") + stance["type"]
        sign = {"supports": 1, "condemns": -1, "blames": -1, "opposes": -1}.get(stance["type"], 0)
        for store, key in ((self.edges, edge_id), (self.statements, stance["id"])):
            edge = store.setdefault(export_id("e_", key), {
                "source": source, "target": sink, "relation": relation, "negated": stance["negated"], "count": 0,
                "sign": (-1 if stance["type"] == "supports" else 0) if stance["negated"] else sign, "dates": [], "evidence": set()})
            edge["count"] += 1
            edge["dates"].append(stance["date"])
            for piece in stance["evidence"]:
                edge["evidence"].add((clean(piece["document"]), piece["start"], piece["end"], clean(piece["quote"])))


def of_folder(folder):
    expected = Expected(os.path.join(folder, "dossier.json"))
    path = os.path.join(folder, "graph.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            graph = json.load(file)
        if ", by " in graph["graph"]["title"]:
            return expected.taken_together(graph)
    return expected
