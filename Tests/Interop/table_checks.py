"""Tables and timelines, opened with pandas, icalendar and a CommonMark parser."""

import html
import re

from common import FULL_DAY, check, load, module, pieces, same, same_edge, same_ids, same_node
from expected import clean, export_id


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


@check("statements.csv")
def statements_pandas(path, expected):
    rows = table(path)
    same_ids("statements", [row["id"] for row in rows], [clean(i) for i in expected.originals])
    statements = {clean(i): expected.statements[export_id("e_", i)] for i in expected.originals}
    for row in rows:
        wanted = statements[row["id"]]
        same("ends", (row["source"], row["target"]), (wanted["source"], wanted["target"]))
        same("name", row["source_name"], clean(expected.nodes[row["source"]]["name"]))
        same("relation", row["relation"], wanted["relation"])
        same("sign", float(row["sign"]), float(wanted["sign"]))
        same("evidence", pieces(row["evidence"]), wanted["evidence"])


def net_values(expected):
    """By ends, statements for less statements against."""
    values = {}
    for edge in expected.edges.values():
        ends = edge["source"], edge["target"]
        values[ends] = values.get(ends, 0) + edge["sign"] * edge["count"]
    return values


@check("matrix.csv")
@check("matrix.two-mode.csv")
def matrix_pandas(path, expected):
    frame = module("pandas").read_csv(path, index_col=0)
    wanted = net_values(expected)
    rows, columns = {ends[0] for ends in wanted}, {ends[1] for ends in wanted}
    if path.endswith("matrix.csv"):
        rows = columns = set(expected.nodes)
    same_ids("rows", list(frame.index), rows)
    same_ids("columns", list(frame.columns), columns)
    for row in frame.index:
        for column in frame.columns:
            same(f"{row} {column}", float(frame.loc[row, column]), float(wanted.get((row, column), 0)))


@check("graph.net")
def pajek_networkx(path, expected):
    graph = module("networkx").read_pajek(path)
    same_ids("nodes", list(graph.nodes), expected.nodes)
    found = sorted((s, t, d["l"], d["weight"]) for s, t, d in graph.edges(data=True))
    same("arcs", found, sorted((e["source"], e["target"], e["relation"], float(e["sign"] * e["count"]))
                               for e in expected.edges.values()))


@check("graph.dl")
def ucinet_lines(path, expected):
    """Held against UCINET's description of DL: n labels, nm matrix labels, lists with `!` between them."""
    with open(path, encoding="utf-8") as file:
        head, rest = file.read().split("\nlabels:\n")
    labels, rest = rest.split("matrix labels:\n")
    names, data = rest.split("data:\n")
    labels, names = labels.split(), names.split()
    same("head", head, f"dl n={len(labels)} nm={len(names)} format=edgelist1")
    same_ids("labels", labels, expected.nodes)
    found = []
    for name, matrix in zip(names, data.split("!\n")):
        for row in matrix.splitlines():
            source, target, value = row.split()
            found.append((labels[int(source) - 1], labels[int(target) - 1], name, float(value)))
    same("ties", sorted(found), sorted((e["source"], e["target"], e["relation"], float(e["count"]))
                                       for e in expected.edges.values()))


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


@check("nodes.neo4j.csv")
def neo4j_nodes(path, expected):
    rows = table(path)
    same_ids("nodes", [row["id:ID(Node)"] for row in rows], expected.nodes)
    for row in rows:
        wanted = expected.nodes[row["id:ID(Node)"]]
        found = row["name"], row[":LABEL"], row["category"], row["dossier_id"]
        same("node", found, (flat(wanted["name"]), wanted["entity"].capitalize(), wanted["category"],
                             flat(clean(wanted["dossier_id"]))))
        for key in ("name", "dossier_id"):
            same("lines in a cell", row[key].count("\n"), 0)


def spreadsheet(path):
    """The rows of a file for Excel, without the apostrophes that keep texts from being read as something else."""
    with open(path, "rb") as file:
        data = file.read()
    same("byte order mark", data[:3], b"\xef\xbb\xbf")
    same("lines that end in CRLF", data.endswith(b"\r\n"), True)
    rows = module("pandas").read_csv(path, keep_default_na=False, dtype=str, encoding="utf-8-sig").to_dict("records")
    for row in rows:
        for key, cell in row.items():
            if key not in NUMBERS and misread(cell):
                raise AssertionError(f"the {key} {cell[:40]!r} would be read as a formula, a number or a date")
            if len(cell.encode("utf-16-le")) // 2 > 32767:
                raise AssertionError(f"a {key} longer than a cell")
            row[key] = cell[1:] if cell[:1] == "'" and misread(cell[1:]) else cell
    return rows


NUMBERS = {"sign", "weight", "count", "negated", "date", "date_end", "date_edtf", "confidence"}
MONTHS = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?"
VALUE = re.compile(r"(true|false|(?=.*\d)(\d|[ \u00a0.,:;/+\-()%%$€£¥]|\b(e|t|z|am?|pm?|%s)\b|(?<=\d)(e|t|z|%s)(?=[\d+\-]|$))+)$"
                   % (MONTHS, MONTHS), re.IGNORECASE)


def misread(cell):
    """Whether a spreadsheet takes a text for a formula, a truth value, a number or a date."""
    return cell[:1] in ("=", "+", "-", "@", "\t", "\r") or bool(VALUE.match(cell))


