"""Documents with marked spans, names, times and records: the engine under generate.py. CC0."""

import datetime as dt, json, random, re, sys
import lexicon as L, frames as F

O, C, B = "\ue000", "\ue001", 0xE100
WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MON = "January February March April May June July August September October November December".split()
NUM = "two three four five six seven eight nine ten eleven twelve".split()
VOWEL = re.compile(r"[aeiouAEIOU]")
DOUBLE = {
    "get",
    "put",
    "set",
    "cut",
    "let",
    "hit",
    "dig",
    "run",
    "swim",
    "begin",
    "win",
    "shut",
    "split",
    "rid",
    "bid",
    "quit",
    "beg",
    "stop",
    "plan",
    "sit",
    "step",
    "drop",
}
ADV = {"strongly", "roundly", "sharply", "warmly", "cautiously", "flatly", "vehemently", "unanimously"}
PAIRS = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "enjoys": "enjoy",
    "sees": "see",
    "counts": "count",
    "remains": "remain",
    "deserves": "deserve",
    "makes": "make",
    "bears": "bear",
    "wants": "want",
}


def infl(phrase, form):
    """past, pp, ing, inf, s (third person), pl: inflects the head of a verb phrase"""
    w = phrase.split(" ")
    i = 1 if w[0] in ADV else 0
    v = w[i]
    if form in ("inf", "pl"):
        r = v
    elif form == "s":
        r = {"have": "has", "be": "is"}.get(v) or (
            v[:-1] + "ies"
            if v.endswith("y") and v[-2] not in "aeiou"
            else v + "es" if re.search(r"(s|sh|ch|x|z|o)$", v) else v + "s"
        )
    elif form == "ing":
        p = L.IRR.get(v, ["", ""])[0]
        if v in DOUBLE or (p.endswith("ed") and len(p) == len(v) + 3 and p[-3] == v[-1] == p[-4]):
            r = v + v[-1] + "ing"
        elif v in ("lie", "die", "tie"):
            r = v[:-2] + "ying"
        elif v.endswith("e") and not v.endswith("ee"):
            r = v[:-1] + "ing"
        else:
            r = v + "ing"
    else:
        if v in L.IRR:
            r = L.IRR[v][0 if form == "past" else 1]
        elif v.endswith("e"):
            r = v + "d"
        elif v.endswith("y") and v[-2] not in "aeiou":
            r = v[:-1] + "ied"
        else:
            r = v + "ed"
    w[i] = r
    return " ".join(w)


class Ent:
    def __init__(self, n, k, cls, first, later, pron="it", pl=False, b=None, cap=None):
        self.n, self.k, self.cls, self.first, self.later, self.pron, self.pl, self.b, self.cap = (
            n,
            k,
            cls,
            first,
            later,
            pron,
            pl,
            b,
            cap,
        )
        self.seen = 0
        self.a = []

    poss = property(lambda s: {"he": "his", "she": "her", "it": "its", "they": "their"}[s.pron])
    self_ = property(lambda s: {"he": "himself", "she": "herself", "it": "itself", "they": "themselves"}[s.pron])


