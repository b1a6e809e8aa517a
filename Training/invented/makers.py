"""Sentence makers and the composer of documents. CC0."""

import re
import datetime as dt
import lexicon as L, frames as F
from engine import Doc, Ent, infl, WEEK, MON, NUM, STTYPE

SIGN = {"supports": 1, "condemns": -1, "opposes": -1, "blames": -1}
PRESENT = {
    "back",
    "endorse",
    "support",
    "defend",
    "champion",
    "condemn",
    "denounce",
    "criticise",
    "oppose",
    "reject",
    "resist",
    "deplore",
    "welcome",
    "object to",
    "fight",
    "side with",
    "stand by",
    "decry",
}
REST = [
    "would take effect next spring",
    "runs to {n} pages",
    "would affect about {n} households",
    "is still being translated",
    "has been redrafted three times",
    "fills two columns of the official gazette",
    "is the work of a small team of lawyers",
    "has been on the shelf since 2008",
]
NEUT = [
    "has held the post since 2019",
    "was in {pl} for a conference",
    "rarely speaks in public",
    "has offices in four countries",
    "used to teach history",
    "sits on the finance committee",
    "is based in {pl}",
]
NEUTO = [
    "has {n} members",
    "has its seat in {pl}",
    "meets twice a year",
    "was founded in 1964",
    "has offices in four countries",
]


def verb(D, ty, cl, single=False):
    for _ in range(200):
        v, c = D.pick(L.VERBS[ty])
        if cl in c and not (
            single
            and " "
            in v.replace("strongly ", "")
            .replace("roundly ", "")
            .replace("sharply ", "")
            .replace("flatly ", "")
            .replace("vehemently ", "")
        ):
            return v
    return {"supports": "back", "condemns": "condemn", "opposes": "reject"}[ty]


def cls(t):
    return t.cls if t.cls in "EI" else "A"


def choose(D, avoid=(), h=None, ty=None, t=None, need=None):
    """holder, type, target in keeping with what the text has said"""
    for _ in range(60):
        hh = h or D.holder(avoid)
        y = ty or D.pick(["supports", "supports", "condemns", "condemns", "opposes"])
        classes = need or {"supports": "AII", "condemns": "AEEI", "opposes": "AIII"}[y]
        tt = t or D.target(classes, (hh,) + tuple(avoid))
        if (
            tt is hh
            or hh.b is tt
            or tt.b is hh
            or (hh.b and hh.b is tt.b)
            or tt.cls in "GBVF"
            and tt.k != "issue"
            and tt.cls != "I"
        ):
            continue
        if t and cls(t) == "E" and y == "supports":
            continue
        if y == "opposes" and cls(tt) == "E":
            y2 = "condemns"
            y = y2 if not ty else y
        if y == "opposes" and cls(tt) == "E":
            continue
        s = D.sign(hh, tt) or (D.sign(hh.b, tt) if hh.b else None)
        if s is None or s == SIGN[y]:
            return hh, y, tt
        if not ty and cls(tt) != "E":
            return hh, ("supports" if s > 0 else "opposes" if cls(tt) == "I" else "condemns"), tt
    hh = D.make("P")
    y = ty or "condemns"
    tt = t or (D.issue(True) if y != "condemns" else D.badevent(True))
    return hh, y, tt


def vp(D, h, v, form):
    return D.mark(infl(v.replace("{poss}", h.poss), form))


def be(e, past=False):
    return ("were" if past else "are") if e.pl else ("was" if past else "is")


def has(e):
    return "have" if e.pl else "has"


def when(D, prob=0.5, t=None):
    """a past time; after the event where the target is a dated one"""
    if not D.p(prob):
        return None
    if t is not None and t.cls == "E":
        lo = dt.date.fromisoformat(t.date) if t.date else D.pub - dt.timedelta(6)
        for _ in range(12):
            tm = D.past(D.pick(["wd", "on", "part", "yest"]))
            if dt.date.fromisoformat(tm[1]) >= lo:
                return tm
        return None
    return D.past()


def statement_event(D, h, ty, t, cue, hid, tid, tm, dcid, d):
    r = [(t, tid)] if t.cls not in "EIM" else []
    verb = {
        "supports": "backs",
        "condemns": "condemns",
        "opposes": "rejects",
        "urges": "calls on",
        "blames": "accuses",
        "denies": "denies",
    }[ty]
    if h.pl:
        verb = {"calls on": "call on", "denies": "deny"}.get(verb, verb[:-1])
    D.event(
        f"{h.n} {verb} {t.n}",
        STTYPE[ty],
        d,
        cue,
        a=[(h, hid)],
        r=r,
        dc=dcid,
        alt=tm[2] if tm else None,
        opt=0 if tm else 1,
    )


def subj_time(D, h, tm):
    """holder with a time in front or in the middle: text, hid, dc id, where the time goes at the end"""
    hm, hid = D.m(h)
    if not tm:
        return hm, hid, None, ""
    t, dc = D.mark(tm[0])
    k = D.r.random()
    if k < 0.45:
        return f"{t}, {hm}", hid, dc, ""
    return f"{hm} {t}", hid, dc, ""


def close(s, q="."):
    return s + q


def m_verb(D, h=None, ty=None, t=None):
    h, ty, t = choose(D, h=h, ty=ty, t=t)
    c = cls(t)
    k = D.pick(
        "past past past past past perf passive passive reduced ing ing ing inf inf rel coordH coordH coordT contrast contrast spoke among cleft cit said saidpast asdid both".split()
    )
    if k == "reduced" and c != "I":
        k = "past"
    if k == "spoke" and (h.cls in "PGB"):
        k = "past"
    if k == "rel" and h.cls in "GFB":
        k = "past"
    if getattr(t, "ger", 0) and not t.seen and k in ("passive", "reduced"):
        k = "past"
    v = verb(D, ty, c, single=k in ("passive", "reduced"))
    tm = when(D, t=t)
    d = tm[1] if tm else None
    dc = None
    kind = f"verb-{k}"
    if k in ("past", "cit"):
        hm, hid, dc, _ = subj_time(D, h, tm)
        cue, cid = vp(D, h, v, "past")
        tmk, tid = D.m(t, mid=False)
        s = f"{hm} {cue} {tmk}{D.ttail(t)}"
        if k == "cit":
            s = (
                D.pick(
                    [
                        "citing the cost, ",
                        "after two days of silence, ",
                        "to nobody's surprise, ",
                        "in a rare show of unity, ",
                        "by a show of hands, ",
                        "in an emergency session, ",
                        "choosing {w} words with care, ".format(w=h.poss),
                    ]
                )
                + s
            )
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k == "perf":
        adv = D.pick(["", "repeatedly ", "long ", "", "publicly ", "twice ", "consistently ", "already "])
        d = None
        if adv == "long ":
            v = D.pick([x for x, cc in L.VERBS[ty] if c in cc and x in PRESENT] or ["criticised"])
        hm, hid = D.m(h)
        cue, cid = vp(D, h, v, "pp")
        tmk, tid = D.m(t, mid=False)
        s = f"{hm} {has(h)} {adv}{cue} {tmk}{D.ttail(t)}"
    elif k == "passive":
        tmk, tid = D.m(t)
        cue, cid = vp(D, h, v, "pp")
        by, hid = D.m(h, mid=False)
        by2 = ""
        if tm:
            x, dc = D.mark(tm[0])
            by2 = " " + x
        s = f"{tmk} {be(t, 1)} {cue}{by2} by {by}"
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k == "reduced":
        tmk, tid = D.m(t)
        cue, cid = vp(D, h, v, "pp")
        by, hid = D.m(h, mid=False)
        rest = D.pick(REST).format(n=D.r.randrange(30, 900))
        if t.pl:
            rest = re.sub(
                r"^(is|has|runs|fills)\b",
                lambda m: {"is": "are", "has": "have", "runs": "run", "fills": "fill"}[m.group(1)],
                rest,
            )
        s = f"{tmk}, {cue} by {by}, {rest}"
        d = None
    elif k == "ing":
        hm, hid, dc, _ = subj_time(D, h, tm)
        fr = D.pick(
            [
                "{H} issued a statement {V} {T}",
                "{H} took the floor, {V} {T}",
                "{H} put out a leaflet {V} {T}",
                "{H} posted a video {V} {T}",
                "{H} went further, {V} {T}",
                "{H} sent an open letter to the speaker {V} {T}",
                "{H} handed out flyers {V} {T}",
                "{H} broke a long silence, {V} {T}",
                "{H} spoke for an hour, {V} {T} and quoting a poet",
                "{H} adopted a resolution {V} {T}",
                "{H} read out a message {V} {T}",
                "{H} joined {X} in {V} {T}",
            ]
        )
        if "leaflet" in fr and h.cls in "SFP":
            fr = "{H} issued a statement {V} {T}"
        x = ""
        if "{X}" in fr:
            h2 = D.holder((h, t))
            ok = h2.b is not t and t.b is not h2 and D.sign(h2, t) in (None, SIGN[ty]) and h2 is not t
            if ok:
                x, xid = D.m(h2)
            else:
                fr = "{H} was blunt, {V} {T}"
        if h.pl:
            fr = fr.replace("{H} was", "{H} were")
        cue, cid = vp(D, h, v, "ing")
        tmk, tid = D.m(t, mid=False)
        s = fr.replace("{H}", hm).replace("{V}", cue).replace("{T}", tmk).replace("{X}", x) + (
            D.ttail(t) if fr.endswith("{T}") else ""
        )
        if x:
            D.stance(h2, ty, t, cid, xid, tid, d)
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k == "inf":
        hm, hid, dc, _ = subj_time(D, h, tm)
        fr = D.pick(
            [
                "{H} used the occasion to {V} {T}",
                "{H} went on television to {V} {T}",
                "{H} took to social media to {V} {T}",
                "{H} were the first to {V} {T}",
                "{H} were quick to {V} {T}",
                "{H} lost no time in {G} {T}",
                "{H} interrupted the session to {V} {T}",
                "{H} called a news conference to {V} {T}",
                "{H} changed course and {P} {T}",
                "{H} did not hesitate to {V} {T}",
                "{H} devoted most of the speech to {G} {T}",
            ]
        )
        if not h.pl:
            fr = fr.replace("{H} were", "{H} was")
        form = "ing" if "{G}" in fr else "past" if "{P}" in fr else "inf"
        cue, cid = vp(D, h, v, form)
        tmk, tid = D.m(t, mid=False)
        s = re.sub(r"\{[VGP]\}", lambda m: cue, fr.replace("{H}", hm)).replace("{T}", tmk) + D.ttail(t)
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k == "rel":
        hm, hid = D.m(h, mid=False)
        cue, cid = vp(D, h, v, "past")
        tmk, tid = D.m(t, mid=False)
        t2 = ""
        if tm:
            x, dc = D.mark(tm[0])
            t2 = x + " "
        n = (
            D.pick(NEUT if h.cls == "P" else NEUTO).format(pl=D.place(), n=D.r.randrange(20, 5000))
            if h.cls not in "S"
            else D.pick(["takes over the chair in the summer", "joined the body in 1975", "holds a non-permanent seat"])
        )
        s = f"{hm}, {'who' if h.cls == 'P' else 'which'} {t2}{cue} {tmk}, {n}"
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k in ("coordH", "both", "asdid"):
        hs = [h]
        for _ in range(12):
            x = D.holder(tuple(hs) + (t,))
            if x.b is t or t.b is x or any(x.b is y or y.b is x for y in hs) or D.sign(x, t) not in (None, SIGN[ty]):
                continue
            hs.append(x)
            if len(hs) == (3 if D.p(0.35) and k == "coordH" else 2):
                break
        ms = [D.m(x, mid=False) for x in hs]
        cue, cid = vp(D, Ent("", "", "G", [], [], "they", True) if k != "asdid" else h, v, "past")
        tmk, tid = D.m(t, mid=False)
        t2 = ""
        if tm:
            x, dc = D.mark(tm[0])
            t2 = " " + x
        if len(hs) == 1 or k == "asdid" and len(hs) == 1:
            s = f"{ms[0][0]}{t2} {cue} {tmk}"
        elif k == "coordH":
            s = ", ".join(m[0] for m in ms[:-1]) + f" and {ms[-1][0]}{t2} {cue} {tmk}"
        elif k == "both":
            s = f"both {ms[0][0]} and {ms[1][0]}{t2} {cue} {tmk}"
        else:
            s = (
                f"{ms[0][0]}{t2} {cue} {tmk}, as did {ms[1][0]}"
                if D.p(0.6)
                else f"like {ms[1][0]}, {ms[0][0]}{t2} {cue} {tmk}"
            )
        for x, mm in zip(hs[1:], ms[1:]):
            D.stance(x, ty, t, cid, mm[1], tid, d)
        hid = ms[0][1]
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
        if len(hs) > 1:
            D.ev[-1]["a"] = [(x, mm[1]) for x, mm in zip(hs, ms)]
    elif k == "coordT":
        h2, _, t2e = choose(D, h=h, ty=ty, need={"A": "AI", "I": "I", "E": "E"}[c] if c != "A" else "A")
        hm, hid, dc, _ = subj_time(D, h, tm)
        cue, cid = vp(D, h, v if t2e is t else verb(D, ty, c), "past")
        tmk, tid = D.m(t, mid=False)
        if t2e is t or cls(t2e) != c or h2 is not h:
            s = f"{hm} {cue} {tmk}"
        else:
            t2m, t2id = D.m(t2e, mid=False)
            s = f"{hm} {cue} {D.pick(['', 'both '])}{tmk} and {t2m}"
            D.stance(h, ty, t2e, cid, hid, t2id, d)
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k == "contrast":
        h2, ty2, t2 = None, None, None
        for _ in range(20):
            x = D.holder((h, t))
            y = "supports" if ty != "supports" else ("opposes" if c == "I" else "condemns")
            if x.b is t or t.b is x or x.b is h or h.b is x or (c == "E") or D.sign(x, t) not in (None, SIGN[y]):
                continue
            h2, ty2 = x, y
            break
        hm, hid, dc, _ = subj_time(D, h, tm)
        cue, cid = vp(D, h, v, "past")
        tmk, tid = D.m(t, mid=False)
        s = f"{hm} {cue} {tmk}"
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
        if h2:
            m2, i2 = D.m(h2, mid=False)
            c2, ci2 = vp(D, h2, verb(D, ty2, c), "past")
            t2m, t2id = D.mark("them" if t.pl else "it") if c == "I" else D.m(t, mid=False)
            s += f", {D.pick(['but', 'while', 'whereas', 'although'])} {m2} {c2} {t2m}"
            D.stance(h2, ty2, t, ci2, i2, t2id, d if dc is not None and False else None)
    elif k == "spoke":
        hm, hid = D.m(h, mid=False)
        base, hid = D.mark(
            D.pick(
                [
                    "a spokesman for ",
                    "a spokeswoman for ",
                    "a senior official of ",
                    "a lawyer for ",
                    "a source close to ",
                ][:4]
            )
            + hm
        )
        t2 = ""
        if tm:
            x, dc = D.mark(tm[0])
            t2 = " " + x
        cue, cid = vp(D, h, v, "past")
        tmk, tid = D.m(t, mid=False)
        s = D.pick(["{h}{t} said {p} {v} {x}", "{h}{t} {v} {x}", "{h}{t} confirmed that {p} {v} {x}"]).format(
            h=base, t=t2, p=h.pron, v=cue, x=tmk
        )
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    elif k == "among":
        hm, hid = D.m(h, mid=False)
        cue, cid = vp(D, Ent("", "", "G", [], [], "they", True), v, "past")
        tmk, tid = D.m(t, mid=False)
        s = D.pick(
            [
                f"among those who {cue} {tmk} {be(h, 1)} {hm}",
                f"one of the first voices to {cue} {tmk} was that of {hm}",
            ][:1]
        )
        d = None
    elif k == "cleft":
        hm, hid = D.m(h, mid=False)
        cue, cid = vp(D, h, v, "past")
        tmk, tid = D.m(t, mid=False)
        s = D.pick([f"it was {hm} that {cue} {tmk}, not the mayor", f"this time it was {hm} that {cue} {tmk}"])
        d = None
    else:  # said
        hm, hid, dc, _ = subj_time(D, h, tm)
        if k == "said":
            v = D.pick([x for x, cc in L.VERBS[ty] if c in cc and x in PRESENT] or ["condemn"])
        cue, cid = vp(D, h, v, "past")
        tmk, tid = D.m(t, mid=False)
        s = f"{hm} {D.pick(['said', 'told reporters', 'made clear', 'announced', 'confirmed', 'wrote on social media', 'recalled'])} that {h.pron} {cue} {tmk}{D.ttail(t)}"
        statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d)
    D.stance(h, ty, t, cid, hid, tid, d)
    D.last = h
    D.say(close(s), kind)
    return h, ty, t, v, cid