def cut(text):
    """A cell that holds as much as Excel takes."""
    units = text.encode("utf-16-le")
    return text if len(units) <= 64_000 else units[:64_000].decode("utf-16-le", "ignore") + "…"


@check("edges.excel.csv")
def excel(path, expected):
    rows = spreadsheet(path)
    same_ids("edges", [row["id"] for row in rows], expected.edges)
    for row in rows:
        wanted = expected.edges[row["id"]]
        same("ends", (row["source"], row["target"]), (wanted["source"], wanted["target"]))
        same_edge(row["id"], row, {**wanted, "evidence": {(*e[:3], cut(e[3])) for e in wanted["evidence"]}}, evidence=False)


@check("nodes.excel.csv")
def excel_nodes(path, expected):
    rows = spreadsheet(path)
    same_ids("nodes", [row["id"] for row in rows], expected.nodes)
    for row in rows:
        wanted = expected.nodes[row["id"]]
        same_node(row["id"], row, {**wanted, "name": cut(wanted["name"])})


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
        record = records[entry["id"]]
        found = entry["date"], entry["kind"], entry["type"], entry.get("negated", False), entry.get("target")
        same(entry["id"], found, (record["date"], "stance" if "holder" in record else "event", record["type"],
                                  record.get("negated", False), record.get("target")))
        wanted = {(clean(e["document"]), e["start"], e["end"], clean(e["quote"])) for e in record["evidence"]}
        same("evidence", pieces(entry["evidence"]), wanted)


PARAGRAPH = re.compile("<p>\u201c(.*?)\u201d \\(([^<]*)\\)</p>", re.DOTALL)


@check("timeline.timelinejs.json")
def timeline_js(path, expected):
    """TimelineJS3 itself is not run: this holds the file against what its source asks for."""
    events = {event["unique_id"]: event for event in load(path)["events"]}
    records = {clean(r["id"]): r for key in ("events", "stances") for r in expected.dossier[key]}
    same("ids", len(load(path)["events"]), len(events))
    same_ids("entries", events, (key for key, r in records.items() if not re.match(r"\d?XXX", r["date"])))
    for key, event in events.items():
        start, end = event["start_date"], event.get("end_date")
        for part in (start, end or start):
            same("integers", {type(value) for value in part.values()}, {int})
            same("keys", part.keys() - {"year", "month", "day"}, set())
        same("words of the date", bool(event["display_date"]) and "<" not in event["display_date"], True)
        if end and all(start.get(name) == end.get(name) for name in ("year", "month", "day") if name in start):
            raise AssertionError(f"{key}: the end is dropped as equal to the start")
        if FULL_DAY.match(records[key]["date"]):
            same(key, "%(year)04d-%(month)02d-%(day)02d" % start, records[key]["date"])
        text = event["text"]
        same("markup", re.findall("<(?!/?p>)", text["headline"] + text["text"]), [])
        found = {(html.unescape(document), html.unescape(quote)) for quote, document in PARAGRAPH.findall(text["text"])}
        same(f"{key} quotes", found, {(clean(e["document"]), clean(e["quote"])) for e in records[key]["evidence"]})


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
        text = str(event["DESCRIPTION"])
        lines = [f"\u201c{clean(e['quote'])}\u201d ({clean(e['document'])})" for e in record["evidence"]]
        same("length of quotes", len(text), len("\n".join(lines)))
        for line in lines:
            same("a quote", line in text and line, line)
    # The format has no year before 1, none after 9999 and no unknown one.
    same("entries", len(found), len([r for r in records.values() if r["date"][0] not in "XY-"]))



@check("*.md")
def markdown_has_no_html(path, expected):
    parser = module("markdown_it").MarkdownIt("commonmark").enable("table")
    with open(path, encoding="utf-8") as file:
        tokens = parser.parse(file.read())
    found = {child.type for token in tokens for child in [token, *(token.children or [])]}
    same("markup from articles", found & {"html_block", "html_inline", "image", "fence", "code_block"}, set())


@check("timeline.md")
def markdown(path, expected):
    """Every label is strong, every quote an item of text under it, and nothing is markup that is not the exporter's."""
    parser = module("markdown_it").MarkdownIt("commonmark")
    with open(path, encoding="utf-8") as file:
        tokens = parser.parse(file.read())
    depth, labels, quotes = 0, [], []
    for token in tokens:
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "inline":
            text = "".join(child.content for child in token.children)
            strong = [i for i, child in enumerate(token.children) if child.type.startswith("strong")]
            if depth == 1:
                same("strong text", len(strong), 2)
                labels.append("".join(child.content for child in token.children[:strong[1]]))
            same("markup", {c.type for c in token.children} - {"text", "strong_open", "strong_close", "text_special"}, set())
            if depth == 2:
                quotes.append(text)
        elif token.type not in ("heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open",
                                "bullet_list_close", "list_item_open", "list_item_close"):
            raise AssertionError(f"a {token.type} at line {token.map}")
    records = [r for key in ("events", "stances") for r in expected.dossier[key]]
    same("entries", len(labels), len(records))
    same_ids("quotes", quotes, (f"\u201c{line(e['quote'])}\u201d ({line(e['document'])})" for r in records for e in r["evidence"]))


def line(text):
    return re.sub("[\n\t]", " ", clean(text))
