// The report page: filters figures and tables, and shows quotes in their articles. All texts are set as text, never as
// markup.
"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(byId(id).textContent);
  const dossier = read("dossier"), texts = read("texts"), { days, standing, ends } = read("standing");
  const stances = new Map(dossier.stances.map((s) => [s.id, s]));
  const events = new Map(dossier.events.map((e) => [e.id, e]));
  const documents = new Map(dossier.documents.map((d) => [d.id, d]));
  const names = new Map();
  for (const actor of dossier.actors) names.set("actor:" + actor.id, actor.name);
  for (const issue of dossier.issues) names.set("issue:" + issue.id, issue.name);
  for (const event of dossier.events) names.set("event:" + event.id, event.label);
  const nameOf = (key) => names.get(key) || key.replace(/^[a-z]+:/, "");
  const keyOf = (target) => target.kind + ":" + target.id;
  const count = (number, noun) => number + " " + noun + (number === 1 ? "" : "s");

  function element(tag, className, ...contents) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...contents);
    return made;
  }
  const isolated = (text) => element("bdi", "", text);

  // Items: every stance and event with what filters ask of it.

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  function item(record, type, keys, isStance) {
    const words = keys.map(nameOf).concat(type, record.label || "", record.place || "");
    for (const evidence of record.evidence) words.push(evidence.quote);
    return { record, type, isStance, keys: new Set(keys), text: plain(words.join(" \n ")) };
  }
  const items = new Map();
  for (const stance of stances.values()) {
    const keys = ["actor:" + stance.holder, keyOf(stance.target)];
    if (stance.regarding) keys.push(keyOf(stance.regarding));
    if (stance.attributedTo) keys.push("actor:" + stance.attributedTo);
    items.set("stance:" + stance.id, item(stance, stance.type, keys.concat(ends[stance.id] || []), true));
  }
  for (const event of events.values()) {
    const keys = ["event:" + event.id].concat((event.participants || []).map((p) => "actor:" + p.actor));
    items.set("event:" + event.id, item(event, event.type, keys, false));
  }

  // Quotes.

  const points = new Map();
  function article(id) {
    if (!points.has(id)) points.set(id, id in texts ? Array.from(texts[id]) : null);
    return points.get(id);
  }

  /** The quote's place in the article, or null where the article is missing or not the one that was coded. */
  function placed(evidence) {
    const text = article(evidence.document);
    return text && text.slice(evidence.start, evidence.end).join("") === evidence.quote ? text : null;
  }

  function context(evidence) {
    const block = element("blockquote"), text = placed(evidence);
    block.dir = "auto";
    let before = evidence.prefix || "", after = evidence.suffix || "";
    if (text) {
      before = text.slice(Math.max(0, evidence.start - 300), evidence.start).join("");
      after = text.slice(evidence.end, evidence.end + 300).join("");
      if (evidence.start > 300) before = before.replace(/^\S*\s/, "");
      if (evidence.end + 300 < text.length) after = after.replace(/\s\S*$/, "");
    }
    if (!text || evidence.start > 300) before = "… " + before.trimStart();
    if (!text || evidence.end + 300 < text.length) after = after.trimEnd() + " …";
    block.append(before, element("mark", "", evidence.quote), after);
    return block;
  }

  function source(evidence, speaker) {
    const record = documents.get(evidence.document) || {};
    const line = element("p", "source");
    if (speaker) line.append(isolated(speaker), " · ");
    const from = [record.publisher, record.title, record.published].filter(Boolean).join(", ");
    line.append(isolated(from || evidence.document));
    if (evidence.rule) line.append(" · rule " + evidence.rule);
    if (!placed(evidence)) line.append(" · the article is not in this page");
    return line;
  }

  function whole(evidence) {
    const text = placed(evidence);
    if (!text) return [];
    const details = element("details", "", element("summary", "", "Whole article"));
    details.addEventListener("toggle", () => {
      if (!details.open || details.children.length > 1) return;
      const mark = element("mark", "", evidence.quote);
      const body = element("div", "article", text.slice(0, evidence.start).join(""), mark,
        text.slice(evidence.end).join(""));
      body.dir = "auto";
      details.append(body);
      mark.scrollIntoView({ block: "center" });
    });
    return [details];
  }

  function sentence(entry) {
    const record = entry.record;
    if (!entry.isStance) return record.label + ", " + record.date;
    const verb = (record.negated ? "not " : "") + record.type;
    const about = record.regarding ? " over " + nameOf(keyOf(record.regarding)) : "";
    return nameOf("actor:" + record.holder) + " " + verb + " " + nameOf(keyOf(record.target)) + about + ", " + record.date;
  }

  function speaker(entry) {
    if (!entry.isStance) return "";
    const reporter = entry.record.attributedTo;
    return nameOf("actor:" + entry.record.holder) + (reporter ? ", as " + nameOf("actor:" + reporter) + " reports" : "");
  }

  let opener = null;
  function show(keys, from) {
    const shown = keys.map((key) => items.get(key)).filter(Boolean);
    if (!shown.length) return;
    const heading = shown.length === 1 ? sentence(shown[0]) : count(shown.length, shown[0].isStance ? "stance" : "event");
    byId("detail-heading").textContent = heading;
    byId("quotes").replaceChildren();
    for (const entry of shown) {
      if (shown.length > 1) byId("quotes").append(element("h3", "", isolated(sentence(entry))));
      for (const evidence of entry.record.evidence) {
        byId("quotes").append(context(evidence), source(evidence, speaker(entry)), ...whole(evidence));
      }
    }
    choose(from);
    opener = from;
    byId("detail").hidden = false;
    byId("detail").scrollTop = 0;
    byId("detail").focus();
  }
  function choose(mark) {
    document.querySelectorAll(".chosen").forEach((chosen) => chosen.classList.remove("chosen"));
    if (mark) mark.classList.add("chosen");
  }
  function close() {
    if (byId("detail").hidden) return;
    byId("detail").hidden = true;
    choose(null);
    if (opener) opener.focus();
    opener = null;
  }
  byId("close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  // Marks of the figures and rows of the tables.

  function makeButton(mark, open) {
    mark.setAttribute("tabindex", "0");
    mark.setAttribute("role", "button");
    const title = mark.querySelector("title");
    if (title) mark.setAttribute("aria-label", title.textContent);
    mark.addEventListener("click", open);
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open();
    });
  }
  const marks = [];
  for (const mark of document.querySelectorAll("#graph .edge")) {
    const keys = mark.dataset.stances.split(" ").map((id) => "stance:" + id);
    marks.push({ mark, keys, ends: [mark.dataset.source, mark.dataset.target] });
    makeButton(mark, () => show(keys.filter((key) => items.has(key) && passes(items.get(key))), mark));
    // A thin or dashed line is hard to hit.
    const line = mark.querySelector("path"), target = line.cloneNode();
    for (const name of ["class", "stroke-dasharray", "opacity"]) target.removeAttribute(name);
    for (const [name, value] of [["stroke", "#000"], ["stroke-opacity", "0"], ["stroke-width", "12"], ["fill", "none"]]) {
      target.setAttribute(name, value);
    }
    line.before(target);
  }
  for (const mark of document.querySelectorAll("#timeline g[data-id]")) {
    const keys = [mark.dataset.kind + ":" + mark.dataset.id];
    marks.push({ mark, keys });
    makeButton(mark, () => show(keys, mark));
  }
  const nodes = [...document.querySelectorAll("#graph .node")].map((mark) => {
    const key = mark.dataset.kind + ":" + mark.dataset.id;
    if (mark.dataset.kind === "event") makeButton(mark, () => show([key], mark));
    if (mark.dataset.kind === "actor") {
      makeButton(mark, () => {
        byId("actor").value = state.actor === mark.dataset.id ? "" : mark.dataset.id;
        readFilters();
      });
    }
    return { mark, key };
  });
  const rows = [...document.querySelectorAll("tr[data-kind]")].map((row) => {
    const key = row.dataset.kind + ":" + row.dataset.id;
    const button = row.querySelector("button");
    button.addEventListener("click", () => show([key], button));
    return { row, key };
  });
  // A picture hides its parts from screen readers; what can be pressed must be heard.
  document.querySelectorAll(".figure svg").forEach((svg) => svg.setAttribute("role", "group"));

  // Filters.

  const state = { date: days.length, actor: "", type: "", document: "", search: "" };
  function stands(entry) {
    if (state.date >= days.length) return true;
    return (standing[(entry.isStance ? "stance:" : "event:") + entry.record.id] || []).some(([from, end]) => from <= state.date && state.date < end);
  }
  function passes(entry) {
    return stands(entry)
      && (!state.actor || entry.keys.has("actor:" + state.actor))
      && (!state.type || entry.type === state.type)
      && (!state.document || entry.record.evidence.some((e) => e.document === state.document))
      && (!state.search || state.search.split(/\s+/).every((word) => entry.text.includes(word)));
  }

  function setOff(mark, off) {
    mark.classList.toggle("off", off);
    if (mark.hasAttribute("tabindex")) mark.setAttribute("tabindex", off ? "-1" : "0");
  }

  function update() {
    const visible = new Set([...items].filter(([, entry]) => passes(entry)).map(([key]) => key));
    for (const { row, key } of rows) row.hidden = !visible.has(key);
    const lit = new Set();
    for (const { mark, keys, ends } of marks) {
      const on = keys.some((key) => visible.has(key));
      setOff(mark, !on);
      if (on && ends) ends.forEach((end) => lit.add(end));
    }
    for (const { mark, key } of nodes) {
      mark.classList.toggle("off", !lit.has(key));
      if (mark.dataset.kind === "actor") mark.setAttribute("aria-pressed", String(key === "actor:" + state.actor));
    }
    byId("date-text").textContent = state.date < days.length ? "in force on " + days[state.date] : "all dates";
    byId("date").setAttribute("aria-valuetext", byId("date-text").textContent);
    const shown = [...visible].filter((key) => key.startsWith("stance:")).length;
    byId("status").textContent = shown + " of " + count(stances.size, "stance") + " and " + (visible.size - shown)
      + " of " + count(events.size, "event") + " shown.";
  }

  function fill(select, pairs, label) {
    if (!pairs.length) return;
    let parent = select;
    if (label) {
      parent = element("optgroup");
      parent.label = label;
      select.append(parent);
    }
    for (const [value, text] of pairs) {
      const option = element("option", "", text);
      option.value = value;
      parent.append(option);
    }
  }
  const types = (isStance) => [...new Set([...items.values()].filter((i) => i.isStance === isStance).map((i) => i.type))]
    .sort().map((type) => [type, type.toLowerCase()]);
  fill(byId("actor"), dossier.actors.map((a) => [a.id, a.name]).sort((a, b) => a[1].localeCompare(b[1])));
  fill(byId("type"), types(true), "Stances");
  fill(byId("type"), types(false), "Events");
  fill(byId("document"), dossier.documents.map((d) => [d.id, (d.publisher ? d.publisher + ": " : "") + d.title]));
  byId("date").max = days.length;
  byId("date").disabled = !days.length;

  function readFilters() {
    state.date = Number(byId("date").value);
    for (const id of ["actor", "type", "document"]) state[id] = byId(id).value;
    state.search = plain(byId("search").value).trim();
    update();
  }
  byId("filters").addEventListener("input", readFilters);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", (event) => {
    event.preventDefault();
    byId("date").value = days.length;
    for (const id of ["actor", "type", "document", "search"]) byId(id).value = "";
    readFilters();
  });
  byId("date").value = days.length;
  readFilters();
})();