def m_noun(D, h=None, ty=None, t=None):
    h, ty, t = choose(D, h=h, ty=ty, t=t)
    c = cls(t)
    opts = [f for f, cc in L.NOUNS[ty] if c in cc and not ("ambassador" in f) and not (h.cls in "S" and "shook" in f)]
    if getattr(t, "ger", 0) and not t.seen:
        opts = [f for f in opts if not f.startswith("{T}")]
    if h.cls not in "GB":
        opts = [f for f in opts if "among {H}" not in f and "their heads" not in f]
    if not opts:
        return m_verb(D, h, ty, t)
    f = D.pick(opts)
    s, ids = D.fill(f, {"H": h, "T": t})
    D.stance(h, ty, t, ids["cue"], ids["H"], ids["T"])
    D.last = h
    D.say(close(s), "noun")


def m_adj(D, h=None, ty=None, t=None):
    h, ty, t = choose(D, h=h, ty=ty, t=t)
    c = cls(t)
    opts = [a for a, cc in L.ADJS[ty] if c in cc]
    a = D.pick(opts)
    pl = h.pl
    forms = [
        "{H} is [[%s]] {T}",
        "{H} was [[%s]] {T}",
        "{H} has long been [[%s]] {T}",
        "{H} said {H:they} was [[%s]] {T}",
        "[[%s]] {T}, {H} left the meeting early",
        "{H}, [[%s]] {T}, asked for a day to reply",
        "{H} sounded [[%s]] {T}",
        "{H} has been openly [[%s]] {T}",
        "{H} made it plain that {H:they} was [[%s]] {T}",
        "{H} declared {H:self} [[%s]] {T}",
    ]
    if h.pron == "they":
        forms = [f.replace("{H:they} was", "{H:they} were") for f in forms]
    f = D.pick(forms) % a
    s, ids = D.fill(f, {"H": h, "T": t})
    D.stance(h, ty, t, ids["cue"], ids["H"], ids["T"])
    D.last = h
    D.say(close(s), "adj")


def m_conduct(D):
    for _ in range(40):
        r = D.pick(F.CONDUCT).split("|")
        ty, c, f, fl = r[0], r[1], r[2], r[3:]
        h, _, t = choose(D, ty=ty, need=c)
        if cls(t) != c:
            continue
        if "state" in fl and not (h.cls == "S" and (fl.count("state") < 2 or t.cls == "S")):
            continue
        if "person" in fl and "shake" in f and t.cls != "P":
            continue
        if "person" in fl and "resigned" in f and h.cls != "P":
            continue
        if "pl" in fl and h.cls != "G":
            continue
        if re.search("rose to speak|came in|eggs|Cheer|medal|toasted|re-elected|heckled|booed", f) and t.cls != "P":
            continue
        if "re-elected" in f and h.cls not in "LOUB":
            continue
        if (
            re.search(r"hunger strike|\[\[marched|collected|blocked\]\] the main|burned a copy", f)
            and h.cls not in "GUL"
        ):
            continue
        if re.search(r"voted|vetoed|signed|tore up|walked out|left the chamber|broke ranks", f) and h.cls in "CRJN":
            continue
        if re.search(r"left the chamber|walked out|broke ranks|raised their", f) and h.cls not in "PGL":
            continue
        if re.search(r"ratified", f) and h.cls != "S":
            continue
        if (
            t.cls == "I"
            and re.search("copy of|unsigned|signed|ratified|vetoed", f)
            and not re.search("bill|law|treaty|plan|proposal|agreement|pact|resolution|motion|accord", t.n)
        ):
            continue
        break
    else:
        return m_verb(D)
    tm = when(D, 0.5, t)
    s, ids = D.fill(f, {"H": h, "T": t})
    dc = None
    if tm:
        x, dc = D.mark(tm[0])
        s = f"{x}, {s}"
    d = tm[1] if tm else None
    D.stance(h, ty, t, ids["cue"], ids["H"], ids["T"], d)
    ety = (
        "PROTEST"
        if re.search(
            "march|hunger|blocked|burn|booed|heckled|hissed|pelted|candles|chain|turned their|walked out|left the", f
        )
        else STTYPE[ty]
    )
    if "ambassador" in f or "embassy" in f:
        ety = "SANCTION"
    if "donated" in f or "put up" in f:
        ety = "AID"
    D.event(
        f"{h.n}: {re.sub(r'{.*?}|[][]', '', f).strip()} ({t.n})",
        ety,
        d,
        ids["cue"],
        a=[(h, ids["H"])],
        r=[(t, ids["T"])] if t.cls not in "EI" else [],
        dc=dc,
        alt=tm[2] if tm else None,
    )
    D.last = h
    D.say(close(s), "conduct")


REASONS = [
    "We have waited long enough",
    "There is nothing to hide",
    "People here remember every word",
    "I speak for everyone in this room",
    "My grandfather worked in that mill",
    "It has been a hard winter",
    "Let me be very clear",
    "Think of the children",
    "The figures speak for themselves",
    "We have said so from the start",
    "You cannot eat promises",
    "Ask anyone in the market",
]


def intro(D, t):
    if t.cls == "I":
        if getattr(t, "ger", 0) and not t.seen:
            mk, _ = D.m(t, mid=False)
            s = D.pick(["the row is about {x}", "at issue is the idea of {x}", "the motion spoke of {x}"]).replace(
                "{x}", mk
            )
        else:
            mk, _ = D.m(t, mid=False)
            s = (
                D.pick(
                    [
                        "at issue {b} {x}",
                        "the agenda had a single item: {x}",
                        "the talk in {pl} is of {x}",
                        "reporters asked about {x}",
                        "the first question was about {x}",
                        "the hall fell silent when the chair came to {x}",
                        "for weeks, {pl} has talked of little but {x}",
                    ]
                )
                .replace("{x}", mk)
                .replace("{b}", be(t))
                .replace("{pl}", D.place())
            )
    else:
        mk, _ = D.m(t, mid=False)
        s = (
            D.pick(
                [
                    "the talk of the town was {x}",
                    "reporters asked about {x}",
                    "the news from {pl} was of {x}",
                    "the session opened with a report on {x}",
                ]
            )
            .replace("{x}", mk)
            .replace("{pl}", D.place())
        )
    D.say(close(s + D.ttail(t)), "intro")


