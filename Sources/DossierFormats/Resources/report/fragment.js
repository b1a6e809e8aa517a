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
  for (const table of tables) table.limit = rowsAtFirst;
  dayLimit = daysAtOnce;
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
