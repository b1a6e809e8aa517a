"""Opens report.html in a headless Chromium and uses it as a reader would: python3 check_report.py STANCELINE [DOSSIER TEXTS | --large]

Without a dossier, one with hostile names and articles is made up; with --large, one of ten thousand stances. Prints a line a check; ends with 1 where one fails and
with 77 where there is no Chromium.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import time

import chromium

SCRIPT = "</script><script>alert(1)</script>"
ARTICLE = """Harbour talks fail

KORVATH, 3 March — Dr. %s said on Monday that "we condemn the raid\\" & its <b>authors</b>.
\u0634\u062f\u0651\u062f \u0627\u0644\u0648\u0632\u064a\u0631 12 \u0639\u0644\u0649 \u0630\u0644\u0643. \U0001f54a\ufe0f Two days later she backed the plan.
""" % SCRIPT


def hostile_dossier():
    """A dossier and its article, whose names, titles and quotes try to leave the page's texts."""
    names = {"minister": '"><img src=x onerror=alert(2)>' + SCRIPT, "korvath": "Korvath]]><!--", "arabic":
             "\u0648\u0632\u064a\u0631 \u0627\u0644\u062f\u0641\u0627\u0639", "ilmaria": "\u202eIlmaria' onfocus='alert(3)"}

    def quote(words, rule="condemn"):
        start = ARTICLE.index(words)
        return {"document": "talks", "quote": words, "start": start, "end": start + len(words), "sentence": 1, "rule": rule}
    first, second = ARTICLE.split("\n")[2:4]

    def stance(name, holder, kind, target, date, words):
        return {"id": name, "holder": holder, "type": kind, "target": target, "date": date, "negated": False,
                "evidence": [quote(words, kind)]}
    actor = lambda name: {"kind": "actor", "id": name}
    return {
        "format": "stanceline-dossier", "version": 1,
        "documents": [{"id": "talks", "title": SCRIPT, "publisher": "<i>Post</i>", "published": "2031-03-03",
                       "url": "javascript:alert(4)", "characters": len(ARTICLE), "sha256": "0" * 64}],
        "actors": [{"id": name, "name": text, "kind": "person"} for name, text in sorted(names.items())],
        "issues": [{"id": "plan", "name": "Plan " + SCRIPT, "kind": "plan"}],
        "events": [{"id": "raid", "label": "Raid " + SCRIPT, "type": "ASSAULT", "date": "2031-03-01", "status": "occurred",
                    "evidence": [quote("the raid", "event")]}],
        "stances": [
            stance("a", "minister", "condemns", {"kind": "event", "id": "raid"}, "2031-03-01", first),
            stance("b", "minister", "supports", actor("korvath"), "2031-03-03", second),
            stance("c", "arabic", "blames", actor("ilmaria"), "2031-03-02", second),
            stance("d", "ilmaria", "supports", {"kind": "issue", "id": "plan"}, "2031-03-04", "the plan"),
            stance("e", "minister", "condemns", actor("korvath"), "2031-03-05", first),
        ]}, names


class Checks:
    def __init__(self, page):
        self.page, self.failed, self.done = page, 0, 0

    def that(self, what, holds, found=""):
        self.done += 1
        if not holds:
            self.failed += 1
            print("FAILED report.html: %s%s" % (what, ": " + str(found)[:600] if found != "" else ""))

    def equal(self, what, found, expected):
        self.that(what, found == expected, "found %r; expected %r" % (found, expected))

    # What a reader sees.

    def learn_ids(self):
        """What records the page means by "s0" and "e0"."""
        self.ids = self.page.run("(page => Object.fromEntries([...page.stances.map((s, n) => ['s' + n, s[0]]),"
                                 "...page.events.map((e, n) => ['e' + n, page.things[e[0]][0].slice(6)])]))"
                                 "(JSON.parse(document.getElementById('records').textContent))")

    def shown(self, table="stances"):
        return [self.ids[key] for key in self.page.run(
            "[...document.querySelectorAll('#%s tbody tr')].filter(r => r.offsetHeight).map(r => r.dataset.key)" % table)]

    def lit(self):
        return sorted(self.ids[key] for key in self.page.run(
            "[...document.querySelectorAll('#graph .badge:not(.off) .strand:not(.off)')].flatMap(e => e.dataset.stances.split(' '))"))

    def places(self):
        return self.page.run("[...document.querySelectorAll('#graph .node')].map(n => {const r = n.getBoundingClientRect();"
                             "return [n.dataset.id, r.x + scrollX, r.y + scrollY, r.width, r.height]})")

    def choose(self, field, value):
        self.page.run("(f => {f.focus(); f.value = %s; f.dispatchEvent(new Event('input', {bubbles: true}))})"
                      "(document.getElementById('%s'))" % (json.dumps(value), field))

    def reset(self):
        self.page.run("document.querySelector('[type=reset]').click()")