def m_quote(D, h=None, ty=None, t=None):
    if h is None and D.last is not None and D.last.cls == "P" and D.p(0.45):
        h = D.last
    if t is None and D.p(0.5):
        old = [x for x in D.cast if x.cls in "IE" and x.seen]
        t = D.pick(old) if old else None
    h, ty, t = choose(D, h=h, ty=ty, t=t)
    c = cls(t)
    for _ in range(40):
        q, cc = D.pick(L.QUOTES[ty])
        if c not in cc or (h.cls != "P" and re.search(r"\bI\b| my ", q)):
            continue
        if "Ap" in cc and ("{t:They}" in q and t.cls not in "OSLUCNR"):
            continue
        if "should resign" in q or "must go" in q:
            if t.cls != "P":
                continue
        if getattr(t, "ger", 0) and not t.seen and "{T} is" in q:
            continue
        break
    else:
        return m_verb(D, h, ty, t)
    if "{t:" in q and "{t:They}" not in q and not t.seen:
        intro(D, t)
    if "{t:They}" in q and not t.seen:
        mk, _ = D.m(t, mid=False)
        D.say(
            close(
                D.pick(
                    [
                        "the questions turned to {x}",
                        "everyone at the meeting had something to say about {x}",
                        "the name on everyone's lips was {x}",
                    ]
                ).replace("{x}", mk)
            ),
            "intro",
        )
    sayv = D.pick(
        [
            "said",
            "said",
            "said",
            "told reporters",
            "told a news conference",
            "declared",
            "wrote",
            "told the meeting",
            "added",
            "shouted",
            "told state television",
            "thundered",
            "exclaimed",
        ]
    )
    tm = when(D, 0.35, t)
    d = tm[1] if tm else None
    dc = None
    k = D.pick(
        "after after before before colon middle split split prev prev pron accord indirect indirect nested saidthat".split()
    )
    if h.cls in "SFGBJC" and sayv in ("exclaimed", "thundered", "shouted"):
        sayv = "said"
    if D.last is h and h.cls == "P" and "{T}" not in q and D.p(0.5):
        k = "pron"
    if k == "saidthat" and q.startswith("{t:That"):
        k = "before"
    if k == "pron" and not (D.last and D.last is h and h.cls == "P" and "{T}" not in q):
        k = "after"
    if (
        "We " in q
        or "Our " in q
        or " our " in q
        or " us " in q
        or q.startswith(("I ", "[[Hands"))
        or " my " in q
        or "we " in q
    ):
        if k in ("accord", "indirect", "saidthat"):
            k = "after"
    if k in ("middle", "nested") and re.match(r"\[\[(Over|Not|Hands|Scrap)", q):
        k = "before"
    if "[[Over" in q or "[[Not on" in q or "[[Hands" in q or "[[Scrap" in q:
        if k in ("accord", "indirect", "saidthat"):
            k = "after"
    ids = {}

    def Q():
        nonlocal ids
        s, ids = D.fill(q, {"T": t})
        return s

    def H(mid=True, end=True):
        nonlocal dc
        s, i = D.m(h, mid=mid)
        return s, i

    def T():
        nonlocal dc
        if not tm or dc is not None:
            return ""
        x, dc = D.mark(tm[0])
        return " " + x

    kind = "quote-" + k
    if k == "after":
        qs = Q()
        hs, hid = H()
        inv = h.cls in "PG" and sayv in ("said", "declared", "wrote", "shouted", "added") and D.p(0.5)
        D.say(f'"{qs}," {sayv + " " + hs if inv else hs + " " + sayv}{T()}.', kind)
    elif k in ("before", "colon"):
        hs, hid = H()
        tx = T()
        qs = Q()
        D.say(f'{hs} {sayv}{tx}{"," if k == "before" else ":"} "{qs}."', kind)
    elif k == "middle":
        qs = Q()
        hs, hid = H()
        r = D.pick(REASONS if h.cls == "P" else [z for z in REASONS if not re.search(r"\bI\b|My|Let me", z)])
        D.say(f'"{r}," {hs} {sayv}{T()}, "and {lower(qs)}."', kind)
    elif k == "split":
        r = D.pick(REASONS if h.cls == "P" else [z for z in REASONS if not re.search(r"\bI\b|My|Let me", z)])
        hs, hid = H()
        tx = T()
        D.say(f'"{r}," {hs} {sayv}{tx}.', kind)
        qs = Q()
        D.say(f'"{qs}."', kind + "2")
    elif k == "prev":
        hs, hid = H(mid=False)
        n = (
            D.pick(
                [
                    "{h} was asked about it outside the {b}",
                    "the next speaker was {h}",
                    "{h} sat in the third row",
                    "then {h} took the microphone",
                    "applause greeted {h}",
                    "not everyone saw it as {h} did",
                    "the mood was summed up by {h}",
                ]
            )
            .replace("{h}", hs)
            .replace("{b}", D.pick(L.BUILDINGS))
        )
        if h.pl:
            n = n.replace(" was asked", " were asked")
        D.say(close(n), "prev")
        qs = Q()
        if D.p(0.5):
            pm, hid = D.mark(h.pron)
            D.say(f'"{qs}," {pm} said{T()}.', kind)
        else:
            D.say(f'"{qs}."', kind)
    elif k == "pron":
        qs = Q()
        pm, hid = D.mark(h.pron)
        D.say(f'"{qs}," {pm} {sayv}{T()}.', kind)
    elif k == "accord":
        if D.p(0.5):
            hs, hid = H()
            D.say(f"according to {hs}, {lower(Q())}.", kind)
        else:
            qs = Q()
            hs, hid = H(mid=False)
            D.say(f"{qs}, according to {hs}.", kind)
    elif k == "indirect":
        qs = Q()
        hs, hid = H()
        D.say(f"{qs}, {hs} said{T()}.", kind)
    elif k == "saidthat":
        hs, hid = H()
        tx = T()
        D.say(f"{hs} said{tx} that {lower(Q())}.", kind)
    else:  # nested
        hs, hid = H()
        tx = T()
        o = D.pick(
            [
                "My neighbour asked me last night, 'Is this what we fought for?' and I tell you",
                "A driver said to me, 'Nobody told us anything.' Well",
                "They told us, 'Trust the process,' but",
            ]
        )
        qs = Q()
        sep = ", " if not o.endswith("but") else " "
        D.say(f'{hs} {sayv}{tx}: "{o}{sep}{lower(qs)}."', kind)
    if dc is None:
        d = None
    D.stance(h, ty, t, ids["cue"], hid, ids["T"], d)
    if k not in ("split", "prev", "pron") and dc is not None:
        statement_event(D, h, ty, t, ids["cue"], hid, ids["T"], tm, dc, d)
        D.ev[-1]["x"]["opt"] = 1
    D.last = h


def lower(s):
    """lower-cases the first letter of It/This/That/We/They/There/Nobody/What … outside names"""
    m = re.match(r"((?:[\ue000\ue001].)*)(It|This|That|We|They|There|Nobody|What|Without|Our|The|A|Not|No|Over)\b", s)
    return s[: m.end(1)] + m.group(2).lower() + s[m.end(2) :] if m else s


DEM_R = "disarm|release the hostages|honour the ceasefire|spare the lives of the hostages|let observers in|stop the shelling|come back to the table|allow aid into {pl}|resume talks|withdraw from {pl}|lay down {poss} arms|hand over the suspects".split(
    "|"
)
DEM_O = "publish the report|resume talks|apologise to the families|scrap the fee|pay the wage arrears|come back to the table|cooperate with investigators|clean up the river|reinstate the sacked drivers|extend the deadline|tell the truth about {pl}|allow an independent inquiry|put the contract out to tender|open {poss} books|withdraw the offer|hold a fresh ballot|drop the charges|keep the school open|review the decision|cut {poss} prices|stay out of politics|listen to {poss} members|postpone the vote|return the money".split(
    "|"
)
DEM_P = "resume talks|publish the report|apologise to the families|tell the truth about {pl}|disclose {poss} assets|cooperate with investigators|show restraint|leave the judges alone|come back to the table|review the verdict|respect the result of the vote|attend the hearing|return the money|choose {poss} words with care|name the culprits|keep {poss} promise|take back the remark|stand for another term|meet the strikers|visit {pl}".split(
    "|"
)


def demand(D, t):
    d = D.pick(L.DEMANDS if t.cls in "SF" else DEM_R if t.cls == "R" else DEM_P if t.cls == "P" else DEM_O)
    return d.replace("{pl}", D.place()).replace("{poss}", t.poss)


STATEISH = re.compile(
    "shell|harbour|torture|ceasefire|abduct|censor|jail|airspace|militias|secret prisons|hound|herders|recruit|tap the|beat protesters|block food|prisoners|gunmen|smuggle weapons|burn crops"
)
PRIVATE = re.compile(
    "matches|athletes|exam papers|overcharge|medicines|inflate|underpay|mislead investors|test results|bully|pensioners|safety warnings"
)


def misdeed(D, t, poss):
    for _ in range(50):
        b = D.pick(L.MISDEEDS)
        if (
            t.cls in "SFR"
            and PRIVATE.search(b)
            or t.cls not in "SFR"
            and not (t.cls == "P" and t.b is not None and t.b.cls in "SR")
            and STATEISH.search(b)
        ):
            continue
        break
    return b.replace("{pl}", D.place()).replace("{poss2}", "their").replace("{poss}", poss)


def m_urge(D):
    h = D.holder()
    t = None
    for _ in range(30):
        t = D.some(D.pick("SSSPPOOCLUR"), (h,))
        if t is not h and t.b is not h and h.b is not t:
            break
    f = D.pick(F.URGES)
    f, _, fl = f.partition("|")
    if h.pl:
        f = re.sub(r"\{H\} \[\[wants", "{H} [[want", f)
    if "{H:their}" in f:
        pass
    dm = demand(D, t)
    tm = when(D, 0.45) if not f.startswith(("{T} must", "{T} should", '"')) else None
    dc = None
    s, ids = D.fill(f, {"H": h, "T": t, "D": dm})
    if tm:
        x, dc = D.mark(tm[0])
        s = f"{x}, {s}"
    d = tm[1] if tm else None
    D.stance(h, "urges", t, ids["cue"], ids["H"], ids["T"], d)
    statement_event(D, h, "urges", t, ids["cue"], ids["H"], ids["T"], tm, dc, d)
    D.last = h
    D.say(close(s), "urge")


REAL = {re.sub(r"^the ", "", r[0]) for r in L.REALORGS}  # no misdeeds for real bodies


def m_blame(D):
    h = D.holder()
    t = None
    for _ in range(30):
        t = D.some(D.pick("SSPPOCLRF"), (h,))
        if t.n in REAL or (t.b is not None and t.b.n in REAL):
            continue
        if t is not h and t.b is not h and h.b is not t and D.sign(h, t) != 1:
            break
    else:
        return m_neutral(D)
    f, cc = D.pick(F.BLAMES).rsplit("|", 1)
    dc = None
    re_ = None
    slots = {"H": h, "T": t}
    if "E" in cc:
        e = D.badevent()
        slots["E"] = e
        re_ = e
    tm = when(D, 0.45, re_)
    if re_ is not None:
        pass
    else:
        b = misdeed(D, t, t.poss)
        g = infl(b, "ing")
        n = infl(b, "pp")
        if "{N1}" in f:
            ps = n.split(" ", 1)
            slots["N1"], slots["N2"] = ps[0], ps[1]
        gm, gi = D.mark(g)
        nm, ni = D.mark(n)
        slots["G"], slots["N"] = gm, nm
        cg = Ent(g[0].upper() + g[1:], "event", "M", [g], [g])
    s, ids = D.fill(f, slots)
    if "M" in cc and "{N1}" not in f:
        re_ = D.ents.setdefault(cg.n, cg)
    if tm and not f.startswith(("{T} had", '"')):
        x, dc = D.mark(tm[0])
        s = f"{x}, {s}"
    else:
        tm = None
    d = tm[1] if tm else None
    D.stance(h, "blames", t, ids["cue"], ids["H"], ids["T"], d, re=re_)
    if re_ is not None and re_.cls == "E":
        re_.b2 = t
    statement_event(D, h, "blames", t, ids["cue"], ids["H"], ids["T"], tm, dc, d)
    D.last = h
    D.say(close(s), "blame")