class Doc:
    def __init__(self, rng, pub):
        self.r, self.pub, self.sents, self.kinds, self.nid = rng, pub, [], [], 0
        self.ents, self.st, self.ev, self.att, self.used, self.cast = {}, [], [], {}, set(), []
        self.last = None
        self.headline = None
        self.evlabels = set()
        self.geo = False
        self.reuse = 0.6
        self.us = rng.random() < 0.2
        self.mr = rng.random() < 0.25

    # ---- spans
    def mark(self, text):
        i = self.nid
        self.nid += 1
        return O + chr(B + i) + text + C + chr(B + i), i

    def pick(self, seq):
        return seq[self.r.randrange(len(seq))]

    def p(self, x):
        return self.r.random() < x

    # ---- names
    def surname(self):
        while True:
            s = (self.pick(L.SUR_A) + self.pick(L.SUR_B)).replace("_", "")
            s = re.sub(r"(.)\1\1", r"\1\1", s)
            if s not in self.used:
                self.used.add(s)
                return s

    def place(self):
        while True:
            s = self.pick(L.PL_A) + self.pick(L.PL_B)
            if self.p(0.12):
                s = self.pick(L.REGIONS) + " " + s
            s = re.sub(r"(.)\1\1", r"\1\1", s)
            if s not in self.used:
                self.used.add(s)
                return s

    def state_row(self):
        while True:
            s = self.pick(L.STATES)
            if s[0] not in self.used:
                self.used.add(s[0])
                return s

    def add(self, e):
        if e.n in self.ents:
            return self.ents[e.n]
        self.ents[e.n] = e
        self.cast.append(e)
        return e

    def state(self):
        n, d, c = self.state_row()
        e = Ent(
            n,
            "state",
            "S",
            [
                n,
                n,
                n,
                f"the {d} government",
                f"{n}'s government" if n[-1] != "s" else f"the government of {n}",
                f"the government of {n}",
            ],
            [n, n, c, f"the {d} government", f"the government in {c}"],
            cap=c,
        )
        e.dem = d
        return self.add(e)

    def forces(self, st=None):
        st = st or self.some("S")
        w = self.pick(L.FORCES)
        n = f"{st.dem} {w}"
        if n in self.ents:
            return self.ents[n]
        return self.add(
            Ent(
                n,
                "group",
                "F",
                [n, n, f"{w} from {st.n}"] if w not in ("police", "prosecutors", "security forces") else [n],
                ["the " + w, n],
                "they",
                True,
                st,
            )
        )

    def person(self, free=None, body=None):
        f = self.p(0.5)
        g = self.pick(L.FEMALE if f else L.MALE)
        s = self.surname()
        n = f"{g} {s}"
        pr = "she" if f else "he"
        free = self.p(0.3) if free is None else free
        if free:
            role = self.pick(L.FREE_ROLES)
            base = re.sub(r"^(an?|the victim's) ", "", role)
            first = (
                [f"{n}, {role},", n]
                if "victim" in role or "lawyer for" in role
                else [f"{n}, {role},", f"{base} {n}", f"the {base} {n}"]
            )
            mr = ("Ms " if f else "Mr ") + s
            e = Ent(
                n,
                "person",
                "P",
                first,
                [mr] * 3 if self.mr else [s, s, s, ("the " + base) if base not in ("surgeon", "brother") else s],
                pr,
            )
            return self.add(e)
        body = body or self.some(self.pick("SSSSOONLLUCCR"))
        if body.cls == "R" and body.pl:
            body = self.some("S")
        t = L.TITLES[
            {"S": "state", "O": "org", "N": "ngo", "L": "party", "U": "union", "C": "company", "R": "rebel"}[body.cls]
        ]
        t = self.pick(t)
        low = t.lower()
        t, low = (
            (
                x.replace("chairman", "chairwoman").replace("spokesman", "spokeswoman")
                if f
                else x.replace("woman", "man")
            )
            for x in (t, low)
        )
        full = body.later[0] if body.later[0].startswith("the ") else body.n
        bn = re.sub(r"^the ", "", body.n)
        if body.cls == "S":
            first = [
                f"{body.dem} {t} {n}",
                f"{body.n}'s {t} {n}",
                f"{n}, the {body.dem} {low},",
                f"{t} {n} of {body.n}",
                f"{body.n}'s {low}, {n},",
            ]
            later = [s, s, f"the {low}", f"{t} {s}"] if not self.mr else [("Ms " if f else "Mr ") + s, f"the {low}"]
        else:
            first = [
                f"{bn} {low} {n}",
                f"{n}, {low} of {full},",
                f"{low} {n} of {full}",
                f"{full}'s {low}, {n}," if not full.endswith("s") else f"{n}, the {low} of {full},",
            ]
            later = [s, s, f"the {low}"]
        e = Ent(n, "person", "P", first, later, pr, False, body)
        body.seen += 1
        return self.add(e)

    def named(self, pats, cls, k, plural=False):
        while True:
            t = self.pick(pats)
            n = (
                t.replace("{P}", self.place())
                .replace("{S}", self.surname())
                .replace("{R}", self.place())
                .replace("{C}", self.pick(L.STATES)[0])
            )
            if n not in self.used:
                self.used.add(n)
                break
        the = (
            cls in "LUR"
            or (
                cls in "ON"
                and not re.match(
                    r"(Clean Air|Lawyers for|Justice Now|Mothers of|Save the|Open Ballot|Consumers'|Hunger|Wildlife|Free Press|University)",
                    n,
                )
            )
            or n.startswith("University")
        )
        word = {
            "L": "the party",
            "U": "the union",
            "R": "the rebel group",
            "C": "the company",
            "N": "the group",
            "O": "the organisation",
        }[cls]
        full = ("the " if the else "") + n
        first = [full]
        if cls == "R":
            first.append(f"the rebel {n}" if not n.startswith(("Free", "Sons")) else full)
        if cls == "C":
            first.append("the company " + n)
        if cls == "L":
            first.append(f"the opposition {n}" if self.p(0.5) else full)
        return self.add(Ent(n, k, cls, first, [full, word], "it"))

    def group(self):
        for _ in range(50):
            g = self.pick(L.GROUPS)
            n = re.sub(r"^(the|a) ", "", g)
            n = n[0].upper() + n[1:]
            if n not in self.ents:
                break
        sing = g in L.SINGGROUPS
        first = [g]
        if not g.startswith(("the ", "a ", "dozens", "hundreds", "about")) and self.p(0.3):
            first = [self.pick(["some ", "many ", "several ", "local ", "hundreds of ", "angry "]) + g]
        return self.add(
            Ent(
                n,
                "group",
                "G",
                first,
                [first[0] if g.startswith(("the ", "a ")) else g],
                "it" if sing else "they",
                not sing,
            )
        )

    def make(self, c):
        if c == "S":
            return self.state()
        if c == "F":
            return self.forces()
        if c == "P":
            return self.person()
        if c == "G":
            return self.group() if self.p(0.8) else self.victims()
        if c == "R":
            if self.p(0.5):
                g = self.pick(L.ANONGUN)
                return self.add(
                    Ent(
                        g[0].upper() + g[1:] if not g.startswith("a ") else g[2:].capitalize(),
                        "group",
                        "R",
                        [g],
                        [g if g.startswith("a ") else "the " + g],
                        "they",
                        True,
                    )
                )
            return self.named(L.REBEL, "R", "organization")
        if c == "O":
            if self.p(0.45):
                n, w, _ = self.pick(L.REALORGS)
                k = re.sub(r"^the ", "", n)
                return self.ents.get(k) or self.add(Ent(k, "organization", "O", [n], [n, w], "it"))
            return self.named(L.ORG, "O", "organization")
        if c == "N":
            return self.named(L.NGO, "N", "organization")
        if c == "C":
            return self.named(L.COMPANY, "C", "organization")
        if c == "U":
            return self.named(L.UNION, "U", "organization")
        if c == "L":
            return self.named(L.PARTY, "L", "organization")
        if c == "J":
            n = self.pick(L.COURT).replace("{P}", self.place())
            k = re.sub(r"^(the|a) ", "", n)
            k = k[0].upper() + k[1:]
            return self.ents.get(k) or self.add(Ent(k, "organization", "J", [n], ["the court"], "it"))
        if c == "B":
            n = self.pick(L.MEETBODY).replace("{C}", self.pick(L.STATES)[0])
            k = re.sub(r"^the ", "", n)
            k = k[0].upper() + k[1:]
            return self.ents.get(k) or self.add(Ent(k, "organization", "B", [n], [n], "it"))
        if c == "V":
            v = self.pick(L.VICT_THING)
            k = re.sub(r"^(the|an?) ", "", v).capitalize()
            return self.ents.get(k) or self.add(
                Ent(k, "group", "V", [v], ["the " + re.sub(r"^(the|an?) ", "", v)], "it")
            )

    def victims(self):
        for _ in range(30):
            v = self.pick(L.VICT_PEOPLE)
            k = v[0].upper() + v[1:]
            if k not in self.ents:
                break
        pl = not re.match(r"(an?|the) ", v) or v.startswith("a group")
        return self.add(
            Ent(k, "group", "G", [v], [re.sub(r"^(an?|two|three|four|five|seven|eleven) ", "the ", v)], "they", pl)
        )

    def some(self, c, avoid=()):
        """a member of the cast of that class, or a new one"""
        old = [e for e in self.cast if e.cls == c and e not in avoid]
        if old and self.p(self.reuse):
            return self.pick(old)
        for _ in range(20):
            e = self.make(c)
            if e not in avoid:
                return e
        return e

    def holder(self, avoid=()):
        old = [e for e in self.cast if e.cls in "SPONLUCGRB" and e not in avoid and e.cls]
        if old and self.p(self.reuse - 0.05):
            return self.pick(old)
        return self.some(self.pick("SSSSPPPPPPPPOONNLLUCGGGGGRB"), avoid)

    # ---- issues and events as targets
    def contents(self):
        return self.pick(L.CONTENTS).replace("{pl}", self.place())

    def issue(self, new=False, owner=None):
        old = [e for e in self.cast if e.k == "issue" and e.cls == "I"]
        if old and not new and self.p(self.reuse + 0.08):
            return self.pick(old)
        if self.p(0.27):
            n = self.pick(L.ISSUENP).replace("{pl}", self.place())
            n = n.replace("{st}", self.pick(L.STATES)[0])
            k = re.sub(r"^(the|an?) ", "", n)
            head = (
                k.split(" on ")[0]
                .split(" for ")[0]
                .split(" with ")[0]
                .split(" of ")[0]
                .split(" over ")[0]
                .split(" off ")[0]
                .split(" to ")[0]
            )
            pl = head.endswith(("tariffs", "sanctions", "powers"))
            e = Ent(
                k[0].upper() + k[1:],
                "issue",
                "I",
                [n],
                [
                    (
                        "the " + head.split(" ")[-1]
                        if head.split(" ")[-1]
                        in (
                            "reform",
                            "budget",
                            "tariffs",
                            "plan",
                            "pact",
                            "sanctions",
                            "constitution",
                            "resolution",
                            "proposal",
                            "merger",
                            "scheme",
                            "law",
                            "treaty",
                            "package",
                            "project",
                            "ban",
                            "embargo",
                            "bill",
                            "offer",
                            "accord",
                            "agreement",
                            "curfew",
                            "compromise",
                            "pipeline",
                            "mandate",
                            "bid",
                            "tax",
                            "deal",
                            "programme",
                            "exercise",
                            "rule",
                            "curriculum",
                        )
                        else n
                    )
                ],
                "they" if pl else "it",
                pl,
            )
        else:
            c = self.contents()
            g = infl(c, "ing")
            own = None
            if self.p(0.22):
                own = self.pick(
                    [
                        "the government's",
                        "the council's",
                        "the ministry's",
                        "the company's",
                        "the mayor's",
                        "the board's",
                        "the president's",
                    ]
                )
            det = (own + " ") if own else self.pick(["a ", "the ", "the "])
            form = self.r.randrange(11)
            adj = self.pick(["", "", "", "new ", "controversial ", "long-delayed ", "proposed ", "contested "])
            if form == 0:
                n, w, pl = f"{(own + ' ') if own else self.pick(['', '', 'the '])}plans to {c}", "the plans", True
            elif form == 1:
                n, w, pl = f"{det}{adj.replace('proposed ', '')}plan to {c}", "the plan", False
            elif form == 2:
                n, w, pl = f"{det}{adj.replace('proposed ', '')}proposal to {c}", "the proposal", False
            elif form == 3:
                n, w, pl = f"{(own + ' ') if own else 'the '}decision to {c}", "the decision", False
            elif form == 4:
                n, w, pl = f"{det}{adj}bill to {c}", "the bill", False
            elif form == 5:
                n, w, pl = f"{det.replace('the ', 'a ') if not own else det}{adj}bill that would {c}", "the bill", False
            elif form == 6:
                n, w, pl = f"legislation {g}", "the legislation", False
            elif form == 7 and not c.startswith("move"):
                n, w, pl = f"{(own + ' ') if own else self.pick(['', 'the '])}moves to {c}", "the moves", True
            elif form == 8:
                n, w, pl = g, "the idea", False
            elif form == 9:
                n, w, pl = f"a motion to {c}", "the motion", False
            else:
                n, w, pl = f"{(own + ' ') if own else 'the '}{adj}scheme to {c}", "the scheme", False
            k = re.sub(r"^(the|an?) (?!\w+'s)", "", n)
            k = re.sub(r"^(the) (\w+'s) ", "", k)
            e = Ent(k[0].upper() + k[1:], "issue", "I", [n], [w, w, w, n], "they" if pl else "it", pl)
            e.ger = form == 8
        return self.add(e)

    def misdeed(self, poss):
        m = self.pick(L.MISDEEDS).replace("{pl}", self.place()).replace("{poss2}", "their").replace("{poss}", poss)
        return m

    def badevent(self, new=False):
        """an event as a target; the mention carries its own event record the first time"""
        old = [e for e in self.cast if e.cls == "E"]
        if old and not new and self.p(0.7):
            return self.pick(old)
        t, ty = self.pick(L.EVENTNP).split("|")
        v, w, sh, pl = self.pick(L.VICT_THING), self.pick(L.VICT_PEOPLE), self.pick(L.SHIPS), self.place()
        n = t.replace("{v}", v).replace("{w}", w).replace("{sh}", sh)
        if "{pl}" in n:
            n = n.replace("{pl}", pl)
        elif self.p(0.5):
            n += " in " + pl if "{sh}" not in t else " off " + pl
        head = re.sub(r"^the ", "", t).split(" of ")[0].split(" on ")[0].split(" in ")[0]
        plh = head == "killings"
        time = None
        if self.p(0.35):
            time = self.past(kind="wd")
            d, day = time[1], time[3]
            mk, i = self.mark(day + "'s")
            e = Ent("", "event", "E", [n], ["the " + head], "they" if plh else "it", plh)
            e.first = [re.sub(r"^the", mk.replace("\\", ""), n)]
            e.date, e.dc = d, i
        else:
            e = Ent("", "event", "E", [n], ["the " + head], "they" if plh else "it", plh)
            e.date = None
            e.dc = None
        e.vic = None
        x = v if "{v}" in t else w if "{w}" in t else sh if "{sh}" in t else None
        if x and x not in self.used:
            self.used.add(x)
            vk = re.sub(r"^(the|an?) ", "", x)
            vk = vk[0].upper() + vk[1:]
            if vk not in self.ents:
                e.vic = Ent(vk, "group", "V", [x], [x], "they", False)
                self.ents[vk] = e.vic
                e.vt = x
        k = re.sub(r"^the ", "", n)
        e.n = k[0].upper() + k[1:]
        e.head = head
        e.ty = ty
        e.rec = None
        return self.add(e)

    def target(self, classes, avoid=()):
        c = self.pick([x for x in classes if x in "AEI"])
        if c == "I":
            return self.issue()
        if c == "E":
            return self.badevent()
        old = [e for e in self.cast if e.cls in "SPONLUCR" and e not in avoid]
        if old and self.p(self.reuse - 0.1):
            return self.pick(old)
        return self.some(self.pick("SSSSSPPPPPPONLLUCCR"), avoid)

    # ---- mentions
    def m(self, e, form=None, mid=True):
        """marked mention, span id. mid: an apposition may follow"""
        if e.cls == "E":
            t = e.first[0] if not e.seen else self.pick(e.later)
            first = not e.seen
            e.seen += 1
            if first and e.head in t:
                a, b = t.split(e.head, 1) if not re.search(r"\b" + re.escape(e.head), t) is None else (t, "")
                mk, cid = self.mark(e.head)
                rr = []
                if e.vic and e.vt in b:
                    vm, vi = self.mark(e.vt)
                    b = b.replace(e.vt, vm, 1)
                    rr = [(e.vic, vi)]
                t = a + mk + b
                label = e.n
                e.rec = self.event(label, e.ty, e.date, cid, r=rr, dc=e.dc)
            return self.mark(t)
        t = form or (self.pick(e.first) if not e.seen else self.pick(e.later))
        if self.geo and e.cls == "S":
            t = e.n
        if (
            e.seen
            and t.startswith("the ")
            and t.lower() != e.later[0].lower()
            and e.cls in "ONUCLRPJ"
            and any(x is not e and x.seen and (t in x.later or x.cls == e.cls != "P") for x in self.cast)
        ):
            t = e.later[0]
        e.seen += 1
        if t.endswith(","):  # apposition: the name is the mention
            parts = t[:-1].split(", ", 1)
            if (
                parts[1].split(" ")[-1][:1].isupper() and e.n in parts[1] and e.n not in parts[0]
            ):  # Chile's foreign minister, Ana Koval,
                mk, i = self.mark(t[:-1])
                return mk + ",", i
            mk, i = self.mark(parts[0])
            if not mid:
                return mk, i
            return f"{mk}, {parts[1]},", i
        return self.mark(t)

    def poss(self, e):
        t = None
        for f in (e.first if not e.seen else e.later):
            if not f.endswith(","):
                t = f
                break
        t = t or e.n
        e.seen += 1
        mk, i = self.mark(t)
        return mk + ("'" if t.endswith("s") else "'s"), i

    # ---- times: (text, edtf, alt, weekday word)
    def past(self, kind=None, d=None):
        r, pub = self.r, self.pub
        if kind is None:
            kind = self.pick(
                "wd wd wd wd wd wd on on on part yest week month mon day date date2 year wend ago ago2 early lastwd mlast".split()
            )
        if kind in ("wd", "on", "part"):
            k = r.choices(range(7), [5, 5, 4, 3, 2, 1, 1])[0]
            x = pub - dt.timedelta(k)
            w = WEEK[x.weekday()]
            if kind == "part":
                t = self.pick(
                    [
                        "late on {}",
                        "early on {}",
                        "on {} evening",
                        "on {} morning",
                        "at dawn on {}",
                        "on {} night",
                        "in the early hours of {}",
                        "on the afternoon of {}",
                    ]
                ).format(w)
            else:
                t = w if self.us else "on " + w
            return t, str(x), None, w
        if kind == "yest":
            return "yesterday", str(pub - dt.timedelta(1)), None, None
        if kind == "week":
            m = pub - dt.timedelta(pub.weekday() + 7)
            return "last week", f"{m}/{m + dt.timedelta(6)}", [f"{m}/{m + dt.timedelta(4)}"], None
        if kind == "month":
            p = pub.replace(day=1) - dt.timedelta(1)
            return "last month", f"{p.year}-{p.month:02d}", None, None
        if kind == "mon":
            k = r.randrange(1, 10)
            y, m = divmod(pub.year * 12 + pub.month - 1 - k, 12)
            return f"in {MON[m]}", f"{y}-{m + 1:02d}", None, None
        if kind in ("day", "date", "date2"):
            x = pub - dt.timedelta(r.randrange(2, 120))
            t = self.pick(["on {d} {m}", "on {m} {d}"]).format(d=x.day, m=MON[x.month - 1])
            if x.year != pub.year:
                t += f" {x.year}" if re.search(r"[a-z]$", t) else f", {x.year}"
            return t, str(x), None, None
        if kind == "year":
            y = pub.year - r.randrange(1, 12)
            return self.pick([f"in {y}", "last year"] if y == pub.year - 1 else [f"in {y}"]), str(y), None, None
        if kind == "wend":
            s = pub - dt.timedelta((pub.weekday() + 2) % 7 or 7)
            s = pub - dt.timedelta(pub.weekday() + 2)
            return (
                self.pick(["over the weekend", "at the weekend"]),
                f"{s}/{s + dt.timedelta(1)}",
                [str(s), str(s + dt.timedelta(1))],
                None,
            )
        if kind == "ago":
            k = r.randrange(2, 11)
            x = pub - dt.timedelta(k)
            return f"{NUM[k - 2]} days ago", str(x), None, None
        if kind == "ago2":
            k = r.randrange(2, 5)
            x = pub - dt.timedelta(7 * k)
            return f"{NUM[k - 2]} weeks ago", f"{x}~", [f"{x.year}-{x.month:02d}"], None
        if kind == "early":
            if pub.day < 9:
                return self.past("wd")
            return "earlier this month", f"{pub.year}-{pub.month:02d}", None, None
        if kind == "lastwd":
            k = r.randrange(1, 7)
            x = pub - dt.timedelta(k)
            w = WEEK[x.weekday()]
            return (
                "last " + w,
                str(x),
                [str(x - dt.timedelta(7))] if x.isocalendar()[1] == pub.isocalendar()[1] else None,
                w,
            )
        if kind == "mlast":
            y = pub.year - 1
            m = r.randrange(12)
            return f"in {MON[m]} last year", f"{y}-{m + 1:02d}", None, None

    def future(self):
        r, pub = self.r, self.pub
        k = self.pick("wd wd wd wd tom week month date mon later nextwd year morrow".split())
        if k == "wd":
            x = pub + dt.timedelta(r.randrange(1, 7))
            return "on " + WEEK[x.weekday()], str(x), None
        if k in ("tom", "morrow"):
            return "tomorrow", str(pub + dt.timedelta(1)), None
        if k == "week":
            m = pub + dt.timedelta(7 - pub.weekday())
            return "next week", f"{m}/{m + dt.timedelta(6)}", [f"{m}/{m + dt.timedelta(4)}"]
        if k == "month":
            n = pub.replace(day=28) + dt.timedelta(5)
            return "next month", f"{n.year}-{n.month:02d}", None
        if k == "date":
            x = pub + dt.timedelta(r.randrange(5, 100))
            t = self.pick(["on {d} {m}", "on {m} {d}"]).format(d=x.day, m=MON[x.month - 1])
            if x.year != pub.year:
                t += f" {x.year}" if re.search(r"[a-z]$", t) else f", {x.year}"
            return t, str(x), None
        if k == "mon":
            y, m = divmod(pub.year * 12 + pub.month - 1 + r.randrange(1, 9), 12)
            return f"in {MON[m]}", f"{y}-{m + 1:02d}", None
        if k == "later":
            if pub.day > 22:
                return "next year", str(pub.year + 1), None
            return "later this month", f"{pub.year}-{pub.month:02d}", None
        if k == "nextwd":
            m = pub + dt.timedelta(7 - pub.weekday())
            x = m + dt.timedelta(r.randrange(7))
            return (
                "next " + WEEK[x.weekday()],
                str(x),
                [str(x - dt.timedelta(7))] if x - dt.timedelta(7) > pub else None,
            )
        return "next year", str(pub.year + 1), None

    # ---- records
    def sign(self, h, t):
        return self.att.get((h.n, t.n))

    def stance(self, h, ty, t, cue, hid, tid, d=None, **x):
        if ty in ("supports", "condemns", "opposes", "blames"):
            s = 1 if ty == "supports" else -1
            if x.get("neg"):
                s = -s
            self.att[(h.n, t.n)] = s
        self.st.append([h, ty, t, cue, hid, tid, d, x])

    def event(self, label, ty, date, cue, a=(), r=(), dc=None, st=None, p=None, alt=None, **x):
        base = label
        i = 2
        while label in self.evlabels:
            label = f"{base} ({i})"
            i += 1
        self.evlabels.add(label)
        rec = dict(
            label=label, ty=ty, date=date, cue=cue, a=list(a), r=list(r), dc=dc, st=st, p=p, alt=alt, x=x, more=[]
        )
        self.ev.append(rec)
        return rec

    def say(self, s, kind):
        self.sents.append(s)
        self.kinds.append(kind)

    # ---- frames
    def fill(self, frame, slots):
        """slots: name -> Ent, or (marked, id) given, or plain str. returns marked text, ids {slot: id, 'cue': id}"""
        ids = {}
        pls = {k: v.pl for k, v in slots.items() if isinstance(v, Ent)}
        for k, pl in pls.items():
            if pl:
                frame = re.sub(
                    r"(\{%s\}(?: \[\[| ))(%s)\b" % (k, "|".join(PAIRS)), lambda m: m.group(1) + PAIRS[m.group(2)], frame
                )

        def slot(mt):
            k, _, mod = mt.group(1).partition(":")
            if k == "t":
                mk, i = self.mark(mod)
                ids["T"] = i
                return mk
            v = slots[k]
            if isinstance(v, str):
                return v
            if mod == "their":
                return v.poss
            if mod == "they":
                return v.pron
            if mod == "self":
                return v.self_
            if mod == "cap":
                v.seen += 1
                mk, i = self.mark(v.cap)
                ids[k] = i
                return mk
            if mod == "poss":
                mk, i = self.poss(v)
            else:
                mk, i = self.m(v)
            ids[k] = i
            return mk

        out = re.sub(r"\{([A-Za-z0-9]+(?::[A-Za-z]+)?)\}", slot, frame)

        def cue(mt):
            mk, i = self.mark(mt.group(1))
            ids["cue" if "cue" not in ids else "cue2"] = i
            return mk

        out = re.sub(r"\[\[(.+?)\]\]", cue, out)
        return out, ids

    def tail(self):
        if self.p(0.6):
            return ""
        return " " + self.pick(
            [
                "at a rally in {pl}",
                "during a visit to {pl}",
                "in a speech to {g}",
                "in an interview with a radio station in {pl}",
                "in a letter to members",
                "after a night of talks in {pl}",
                "at a meeting attended by {num} delegates",
                "despite pressure from {g2}",
                "in front of the cameras",
                "on the margins of a summit in {pl}",
                "in remarks broadcast live",
                "on social media",
                "in an open letter",
                "at a news conference in {pl}",
                "before flying home to {pl}",
                "as the session drew to a close",
                "without naming {g2}",
                "to the surprise of {g2}",
                "over the heads of {g2}",
                "in a brief statement",
            ]
        ).format(
            pl=self.place(),
            num=self.r.randrange(20, 900),
            g=self.pick(["students", "business leaders", "party members", "veterans", "diplomats"]),
            g2=self.pick(["allies", "friends and rivals", "some colleagues", "creditors", "the finance ministry"]),
        )

    def etail(self):
        """distracting nouns after an event or issue"""
        if self.p(0.5):
            return ""
        return " " + self.pick(
            [
                "by {r} in the north",
                "near the border with {st}",
                "in which {num} people died",
                "by men in uniform",
                "on the road to {pl}",
                "two kilometres from a {dem} base",
                "while {dem} observers looked on",
                "during the harvest festival",
                "in front of {g}",
                "by a splinter group",
            ]
        ).format(
            r=self.pick(["rebels", "gunmen", "militiamen", "soldiers"]),
            st=self.pick(L.STATES)[0],
            dem=self.pick(L.STATES)[1],
            num=self.pick(NUM),
            pl=self.place(),
            g=self.pick(["children", "tourists", "reporters", "shoppers"]),
        )

    def itail(self):
        if self.p(0.6):
            return ""
        return ", " + self.pick(
            [
                "which would affect about {n} households",
                "first floated two years ago",
                "drawn up by consultants",
                "which lawyers have been studying for months",
                "a centrepiece of the programme",
                "expected to cost {n} million dollars",
                "a text of {n} pages",
                "the fruit of long talks with creditors",
            ]
        ).format(n=self.r.randrange(20, 900))

    def ttail(self, t, end=True):
        if t.cls == "E" and t.seen == 1:
            return self.etail()
        if t.cls == "I" and t.seen == 1 and end:
            return self.itail()
        return self.tail() if end and t.cls != "E" else ""


