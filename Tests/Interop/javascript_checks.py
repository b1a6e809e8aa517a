"""The files of JavaScript libraries, opened with these libraries in a headless Chromium.

The libraries are those that the packages of requirements-javascript.txt carry. Cytoscape.js and graphology are modules
of bundles there; `Bundle` takes them out.
"""

import glob
import html
import json
import os
import re
import sysconfig
import tempfile

import chromium
from common import Skipped, check, load, same, same_edge, same_ids, same_node

PACKAGES = sysconfig.get_paths()["purelib"]

# Runs a module of a webpack bundle without the rest of the page that it was made for.
BUNDLE = """
const stores = Object.getOwnPropertyNames(self).filter(name => name.startsWith("webpackChunk"));
const modules = Object.assign({}, ...stores.flatMap(name => self[name].map(chunk => chunk[1])));
const loaded = {};
function bundled(name) {
  if (name in loaded) return loaded[name].exports;
  const module = loaded[name] = {exports: {}};
  modules[name].call(module.exports, module, module.exports, bundled);
  return module.exports;
}
bundled.r = () => {};
bundled.d = (exports, getters) => {
  for (const name in getters) Object.defineProperty(exports, name, {enumerable: true, get: getters[name]});
};
bundled.o = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
bundled.n = module => Object.assign(() => module, {a: module});
bundled.g = self;
"""

BROWSER = None


def close():
    global BROWSER
    if BROWSER:
        BROWSER.__exit__()
    BROWSER = None


def library(*parts):
    """The path of a file that a package carries."""
    found = sorted(glob.glob(os.path.join(PACKAGES, *parts)))
    if not found:
        raise Skipped(f"{parts[0]}, which carries the library, is not installed")
    return found[0]


# Sigma.js is drawn without a graphics card, of which the browser warns, at times only on the next page.
ACCEPTED = ("WebGL", "GPU stall")


def answer(scripts, code, text):
    """What `read(text)` of the code gives, on a page with the libraries."""
    global BROWSER
    if not BROWSER:
        program = chromium.find()
        if not program:
            raise Skipped("no Chromium is installed")
        BROWSER = chromium.Browser(program)
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as page:
        tags = "".join(f'<script src="file://{html.escape(path)}"></script>' for path in scripts)
        page.write(f'<!DOCTYPE html><meta charset="utf-8"><body><div id="here"></div>{tags}<script>{code}</script>')
        page.flush()
        BROWSER.problems.clear()
        BROWSER.open(page.name)
        result = BROWSER.run(f"(async () => JSON.stringify(await read({json.dumps(text)})))()")
        problems = [problem for problem in BROWSER.problems if not any(words in problem for words in ACCEPTED)]
        same("problems on the page", problems, [])
    return json.loads(result)


def same_graph(nodes, edges, expected):
    same_ids("nodes", (node["id"] for node in nodes), expected.nodes)
    same_ids("edges", (edge["id"] for edge in edges), expected.edges)
    for node in nodes:
        same_node(node["id"], node, expected.nodes[node["id"]])
    for edge in edges:
        wanted = expected.edges[edge["id"]]
        same(f"{edge['id']} ends", (edge["source"], edge["target"]), (wanted["source"], wanted["target"]))
        same_edge(edge["id"], edge, wanted)


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


@check("graph.d3.json")
def d3_force(path, expected):
    found = answer([library("mpld3", "js", "d3.v5.min.js")], """
      function read(text) {
        const {nodes, links} = JSON.parse(text);
        d3.forceSimulation(nodes).force("link", d3.forceLink(links).id(node => node.id))
          .force("charge", d3.forceManyBody()).stop().tick(5);
        if (!nodes.every(node => isFinite(node.x) && isFinite(node.y))) throw new Error("a node without a place");
        return {nodes, edges: links.map(link => ({...link, source: link.source.id, target: link.target.id}))};
      }""", text_of(path))
    same_graph(found["nodes"], found["edges"], expected)


@check("graph.cyjs")
def cytoscape_js(path, expected):
    bundle = library("ipycytoscape", "labextension", "static", "58.*.js")
    found = answer([bundle], BUNDLE + """
      function read(text) {
        const cytoscape = Object.keys(modules).map(bundled).find(module => module.version);
        const graph = cytoscape({...JSON.parse(text), headless: true, layout: {name: "grid"}});
        const data = element => element.data();
        return {nodes: graph.nodes().map(data), edges: graph.edges().map(data)};
      }""", text_of(path))
    same_graph(found["nodes"], found["edges"], expected)


@check("graph.graphology.json")
def graphology_library(path, expected):
    bundle = library("ipysigma", "labextension", "static", "*graphology_dist_graphology_umd_min_js*.js")
    found = answer([bundle], BUNDLE + """
      function read(text) {
        const graph = bundled("./node_modules/graphology/dist/graphology.umd.min.js").from(JSON.parse(text));
        if (!graph.multi || graph.type !== "directed") throw new Error("no directed multigraph");
        return {nodes: graph.mapNodes((id, attributes) => ({...attributes, id})), edges: graph.mapEdges(
          (id, attributes, source, target) => ({...attributes, id, source, target}))};
      }""", text_of(path))
    same_graph(found["nodes"], found["edges"], expected)