def m_deny(D):
    for _ in range(20):
        h = D.some(D.pick("SPPOCLRUN"))
        if not (h.n in REAL or (h.b is not None and h.b.n in REAL)):
            break
    f = D.pick(F.DENIES)
    f, _, cc = f.partition("|")
    dc = None
    slots = {"H": h}
    e = None
    if "{E}" in f:
        e = D.badevent()
        slots["E"] = e
    tm = when(D, 0.4, e)
    if e is not None:
        pass
    else:
        b = misdeed(D, h, "our" if f.startswith('"') else h.poss)
        base = infl(b, "ing")
        key = "G" if "{G}" in f else "N" if "{N}" in f else "B"
        mk, gi = D.mark({"G": base, "N": infl(b, "pp"), "B": b}[key])
        slots[key] = mk
        e = D.ents.setdefault(base[0].upper() + base[1:], Ent(base[0].upper() + base[1:], "issue", "M", [base], [base]))
    if h.pl:
        f = f.replace("{H} has [[", "{H} have [[")
    s, ids = D.fill(f, slots)
    tid = ids["E"] if "E" in ids else gi
    if tm:
        x, dc = D.mark(tm[0])
        s = (s + " " + x) if f.startswith('"') else f"{x}, {s}"
    d = tm[1] if tm else None
    D.stance(h, "denies", e, ids["cue"], ids["H"], tid, d)
    statement_event(D, h, "denies", e, ids["cue"], ids["H"], tid, tm, dc, d)
    D.last = h
    D.say(close(s), "deny")


C_END = "\ue001"


def m_neg(D):
    """negated stances"""
    ty = D.pick(["supports"] * 5 + ["condemns", "condemns", "opposes", "blames"])
    h, t = None, None
    for _ in range(60):
        h = D.holder()
        want = -1 if ty == "supports" else 1
        t = D.target({"supports": "AI", "condemns": "AEI", "opposes": "I", "blames": "A"}[ty], (h,))
        if t is not h and t.b is not h and h.b is not t and t.cls not in "GBVF" and D.sign(h, t) in (None, want):
            break
    else:
        return m_neutral(D)
    c = cls(t)
    if ty == "blames":
        e = D.badevent()
        fr = D.pick(
            [
                "{H} [[stopped short of blaming]] {T} for {E}",
                "{H} [[did not accuse]] {T} of any part in {E}",
                "{H} was careful [[not to blame]] {T} for {E}",
                "{H} [[does not hold]] {T} responsible for {E}",
                "{H} said {H:they} [[did not blame]] {T} for {E}",
            ]
        )
        s, ids = D.fill(fr, {"H": h, "T": t, "E": e})
        x = {"re": e}
    else:
        v = verb(D, ty, c)
        if D.p(0.65):
            v = D.pick(
                [
                    z
                    for z, cc in L.VERBS[ty]
                    if c in cc
                    and (
                        z in PRESENT
                        or z
                        in (
                            "approve",
                            "praise",
                            "vote for",
                            "agree to",
                            "accept",
                            "blast",
                            "veto",
                            "vote against",
                            "block",
                            "thank",
                            "slam",
                            "ridicule",
                            "sign off on",
                            "speak out against",
                            "lash out at",
                        )
                    )
                ]
            )
        inf, ing, pp = infl(v, "inf"), infl(v, "ing"), infl(v, "pp")
        inf, ing, pp = (z.replace("{poss}", h.poss) for z in (inf, ing, pp))
        a = D.pick([y for y, cc in L.ADJS[ty] if c in cc and not y.startswith("not ")])
        fs = [
            "{H} [[did not %s]] {T}" % inf,
            "{H} [[stopped short of %s]] {T}" % ing,
            "{H} has [[never %s]] {T}" % pp,
            "{H} has [[not %s]] {T}" % pp,
            "{H} [[fell short of %s]] {T}" % ing,
            "{H} is [[not %s]] {T}" % a,
            "{H} said {H:they} [[could not %s]] {T}" % inf,
            "{H} said {H:they} [[would not %s]] {T}" % inf,
            "{H} [[never once %s]] {T}" % infl(v, "past").replace("{poss}", h.poss),
            "[[at no point]] did {H} %s {T}" % inf,
            "{H} spoke for an hour [[without %s]] {T}" % ing,
            "{H} was [[far from %s]] {T}" % a,
        ]
        if ty == "supports":
            fs += [
                "{H} [[declined to %s]] {T}" % inf,
                "{H} [[withdrew {H:their} support]] for {T}",
                "{H} is [[no longer willing to %s]] {T}" % inf,
                "{H} [[cannot %s]] {T}" % inf,
                '"We [[do not %s]] {T}"' % inf.replace(h.poss + " ", "our "),
                "there was [[no word of support]] from {H} for {T}",
                "{H} had [[no kind word]] for {T}",
                "{H} [[refrained from %s]] {T}" % ing,
                "{H} [[dropped {H:their} support]] for {T}",
                "{H} [[failed to %s]] {T}" % inf,
            ]
        if v.startswith("vote "):
            fs = [q.replace("We [[do not", "We [[will not") for q in fs]
        if ty == "opposes":
            fs += [
                "{H} [[raised no objection to]] {T}",
                "{H} said {H:they} had [[nothing against]] {T}",
                "{H} [[dropped {H:their} opposition]] to {T}",
                "{H} will [[not stand in the way of]] {T}",
            ]
        if ty == "condemns":
            fs += [
                "{H} had [[no criticism of]] {T}",
                "{H} [[declined to criticise]] {T}",
                "{H} [[refused to condemn]] {T}",
            ]
        fr = D.pick(fs)
        if h.pl:
            fr = re.sub(r"^\{H\} is", "{H} are", fr)
        if D.p(0.12) and fr.startswith("{H} [[did not"):
            h2 = D.holder((h, t))
            if h2.b is t or t.b is h2 or D.sign(h2, t) not in (None, -1 if ty == "supports" else 1) or h2 is t:
                return m_neutral(D)
            a1, i1 = D.m(h, mid=False)
            a2, i2 = D.m(h2, mid=False)
            cue, cid = vp(D, h, v, "past")
            tmk, tid = D.m(t, mid=False)
            D.stance(h, ty, t, cid, i1, tid, None, neg=1)
            D.stance(h2, ty, t, cid, i2, tid, None, neg=1)
            D.say(close(f"neither {a1} nor {a2} {cue} {tmk}"), "neg-neither")
            return
        s, ids = D.fill(fr, {"H": h, "T": t})
        x = {}
        if "H" not in ids:
            hm, hi = D.m(h)
            ids["H"] = hi
            s = s[:-1] + f'," {D.pick(["said", "wrote"]) + " " + hm}' if h.cls in "PG" else s[:-1] + f'," {hm} said'
    if ty == "supports":
        x["alt"] = ["opposes"]
    D.stance(h, ty, t, ids["cue"], ids["H"], ids["T"], None, neg=1, **x)
    D.last = h
    D.say(close(s), "neg-" + ty)


HYPO = [
    "{H} {is} expected to {V} {T} {F}",
    "{H} {is} due to decide {F} whether to {V} {T}",
    "it was unclear whether {H} would {V} {T}",
    "{H} may yet {V} {T}",
    "{H} would {V} {T} only if the price were right",
    "if {H} {P} {T}, the talks could collapse",
    "will {H} {V} {T}?",
    "{H} {is} considering whether to {V} {T}",
    "observers wondered if {H} would {V} {T}",
    "{H} {has} not decided whether to {V} {T}",
    "{H} {is} likely to {V} {T} at the session {F}",
    "{H} {was} asked whether {H:they} {P} {T}, but gave no answer",
    "had {H} {PP} {T}, the vote might have gone the other way",
    "{per} predicted that {H} would {V} {T}",
    "nobody knows if {H} {P} {T} in the secret ballot",
    "could {H} ever {V} {T}?",
    "{H} might be tempted to {V} {T}, a columnist wrote",
    "an aide has drafted a speech in which {H} would {V} {T}",
    "it remains to be seen whether {H} will {V} {T}",
    "{H} said {H:they} would need to see the text before deciding whether to {V} {T}",
    "there was speculation that {H} would {V} {T}",
    "pollsters asked if {H} should {V} {T}",
    "{H} plans to {V} {T} {F}, two aides said",
    "{H} {has} until {W} to {V} {T}",
    "were {H} to {V} {T}, lawyers would have a busy winter",
    "some had expected {H} to {V} {T}",
    "reporters tried to find out whether {H} had {PP} {T}",
    "the question is when, not whether, {H} will {V} {T}",
    "asked whether {H:they} would {V} {T}, {H} smiled and walked on",
    "{H} {was} widely thought to be about to {V} {T}",
    "lawyers advised {H} not to {V} {T} before the hearing",
    "{H} {is} under pressure to {V} {T}",
    "{H} said {H:they} would {V} {T} if the figures were wrong",
    "in theory, {H} could {V} {T}",
    "suppose that {H} {P} {T}",
    "{H} would have to {V} {T} in order to win the seat",
    "a motion asking {H} to {V} {T} was not put to the vote",
    "the poll found that few expected {H} to {V} {T}",
    "{H} promised to say {F} whether {H:they} would {V} {T}",
    "{H} {is} free to {V} {T}, a lawyer noted",
    "it would surprise no one if {H} were to {V} {T}",
    "{H} will not say before the vote whether to {V} {T}",
    "{H} {is} preparing a speech that may {V} {T}",
    "unless the price falls, {H} will have to {V} {T}",
    "{H} denied reports that {H:they} would {V} {T}",
][:-1]
HEAR = [
    "{X} claimed that {H} secretly {P} {T}",
    "rivals put it about that {H} {P} {T}",
    "{X} said {H} would {V} {T} in the end",
    "according to {X}, {H} had privately {PP} {T}",
    "{X} thought that {H} {P} {T}, but was not sure",
    "rumours that {H} had {PP} {T} swept the town",
    "a forged letter in which {H} {P} {T} went round the offices",
    "{X} asked if {H} had {PP} {T}",
    "{X} wanted to know why {H} had not {PP} {T}",
]


def m_hypo(D):
    h, ty, t = choose(D)
    c = cls(t)
    v = verb(D, ty, c)
    hear = D.p(0.25)
    f = D.pick(HEAR if hear else HYPO)
    if "vote" in v and "plans to" in f:
        f = HYPO[0]
    while not hear and (
        ("price" in f and c != "I")
        or (c == "E" and re.search("considering|decide|decided|deciding|secret ballot|vote might", f))
    ):
        f = D.pick(HYPO)
    pz = lambda form: infl(v.replace("{poss}", h.poss), form)
    fu = D.future()
    f = (
        f.replace("{V}", pz("inf"))
        .replace("{PP}", pz("pp"))
        .replace("{P}", pz("past"))
        .replace("{is}", be(h))
        .replace("{was}", be(h, 1))
        .replace("{has}", has(h))
        .replace("{F}", fu[0])
        .replace("{W}", D.pick(WEEK) if (fu and 1) else "")
    )
    if h.pl:
        f = f.replace("{H} plans", "{H} plan")
    slots = {"H": h, "T": t, "per": D.pick(["a pollster", "one analyst", "a former aide", "the bookmakers"])}
    if "{X}" in f:
        slots["X"] = D.pick(
            [
                "a rival",
                "an opposition newspaper",
                "a former aide",
                "a blogger",
                "one delegate",
                "a lobbyist",
                "a retired diplomat",
            ]
        )
    s, ids = D.fill(f, slots)
    D.say(s if s.endswith("?") else close(s), "hearsay" if hear else "hypothetical")
    D.last = h