STTYPE = {
    "supports": "SUPPORT",
    "condemns": "ACCUSE",
    "blames": "ACCUSE",
    "opposes": "REJECT",
    "urges": "REQUEST",
    "denies": "REJECT",
}


def finish(D, ident):
    texts, spans, pos, out = [], {}, 0, ""
    for k, s in enumerate(D.sents):
        if k:
            out += "\n" if (k == 1 and D.headline) else " "
        s = clean(s)
        start, open_, buf = len(out), {}, []
        i = 0
        cap = False
        n = len(out)
        while i < len(s):
            ch = s[i]
            if ch == O:
                open_[s[i + 1]] = n
                i += 2
                continue
            if ch == C:
                spans[ord(s[i + 1]) - B] = (k, open_[s[i + 1]], n)
                i += 2
                continue
            if not cap and (ch.isalpha() or ch.isdigit()):
                ch = ch.upper() if ch != "ﬁ" else ch
                cap = True
            buf.append(ch)
            n += 1
            i += 1
        out += "".join(buf)
        texts.append((start, len(out)))
    w = lambda i: [spans[i][0], out[spans[i][1] : spans[i][2]]]
    off = lambda i: list(spans[i][1:])
    pub = str(D.pub)
    stances, sp_s, seen = [], [], {}
    need = set()
    for h, ty, t, cue, hid, tid, d, x in D.st:
        x = dict(x)
        head = x.pop("head", 0)
        key = (h.n, ty, t.n, d or pub)
        k, cw = w(cue)
        re_ = x.pop("re", None)
        if key in seen:
            seen[key][0][5].setdefault("more", []).append([k, cw])
            continue
        e = {"h": w(hid), "t": w(tid)}
        if d and d != pub:
            e["d"] = d
        if re_:
            e["re"] = re_.n
            need.add(re_.n)
        e.update({a: b for a, b in x.items() if b})
        rec = [h.n, ty, t.n, k, cw, e]
        seen[key] = (rec,)
        stances.append(rec)
        sp_s.append({"cue": off(cue), "h": off(hid), "t": off(tid)})
        need |= {h.n, t.n}
    events, sp_e = [], []
    for v in D.ev:
        k, cw = w(v["cue"])
        e = {}
        if v["a"]:
            e["a"] = list(dict.fromkeys(x.n for x, _ in v["a"]))
            e["ah"] = [w(i) for _, i in v["a"] if i is not None]
        if v["r"]:
            e["r"] = list(dict.fromkeys(x.n for x, _ in v["r"]))
            e["rh"] = [w(i) for _, i in v["r"] if i is not None]
        need |= {x.n for x, _ in v["a"] + v["r"]}
        if v["p"] is not None:
            e["p"] = w(v["p"])[1]
        if v["dc"] is not None:
            e["dc"] = w(v["dc"])[1]
        if v["st"]:
            e["st"] = v["st"]
        if v["alt"]:
            e["alt"] = v["alt"]
        if v["more"]:
            e["more"] = [w(i) for i in v["more"]]
        e.update({a: b for a, b in v["x"].items() if b})
        events.append([v["label"], v["ty"], v["date"], k, cw, e])
        sp_e.append(
            {
                "cue": off(v["cue"]),
                "a": [off(i) for _, i in v["a"] if i is not None],
                "r": [off(i) for _, i in v["r"] if i is not None],
                "dc": off(v["dc"]) if v["dc"] is not None else None,
                "p": off(v["p"]) if v["p"] is not None else None,
            }
        )
    ents = []
    for n in list(need):
        b = D.ents[n].b
        if b is not None:
            need.add(b.n)
    # wordings of each entity as they stand in the text
    words = {}
    PRON = {
        "he",
        "she",
        "it",
        "they",
        "we",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "our",
        "i",
        "him",
        "them",
        "us",
    }
    for rec in stances:
        for n, f in ((rec[0], "h"), (rec[2], "t")):
            words.setdefault(n, []).append(rec[5][f][1])
    for rec in events:
        for f, g in (("a", "ah"), ("r", "rh")):
            if len(rec[5].get(f, [])) == len(rec[5].get(g, [])):
                for n, x in zip(rec[5].get(f, []), rec[5].get(g, [])):
                    words.setdefault(n, []).append(x[1])
    low = out.lower()
    for n in sorted(need, key=lambda n: list(D.ents).index(n)):
        e = D.ents[n]
        al = []
        for a in words.get(n, []):
            if a.lower() not in PRON and a.lower() != n.lower() and a.lower() not in [y.lower() for y in al]:
                al.append(a)
        if e.cls == "P":
            s = e.n.split(" ", 1)[1]
            if re.search(r"\b%s\b" % re.escape(s), out) and s not in al:
                al.append(s)
        r = {"n": e.n, "k": e.k}
        if e.b:
            r["b"] = e.b.n
        r["a"] = al
        ents.append(r)
    return {
        "id": ident,
        "published": pub,
        "headline": bool(D.headline),
        "text": out,
        "sentences": [list(t) for t in texts],
        "entities": ents,
        "stances": stances,
        "events": events,
        "frames": D.kinds,
        "spans": {"stances": sp_s, "events": sp_e},
    }


def clean(s):
    m = r"((?:[\ue000\ue001].)*)"
    s = re.sub(r",%s([.,;:?!])" % m, lambda x: x.group(1) + x.group(2), s)
    s = re.sub(r",%s(,)" % m, r"\1\2", s)
    s = re.sub(r"  +", " ", s)
    s = re.sub(
        r"\b([Aa])~ %s(\w)" % m,
        lambda x: x.group(1) + ("n " if x.group(3).lower() in "aeiou" else " ") + x.group(2) + x.group(3),
        s,
    )
    s = re.sub(r" ,", ",", s)
    return s
