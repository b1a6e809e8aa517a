// The tables of stances and events. Rows that nobody looks at yet are not made.

const rowsAtFirst = matchMedia("(max-width: 40rem)").matches ? 20 : 100, rowsMore = 500;

const shortened = (quote) => {
  const flat = quote.split(/\s+/).filter(Boolean).join(" "), letters = Array.from(flat);
  return letters.length > 280 ? letters.slice(0, 279).join("") + "…" : flat;
};
function cellsOf(entry) {
  return entry.isStance ? [entry.date[1], nameOf(entry.holder), entry.verb, nameOf(entry.target)] : [entry.date[1], entry.label, entry.status];
}
function makeRow(key, entry) {
  const quote = element("q", "", shortened(quoteOf(entry.evidence[0])));
  quote.dir = "auto";
  const row = element("tr", "", ...cellsOf(entry).map((text) => element("td", "", isolated(text))), element("td", "quote", quote));
  row.dataset.key = key;
  return row;
}
/** Puts the button for quotes into a row. */
function finish(row, entry) {
  const button = element("button", "", count(entry.evidence.length, "quote")), [date, ...cells] = cellsOf(entry);
  button.type = "button";
  button.setAttribute("aria-label", button.textContent + ": " + cells.join(" ") + ", " + date);
  row.lastElementChild.append(" ", button);
  return row;
}

const tables = [["stances", "s"], ["events", "e"]].map(([id, letter]) => {
  const body = byId(id).tBodies[0], button = element("button", "more");
  const table = { id, body, button, left: byId(id + "-left"), limit: rowsAtFirst, rows: new Map(), keys: [...items.keys()].filter((key) => key[0] === letter) };
  for (const row of body.rows) table.rows.set(row.dataset.key, finish(row, items.get(row.dataset.key)));
  button.type = "button";
  table.left.after(button);
  button.addEventListener("click", () => {
    const last = body.lastElementChild;
    table.limit += rowsMore;
    update();
    if (last.nextElementSibling) last.nextElementSibling.querySelector("button").focus();
  });
  body.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (pressed) show([pressed.closest("tr").dataset.key], pressed);
  });
  return table;
});

function updateTables(visible) {
  for (const { body, button, left, limit, rows, keys } of tables) {
    const on = keys.filter((key) => visible.has(key)), shown = on.slice(0, limit);
    for (const key of shown) if (!rows.has(key)) rows.set(key, finish(makeRow(key, items.get(key)), items.get(key)));
    const wanted = shown.map((key) => rows.get(key));
    if (wanted.length !== body.rows.length || wanted.some((row, index) => row !== body.rows[index])) body.replaceChildren(...wanted);
    const rest = on.length - shown.length;
    left.textContent = rest ? shown.length + " of " + on.length + " are shown." : "";
    button.hidden = !rest;
    button.textContent = "Show " + Math.min(rest, rowsMore) + " more";
  }
}
