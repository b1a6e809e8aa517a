// The report page: filters the figure and the tables, and shows quotes. All texts are set as text, never as markup.
"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(byId(id).textContent);
  const dossier = read("dossier"), snapshots = read("snapshots"), texts = read("texts");
  const names = new Map();
  for (const actor of dossier.actors || []) names.set("actor:" + actor.id, actor.name);
  for (const issue of dossier.issues || []) names.set("issue:" + issue.id, issue.name);
  for (const event of dossier.events || []) names.set("event:" + event.id, event.label);
  const documents = new Map((dossier.documents || []).map((d) => [d.id, d]));
  const stances = new Map((dossier.stances || []).map((s) => [s.id, s]));

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const keyOf = (target) => typeof target === "string" ? "actor:" + target
    : target.kind ? target.kind + ":" + target.id
    : Object.keys(target).map((kind) => kind + ":" + target[kind])[0];
  const nameOf = (key) => names.get(key) || key.replace(/^[a-z]+:/, "");
  const typeOf = (stance) => stance.type || stance.kind;
  const words = (stance) => (stance.negated ? "not: " : "") + typeOf(stance);
  const evidenceOf = (item) => item.evidence || [];

  function quote(evidence, holder) {
    const record = documents.get(evidence.document) || {};
    const block = element("blockquote");
    const text = texts[evidence.document];
    let before = evidence.prefix || "", after = evidence.suffix || "";
    if (text !== undefined && evidence.start !== undefined) {
      const points = Array.from(text);
      before = points.slice(Math.max(0, evidence.start - 240), evidence.start).join("");
      after = points.slice(evidence.end, evidence.end + 240).join("");
    }
    block.append(document.createTextNode(before), element("mark", evidence.quote), document.createTextNode(after));
    const source = [record.publisher, record.title, record.published].filter(Boolean).join(", ") || evidence.document;
    block.append(element("div", (holder ? holder + " · " : "") + source + (evidence.rule ? " · rule " + evidence.rule : ""), "rule"));
    return block;
  }

  function show(title, items) {
    const detail = byId("detail");
    detail.replaceChildren(element("h3", title));
    for (const item of items) {
      const holder = item.holder ? nameOf("actor:" + item.holder) : "";
      for (const evidence of evidenceOf(item)) detail.append(quote(evidence, holder));
    }
    detail.focus();
  }

  function sentence(stance) {
    return nameOf("actor:" + stance.holder) + " " + words(stance) + " " + nameOf(keyOf(stance.target)) + ", " + stance.date;
  }

  const state = { date: snapshots.length - 1, actor: "", type: "", document: "", search: "" };
  const standing = () => state.date < 0 ? null : new Set(snapshots[state.date].stances);

  function passes(item, keys, type) {
    if (state.actor && !keys.includes("actor:" + state.actor)) return false;
    if (state.type && type !== state.type) return false;
    if (state.document && !evidenceOf(item).some((e) => e.document === state.document)) return false;
    if (!state.search) return true;
    const text = keys.map(nameOf).concat(type, item.label || "", evidenceOf(item).map((e) => e.quote)).join(" ");
    return text.toLowerCase().includes(state.search);
  }
  const keysOf = (stance) => ["actor:" + stance.holder, keyOf(stance.target)];

  function row(cells, onOpen, count) {
    const tr = element("tr");
    for (const cell of cells) tr.append(element("td", cell));
    const button = element("button", String(count));
    button.type = "button";
    button.setAttribute("aria-label", "Show " + count + " quotes: " + cells.join(" "));
    button.addEventListener("click", onOpen);
    const td = element("td");
    td.append(button);
    tr.append(td);
    return tr;
  }

  const rows = [];
  const stanceBody = document.querySelector("#stances tbody"), eventBody = document.querySelector("#events tbody");
  const byDate = (a, b) => String(a.date).localeCompare(String(b.date)) || a.id.localeCompare(b.id);
  for (const stance of [...stances.values()].sort(byDate)) {
    const keys = keysOf(stance);
    const tr = row([stance.date, nameOf(keys[0]), words(stance), nameOf(keys[1])],
      () => show(sentence(stance), [stance]), evidenceOf(stance).length);
    stanceBody.append(tr);
    rows.push({ tr, id: stance.id, test: () => passes(stance, keys, typeOf(stance)) });
  }
  for (const event of [...(dossier.events || [])].sort(byDate)) {
    const keys = ["event:" + event.id].concat((event.participants || []).map((p) => "actor:" + p.actor));
    const tr = row([event.date, event.label, event.status || "occurred"],
      () => show(event.label + ", " + event.date, [event]), evidenceOf(event).length);
    eventBody.append(tr);
    rows.push({ tr, test: () => passes(event, keys, event.type || event.kind) });
  }

  const edges = [...document.querySelectorAll("#graph .edge")].map((node) => ({
    node, ids: node.dataset.stances.split(" "),
  }));
  document.querySelector("#graph svg").setAttribute("role", "group");
  for (const edge of edges) {
    const open = () => {
      document.querySelectorAll("#graph .chosen").forEach((n) => n.classList.remove("chosen"));
      edge.node.classList.add("chosen");
      const items = edge.ids.map((id) => stances.get(id)).filter(Boolean);
      show(items.map(sentence).join("; "), items);
    };
    edge.node.setAttribute("tabindex", "0");
    edge.node.setAttribute("role", "button");
    edge.node.setAttribute("aria-label", edge.node.querySelector("title").textContent);
    edge.node.addEventListener("click", open);
    edge.node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); }
    });
  }

  function update() {
    const set = standing();
    byId("date-text").textContent = state.date < 0 ? "" : "in force on " + snapshots[state.date].date;
    let shown = 0;
    for (const entry of rows) {
      const visible = entry.test() && (!entry.id || !set || set.has(entry.id));
      entry.tr.hidden = !visible;
      if (visible) shown += 1;
    }
    for (const edge of edges) {
      const visible = edge.ids.some((id) => {
        const stance = stances.get(id);
        return stance && (!set || set.has(id)) && passes(stance, keysOf(stance), typeOf(stance));
      });
      edge.node.classList.toggle("off", !visible);
      edge.node.setAttribute("tabindex", visible ? "0" : "-1");
    }
    byId("summary").textContent = (dossier.documents || []).length + " documents, " + stances.size + " stances, "
      + (dossier.events || []).length + " events; " + shown + " rows shown.";
  }

  function fill(select, pairs) {
    for (const [value, text] of pairs) {
      const option = element("option", text);
      option.value = value;
      select.append(option);
    }
    select.addEventListener("input", () => { state[select.id] = select.value; update(); });
  }
  fill(byId("actor"), (dossier.actors || []).map((a) => [a.id, a.name]).sort((a, b) => a[1].localeCompare(b[1])));
  fill(byId("type"), [...new Set([...stances.values()].map(typeOf))].sort().map((t) => [t, t]));
  fill(byId("document"), [...documents.values()].map((d) => [d.id, (d.publisher ? d.publisher + ": " : "") + d.title]));
  byId("search").addEventListener("input", (e) => { state.search = e.target.value.toLowerCase(); update(); });
  const slider = byId("date");
  slider.max = Math.max(0, snapshots.length - 1);
  slider.value = state.date;
  slider.addEventListener("input", () => { state.date = Number(slider.value); update(); });
  byId("filters").addEventListener("submit", (e) => e.preventDefault());
  update();
})();
