"""Writes a dossier full of what formats stumble over: python3 hostile.py > dossier.json."""

import json
import sys

TEXTS = [
    "ends in a backslash \\", "two \\\\ and \\N \\G \\n \\\"", "line\nfeed\r\nand\rreturn\ttab", "\x00nul \x07bell \x1f \x7f",
    "\ufffe and \uffff", "emoji 🕊️👩‍👩‍👧 \U0001F1F8\U0001F1FE", "العربية \u200fRTL\u200e \u202eoverride\u202c שלום",
    "]]> --> <!-- <![CDATA[ <b>bold</b> &amp; &#7; <script>alert(1)</script>", "=cmd|'/C calc'!A0", "+1", "-2", "@SUM(A1)",
    "\tstarts with a tab", "\"quoted\" 'single' `tick` ```", "a,b;c:d|e#f%g{h}[i](j)$k~l^m", "%%{init: {}}%% end default",
    "NA", "null", "true", "1e5", " ", "x" * 20000, "é\"\\\n" * 5000, "# heading\n- list\n* star _under_", "A---oB",
    "}}\n---\n", "combining e\u0301 and é", "\u2028 line separator \u2029", "\u0085 next line", "10:30 : colon",
]


def evidence(index, quote):
    start = 7 * index
    return {"document": DOCUMENTS[index % len(DOCUMENTS)]["id"], "quote": quote, "prefix": quote[-5:], "suffix": quote[:5],
            "start": start, "end": start + len(quote), "sentence": index, "rule": "rule." + str(index)}


DOCUMENTS = [
    {"id": name, "title": "Title of " + name, "published": "2031-03-0%d" % (index + 1), "characters": 100000,
     "sha256": "0" * 64, **({"url": "https://news.example/%d?a=1&b=%%22" % index} if index % 2 else {})}
    for index, name in enumerate(["Case", "case", "with \"quotes\" & <tags>", "back\\slash", "\u200fשלום", "=doc()"])
]

ACTORS = [{"id": "actor-%d" % index, "name": text, "kind": "group"} for index, text in enumerate(TEXTS)]
ACTORS += [{"id": word, "name": word, "kind": "state", "country": "XXX"} for word in
           ("node", "graph", "end", "default", "1", "01", "10", "null", "o", "x", "strict", "issue-node", "x-supports", "blames-node")]
ISSUES = [{"id": "issue-1", "name": TEXTS[7], "kind": "plan"}, {"id": "node", "name": "same id as an actor", "kind": "law"}]
EVENTS = [
    {"id": "event-%d" % index, "label": text, "type": "OTHER", "date": date, "status": status, "place": TEXTS[7],
     "evidence": [evidence(index, text)]}
    for index, (text, date, status) in enumerate(zip(TEXTS, [
        "2031-03-01", "2031-03", "2031", "203X", "20XX", "2031-03-01/2031-03-04", "2031-03-01/..", "../2031", "/2031-05",
        "2031-03~", "2031-03-05?", "2031-22", "2031-XX", "2031-03-XX", "-0044-03-15", "Y12000", "2031-03-01T10:30:00Z",
        "XXXX"], ["occurred", "planned", "disputed"] * 6))
]
KINDS = ["supports", "condemns", "blames", "opposes", "urges", "denies"]


def stance(index, holder, kind, target, date, negated, quotes):
    return {"id": "stance-%d" % index, "holder": holder, "type": kind, "target": target, "date": date, "negated": negated,
            "evidence": [evidence(index + offset, quote) for offset, quote in enumerate(quotes)]}


def stances():
    found, index = [], 0
    for number, actor in enumerate(ACTORS):
        other = ACTORS[(number + 1) % len(ACTORS)]["id"]
        targets = [{"kind": "actor", "id": other}, {"kind": "actor", "id": actor["id"]}, {"kind": "issue", "id": "node"},
                   {"kind": "event", "id": "event-%d" % (number % len(EVENTS))}]
        for offset, target in enumerate(targets):
            for day in (1, 1, 3):
                kind = KINDS[(number + offset) % 6]
                text = TEXTS[(number + offset) % len(TEXTS)]
                found.append(stance(index, actor["id"], kind, target, "2031-0%d-0%d" % (offset + 1, day),
                                    number % 5 == 0, [text, TEXTS[index % len(TEXTS)]]))
                index += 1
    found.append(stance(index, "actor-1", "supports", {"kind": "issue", "id": "issue-1"}, "2031-03~", False, [TEXTS[0]]))
    found.append(stance(index + 1, "actor-2", "supports", {"kind": "issue", "id": "issue-1"}, "../2031", False, [TEXTS[1]]))
    # Two edges whose parts, set side by side, read the same.
    found.append(stance(index + 2, "x", "supports", {"kind": "issue", "id": "node"}, "2031-04-01", False, [TEXTS[2]]))
    found.append(stance(index + 3, "x", "supports", {"kind": "actor", "id": "issue-node"}, "2031-04-01", False, [TEXTS[3]]))
    found.append(stance(index + 4, "x-supports", "blames", {"kind": "actor", "id": "node"}, "2031-04-01", False, [TEXTS[4]]))
    found.append(stance(index + 5, "x", "supports", {"kind": "actor", "id": "blames-node"}, "2031-04-01", False, [TEXTS[5]]))
    return found


def main():
    STANCES = stances()
    json.dump({"format": "stanceline-dossier", "version": 1, "documents": DOCUMENTS, "actors": ACTORS, "issues": ISSUES,
               "events": EVENTS, "stances": STANCES}, sys.stdout)


main()
