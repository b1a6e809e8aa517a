// Filters: what passes them is shown in all views.

const empty = { date: days.length, since: "", actor: "", type: "", sign: "", confidence: "", document: "", coder: "", search: "" };
const state = { ...empty };
function standsOn(entry, day) {
  if (day >= days.length) return true;
  for (let at = 0; at < entry.runs.length; at += 2) if (entry.runs[at] <= day && day < entry.runs[at + 1]) return true;
  return false;
}
function passesOn(entry, day) {
  return standsOn(entry, day)
    && (!state.actor || entry.things.some((thing) => page.things[thing][0] === "actor:" + state.actor))
    && (!state.type || entry.type === state.type)
    && (!state.sign || String(entry.sign) === state.sign)
    && (!state.confidence || (entry.isStance && (entry.confidence === null || entry.confidence >= Number(state.confidence))))
    && (!state.document || entry.evidence.some((e) => page.documents[e.document] && page.documents[e.document][0] === state.document))
    && (!state.coder || entry.evidence.some((e) => e.coder === state.coder))
    && (!state.search || state.search.split(/\s+/).every((word) => textOf(entry).includes(word)));
}
function passes(entry) {
  return passesOn(entry, state.date) && (state.since === "" || !standsOn(entry, Number(state.since)));
}

function update() {
  const visible = new Set();
  for (const [key, entry] of items) if (passes(entry)) visible.add(key);
  for (const { mark, keys } of marks) setOff(mark, !keys.some((key) => visible.has(key)));
  updateMatrix();
  updateTimeline(visible);
  updateTables(visible);
  const on = updateGraph(visible);
  settles.forEach((settle) => settle());
  const when = state.date < days.length ? "in force on " + dayWords[state.date] : "all dates";
  byId("date-text").textContent = when;
  byId("date").setAttribute("aria-valuetext", when);
  byId("date").dataset.day = state.date < days.length ? days[state.date] : "";
  const stances = [...visible].filter((key) => key[0] === "s"), events = visible.size - stances.length;
  let status = stances.length + " of " + count(page.stances.length, "stance") + " and " + events
    + " of " + count(page.events.length, "event") + " shown.";
  if (state.since !== "") {
    const gone = [...items.values()].filter((entry) => entry.isStance && passesOn(entry, Number(state.since)) && !standsOn(entry, state.date));
    status = "Since " + dayWords[Number(state.since)] + ": " + count(stances.length, "stance") + " and " + count(events, "event")
      + " new" + (gone.length ? ", " + count(gone.length, "stance") + " no longer in force" : "") + ".";
  }
  byId("status").textContent = status;
  const missing = stances.filter((key) => !hasArrow.has(key)).length;
  byId("graph-caption").textContent = when[0].toUpperCase() + when.slice(1) + ": " + on + " of "
    + count(arrows.length, "arrow") + (missing ? ". " + count(missing, "stance") + " shown below " + (missing === 1 ? "has" : "have") + " no arrow here." : ".");
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
const types = (isStance) => [...new Set([...items.values()].filter((entry) => entry.isStance === isStance).map((entry) => entry.type))]
  .sort().map((type) => [type, type.toLowerCase()]);
const involved = new Set([...items.values()].flatMap((entry) => entry.isStance ? entry.things : []));
fill(byId("actor"), [...involved].map((thing) => page.things[thing]).filter(([key]) => key.startsWith("actor:"))
  .map(([key, name]) => [key.slice(6), name]).sort((one, other) => one[1].localeCompare(other[1])));
fill(byId("type"), types(true), "Stances");
fill(byId("type"), types(false), "Events");
fill(byId("document"), page.documents.map(([id, title, publisher]) => [id, (publisher ? publisher + ": " : "") + title]));
fill(byId("coder"), [...page.coders].sort().map((coder) => [coder, coder]));
byId("coder").parentElement.hidden = page.coders.length < 2;
fill(byId("since"), days.map((day, index) => [String(index), dayWords[index]]));
if (days.length <= 60) fill(byId("days"), days.map((day, index) => [String(index), ""]));
byId("date").max = days.length;
byId("date").disabled = byId("play").disabled = !days.length;
