// The report page's records: arrays of numbers, taken apart in the order in which ReportRecords.swift writes them. All
// texts are set as text, never as markup.
const byId = (id) => document.getElementById(id);
const page = JSON.parse(byId("records").textContent);
const { days, dayWords } = page;
const count = (number, noun) => number + " " + noun + (number === 1 ? "" : "s");
const nameOf = (thing) => page.things[thing][1];
const idOf = (thing) => page.things[thing][0].replace(/^[a-z]+:/, "");

function element(tag, className, ...contents) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...contents);
  return made;
}
const isolated = (text) => element("bdi", "", text);

const evidenceOf = (flat) => {
  const list = [];
  for (let at = 0; at < flat.length; at += 3) {
    const [document, start, end, quote, prefix, suffix] = page.quotes[flat[at]];
    list.push({ document, start, end, quote, prefix, suffix, coder: page.coders[flat[at + 1]], rule: page.rules[flat[at + 2]] });
  }
  return list;
};

// Items: every stance and event, by the key that figures and lists have: "s12", "e3".

const items = new Map();
page.stances.forEach(([id, holder, type, verb, target, date, negated, sign, confidence, over, reporter, evidence, runs, ends], number) => {
  items.set("s" + number, {
    isStance: true, id, holder, type: page.verbs[type], verb: page.verbs[verb], target, date: page.dates[date], negated, sign,
    confidence: confidence === null ? null : confidence / 10000, over, reporter, evidence: evidenceOf(evidence), runs,
    things: [holder, target, ...ends, ...[over, reporter].filter((thing) => thing !== null)],
  });
});
page.events.forEach(([thing, type, date, status, place, participants, evidence, runs], number) => {
  items.set("e" + number, {
    isStance: false, id: idOf(thing), label: nameOf(thing), thing, type: page.verbs[type], date: page.dates[date], status, place,
    evidence: evidenceOf(evidence), runs, things: [thing, ...participants],
  });
});

// Articles, when one is asked for. Places in them count code points.

let articles = null;
const points = new Map();
function article(number) {
  if (articles === null) articles = JSON.parse(byId("texts").textContent);
  if (!points.has(number)) points.set(number, articles[number] ? Array.from(articles[number]) : null);
  return points.get(number);
}
const quoteOf = (evidence) => evidence.quote === undefined
  ? article(evidence.document).slice(evidence.start, evidence.end).join("") : evidence.quote;

// What the search looks through, made when somebody searches.

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
function textOf(entry) {
  if (entry.text === undefined) {
    const words = entry.things.map(nameOf).concat(entry.type, entry.place || "", entry.evidence.map(quoteOf));
    entry.text = plain(words.join(" \n "));
  }
  return entry.text;
}

// A name in a sentence keeps its own direction, and the sentence its own.
const turns = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const within = (text) => {
  const bare = text.replace(turns, "");
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(bare) ? "\u2068" + bare + "\u2069" : bare;
};
function sentence(entry) {
  if (!entry.isStance) return within(entry.label) + ", " + entry.date[1];
  const about = entry.over === null ? "" : " over " + within(nameOf(entry.over));
  return within(nameOf(entry.holder)) + " " + entry.verb + " " + within(nameOf(entry.target)) + about + ", " + entry.date[1];
}