def m_neutral(D):
    f = D.pick(F.EMPTY)
    st, st2 = D.pick(L.STATES), D.pick(L.STATES)
    g = D.pick(L.MALE + L.FEMALE)
    s = f.format(
        pl=D.place(),
        pl2=D.place(),
        st=st[0],
        st2=st2[0] if st2 is not st else "Andorra",
        dem=st[1],
        per=f"{g} {D.surname()}",
        num=D.r.randrange(12, 990),
        org="",
        bld=D.pick(L.BUILDINGS),
        co=D.surname() + " " + D.pick(["Energy", "Foods", "Mining", "Steel", "Airways"]),
        month=D.pick(MON),
    )
    D.say(re.sub(r"\bA (?=[AEIO])", "An ", s), "empty")


# ---- events
def ev_parts(D, planned=False):
    for _ in range(60):
        r = D.pick(F.EVENTS).split("|")
        ty, ac, rc, act, pas = r[:5]
        pty = ty
        if len(r) > 5:
            ty = r[5]
        a = D.some(D.pick(ac))
        b = D.some(D.pick(rc), (a,)) if rc != "0" else None
        if b and (b is a or b.b is a or a.b is b):
            continue
        if b and b.cls == "R" == a.cls:
            continue
        w = a.n.split(" ")[-1]
        if (
            a.cls == "F"
            and re.search(r"\[\[(arrest|detain|raid|charge|evict)", act)
            and w in ("warships", "jets", "units", "drones", "helicopters", "frigates", "gunboats", "patrols")
        ):
            continue
        if (
            a.cls == "F"
            and ty in ("ASSAULT", "MOBILIZE")
            and w in ("officers", "prosecutors", "coastguards")
            and not re.search("clash", act)
        ):
            continue
        if a.cls == "F" and re.search("seize a cargo|rescue", act) and w in ("prosecutors", "drones", "jets"):
            continue
        if (
            b
            and b.cls == "G"
            and ty in ("ASSAULT", "COERCE", "AID", "CONCEDE")
            and (not b.n[0].isdigit())
            and (
                re.search(
                    "uthorit|pposition|rosecut|defence team|clergy|ajority|countries|Supporters|rank and|enators|delegates",
                    b.n,
                )
                or D.p(0.5)
            )
            and "lay off" not in act
        ):
            b = D.victims()
        if a.cls == "G" and ty not in ("PROTEST",):
            continue
        if a.cls == "G" and ty == "PROTEST" and not a.pl:
            continue
        if b and b.cls == "G" and not b.pl and re.search("send|shelter|hand out|evict|lay off|kill|pardon|free", act):
            continue
        if "0" == rc and "arms in" in act and not a.pl:
            continue
        return ty, a, b, act, pas
    return None


GEO = re.compile("asylum|embassy|arrive|visit|invade|from {R}|towards|its troops|border with|ambassador")


def ev_render(D, ty, a, b, act, form, pl=None):
    """active clause without subject: text, ids"""
    m = re.match(r"\[\[(.+?)\]\](.*)", act)
    cue, rest = m.group(1), m.group(2)
    slots = {"pl": None, "bld": D.pick(L.BUILDINGS)}
    pm = None
    if "{pl}" in cue + rest:
        p, pm = D.mark(D.place())
        slots["pl"] = p
    if b:
        slots["R"] = b
    rest = rest.replace(" its ", f" {a.poss} ")
    cue = cue.replace(" its ", f" {a.poss} ")
    cue = infl(cue, form)
    D.geo = bool(GEO.search(act))
    s, ids = D.fill("[[" + cue + "]]" + rest, {k: v for k, v in slots.items() if v})
    D.geo = False
    ids["pl"] = pm
    return s, ids


def label(a, act, b, d=None):
    v = re.sub(r"\{pl\}|\{bld\}", "", act.replace("[[", "").replace("]]", ""))
    v = v.replace("{R}", b.n if b else "")
    v = re.sub(r"  +", " ", v).strip()
    v = re.sub(r" (in|near|of|to|on|off|outside|outside the|towards|into)(?= (in|near|with|over|by)\b|$)", "", v)
    v = re.sub(r" (in|near|of|to|on|off|at|outside the)$", "", v)
    v = infl(v, "past")
    return f"{a.n} {v}" if a else v


def record(D, ty, a, b, act, date, cue, aid, rid, dc=None, st=None, p=None, alt=None, **x):
    return D.event(
        label(a, act, b),
        ty,
        date,
        cue,
        a=[(a, aid)] if a else [],
        r=[(b, rid)] if b and rid is not None else [],
        dc=dc,
        st=st,
        p=p,
        alt=alt,
        **x,
    )


def m_event(D):
    pr = ev_parts(D)
    if not pr:
        return m_happen(D)
    ty, a, b, act, pas = pr
    k = D.pick(
        "act act act act act front front mid mid pas pas pas perf undated will will plan due denied denied alleged alleged off two two seq seq which nominal".split()
    )
    if k == "pas" and pas == "-":
        k = "act"
    if k == "denied" and (ty not in ("ASSAULT", "COERCE") or a.cls in "G"):
        k = "act"
    if k == "off" and re.search(r"\[\[(die|win|concede|resign|arrive|kill|derail)", act):
        k = "act"
    if k in ("will", "plan", "due") and (
        re.search(r"\[\[(die|win|kidnap|kill|derail|report a loss|ambush|clash|drop out|rescue|shoot)", act)
        or a.cls == "R"
    ):
        k = "act"
    tm = D.past()
    kind = "event-" + k
    seen_b = b is not None and b.seen
    if k in ("act", "front", "mid", "undated", "perf"):
        am, aid = D.m(a)
        form = "pp" if k == "perf" else "past"
        vt, ids = ev_render(D, ty, a, b, act, form)
        if k == "undated":
            s, dc, date, alt = f"{am} {vt}", None, None, None
        elif k == "perf":
            s, dc, date, alt = f"{am} {has(a)} {vt}", None, str(D.pub), None
        else:
            x, dc = D.mark(tm[0])
            date, alt = tm[1], tm[2]
            s = f"{am} {vt} {x}" if k == "act" else f"{x}, {am} {vt}" if k == "front" else f"{am} {x} {vt}"
            if k == "act" and D.p(0.3):
                s += D.pick(
                    [
                        ", officials said",
                        ", witnesses said" if ty in ("ASSAULT", "PROTEST") else ", officials said",
                        ", a local newspaper reported",
                        ", according to a statement",
                        ", state radio said",
                        ", its office said" if a.cls in "OC" else ", reports said",
                    ]
                )
        if k == "perf" or k == "undated" and D.p(0.3):
            s += D.pick(["", ", officials said", ", a newspaper reported", ", state media said"])
        record(D, ty, a, b, act, date, ids["cue"], aid, ids.get("R"), dc, None, ids["pl"], alt)
        if (
            ty == "ASSAULT"
            and k != "undated"
            and not re.search("kill|shoot|kidnap|retake|clash", act)
            and not (b and b.cls == "P")
            and D.p(0.35)
        ):
            s += f", {D.pick(['killing', 'wounding'])} {D.pick(NUM)} people"
        if k == "act" and D.p(0.12):
            s = s  # plain
    elif k == "pas":
        m = {"R": b, "A": a, "bld": D.pick(L.BUILDINGS)}
        pm = None
        if "{pl}" in pas:
            p, pm = D.mark(D.place())
            m["pl"] = p
        f = pas
        drop = D.p(0.25)
        if drop:
            f = f.replace(" by {A}", "")
        D.geo = bool(GEO.search(act)) and b is not None and b.cls == "S"
        s, ids = D.fill(f, {q: w for q, w in m.items() if w})
        D.geo = False
        x, dc = D.mark(tm[0])
        s = f"{s} {x}" if D.p(0.6) else f"{x}, {s}"
        D.event(
            label(a, act, b),
            ty,
            tm[1],
            ids["cue"],
            a=[] if drop else [(a, ids["A"])],
            r=[(b, ids["R"])] if b else [],
            dc=dc,
            p=pm,
            alt=tm[2],
        )
    elif k in ("will", "plan", "due"):
        fu = D.future()
        am, aid = D.m(a)
        vt, ids = ev_render(D, ty, a, b, act, "inf")
        x, dc = D.mark(fu[0])
        aux = {
            "will": "will",
            "plan": D.pick(
                [
                    "plan to" if a.pl else "plans to",
                    "intend to" if a.pl else "intends to",
                    "hope to" if a.pl else "hopes to",
                    be(a) + " to",
                    "said {} would".format(a.pron),
                ]
            ),
            "due": be(a) + " " + D.pick(["due to", "scheduled to", "expected to", "set to"]),
        }[k]
        s = f"{am} {aux} {vt} {x}" if D.p(0.7) else f"{x}, {am} {aux} {vt}"
        record(D, ty, a, b, act, fu[1], ids["cue"], aid, ids.get("R"), dc, "planned", ids["pl"], fu[2])
    elif k == "denied":
        am, aid = D.m(a)
        vt, ids = ev_render(D, ty, a, b, act, "pp")
        tm = D.past("wd")
        x, dc = D.mark(tm[0])
        dn, dnid = D.mark("denied")
        vm, vid = D.mark("having " + vt)
        s = f"{am} {dn} {vm} {x}"
        rec = record(D, ty, a, b, act, tm[1], ids["cue"], aid, ids.get("R"), dc, "disputed", ids["pl"])
        e = D.ents.setdefault(rec["label"], Ent(rec["label"], "event", "M", [], []))
        D.stance(a, "denies", e, dnid, aid, vid)
    elif k == "alleged":
        h = None
        for _ in range(20):
            h = D.some(D.pick("NPPO"), (a, b) if b else (a,))
            if h.b is not a and h.b is not b and a.b is not h:
                break
        if ty not in ("ASSAULT", "COERCE"):
            return m_event2(D)
        hm, hid = D.m(h)
        am, aid = D.m(a)
        vt, ids = ev_render(D, ty, a, b, act, "past")
        x, dc = D.mark(tm[0])
        sd, sid = D.mark(D.pick(["said", "claimed", "alleged"]))
        de, deid = D.mark("denied")
        a2, a2id = D.mark(a.pron if a.pron != "it" else "the charge")
        itm, itid = D.mark("it")
        rec = record(D, ty, a, b, act, tm[1], ids["cue"], aid, ids.get("R"), dc, "disputed", ids["pl"], tm[2])
        e = D.ents.setdefault(rec["label"], Ent(rec["label"], "event", "M", [], []))
        s = f"{hm} {sd} {am} {vt} {x}, but a spokesman {de} {itm}"
        D.stance(h, "blames", a, sid, hid, aid, None, re=e)
        spk, spid = D.mark("a spokesman") if D.p(0.4) else D.m(a, mid=False)
        s = s.replace("a spokesman", spk)
        D.stance(a, "denies", e, deid, spid, itid)
    elif k == "off":
        am, aid = D.m(a)
        co, coid = D.mark(D.pick(["called off", "cancelled", "abandoned", "postponed", "shelved"]))
        vt, ids = ev_render(D, ty, a, b, act, "inf")
        x, dc = D.mark(tm[0])
        s = f"{x}, {am} {co} {D.pick(['a plan to', 'plans to', 'an attempt to'])} {vt}"
        D.event(f"{a.n} calls off: {label(None, act, b)}", "RETREAT", tm[1], coid, a=[(a, aid)], dc=dc, alt=tm[2])
        record(D, ty, a, b, act, None, ids["cue"], aid, ids.get("R"), None, "planned", ids["pl"], off=1)
    elif k in ("two", "seq", "which"):
        return m_event2(D, k)
    else:
        return m_nominal(D)
    D.last = a
    D.say(close(s), kind)