def check_loading(checks):
    checks.equal("no error, warning, request or dialog on loading", checks.page.problems, [])
    checks.that("Content-Security-Policy is strict", checks.page.run(
        "(c => c.includes(\"default-src 'none'\") && !c.includes('unsafe'))(document.querySelector('meta[http-equiv]').content)"))
    checks.equal("ids are unique", checks.page.run(
        "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))([...document.querySelectorAll('[id]')].map(e => e.id))"), [])
    # A policy that lets a foreign script run would be none.
    checks.page.run("(s => {s.textContent = 'window.broken = 1'; document.body.append(s)})(document.createElement('script'))")
    checks.that("a script without the page's nonce does not run", checks.page.run("window.broken === undefined"))
    checks.page.problems.clear()


def check_filters(checks, dossier):
    stances, events = [[record["id"] for record in dossier[kind]] for kind in ("stances", "events")]
    checks.equal("all stances are in the table", sorted(checks.shown()), sorted(stances))
    checks.equal("all events are in the table", sorted(checks.shown("events")), sorted(events))
    for kind in sorted({stance["type"] for stance in dossier["stances"]}):
        checks.choose("type", kind)
        checks.equal("type " + kind, sorted(checks.shown()), sorted(s["id"] for s in dossier["stances"] if s["type"] == kind))
        checks.equal("type %s leaves no event" % kind, checks.shown("events"), [])
        checks.that("type %s leaves other arrows faint" % kind, set(checks.lit()) <= set(stances))
    checks.reset()
    document = dossier["documents"][-1]["id"]
    checks.choose("document", document)
    told = lambda records: sorted(r["id"] for r in records if any(e["document"] == document for e in r["evidence"]))
    checks.equal("document", sorted(checks.shown()), told(dossier["stances"]))
    checks.equal("document, events", sorted(checks.shown("events")), told(dossier["events"]))
    checks.reset()
    holder = dossier["stances"][0]["holder"]
    checks.choose("actor", holder)
    shown = set(checks.shown())
    own = {s["id"] for s in dossier["stances"] if holder in (s["holder"], s["target"]["id"])}
    checks.that("actor: own stances are shown", own <= shown, own - shown)
    checks.that("actor: others are not", len(shown) < len(stances), shown)
    for view, part in (("matrix", "tbody tr:not(.bloc)"), ("timeline", ".day")):
        checks.that("actor: the %s has no empty %s" % (view, part), page_has_no_empty(checks.page, view, part))
    checks.reset()
    words = max(dossier["stances"][0]["evidence"][0]["quote"].split(), key=len)
    checks.choose("search", words.upper())
    checks.that("search finds a quote's word", dossier["stances"][0]["id"] in checks.shown(), words)
    checks.choose("search", "no-article-has-this-word")
    checks.equal("search for what is nowhere", checks.shown() + checks.shown("events") + checks.lit(), [])
    checks.that("the count is said", checks.page.run("document.getElementById('status').textContent").startswith("0 of "))
    checks.reset()
    checks.equal("'Show all' shows all", sorted(checks.shown()), sorted(stances))


