// The report page: filters figures and tables, and shows quotes in their articles. All texts are set as text, never as
// markup.
"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(byId(id).textContent);
  const dossier = read("dossier"), texts = read("texts"), { days, dayWords, standing, ends, signs } = read("standing");
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
    return { record, type, isStance, keys: new Set(keys), text: plain(words.join(" \n ")), sign: isStance ? signs[record.id] || 0 : null };
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

  // Marks of the figures and rows of the tables. A view is one stop of the Tab key; arrow keys go on within it.

  function rove(view) {
    const all = () => [...view.querySelectorAll("[role=button]")].filter((mark) => !mark.classList.contains("off") && mark.getClientRects().length);
    const settle = () => {
      const on = all();
      if (!on.some((mark) => mark.getAttribute("tabindex") === "0") && on.length) on[0].setAttribute("tabindex", "0");
    };
    view.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const on = step || event.key === "Home" || event.key === "End" ? all() : [];
      const here = on.indexOf(event.target.closest("[role=button]"));
      if (here < 0) return;
      event.preventDefault();
      on[event.key === "Home" ? 0 : event.key === "End" ? on.length - 1 : Math.min(on.length - 1, Math.max(0, here + step))].focus();
    });
    view.addEventListener("focusin", (event) => {
      const mark = event.target.closest("[role=button]");
      if (!mark || mark.getAttribute("tabindex") === "0") return;
      view.querySelectorAll("[role=button][tabindex='0']").forEach((other) => other.setAttribute("tabindex", "-1"));
      mark.setAttribute("tabindex", "0");
    });
    return settle;
  }

  function makeButton(mark, open) {
    mark.setAttribute("tabindex", "-1");
    mark.setAttribute("role", "button");
    const title = mark.querySelector(":scope > title");
    if (title) mark.setAttribute("aria-label", title.textContent);
    mark.addEventListener("click", open);
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open();
    });
  }
  const isVisible = (key) => items.has(key) && passes(items.get(key));
  const marks = [];
  for (const mark of document.querySelectorAll("#graph .edge")) {
    const keys = mark.dataset.stances.split(" ").map((id) => "stance:" + id);
    const strands = [...mark.querySelectorAll(".strand")].map((part) => ({
      part, keys: part.dataset.stances.split(" ").map((id) => "stance:" + id), look: part.classList[1],
      ink: part.querySelector("path").getAttribute("class").slice(2), colour: part.querySelector("path").getAttribute("fill"),
      dash: part.dataset.dash || "none", number: part.querySelector("text[font-weight]"),
    }));
    marks.push({ mark, keys, strands, drawn: strands[strands.length - 1], ends: [mark.dataset.source, mark.dataset.target] });
    makeButton(mark, () => show(keys.filter(isVisible), mark));
    // A thin or dashed line is hard to hit.
    const line = mark.querySelector("path"), target = line.cloneNode();
    for (const name of ["class", "stroke-dasharray", "opacity"]) target.removeAttribute(name);
    for (const [name, value] of [["class", "reach"], ["stroke", "#000"], ["stroke-opacity", "0"], ["stroke-width", "12"], ["fill", "none"]]) {
      target.setAttribute(name, value);
    }
    line.before(target);
  }
  for (const mark of document.querySelectorAll("#timeline [data-keys], #matrix [data-keys]")) {
    const keys = mark.dataset.keys.split(" ");
    marks.push({ mark, keys });
    makeButton(mark, () => show(keys.filter(isVisible), mark));
  }
  for (const button of document.querySelectorAll("#findings [data-keys]")) {
    button.addEventListener("click", () => show(button.dataset.keys.split(" "), button));
  }
  const nodes = [...document.querySelectorAll("#graph .node")].map((mark) => {
    const key = mark.dataset.kind + ":" + mark.dataset.id;
    if (mark.dataset.kind === "event") makeButton(mark, () => show([key], mark));
    if (mark.dataset.kind === "actor") {
      makeButton(mark, () => {
        const value = state.actor === mark.dataset.id ? "" : mark.dataset.id;
        if (value && ![...byId("actor").options].some((option) => option.value === value)) return;
        byId("actor").value = value;
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
  const settles = ["graph", "matrix", "timeline"].map((id) => rove(byId(id)));
  // A picture hides its parts from screen readers; what can be pressed must be heard.
  document.querySelectorAll("#graph svg").forEach((svg) => svg.setAttribute("role", "group"));

  // Long tables open in parts: rows that nobody looks at yet cost no time.

  const part = matchMedia("(max-width: 40rem)").matches ? 20 : 100;
  const more = ["stances", "events"].map((id) => {
    const button = element("button", "more");
    button.type = "button";
    byId(id).after(button);
    const table = { id, button, limit: part, rows: rows.filter(({ row }) => row.closest("table").id === id) };
    button.addEventListener("click", () => {
      table.limit += 10 * part;
      update();
    });
    return table;
  });

  // Filters.

  const empty = { date: days.length, since: "", actor: "", type: "", sign: "", confidence: "", document: "", coder: "", search: "" };
  const state = { ...empty };
  function standsOn(entry, day) {
    if (day >= days.length) return true;
    return (standing[(entry.isStance ? "stance:" : "event:") + entry.record.id] || []).some(([from, end]) => from <= day && day < end);
  }
  function passesOn(entry, day) {
    return standsOn(entry, day)
      && (!state.actor || entry.keys.has("actor:" + state.actor))
      && (!state.type || entry.type === state.type)
      && (!state.sign || String(entry.sign) === state.sign)
      && (!state.confidence || (entry.isStance && (entry.record.confidence === undefined || entry.record.confidence >= Number(state.confidence))))
      && (!state.document || entry.record.evidence.some((e) => e.document === state.document))
      && (!state.coder || entry.record.evidence.some((e) => e.coder === state.coder))
      && (!state.search || state.search.split(/\s+/).every((word) => entry.text.includes(word)));
  }
  function passes(entry) {
    return passesOn(entry, state.date) && (state.since === "" || !standsOn(entry, Number(state.since)));
  }

  function setOff(mark, off) {
    mark.classList.toggle("off", off);
    if (off && mark.hasAttribute("tabindex")) mark.setAttribute("tabindex", "-1");
  }

  // The line of an arrow looks like the newest of its stances that is shown, and its numbers count those that are shown.
  function redraw(entry, visible) {
    const { mark, strands, drawn } = entry;
    let newest = null;
    for (const strand of strands) {
      const count = strand.keys.filter((key) => visible.has(key)).length;
      strand.part.classList.toggle("off", !count);
      if (count) newest = strand;
      if (strand.number) strand.number.textContent = count > 1 ? String(count) : "";
    }
    if (!newest || newest === drawn) return;
    entry.drawn = newest;
    mark.classList.replace(drawn.look, newest.look);
    const paths = [...mark.querySelectorAll(":scope > path:not(.reach)")];
    paths[0].setAttribute("stroke-dasharray", newest.dash);
    for (const path of paths) {
      for (const [name, letter] of [["fill", "f-"], ["stroke", "s-"]]) {
        if (!path.classList.contains(letter + drawn.ink)) continue;
        path.classList.replace(letter + drawn.ink, letter + newest.ink);
        path.setAttribute(name, newest.colour);
      }
    }
  }

  function update() {
    const visible = new Set([...items].filter(([, entry]) => passes(entry)).map(([key]) => key));
    for (const table of more) {
      let shown = 0, left = 0;
      for (const { row, key } of table.rows) {
        const on = visible.has(key);
        row.hidden = !on || shown >= table.limit;
        if (on) row.hidden ? left++ : shown++;
      }
      table.button.hidden = !left;
      table.button.textContent = "Show " + Math.min(left, 10 * part) + " of " + left + " more";
    }
    const lit = new Set();
    let arrows = 0, on = 0;
    for (const entry of marks) {
      const isOn = entry.keys.some((key) => visible.has(key));
      setOff(entry.mark, !isOn);
      if (!entry.ends) continue;
      arrows++;
      redraw(entry, visible);
      if (!isOn) continue;
      on++;
      entry.ends.forEach((end) => lit.add(end));
    }
    for (const { mark, key } of nodes) {
      mark.classList.toggle("off", !lit.has(key));
      if (mark.dataset.kind === "actor") mark.setAttribute("aria-pressed", String(key === "actor:" + state.actor));
    }
    settles.forEach((settle) => settle());
    const when = state.date < days.length ? "in force on " + dayWords[state.date] : "all dates";
    byId("date-text").textContent = when;
    byId("date").setAttribute("aria-valuetext", when);
    byId("date").dataset.day = state.date < days.length ? days[state.date] : "";
    const stanceKeys = [...visible].filter((key) => key.startsWith("stance:")), shown = stanceKeys.length;
    let status = shown + " of " + count(stances.size, "stance") + " and " + (visible.size - shown)
      + " of " + count(events.size, "event") + " shown.";
    if (state.since !== "") {
      const gone = [...items.values()].filter((entry) => entry.isStance && passesOn(entry, Number(state.since)) && !standsOn(entry, state.date));
      status = "Since " + dayWords[Number(state.since)] + ": " + count(shown, "stance") + " and " + count(visible.size - shown, "event")
        + " new" + (gone.length ? ", " + count(gone.length, "stance") + " no longer in force" : "") + ".";
    }
    byId("status").textContent = status;
    const drawn = new Set(marks.filter((entry) => entry.ends).flatMap((entry) => entry.keys));
    const missing = stanceKeys.filter((key) => !drawn.has(key)).length;
    byId("graph-caption").textContent = (state.date < days.length ? "In force on " + dayWords[state.date] : "All dates") + ": " + on + " of "
      + count(arrows, "arrow") + (missing ? ". " + count(missing, "stance") + " shown below " + (missing === 1 ? "has" : "have") + " no arrow here." : ".");
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
  const involved = new Set([...items.values()].flatMap((entry) => entry.isStance ? [...entry.keys] : []));
  fill(byId("actor"), dossier.actors.filter((a) => involved.has("actor:" + a.id)).map((a) => [a.id, a.name])
    .sort((a, b) => a[1].localeCompare(b[1])));
  fill(byId("type"), types(true), "Stances");
  fill(byId("type"), types(false), "Events");
  fill(byId("document"), dossier.documents.map((d) => [d.id, (d.publisher ? d.publisher + ": " : "") + d.title]));
  const coders = [...new Set([...items.values()].flatMap((entry) => entry.record.evidence.map((e) => e.coder)).filter(Boolean))].sort();
  fill(byId("coder"), coders.map((coder) => [coder, coder]));
  byId("coder").parentElement.hidden = coders.length < 2;
  fill(byId("since"), days.map((day, index) => [String(index), dayWords[index]]));
  if (days.length <= 60) fill(byId("days"), days.map((day, index) => [String(index), ""]));
  byId("date").max = days.length;
  byId("date").disabled = byId("play").disabled = !days.length;

  // The state of the filters is the page's fragment: a link to it opens the same view.

  const fields = ["since", "actor", "type", "sign", "confidence", "document", "coder", "search"];
  function writeFragment() {
    const parts = new URLSearchParams();
    if (state.date < days.length) parts.set("date", days[state.date]);
    for (const id of fields) if (byId(id).value) parts.set(id, id === "since" ? days[Number(byId(id).value)] : byId(id).value);
    const fragment = parts.toString() ? "#" + parts : location.pathname + location.search;
    if (location.hash !== (parts.toString() ? fragment : "")) history.replaceState(null, "", fragment);
  }
  function readFragment() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const date = days.indexOf(parts.get("date"));
    byId("date").value = date < 0 ? days.length : date;
    for (const id of fields) {
      const value = parts.get(id) || "";
      byId(id).value = id === "since" ? (days.includes(value) ? String(days.indexOf(value)) : "") : value;
      if (byId(id).value !== value && id !== "since") byId(id).value = "";
    }
    readFilters();
  }

  function readFilters() {
    state.date = Number(byId("date").value);
    for (const id of fields) state[id] = byId(id).value;
    state.search = plain(byId("search").value).trim();
    for (const table of more) table.limit = part;
    update();
    writeFragment();
  }
  byId("filters").addEventListener("input", readFilters);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", (event) => {
    event.preventDefault();
    stop();
    byId("date").value = days.length;
    for (const id of fields) byId(id).value = "";
    readFilters();
  });
  addEventListener("hashchange", () => { if (location.hash.includes("=") || !location.hash) readFragment(); });

  let player = null;
  function stop() {
    clearInterval(player);
    player = null;
    byId("play").textContent = "Play";
    byId("play").setAttribute("aria-pressed", "false");
  }
  byId("play").addEventListener("click", () => {
    if (player) return stop();
    byId("play").textContent = "Stop";
    byId("play").setAttribute("aria-pressed", "true");
    if (state.date >= days.length) byId("date").value = 0;
    readFilters();
    player = setInterval(() => {
      byId("date").value = Math.min(days.length, state.date + 1);
      readFilters();
      if (state.date >= days.length) stop();
    }, 900);
  });

  // Zoom and pan of the graph: what part of the drawing is looked at.

  const graph = document.querySelector("#graph svg"), full = graph.getAttribute("viewBox").split(" ").map(Number);
  let view = [...full];
  function look(next) {
    view = next;
    graph.setAttribute("viewBox", view.map((value) => Math.round(value * 100) / 100).join(" "));
    byId("graph").classList.toggle("zoomed", view[2] < full[2]);
  }
  function zoom(factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) {
    const scale = Math.min(1, Math.max(0.1, view[2] / full[2] / factor)), change = (full[2] * scale) / view[2];
    look([x - (x - view[0]) * change, y - (y - view[1]) * change, full[2] * scale, full[3] * scale]);
  }
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => Number(button.dataset.zoom) ? zoom(Number(button.dataset.zoom)) : look([...full]));
  }
  const at = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(graph.getScreenCTM().inverse());
  graph.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const place = at(event);
    zoom(event.deltaY < 0 ? 1.15 : 0.87, place.x, place.y);
  }, { passive: false });
  let grip = null;
  graph.addEventListener("pointerdown", (event) => { if (view[2] < full[2]) grip = at(event); });
  addEventListener("pointermove", (event) => {
    if (!grip) return;
    const place = at(event);
    look([view[0] + grip.x - place.x, view[1] + grip.y - place.y, view[2], view[3]]);
  });
  for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => { grip = null; });
  byId("full").addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : byId("graph").requestFullscreen());

  // Saving a view: the figure as it is drawn, and as a table the records that are shown.

  function save(name, type, content) {
    const link = element("a");
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
  function picture(id) {
    const svg = document.querySelector(id === "timeline" ? "#timeline-figure svg" : "#graph svg").cloneNode(true);
    const box = id === "timeline" ? svg.getAttribute("viewBox").split(" ").map(Number) : full;
    svg.setAttribute("viewBox", box.join(" "));
    svg.querySelectorAll(".reach").forEach((path) => path.remove());
    // The page's styles stay behind; what they make faint is said in the file.
    svg.querySelectorAll(".off").forEach((mark) => mark.setAttribute("opacity", "0.12"));
    svg.querySelectorAll("[tabindex]").forEach((mark) => ["tabindex", "role", "aria-label", "aria-pressed"].forEach((name) => mark.removeAttribute(name)));
    return { text: new XMLSerializer().serializeToString(svg), width: box[2], height: box[3] };
  }
  function paint({ text, width, height }, name) {
    const image = new Image(), url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    image.onload = () => {
      const canvas = element("canvas"), scale = Math.min(2, 8000 / Math.max(width, height));
      canvas.width = width * scale;
      canvas.height = height * scale;
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(name, "image/png", blob));
      URL.revokeObjectURL(url);
    };
    image.src = url;
  }
  const cell = (value) => {
    const text = String(value === undefined || value === null ? "" : value);
    return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replace(/"/g, '""') + '"';
  };
  function table(id) {
    const stanceRow = (entry) => {
      const r = entry.record;
      return ["stance", r.id, r.date, nameOf("actor:" + r.holder), (r.negated ? "not " : "") + r.type, nameOf(keyOf(r.target)),
        r.regarding ? nameOf(keyOf(r.regarding)) : "", entry.sign, r.confidence, r.evidence[0].document, r.evidence[0].quote];
    };
    const eventRow = ({ record: r }) => ["event", r.id, r.date, "", r.type, r.label, "", "", "", r.evidence[0].document, r.evidence[0].quote];
    const drawn = id === "graph" ? new Set(marks.filter((entry) => entry.ends).flatMap((entry) => entry.keys)) : null;
    const wanted = [...items].filter(([key, entry]) => passes(entry) && (!drawn || drawn.has(key))
      && (entry.isStance ? id !== "events" : id === "events" || id === "timeline"));
    wanted.sort((a, b) => a[1].record.date < b[1].record.date ? -1 : a[1].record.date > b[1].record.date ? 1 : a[0] < b[0] ? -1 : 1);
    const lines = wanted.map(([, entry]) => (entry.isStance ? stanceRow : eventRow)(entry));
    const head = ["record", "id", "date", "holder", "type", "target", "regarding", "sign", "confidence", "document", "quote"];
    return [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
  }
  for (const button of document.querySelectorAll("[data-download]")) {
    button.setAttribute("aria-label", "Save the " + button.dataset.view + " as " + button.dataset.download.toUpperCase());
    button.addEventListener("click", () => {
      const { view: id, download: format } = button.dataset, name = "stanceline-" + id + "." + format;
      if (format === "csv") save(name, "text/csv", table(id));
      if (format === "svg") save(name, "image/svg+xml", picture(id).text);
      if (format === "png") paint(picture(id), name);
    });
  }

  byId("date").value = days.length;
  readFragment();
})();