def m_event2(D, k=None):
    """two events of different dates"""
    p1, p2 = ev_parts(D), ev_parts(D)
    if not p1 or not p2 or p1[3] == p2[3]:
        return m_happen(D)
    k = k or "two"
    ty, a, b, act, _ = p1
    ty2, a2, b2, act2, _ = p2
    if "[[die" in act + act2:
        return m_happen(D)
    tm = D.past(D.pick("wd wd on date date2 part".split()))
    base = dt.date.fromisoformat(tm[1])
    n = D.r.randrange(2, 12)
    unit = D.pick(["day", "day", "week"]) if n < 6 else "day"
    am, aid = D.m(a)
    v1, i1 = ev_render(D, ty, a, b, act, "past")
    if k == "two":
        f = D.pick(["after", "after", "before", "later", "beforesame", "since"])
        if f == "after":
            x, dc = D.mark(tm[0])
            a2m, a2id = D.m(a2)
            v2, i2 = ev_render(D, ty2, a2, b2, act2, "pp")
            y, dc2 = D.mark(f"{NUM[n - 2]} {unit}s after")
            d2 = base - dt.timedelta(n * (7 if unit == "week" else 1))
            s = f"{am} {v1} {x}, {y} {a2m} had {v2}"
            dd2 = str(d2) + ("~" if unit == "week" else "")
        elif f == "before":
            x, dc = D.mark(tm[0])
            d1 = tm[1]
            a2m, a2id = D.m(a2)
            v2, i2 = ev_render(D, ty2, a2, b2, act2, "past")
            y, dc2 = D.mark(D.pick(["a day before", f"{NUM[n - 2]} days before"]))
            back = 1 if "a day" in y else n
            # second event dated, the first falls before it
            s = f"{am} {v1} {y} {a2m} {v2} {x}"
            record(D, ty, a, b, act, str(base - dt.timedelta(back)), i1["cue"], aid, i1.get("R"), dc2, None, i1["pl"])
            record(D, ty2, a2, b2, act2, d1, i2["cue"], a2id, i2.get("R"), dc, None, i2["pl"])
            D.last = a
            D.say(close(s), "event-two")
            return
        elif f == "later":
            tm2 = D.past("date")
            x, dc = D.mark(tm[0])
            y, dc2 = D.mark(tm2[0])
            a2m, a2id = D.m(a2)
            v2, i2 = ev_render(D, ty2, a2, b2, act2, "past")
            dd2 = tm2[1]
            s = f"{am} {v1} {x}; {y}, {a2m} {v2}" if D.p(0.5) else f"{y}, {a2m} {v2}, and {x} {am} {v1}"
        elif f == "beforesame":
            fu = D.future()
            x, dc = D.mark(tm[0])
            y, dc2 = D.mark(fu[0])
            if re.search(r"\[\[(die|win|kidnap|kill|ambush|clash|drop out|rescue|shoot)", act2) or a2.cls == "R":
                return m_happen(D)
            a2m, a2id = D.m(a2)
            v2, i2 = ev_render(D, ty2, a2, b2, act2, "inf")
            s = f"{am} {v1} {x}, and {a2m} will {v2} {y}"
            record(D, ty, a, b, act, tm[1], i1["cue"], aid, i1.get("R"), dc, None, i1["pl"])
            record(D, ty2, a2, b2, act2, fu[1], i2["cue"], a2id, i2.get("R"), dc2, "planned", i2["pl"], fu[2])
            D.last = a
            D.say(close(s), "event-two")
            return
        else:
            tm2 = D.past("mon")
            x, dc = D.mark(tm[0])
            y, dc2 = D.mark(tm2[0])
            a2m, a2id = D.m(a2)
            v2, i2 = ev_render(D, ty2, a2, b2, act2, "past")
            dd2 = tm2[1]
            s = (
                f"{am} {v1} {x}; it was the first such step since {a2m} {v2} {y}"
                if D.p(0.5)
                else f"when {a2m} {v2} {y}, few took note; {x}, {am} {v1}"
            )
    elif k == "which":
        tm2 = D.past(D.pick(["mon", "year", "mlast", "date"]))
        x, dc = D.mark(tm[0])
        y, dc2 = D.mark(tm2[0])
        a2, i0 = a, aid
        if act2.startswith("[[") and a2.cls not in F_CLASS(act2):
            return m_happen(D)
        if b2 is a or b2 and (b2.b is a or a.b is b2):
            return m_happen(D)
        v2, i2 = ev_render(D, ty2, a, b2, act2, "past")
        if "R" in i2 and b2 is a:
            return m_happen(D)
        s = f"{am}, {'who' if a.pl or a.cls == 'P' else 'which'} {v2} {y}, {v1} {x}"
        a2id = aid
        dd2 = tm2[1]
    else:  # seq: next sentence
        x, dc = D.mark(tm[0])
        record(D, ty, a, b, act, tm[1], i1["cue"], aid, i1.get("R"), dc, None, i1["pl"])
        D.say(close(f"{x}, {am} {v1}" if D.p(0.4) else f"{am} {v1} {x}"), "event-seq")
        w = D.pick(
            [
                ("the next day", 1),
                ("the following day", 1),
                ("a day later", 1),
                ("two days later", 2),
                ("two days earlier", -2),
                ("the day before", -1),
                ("a week earlier", -7),
                ("three days earlier", -3),
                ("hours later", 0),
                ("that evening", 0),
                ("the same day", 0),
                ("minutes later", 0),
            ]
        )
        if base + dt.timedelta(w[1]) > D.pub:
            w = ("the day before", -1)
        had = w[1] < 0
        y, dc2 = D.mark(w[0])
        a2m, a2id = D.m(a2)
        v2, i2 = ev_render(D, ty2, a2, b2, act2, "pp" if had else "past")
        record(D, ty2, a2, b2, act2, str(base + dt.timedelta(w[1])), i2["cue"], a2id, i2.get("R"), dc2, None, i2["pl"])
        D.last = a2
        D.say(close(f"{y}, {a2m} {'had ' if had else ''}{v2}"), "event-seq2")
        return
    record(D, ty, a, b, act, tm[1], i1["cue"], aid, i1.get("R"), dc, None, i1["pl"], tm[2])
    record(D, ty2, a2, b2, act2, dd2, i2["cue"], a2id, i2.get("R"), dc2, None, i2["pl"])
    D.last = a
    D.say(close(s), "event-" + k)


def F_CLASS(act):
    for l in F.EVENTS:
        r = l.split("|")
        if r[3] == act:
            return r[1]
    return ""


NOMINAL = """COERCE|FS|P|the [[arrest]] of {R} by {A} {when} drew little notice at first
COERCE|S|P|the [[expulsion]] of {R} by {A} {when} came without warning
CONSULT|P|S|{A:poss} [[visit]] to {R} {when} lasted two days
CONSULT|S|S|[[talks]] between {A} and {R} {when} lasted until midnight
CONSULT|P|P|a [[meeting]] between {A} and {R} {when} took place behind closed doors
CONSULT|U|C|[[negotiations]] between {A} and {R} ended {when}
AID|SO|S|a [[shipment of medicine]] from {A} reached {R} {when}
AID|S|S|a [[loan]] of 80 million dollars from {A} to {R} was paid out {when}
ASSAULT|F|V|an [[attack]] by {A} on {R} {when} left {num} people dead
ASSAULT|F|V|[[shelling]] of {R} by {A} {when} went on for three hours
ASSAULT|R|P|the [[kidnapping]] of {R} by {A} {when} is under investigation
ASSAULT|R|F|an [[ambush]] by {A} {when} killed {num} of {R}
SANCTION|S|S|[[tariffs]] imposed by {A} on {R} took effect {when}
SANCTION|S|S|an [[embargo]] by {A} against {R} came into force {when}
ACCUSE|NU|C|a [[lawsuit]] brought by {A} against {R} was filed {when}
ACCUSE|F|P|[[charges]] against {R} were filed by {A} {when}
COERCE|J|P|the [[sentencing]] of {R} by {A} {when} took ten minutes
OTHER|CO|P|the [[appointment]] of {R} by {A} {when} was made public in a short notice
SUPPORT|L|P|the [[nomination]] of {R} by {A} {when} took two ballots
MOBILIZE|S|S|a [[troop build-up]] by {A} near the border with {R} began {when}
AGREE|S|S|a [[treaty]] between {A} and {R} was signed {when}
AGREE|C|C|the [[purchase]] of {R} by {A} was completed {when}
PROTEST|U|C|a [[strike]] by {A} at {R} began {when}
PROTEST|G|S|a [[rally]] by {A} against {R} {when} passed off quietly
RETREAT|S|S|the [[withdrawal]] of troops by {A} from {R} was completed {when}
CONCEDE|S|G|the [[release]] of {R} by {A} {when} was shown on television
COOPERATE|S|S|an [[exchange of prisoners]] between {A} and {R} took place {when}
THREATEN|S|S|a [[threat]] by {A} {when} to cut off water to {R} was not carried out""".split("\n")


def m_nominal(D):
    for _ in range(30):
        ty, ac, rc, f = D.pick(NOMINAL).split("|")
        a = D.some(D.pick(ac))
        b = D.some(D.pick(rc), (a,))
        w = a.n.split(" ")[-1]
        if (
            a.cls == "F"
            and ty in ("COERCE", "ACCUSE")
            and w not in ("police", "prosecutors", "guards", "officers", "coastguards", "soldiers")
            and "forces" not in a.n
        ):
            continue
        if a.cls == "F" and ty == "ASSAULT" and w in ("prosecutors", "officers", "coastguards"):
            continue
        if b.cls == "F" and b.n.split(" ")[-1] in ("prosecutors", "helicopters", "jets", "drones", "warships"):
            continue
        if b is not a and b.b is not a and a.b is not b and (b.pl or b.cls != "G"):
            break
    tm = D.past()
    fu = None
    x, dc = D.mark(tm[0])
    D.geo = bool(re.search(r"from \{R\}|border with|visit|withdrawal", f))
    s, ids = D.fill(f, {"A": a, "R": b, "when": x, "num": D.pick(NUM)})
    D.geo = False
    w = re.search(r"\[\[(.+?)\]\]", f).group(1)
    D.event(
        f"{w.capitalize()}: {a.n}, {b.n}", ty, tm[1], ids["cue"], a=[(a, ids["A"])], r=[(b, ids["R"])], dc=dc, alt=tm[2]
    )
    D.last = a
    D.say(close(s), "event-nominal")


def m_happen(D):
    ty, f = D.pick(F.HAPPEN).split("|")
    tm = D.past()
    x, dc = D.mark(tm[0])
    p, pm = D.mark(D.place())
    s, ids = D.fill(f, {"pl": p, "when": x, "num": str(D.r.randrange(3, 60))})
    w = re.search(r"\[\[(.+?)\]\]", f).group(1)
    w = re.sub(r"^an? ", "", w)
    name = p[2:-2]
    D.event(f"{w.capitalize()} in {name}", ty, tm[1], ids["cue"], dc=dc, p=pm, alt=tm[2])
    D.say(close(s), "event-happen")


def m_past_background(D):
    """history: dated old event, no stance"""
    m_event2(D, "which") if D.p(0.3) else m_event(D)