@check("graph.graphology.json")
def sigma_js(path, expected):
    folder = os.path.dirname(library("ipysigma", "labextension", "static", "*sigma_index_js*.js"))
    scripts = [name for name in sorted(glob.glob(os.path.join(folder, "*.js")))
               if not os.path.basename(name).startswith(("remote", "lib_"))]
    found = answer(scripts, BUNDLE + """
      function read(text) {
        if (!document.createElement("canvas").getContext("webgl2")) return {};
        const graph = bundled("./node_modules/graphology/dist/graphology.umd.min.js").from(JSON.parse(text));
        const {default: Sigma} = bundled("./node_modules/sigma/index.js");
        here.style.cssText = "width: 800px; height: 600px";
        const picture = new (Sigma.default || Sigma)(graph, here, {renderEdgeLabels: true});
        picture.refresh();
        const nodes = graph.filterNodes(node => isFinite(picture.getNodeDisplayData(node).x));
        return {nodes, edges: graph.filterEdges(edge => picture.getEdgeDisplayData(edge))};
      }""", text_of(path))
    if not found:
        raise Skipped("the browser has no WebGL")
    same_ids("nodes drawn", found["nodes"], expected.nodes)
    same_ids("edges drawn", found["edges"], expected.edges)


def shown(text):
    """A text as a browser shows it: blanks and line ends in a row are one blank."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip()


def same_label(what, drawn, text):
    """Labels are cut at 80 characters, of which a blank at the cut is not seen and a line end of two counts as such."""
    drawn, text = shown(drawn), shown(text)
    if drawn.endswith("…") and len(drawn) > 70 and len(text) > len(drawn) - 1:
        drawn, text = shown(drawn[:-1]), shown(text[:len(drawn) - 1])
    same(what, drawn, text)


@check("graph.mmd")
def mermaid_flowchart(path, expected):
    text = text_of(path)
    found = answer([library("artoo_mermaid", "assets", "mermaid.min.js")], """
      async function read(text) {
        mermaid.initialize({startOnLoad: false});
        const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
        const edges = diagram.db.getEdges().map(edge => [edge.start, edge.end, edge.text]);
        const {svg} = await mermaid.render("drawing", text);
        here.innerHTML = svg;
        const nodes = [...here.querySelectorAll("g.node")].map(node => [
          node.id.replace(/^(drawing-)?flowchart-/, "").replace(/-\\d+$/, ""), node.textContent]);
        return {nodes, edges, scripts: here.querySelectorAll("script, img, b").length,
          paths: here.querySelectorAll(".edgePaths path").length};
      }""", text)
    left_out = re.search(r"^%% (\d+) of \d+ edges are left out", text, re.M)
    same("edges", len(found["edges"]), len(expected.edges) - (int(left_out[1]) if left_out else 0))
    same("lines drawn", found["paths"], len(found["edges"]))
    same("markup from names", found["scripts"], 0)
    wanted = {}
    for edge in expected.edges.values():
        words = edge["relation"].replace("_", " ") + (f" ×{edge['count']}" if edge["count"] > 1 else "")
        wanted.setdefault((edge["source"], edge["target"]), []).append(words)
    for source, target, words in found["edges"]:
        if words not in wanted.get((source, target), []):
            raise AssertionError(f"{source} {words!r} {target} is no edge")
        wanted[source, target].remove(words)
    ends = {end for source, target, _ in found["edges"] for end in (source, target)}
    same_ids("nodes", (node for node, _ in found["nodes"]), ends)
    for node, label in found["nodes"]:
        same_label(f"label of {node}", shown(label), expected.nodes[node]["name"])


def decoded(text):
    """Mermaid keeps entity codes in a form of its own until it draws."""
    return shown(re.sub("\ufb02\u00b0\u00b0(\\d+)\u00b6\u00df", lambda code: chr(int(code[1])), text))


@check("timeline.mmd")
def mermaid_timeline_library(path, expected):
    text = text_of(path)
    found = answer([library("artoo_mermaid", "assets", "mermaid.min.js")], """
      async function read(text) {
        mermaid.initialize({startOnLoad: false});
        const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
        const periods = diagram.db.getTasks().map(task => [task.task, task.events]);
        const {svg} = await mermaid.render("drawing", text);
        here.innerHTML = svg;
        return {periods, scripts: here.querySelectorAll("script, img, b").length, shown: here.textContent};
      }""", text)
    left_out = re.search(r"^ *%% (\d+) more entries are left out", text, re.M)
    labels = [entry["label"] for entry in load(os.path.join(os.path.dirname(path), "timeline.json"))["entries"]]
    labels = labels[:len(labels) - int(left_out[1])] if left_out else labels
    drawn = [decoded(event) for _, events in found["periods"] for event in events]
    same("number of entries", len(drawn), len(labels))
    for event, label in zip(drawn, labels):
        same_label("label", event, label)
    same("markup from labels", found["scripts"], 0)