def page_has_no_empty(page, view, part):
    """Whether each part of a view that is shown has a mark that is lit, and at least one is shown."""
    return page.run("(parts => parts.length > 0 && parts.every(p => p.querySelector('[data-keys]:not(.off)')))"
                    "([...document.querySelectorAll('#%s %s')].filter(p => p.offsetHeight))" % (view, part))


def check_slider(checks, dossier):
    before, all_lit = checks.places(), checks.lit()
    seen, days = set(), checks.page.run("Number(document.getElementById('date').max)")
    dates = [record["date"] for record in dossier["stances"]]
    for day in range(days + 1):
        checks.choose("date", day)
        label = checks.page.run("document.getElementById('date-text').textContent")
        shown = checks.shown()
        seen.add(tuple(checks.lit()))
        if day < days:
            date = checks.page.run("document.getElementById('date').dataset.day")
            checks.that("the day is told in words", label.startswith("in force on ") and date not in label, label)
            late = [s["id"] for s in dossier["stances"] if s["id"] in shown and s["date"][:10] > date]
            checks.equal("nothing later than %s is shown" % date, late, [])
        checks.equal("nodes stay where they are at " + label, checks.places(), before)
    checks.that("the slider changes what is shown", len(seen) > 1 or len(set(dates)) < 2, len(seen))
    checks.equal("its right end shows all", (label, checks.lit()), ("all dates", all_lit))
    checks.page.run("document.getElementById('date').focus()")
    checks.page.press("ArrowLeft")
    checks.that("the slider moves by keyboard", checks.page.run("document.getElementById('date-text').textContent") != "all dates")
    checks.reset()


def check_quotes(checks, dossier, articles):
    page, names = checks.page, {actor["id"]: actor["name"] for actor in dossier["actors"]}
    for selector, table in (("#graph .edge", None), ("#timeline [data-keys]", None), ("#matrix [data-keys]", None),
                            ("#findings [data-keys]", None), ("#stances button", "stances"), ("#events button", "events")):
        page.run("(m => {m.scrollIntoView({block: 'center'}); m.focus()})(document.querySelector('%s'))" % selector)
        page.press("Enter")
        detail = page.run("(d => d.hidden ? null : {text: d.textContent, marks: [...d.querySelectorAll('blockquote mark')]"
                          ".map(m => m.textContent), whole: d.querySelectorAll('details').length, focused: d === document.activeElement})"
                          "(document.getElementById('detail'))")
        checks.that("Enter on %s shows quotes" % selector, detail and detail["marks"], detail)
        if not detail:
            continue
        checks.that("%s: the focus goes to the quotes" % selector, detail["focused"])
        quotes = {e["quote"] for kind in ("stances", "events") for r in dossier[kind] for e in r["evidence"]}
        checks.that("%s: quotes are exact" % selector, set(detail["marks"]) <= quotes, detail["marks"])
        checks.that("%s: the rule is named" % selector, "rule " in detail["text"])
        if selector == "#graph .edge" or table == "stances":
            checks.that("%s: the speaker is named" % selector, any(name in detail["text"] for name in names.values()))
        checks.equal("%s: each quote stands in its article" % selector, detail["whole"] == len(detail["marks"]), bool(articles))
        if articles:
            page.run("document.querySelector('#detail summary').click()")
            page.run("new Promise(done => setTimeout(done, 50))")
            whole = page.run("document.querySelector('#detail .article').textContent")
            checks.that("%s: the whole article opens" % selector, whole in articles.values(), whole)
        page.press("Escape")
        checks.that("%s: Escape closes and goes back" % selector, page.run(
            "document.getElementById('detail').hidden && document.activeElement === document.querySelector('%s')" % selector))
    # The same by mouse, on an arrow's line, also in the gap of a dashed one.
    x, y = page.run("(p => {const at = () => {const m = p.getPointAtLength(p.getTotalLength() * 0.2)"
                    ".matrixTransform(p.getScreenCTM()); return [m.x, m.y]}; scrollBy(0, at()[1] - innerHeight / 2);"
                    "return at()})(document.querySelector('#graph .edge path'))")
    page.click(x, y)
    checks.that("a click on an arrow shows quotes", page.run("!document.getElementById('detail').hidden"))
    page.press("Escape")