# ---- continuation by pronoun
def m_pron(D):
    h = D.last
    if not h or h.cls not in "PGONLUCS" or (h.cls == "S"):
        return m_verb(D)
    old = [t for t in D.cast if t.cls in "IE" and t.seen and t is not h]
    ty = None
    t = D.pick(old) if old and D.p(0.6) else None
    hh, ty, t = choose(D, h=h, t=t)
    if hh is not h:
        return
    c = cls(t)
    v = verb(D, ty, c)
    pm, hid = D.mark(h.pron)
    k = D.r.randrange(5)
    pr = t.seen and c in "IE" and old and t in old and D.sents and D.p(0.4) and h.pron != "it"
    cue, cid = vp(D, h, v, "past")
    if pr:
        tmk, tid = D.mark(
            D.pick(["them" if t.pl else "it", "the move" if c == "I" and not t.pl else ("them" if t.pl else "it")])
        )
    else:
        tmk, tid = D.m(t, mid=False)
    s = [
        f"{pm} also {cue} {tmk}",
        f"{pm} {cue} {tmk}",
        f"on another matter, {pm} {cue} {tmk}",
        f"earlier, {pm} had {D.mark('')[0]}",
        f"later {pm} {cue} {tmk}",
    ][k if k != 3 else 0]
    D.stance(h, ty, t, cid, hid, tid)
    D.say(close(s), "pronoun")


PRED = {
    "condemns": {
        "E": "a cowardly crime|an outrage|barbaric|a stain on the nation|senseless|cold-blooded murder|a war crime|beyond words|an attack on all of us|utterly wrong|a black day|a breach of every rule|indefensible|sickening|heinous|an act of madness|vile",
        "I": "a disgrace|a betrayal|a gamble|reckless|a sham|window dressing|deeply flawed|a step backwards|short-sighted|an insult to voters|a folly|unfair|toothless|a waste of money|shameful|a blank cheque|cruel|too little, too late|a farce|a fig leaf|unworkable|a hollow promise|a blunder|dangerous|a monument to vanity|illegal|unconstitutional|a tax on the poor",
        "A": "a menace|a bully|out of touch|incompetent|a disgrace to the office|weak|arrogant|corrupt|unfit for office|a threat to peace|an embarrassment|a puppet|reckless|dishonest|a lame duck",
    },
    "supports": {
        "I": "a triumph of reason|a milestone|fair|long overdue|the right thing to do|a lifeline|vital|a chance not to be missed|a good start|historic|the best hope for peace|a sensible compromise|a breath of fresh air|necessary|courageous|a blessing|sound|a godsend|indispensable|the only serious offer",
        "A": "a true friend|a beacon of hope|a safe pair of hands|a hero|the best of neighbours|a force for good|a model for others|honest and tireless|a pillar of the community|an inspiration|the right leader for hard times|a reliable partner",
    },
    "opposes": {"I": "unacceptable|out of the question|a non-starter|doomed|no way to run a country|off the table"},
}
CALL = {
    "condemns": [
        "{H} called {T} {P}",
        "{H} described {T} as {P}",
        "{H} said {T} was {P}",
        "{H} branded {T} {P}",
        "{H} dismissed {T} as {P}",
        "{H} denounced {T} as {P}",
        "{T} was {P}, {H} said",
        "{H} wrote that {T} was {P}",
        "for {H}, {T} is {P}",
        "in the eyes of {H}, {T} was {P}",
        "{H} considers {T} {P}",
        "{H} labelled {T} {P}",
        "{T} is {P} in the view of {H}",
    ],
    "supports": [
        "{H} called {T} {P}",
        "{H} described {T} as {P}",
        "{H} said {T} was {P}",
        "{H} hailed {T} as {P}",
        "{H} praised {T} as {P}",
        "{T} was {P}, {H} said",
        "for {H}, {T} is {P}",
        "{H} considers {T} {P}",
        "{H} spoke of {T} as {P}",
        "{H} introduced {T} as {P}",
        "{T} is {P} in the view of {H}",
    ],
    "opposes": ["{H} called {T} {P}", "{H} said {T} was {P}", "{T} was {P}, {H} said", "for {H}, {T} is {P}"],
}


def m_call(D):
    h, ty, t = choose(D)
    c = cls(t)
    if c not in PRED[ty]:
        ty = "condemns" if ty != "supports" else ty
    if c not in PRED[ty]:
        return m_verb(D, h, ty, t)
    p = D.pick(
        [
            z
            for z in PRED[ty][c].split("|")
            if not (c == "E" and t.ty == "COERCE" and re.search("murder|war crime|cowardly|attack on all", z))
        ]
    )
    f = D.pick(CALL[ty])
    if t.pl:
        p = re.sub(r"^an? (?!few)", "", p) if " " not in p.split(" ", 1)[-1] and p.startswith("a") and False else p
    q = "[[" + p + "]]" if D.p(0.6) or "called" not in f else '"[[' + p + ']]"'
    if h.pl:
        f = f.replace("considers", "consider")
    if getattr(t, "ger", 0) and not t.seen and f.startswith("{T}"):
        f = CALL[ty][0]
    tm = when(D, 0.35, t) if "eyes" not in f and "considers" not in f and not f.startswith(("for", "{T}")) else None
    s, ids = D.fill(f.replace("{P}", q), {"H": h, "T": t})
    dc = None
    if tm:
        x, dc = D.mark(tm[0])
        s = f"{x}, {s}"
    d = tm[1] if tm else None
    D.stance(h, ty, t, ids["cue"], ids["H"], ids["T"], d)
    if dc is not None:
        statement_event(D, h, ty, t, ids["cue"], ids["H"], ids["T"], tm, dc, d)
        D.ev[-1]["x"]["opt"] = 1
    D.last = h
    D.say(close(s), "called")


OFG = {
    "opposes": "opponents|foes|enemies|adversaries",
    "supports": "supporters|backers|advocates|champions|friends|proponents",
    "condemns": "critics|detractors",
}
OFV = [
    "{G} gathered outside the {b}",
    "{G} filled the gallery",
    "{G} point to a study from {pl}",
    "{G} waved banners in front of the {b}",
    "{G} met in {pl}",
    "{G} have hired a lawyer",
    "police kept {G} apart from the others",
    "a letter from {G} was read out",
    "{G} say the figures are on their side",
    "among {G} are two former ministers",
    "{G} chanted for an hour",
]


def m_ofgroup(D):
    ty = D.pick(["opposes", "supports", "condemns"])
    t = D.issue() if D.p(0.7) else D.target("A")
    if t.cls in "GBVFR":
        t = D.issue()
    w = D.pick(OFG[ty].split("|"))
    if t.cls != "I" and w in ("proponents", "advocates"):
        w = "supporters"
    if t.cls == "I" and w in ("friends", "enemies", "adversaries"):
        w = "opponents" if ty == "opposes" else "backers"
    cm, cid = D.mark(w)
    tm_, tid = D.m(t, mid=False)
    g, gid = D.mark(f"{cm} of {tm_}")
    n = f"{w.capitalize()} of {t.n}"
    if n in D.ents:
        return m_neutral(D)
    e = Ent(n, "group", "M", [n], [n], "they", True)
    D.ents[n] = e
    s = D.pick(OFV).replace("{G}", g).replace("{b}", D.pick(L.BUILDINGS)).replace("{pl}", D.place())
    D.stance(e, ty, t, cid, gid, tid)
    D.say(close(s), "opponents-of")


TWO = [
    "{T} passed by {n} votes to {k}, with {H} [[in favour]] and {G} [[against]]|v",
    "{H} [[backed]] {T}; {G} [[opposed]] {t2}",
    "{T} has the [[blessing]] of {H} but faces the [[hostility]] of {G}",
    "while {H} [[welcomed]] {T}, {G} [[rejected]] {t2}",
    "{H} is [[for]] {T}, {G} [[against]] {t2}",
    "where {H} saw [[an opportunity]] in {T}, {G} saw [[a threat]]",
    "{H} spoke [[for]] {T} and {G} [[against]] {t2}",
    "{T}, [[championed]] by {H}, was [[shot down]] by {G}",
    "unlike {G}, who [[oppose]] {t2}, {H} [[supports]] {T}|x",
    "{H} put {H:their} name [[to]] {T}; {G} [[refused to sign]]",
]


def m_two(D):
    for _ in range(40):
        h, g, t = D.holder(), D.holder(), D.issue()
        if h is g or h.b is g or g.b is h or D.sign(h, t) == -1 or D.sign(g, t) == 1:
            continue
        break
    else:
        return m_neutral(D)
    f, _, fl = D.pick(TWO).partition("|")
    if fl == "x":
        f = TWO[1]
    if getattr(t, "ger", 0) and not t.seen and f.startswith("{T}"):
        f = TWO[1].partition("|")[0]
    if (
        fl == "v"
        and f.startswith("{T} passed")
        and not re.search("bill|law|budget|motion|reform|legislation|plan|proposal", t.n, re.I)
    ):
        f = TWO[1]
    s, ids = D.fill(
        f,
        {
            "H": h,
            "G": g,
            "T": t,
            "n": str(D.r.randrange(40, 90)),
            "k": str(D.r.randrange(5, 39)),
            "t2": "them" if t.pl else "it",
        },
    )
    D.stance(h, "supports", t, ids["cue"], ids["H"], ids["T"])
    D.stance(g, "opposes", t, ids["cue2"], ids["G"], ids["T"])
    D.last = None
    D.say(close(s), "two-sides")


def m_twodates(D):
    h, ty, t = choose(D)
    c = cls(t)
    g = None
    for _ in range(20):
        x = D.holder((h, t))
        y = (
            ty
            if c == "E" or D.p(0.5)
            else ("opposes" if ty == "supports" and c == "I" else "condemns" if ty == "supports" else "supports")
        )
        if x is t or x.b is t or t.b is x or x.b is h or h.b is x or D.sign(x, t) not in (None, SIGN[y]):
            continue
        g = x
        break
    if not g or (t.cls == "E"):
        return m_verb(D, h, ty, t)
    tm = D.past(D.pick(["wd", "on", "date"]))
    base = dt.date.fromisoformat(tm[1])
    n = D.r.randrange(2, 9)
    hm, hid = D.m(h)
    x, dc = D.mark(tm[0])
    cue, cid = vp(D, h, verb(D, ty, c), "past")
    tmk, tid = D.m(t, mid=False)
    gm, gid = D.m(g, mid=False)
    c2, ci2 = vp(D, g, verb(D, y, c), "pp")
    t2, t2id = D.mark("them" if t.pl else "him" if t.pron == "he" else "her" if t.pron == "she" else "it")
    w = D.pick(
        [
            ("a day after", 1),
            ("two days after", 2),
            (f"{NUM[n - 2]} days after", n),
            ("hours after", 0),
            ("a week after", 7),
        ]
    )
    y2, dc2 = D.mark(w[0])
    s = (
        f"{hm} {cue} {tmk} {x}, {y2} {gm} had {c2} {t2}"
        if c == "A"
        else f"{x}, {hm} {cue} {tmk}, {y2} {gm} had {c2} {t2}"
    )
    d1, d2 = tm[1], str(base - dt.timedelta(w[1]))
    D.stance(h, ty, t, cid, hid, tid, d1)
    D.stance(g, y, t, ci2, gid, t2id, d2)
    statement_event(D, h, ty, t, cid, hid, tid, tm, dc, d1)
    statement_event(D, g, y, t, ci2, gid, t2id, (w[0], d2, None), dc2, d2)
    D.last = h
    D.say(close(s), "two-dates")


# ---- statements in the first person plural
def statement(D):
    h = D.some(D.pick("SOONLUCN"))
    t = None
    for _ in range(40):
        t = D.pick([D.issue, D.badevent, lambda: D.target("A", (h,))])()
        if t is not h and t.b is not h and t.cls not in "GBVF":
            break
    hm, _ = D.m(h)
    tmk, _ = D.m(t, mid=False)
    if D.p(0.35):
        tx = D.past("wd")
        x, _x = D.mark(tx[0])
        D.say(
            D.pick(
                [
                    "{h} {x} issued the following statement on {t}",
                    "{h} issued this statement {x} about {t}",
                    "the text that follows was sent out by {h} {x} in answer to questions about {t}",
                    "this is the position of {h} on {t}, as agreed {x}",
                ]
            )
            .replace("{h}", hm.rstrip(","))
            .replace("{x}", x)
            .replace("{t}", tmk)
            + ".",
            "issuer",
        )
    else:
        D.headline = 1
    hl = (
        D.pick(["Statement by {h} on {t}", "{h}: statement on {t}", "{h} statement on {t}"])
        .replace("{h}", hm)
        .replace("{t}", tmk)
    )
    if D.headline:
        D.say(hl, "headline")
    ty = D.pick(
        ["condemns"]
        if t.cls == "E"
        else ["supports", "condemns", "opposes"] if t.cls == "I" else ["supports", "condemns"]
    )
    WE = {
        "condemns": [
            "{W} [[condemn]] {T}",
            "{W} [[deplore]] {T}",
            "{W} are [[deeply concerned]] about {T}",
            "{W} view {T} with [[dismay]]",
            "{W} take the [[gravest exception]] to {T}",
            "{W} think {T} [[unworthy]] of a civilised country",
            "{O} [[outrage]] at {T} is shared by many",
        ],
        "supports": [
            "{W} [[welcome]] {T}",
            "{W} [[stand by]] {T}",
            "{W} [[support]] {T} without reservation",
            "{W} are [[grateful]] to everyone who worked on {T}",
            "{W} [[commend]] {T}",
            "{O} [[commitment to]] {T} is unshaken",
        ],
        "opposes": [
            "{W} [[reject]] {T}",
            "{W} [[will not accept]] {T}",
            "{W} are [[opposed to]] {T}",
            "{W} [[call for the withdrawal]] of {T}",
            "{W} [[will vote against]] {T}",
            "{O} [[opposition to]] {T} is a matter of principle",
        ],
    }
    WEX = [
        "Our offices will be open until late tonight.",
        "Further details will be published in due course.",
        "The text will be sent to all members.",
        "For questions, please call our press office.",
        "Copies have been sent to the chair.",
    ]
    mk = 0
    for _ in range(D.r.randrange(2, 6)):
        k = D.r.random()
        if k < 0.6 or mk == 0:
            tt, y = t, ty
            if mk and D.p(0.55):
                _, y, tt = choose(D, h=h)
                if tt is h:
                    continue
            f = D.pick(WE[y] if y in WE else WE["condemns"])
            if "grateful to everyone" in f and tt.cls != "I":
                f = WE["supports"][0] if tt.cls == "I" else "{W} are [[proud of]] {T}"
            if f.startswith("{T}") and getattr(tt, "ger", 0):
                continue
            if cls(tt) == "A":
                f = {
                    "supports": D.pick(
                        ["{W} [[stand with]] {T}", "{W} [[thank]] {T}", "{W} [[have full confidence in]] {T}"]
                    ),
                    "condemns": D.pick(
                        [
                            "{W} [[condemn]] the conduct of {T}",
                            "{W} are [[appalled]] by the conduct of {T}",
                            "{W} [[denounce]] {T}",
                        ]
                    ),
                    "opposes": D.pick(
                        [
                            (
                                "{W} [[call for the resignation]] of {T}"
                                if tt.cls == "P"
                                else "{W} want [[nothing to do with]] {T}"
                            )
                        ]
                    ),
                }[y]
            s, ids = D.fill(f.replace("{W}", "{t:We}").replace("{O}", "{t:Our}"), {"T": tt}) if 0 else fill_we(D, f, tt)
            D.stance(h, y, tt, ids["cue"], ids["W"], ids["T"])
            D.say(close(s), "statement-we")
            mk += 1
        elif k < 0.8:
            tt = D.some(D.pick("SSOPCL"), (h,))
            if tt.b is h:
                continue
            dm = demand(D, tt)
            f = D.pick(
                [
                    "{W} [[call on]] {T} to {D}",
                    "{W} [[urge]] {T} to {D}",
                    "{W} [[ask]] {T} to {D}",
                    "{W} [[appeal to]] {T} to {D}",
                    "{W} [[expect]] {T} to {D}",
                    "{W} [[demand]] that {T} {D}",
                ]
            )
            s, ids = fill_we(D, f.replace("{D}", dm), tt)
            D.stance(h, "urges", tt, ids["cue"], ids["W"], ids["T"])
            D.say(close(s), "statement-we")
        elif k < 0.88:
            tt = D.target("AI", (h,))
            if tt is h or tt.b is h or tt.cls in "GBVF" or D.sign(h, tt) == 1:
                continue
            s, ids = fill_we(
                D,
                D.pick(
                    [
                        "{W} [[do not support]] {T}",
                        "{W} [[cannot endorse]] {T}",
                        "{W} have [[never supported]] {T}",
                        "{W} [[do not share]] the enthusiasm for {T}",
                        "{W} are [[not in favour of]] {T}",
                        "{W} [[no longer back]] {T}",
                    ]
                ),
                tt,
            )
            D.stance(h, "supports", tt, ids["cue"], ids["W"], ids["T"], None, neg=1, alt=["opposes"])
            D.say(close(s), "statement-we")
        else:
            D.say(D.pick(WEX), "empty")


def fill_we(D, f, t):
    """{W} We, {O} Our"""
    w = None
    if "{W}" in f:
        m, w = D.mark(D.pick(["we", "we", "we"]))
        f = f.replace("{W}", "{w}")
    else:
        m, w = D.mark("our")
        f = f.replace("{O}", "{w}")
    s, ids = D.fill(f, {"T": t, "w": m})
    ids["W"] = w
    if "{w}" not in f:
        pass
    return s, ids


# ---- documents
def headline(D):
    """a headline that repeats the first record in the present tense"""
    if D.st and D.r.random() < 0.6:
        h, ty, t, cue, hid, tid, d, x = D.st[0]
        if x.get("neg") or ty in ("denies", "blames") or t.cls == "M" or h.cls == "M":
            return
        if ty == "urges":
            v, pre = D.pick(["urge", "press", "call on", "appeal to"]), ""
        else:
            v = verb(D, ty, cls(t), single=True)
        hm = h.n if h.cls != "P" else (h.n.split(" ", 1)[1])
        if h.cls == "G":
            hm = h.n
        tn = (
            re.sub(r"^(the|an?) ", "", re.sub(r"[\ue000\ue001].", "", t.first[0]).split(",")[0])
            if t.cls != "P"
            else t.n.split(" ", 1)[1]
        )
        if t.cls in "SONLUCR":
            tn = t.n
        f = infl(v.replace("{poss}", h.poss), "pl" if h.pl else "s")
        mk, cid = D.mark(f)
        D.sents.insert(0, f"{hm} {mk} {tn}")
        D.kinds.insert(0, "headline")
        D.headline = 1
        D.st.insert(1, [h, ty, t, cid, hid, tid, d, {"head": 1}])
    elif D.ev:
        v = D.ev[0]
        if v["st"] or not v["a"] or ":" in v["label"] or v["x"].get("opt") or v["date"] is None:
            return
        a = v["a"][0][0]
        l = v["label"][len(a.n) :].strip()
        pst = l.split(" ")[0]
        base = next(
            (
                re.match(r"\[\[(\S+?)[ \]]", r.split("|")[3]).group(1)
                for r in F.EVENTS
                if infl(re.match(r"\[\[(\S+?)[ \]]", r.split("|")[3]).group(1), "past") == pst
            ),
            None,
        )
        if not base or not v["label"].startswith(a.n):
            return
        mk, cid = D.mark(infl(base, "pl" if a.pl else "s"))
        l2 = l[len(pst) :]
        for z, _ in v["r"]:
            if z.cls in "GVF" and z.k == "group" and z.cls != "F":
                l2 = l2.replace(z.n, z.n[0].lower() + z.n[1:])
        l2 = re.sub(r"\b(the|an?) ", "", l2)
        l2 = re.sub(r" (in|near|of|to|on|off|into|from|outside|through|over)(?= (in|near|with|after)\b|$)", "", l2)
        D.sents.insert(0, f"{a.n} {mk}{l2}")
        D.kinds.insert(0, "headline")
        D.headline = 1
        v["more"].append(cid)


def m_hedged(D):
    h, ty, t = choose(D)
    c = cls(t)
    v = verb(D, ty, c)
    v = D.pick([z for z, cc in L.VERBS[ty] if c in cc and z in PRESENT] or [v])
    f = D.pick(
        [
            "{H} appeared to [[%s]] {T}" % infl(v, "inf"),
            "{H} seemed to [[%s]] {T}" % infl(v, "inf"),
            "{H} all but [[%s]] {T}" % infl(v, "past"),
            "{H} is believed to [[%s]] {T}" % infl(v, "inf"),
            "{H} tacitly [[%s]] {T}" % infl(v, "past"),
            "{H} hinted that {H:they} [[%s]] {T}" % infl(v, "past"),
            "{H} is said to [[%s]] {T}" % infl(v, "inf"),
            "reports suggested that {H} [[%s]] {T}" % infl(v, "past"),
        ]
    )
    s, ids = D.fill(f.replace("{poss}", h.poss), {"H": h, "T": t})
    D.stance(h, ty, t, ids["cue"], ids["H"], ids["T"], None, hedged=1)
    D.last = h
    D.say(close(s), "hedged")


POS = [
    (m_hedged, 3),
    (m_call, 8),
    (m_ofgroup, 3),
    (m_two, 3),
    (m_twodates, 3),
    (m_verb, 18),
    (m_noun, 7),
    (m_adj, 5),
    (m_quote, 22),
    (m_conduct, 6),
    (m_urge, 6),
    (m_blame, 8),
    (m_deny, 7),
    (m_pron, 4),
]
NEGS = [(m_neg, 8), (m_hypo, 16), (m_neutral, 24)]
EVS = [(m_event, 18), (m_nominal, 3), (m_happen, 3), (m_event2, 1)]


def draw(D, w):
    x = D.r.random() * sum(b for _, b in w)
    for f, b in w:
        x -= b
        if x < 0:
            return f
    return w[-1][0]


def compose(D):
    D.reuse = D.pick([0.6, 0.6, 0.35, 0.92, 0.92])
    if D.p(0.06):
        statement(D)
        return
    if D.reuse > 0.9:  # a story about a few people and one matter
        D.holder()
        D.holder()
        D.holder()
        D.issue(True)
        if D.p(0.4):
            D.badevent(True)
    n = D.r.choices(range(1, 9), [8, 12, 16, 18, 16, 13, 10, 7])[0]
    style = D.pick(["mixed", "mixed", "mixed", "stance", "event", "negative"])
    w = {"mixed": (46, 34, 16), "stance": (64, 28, 6), "event": (12, 25, 60), "negative": (10, 75, 12)}[style]
    i = 0
    while len(D.sents) < n and i < 30:
        i += 1
        g = D.r.choices([POS, NEGS, EVS], w)[0]
        if i == 1 and n > 2 and g is NEGS:
            g = POS if D.p(0.6) else EVS
        draw(D, g)(D)
    if len({re.sub("[\ue000\ue001].", "", s) for s in D.sents}) < len(D.sents):
        D.sents = []
        return
    if D.p(0.1):
        s = D.sents[0]
        pl = D.pick(L.STATES)[2] if D.p(0.5) else D.place()
        s = re.sub(r"^((?:[\ue000\ue001].|[\"'])*)(\w)", lambda x: x.group(1) + x.group(2).upper(), s)
        D.sents[0] = (
            D.pick(["{} - ", "{}, {m} {d} - ", "{} (Wire) - ", "{} \u2014 "]).format(
                pl.upper(), m=MON[D.pub.month - 1], d=D.pub.day
            )
            + s
        )
    if n >= 3 and D.p(0.5):
        headline(D)