def check_keyboard(checks):
    """Tab from the top passes everything that can be used, in the order of the page."""
    page = checks.page
    page.run("window.usable = [...document.querySelectorAll('input, select, button, a[href], summary, [tabindex=\"0\"]')]"
             ".filter(e => e.tagName === 'SUMMARY' || !e.closest('details:not([open])'))"
             ".filter(e => !e.closest('[hidden]') && e.tabIndex >= 0 && !e.disabled); document.activeElement.blur();"
             "scrollTo(0, 0); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    count, order = page.run("usable.length"), []
    for _ in range(count):
        page.press("Tab")
        order.append(page.run("usable.indexOf(document.activeElement)"))
    checks.equal("Tab reaches everything in order", order, list(range(count)))
    before = page.run("usable.findIndex(e => e.closest('#stances'))")
    checks.that("under 40 stops to the table", 0 <= before < 40, before)
    checks.equal("one stop in each view", page.run(
        "['graph', 'matrix', 'timeline'].map(id => usable.filter(e => e.closest('#' + id) && e.tagName !== 'SUMMARY').length)"), [1, 1, 1])
    checks.that("what has the focus is outlined", page.run("getComputedStyle(document.activeElement).outlineStyle") == "solid")
    page.run("document.querySelector('#graph [tabindex=\"0\"]').focus()")
    first = page.run("document.activeElement.getAttribute('aria-label')")
    page.press("ArrowRight")
    second = page.run("[document.activeElement.getAttribute('aria-label'), document.activeElement.closest('#graph') !== null]")
    checks.that("arrow keys go on within the graph", second[1] and second[0] != first, second)
    checks.that("everything has a name", page.run(
        "usable.every(e => e.getAttribute('aria-label') || e.textContent.trim() || e.closest('label'))"))


def check_fragment(checks, path, dossier):
    """The filters' state is the fragment, and a link with it opens the same view."""
    page = checks.page
    kind = dossier["stances"][0]["type"]
    checks.choose("type", kind)
    checks.choose("date", 0)
    fragment, shown = page.run("location.hash"), checks.shown()
    checks.that("the fragment tells the filters", "type=" + kind in fragment and "date=" in fragment, fragment)
    page.open("about:blank")
    page.open(path, fragment)
    checks.equal("a link opens the same view", (checks.shown(), page.run("location.hash")), (shown, fragment))
    checks.reset()
    checks.equal("without a filter there is no fragment", page.run("location.hash"), "")


def check_numbers(checks, dossier):
    """Numbers on arrows count what is shown."""
    page = checks.page
    for value in [""] + sorted({stance["type"] for stance in dossier["stances"]}):
        checks.choose("type", value)
        wrong = page.run("(shown => [...document.querySelectorAll('#graph .badge:not(.off) .strand:not(.off)')].filter(s => {"
                         "const n = s.dataset.stances.split(' ').filter(id => shown.has(id)).length, t = s.querySelector('text[font-weight]');"
                         "return n < 1 || (t && t.textContent !== (n > 1 ? String(n) : ''))}).length)"
                         "(new Set([...document.querySelectorAll('#stances tbody tr')].map(r => r.dataset.key)))")
        checks.equal("numbers on arrows with type '%s'" % value, wrong, 0)
    checks.reset()


def check_widths(checks, path):
    """At three widths, light and dark, nothing sticks out of the page."""
    page = checks.page
    for width in (1280, 800, 400):
        page.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        for scheme in ("light", "dark"):
            page.media(scheme=scheme)
            page.open("about:blank")
            page.open(path)
            checks.that("%d wide, %s: no scrolling sideways" % (width, scheme), page.run(
                "document.documentElement.scrollWidth <= innerWidth"), page.run("document.documentElement.scrollWidth"))
            if width == 400:
                checks.that("quotes of cards are on the page", page.run(
                    "[...document.querySelectorAll('#stances tr:not([hidden]) q')].every(q => q.getBoundingClientRect().right <= innerWidth)"))
    page.send("Emulation.clearDeviceMetricsOverride")
    page.media()
    page.open("about:blank")
    page.open(path)


def check_zoom_and_play(checks):
    page = checks.page
    box = "document.querySelector('#graph svg').getAttribute('viewBox')"
    before = page.run(box)
    page.run("document.querySelector('[data-zoom=\"1.25\"]').click()")
    checks.that("the graph can be looked at closely", page.run(box) != before)
    page.run("document.querySelector('[data-zoom=\"0\"]').click()")
    checks.equal("and as a whole", page.run(box), before)
    if page.run("document.getElementById('play').disabled"):
        return
    page.run("document.getElementById('play').click()")
    checks.equal("play begins with the first day", page.run("Number(document.getElementById('date').value)"), 0)
    page.run("document.getElementById('play').click()")
    checks.reset()
    checks.choose("since", 0)
    checks.that("what changed since is said", page.run("document.getElementById('status').textContent").startswith("Since "))
    checks.reset()


def check_axe(checks, path):
    """Nothing that axe-core finds fault with: light and dark, wide and narrow, filtered, with quotes open."""
    script = find_axe()
    if not script:
        print("SKIPPED axe-core: not installed (`make consumers`)")
        return
    page = checks.page
    with open(script, encoding="utf-8") as file:
        axe = file.read()
    for width, scheme, state in ((1280, "light", ""), (1280, "dark", ""), (400, "light", ""), (400, "dark", ""),
                                 (1280, "light", "quotes"), (1280, "dark", "quotes"), (1280, "light", "filtered")):
        page.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        page.media(scheme=scheme)
        page.open("about:blank")
        page.open(path)
        if state == "quotes":
            page.run("document.querySelector('#stances button').click()")
        if state == "filtered":
            checks.choose("type", page.run("document.querySelector('#type optgroup option').value"))
            page.run("document.querySelectorAll('details').forEach(d => d.open = true)")
        found = page.run(axe + "; axe.run().then(r => r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].target.join(' '),"
                         "([...v.nodes[0].any, ...v.nodes[0].all, ...v.nodes[0].none][0] || {}).message]))")
        checks.equal("axe-core, %d wide, %s %s" % (width, scheme, state), found, [])
    page.send("Emulation.clearDeviceMetricsOverride")
    page.media()
    page.open("about:blank")
    page.open(path)


def find_axe():
    """The script of axe-core that the package axe-core-python carries; None where it is not installed."""
    here = os.path.dirname(os.path.abspath(__file__))
    places = [os.path.join(p, "axe_core_python") for p in sys.path]
    places += glob.glob(os.path.join(here, "..", "..", ".venv", "lib", "python*", "site-packages", "axe_core_python"))
    scripts = [os.environ.get("STANCELINE_AXE", "")] + [os.path.join(place, "axe.min.js") for place in places]
    return next(filter(os.path.isfile, scripts), None)


def large_dossier(stances=10000, actors=300):
    """An invented dossier that is as large as a page has to bear."""
    random = 7

    def next_of(things):
        nonlocal random
        random = (random * 1103515245 + 12345) % 2**31
        return things[(random >> 8) % len(things)]
    ids = ["actor-%d" % number for number in range(actors)]
    days = ["20%d-%02d-%02d" % (year, month, day) for year in range(31, 37) for month in range(1, 13) for day in range(1, 29)]
    evidence = lambda document: [{"document": document, "quote": "They said so in so many words", "start": 0, "end": 29}]
    documents = [{"id": "d%02d" % number, "title": "Story %d" % number, "published": "2037-01-01", "characters": 900,
                  "sha256": "0" * 64} for number in range(40)]
    papers = [document["id"] for document in documents]
    events = [{"id": "e%03d" % number, "label": "Raid %d" % number, "type": next_of(["ASSAULT", "CONSULT", "PROTEST"]),
               "date": next_of(days), "status": "occurred", "evidence": evidence(next_of(papers))} for number in range(200)]
    said = []
    for number in range(stances):
        holder, target = next_of(ids), next_of(ids)
        about = {"kind": "event", "id": next_of(events)["id"]} if number % 5 == 0 else {"kind": "actor", "id": target}
        if holder != target:
            said.append({"id": "s%05d" % number, "holder": holder, "type": next_of(["supports", "condemns", "blames", "urges"]),
                         "target": about, "date": next_of(days), "negated": False, "evidence": evidence(next_of(papers))})
    return {"format": "stanceline-dossier", "version": 1, "documents": documents, "issues": [], "events": events,
            "actors": sorted(({"id": name, "name": name.title(), "kind": "state"} for name in ids), key=lambda a: a["id"]),
            "stances": said}


def check_large(program, stanceline):
    """Ten thousand stances: few elements at first, opened soon, and all of them to be reached."""
    dossier = large_dossier()
    with tempfile.TemporaryDirectory() as folder, chromium.Browser(program) as page:
        source, report = os.path.join(folder, "dossier.json"), os.path.join(folder, "report.html")
        with open(source, "w", encoding="utf-8") as file:
            json.dump(dossier, file)
        subprocess.run([stanceline, "report", "-i", source, "-o", report], check=True, stderr=subprocess.PIPE)
        checks, times = Checks(page), []
        for _ in range(3):
            page.open("about:blank")
            start = time.monotonic()
            page.open(report)
            page.run("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            times.append(time.monotonic() - start)
        checks.learn_ids()
        # Elements, and not seconds alone, since these depend on what else the machine does.
        elements = page.run("document.querySelectorAll('*').length")
        checks.that("under 30,000 elements", elements < 30000, elements)
        checks.that("opens in less than 6 s", min(times) < 6, times)
        count = len(dossier["stances"])
        checks.equal("rows at first", len(checks.shown()), 100)
        checks.equal("the rest is counted", page.run("document.getElementById('stances-left').textContent"),
                     "100 of %d are shown." % count)
        page.run("document.querySelector('#stances + .more, .left + .more').click()")
        checks.equal("more rows", len(checks.shown()), 600)
        last = dossier["stances"][-1]
        checks.choose("actor", last["holder"])
        checks.that("filters find what no row was made for", last["id"] in checks.shown(), last["id"])
        checks.reset()
        checks.that("the page is no longer than it need be", page.run("document.documentElement.scrollHeight") < 45000,
                    page.run("document.documentElement.scrollHeight"))
        page.run("document.querySelector('#timeline .day:not([hidden]) details[data-rest]').open = true")
        page.run("new Promise(done => setTimeout(done, 100))")
        checks.that("long lists of the timeline open", page.run(
            "document.querySelectorAll('#timeline details[open] .said [role=button]').length") > 0)
        page.run("document.querySelector('#timeline details[open] .said a').click()")
        checks.that("their statements have quotes", page.run("document.querySelectorAll('#quotes mark').length") > 0)
        checks.equal("no error in use", page.problems, [])
        print("10,000 stances: opened in %.2f s, %d elements, %d checks in Chromium, %d failed"
              % (min(times), elements, checks.done, checks.failed))
        return checks.failed == 0


def check_papers(checks):
    page = checks.page
    colours = "(s => [s.backgroundColor, s.color])(getComputedStyle(document.body))"
    fill = "getComputedStyle(document.querySelector('#graph svg > path')).fill"
    light, paper = page.run(colours), page.run(fill)
    page.media(scheme="dark")
    dark = page.run(colours)
    checks.that("dark mode", dark != light and page.run(fill) != paper, dark)
    page.media("print")
    checks.equal("print: filters and buttons are left out", page.run(
        "[document.getElementById('filters'), document.querySelector('td button')].map(e => e.offsetHeight)"), [0, 0])
    checks.that("print: figure and tables stay", page.run(
        "['#graph svg', '#timeline .days', '#matrix table', '#stances', '#events'].every(s => document.querySelector(s).getBoundingClientRect().height > 0)"))
    page.media()


def check_hostile(checks, names):
    page = checks.page
    texts = page.run("document.body.innerText")
    checks.that("the script in a title stays text", SCRIPT in texts)
    for name in names.values():
        checks.that("a name stays text: %r" % name, page.run(
            "[...document.querySelectorAll('#stances bdi')].some(b => b.textContent === %s)" % json.dumps(name)))
    checks.equal("no element comes from a text", page.run(
        "document.querySelectorAll('img, iframe, object, b, i, [onerror], [onfocus], a[href^=\"javascript\"]').length"), 0)
    checks.equal("three scripts, all ours", page.run("document.scripts.length"), 3)
    sentences = page.run("document.querySelector('#stances tr[data-key] button').click(); [...document.querySelectorAll("
                         "'#findings li span, #timeline .said a')].map(s => [s.textContent, getComputedStyle(s).direction])")
    arabic = [s for s in sentences if any("\u0600" <= c <= "\u06ff" for c in s[0])]
    checks.that("right-to-left names are isolated in sentences from left to right", arabic and all(
        "\u2068" in s[0] and s[1] == "ltr" for s in arabic) and not any("\u202e" in s[0] for s in sentences), sentences)
    page.press("Escape")
    checks.that("a right-to-left name is isolated in the figure", page.run(
        "[...document.querySelectorAll('#graph .node text')].some(t => t.textContent.startsWith('\\u2068'))"))


def check(program, path, dossier, articles, names):
    with chromium.Browser(program) as page:
        checks = Checks(page)
        page.open(path)
        checks.learn_ids()
        check_loading(checks)
        page.open(path)
        check_filters(checks, dossier)
        check_slider(checks, dossier)
        check_quotes(checks, dossier, articles)
        check_keyboard(checks)
        check_fragment(checks, path, dossier)
        check_numbers(checks, dossier)
        check_zoom_and_play(checks)
        check_papers(checks)
        check_widths(checks, path)
        check_axe(checks, path)
        if names:
            check_hostile(checks, names)
        checks.equal("no error, warning, request or dialog in use", page.problems, [])
        print("%s: %d checks in Chromium, %d failed" % (os.path.basename(os.path.dirname(path)), checks.done, checks.failed))
        return checks.failed == 0


def main(stanceline, dossier_path=None, texts=None):
    program = chromium.find()
    if not program:
        print("SKIPPED report.html: no Chromium on the PATH or in STANCELINE_CHROMIUM")
        return 77
    if dossier_path == "--large":
        return 0 if check_large(program, stanceline) else 1
    with tempfile.TemporaryDirectory() as folder:
        names = None
        if not dossier_path:
            dossier, names = hostile_dossier()
            folder = os.path.join(folder, "hostile")
            texts, dossier_path = os.path.join(folder, "texts"), os.path.join(folder, "dossier.json")
            os.makedirs(texts)
            with open(os.path.join(texts, "talks.txt"), "w", encoding="utf-8", newline="") as file:
                file.write(ARTICLE)
            with open(dossier_path, "w", encoding="utf-8") as file:
                json.dump(dossier, file)
        with open(dossier_path, encoding="utf-8") as file:
            dossier = json.load(file)
        report = os.path.join(folder, "report.html")
        subprocess.run([stanceline, "report", "-i", dossier_path, "--texts", texts, "--title", "<b>Title</b> " + SCRIPT,
                        "-o", report], check=True, stderr=subprocess.PIPE if names else None)
        articles = {}
        for document in dossier["documents"]:
            with open(os.path.join(texts, document.get("path", document["id"] + ".txt")), encoding="utf-8", newline="") as file:
                articles[document["id"]] = file.read().removeprefix("\ufeff")
        if not names and len(dossier["stances"]) <= 150 and os.path.getsize(report) >= 400_000:
            print("FAILED report.html: %d bytes; expected under 400,000" % os.path.getsize(report))
            return 1
        return 0 if check(program, report, dossier, articles, names) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
