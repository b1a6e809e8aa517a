// The graph: arrows and boxes that can be pressed, that follow the filters, and that can be looked at closely.

const graph = document.querySelector("#graph svg");
const badges = graph.querySelectorAll(".badge");
const arrows = [...graph.querySelectorAll(".edge")].map((mark, number) => {
  const badge = badges[number];
  const keys = mark.dataset.stances.split(" ");
  mark.dataset.keys = mark.dataset.stances;
  const strands = [...badge.querySelectorAll(".strand")].map((part) => ({
    part, keys: part.dataset.stances.split(" "), look: part.classList[1],
    ink: part.querySelector("path").getAttribute("class").slice(2), colour: part.querySelector("path").getAttribute("fill"),
    dash: part.dataset.dash || "none", number: part.querySelector("text[font-weight]"),
  }));
  makeButton(mark);
  badge.append(mark.querySelector("title").cloneNode(true));
  badge.setAttribute("aria-hidden", "true");
  badge.addEventListener("click", () => openInGraph(mark));
  // A thin or dashed line is hard to hit.
  const line = mark.querySelector("path"), target = line.cloneNode();
  for (const name of ["class", "stroke-dasharray", "opacity"]) target.removeAttribute(name);
  for (const [name, value] of [["class", "reach"], ["stroke", "#000"], ["stroke-opacity", "0"], ["stroke-width", "12"], ["fill", "none"]]) {
    target.setAttribute(name, value);
  }
  line.before(target);
  return { mark, badge, keys, strands, drawn: strands[strands.length - 1], ends: [mark.dataset.source, mark.dataset.target] };
});
const hasArrow = new Set(arrows.flatMap((arrow) => arrow.keys));
const nodes = [...graph.querySelectorAll(".node")].map((mark) => {
  const key = mark.dataset.kind + ":" + mark.dataset.id;
  if (mark.dataset.kind !== "issue") makeButton(mark);
  return { mark, key };
});
// A picture hides its parts from screen readers; what can be pressed must be heard.
graph.setAttribute("role", "group");

function openInGraph(mark) {
  if (mark.dataset.keys) return openKeys(mark);
  if (mark.dataset.kind === "event") {
    const key = [...items.keys()].find((key) => key[0] === "e" && items.get(key).id === mark.dataset.id);
    return key && show([key], mark);
  }
  const value = state.actor === mark.dataset.id ? "" : mark.dataset.id;
  if (value && ![...byId("actor").options].some((option) => option.value === value)) return;
  byId("actor").value = value;
  readFilters();
}
settles.push(view(byId("graph"), openInGraph));

// The line of an arrow looks like the newest of its stances that is shown, and its numbers count those that are shown.
function redraw(entry, visible) {
  const { mark, badge, strands, drawn } = entry;
  let newest = null;
  for (const strand of strands) {
    const count = strand.keys.filter((key) => visible.has(key)).length;
    strand.part.classList.toggle("off", !count);
    if (count) newest = strand;
    if (strand.number) strand.number.textContent = count > 1 ? String(count) : "";
  }
  if (!newest || newest === drawn) return;
  entry.drawn = newest;
  for (const part of [mark, badge]) part.classList.replace(drawn.look, newest.look);
  const paths = [mark, badge].flatMap((part) => [...part.querySelectorAll(":scope > path:not(.reach)")]);
  paths[0].setAttribute("stroke-dasharray", newest.dash);
  for (const path of paths) {
    for (const [name, letter] of [["fill", "f-"], ["stroke", "s-"]]) {
      if (!path.classList.contains(letter + drawn.ink)) continue;
      path.classList.replace(letter + drawn.ink, letter + newest.ink);
      path.setAttribute(name, newest.colour);
    }
  }
}

/** Shows what is visible; returns how many arrows are lit. */
function updateGraph(visible) {
  const lit = new Set();
  let on = 0;
  for (const arrow of arrows) {
    const isOn = arrow.keys.some((key) => visible.has(key));
    setOff(arrow.mark, !isOn);
    arrow.badge.classList.toggle("off", !isOn);
    redraw(arrow, visible);
    if (!isOn) continue;
    on++;
    arrow.ends.forEach((end) => lit.add(end));
  }
  for (const { mark, key } of nodes) {
    mark.classList.toggle("off", !lit.has(key));
    if (mark.dataset.kind === "actor") mark.setAttribute("aria-pressed", String(key === "actor:" + state.actor));
  }
  return on;
}
function setOff(mark, off) {
  mark.classList.toggle("off", off);
  if (off && mark.hasAttribute("tabindex")) mark.setAttribute("tabindex", "-1");
}

// Zoom and pan of the graph: what part of the drawing is looked at.

const full = graph.getAttribute("viewBox").split(" ").map(Number);
let box = [...full];
function look(next) {
  box = next;
  graph.setAttribute("viewBox", box.map((value) => Math.round(value * 100) / 100).join(" "));
  byId("graph").classList.toggle("zoomed", box[2] < full[2]);
}
function zoom(factor, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) {
  const scale = Math.min(1, Math.max(0.1, box[2] / full[2] / factor)), change = (full[2] * scale) / box[2];
  look([x - (x - box[0]) * change, y - (y - box[1]) * change, full[2] * scale, full[3] * scale]);
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
let grip = null, isDragged = false;
graph.addEventListener("pointerdown", (event) => {
  isDragged = false;
  if (box[2] < full[2]) grip = at(event);
});
addEventListener("pointermove", (event) => {
  if (!grip) return;
  const place = at(event);
  if (Math.hypot(place.x - grip.x, place.y - grip.y) > 4 * box[2] / full[2]) isDragged = true;
  look([box[0] + grip.x - place.x, box[1] + grip.y - place.y, box[2], box[3]]);
});
// The end of a drag presses nothing.
byId("graph").addEventListener("click", (event) => {
  if (isDragged) event.stopPropagation();
  isDragged = false;
}, true);
// What is reached by keyboard comes into sight. (A listener on the drawing itself would make that a stop of Tab.)
byId("graph").addEventListener("focusin", (event) => {
  const mark = event.target.closest(".edge, .node");
  if (!mark || box[2] >= full[2] || grip) return;
  const arrow = arrows.find((other) => other.mark === mark), part = (arrow ? arrow.badge : mark).getBBox(), [x, y] = [part.x + part.width / 2, part.y + part.height / 2];
  if (x > box[0] && x < box[0] + box[2] && y > box[1] && y < box[1] + box[3]) return;
  look([x - box[2] / 2, y - box[3] / 2, box[2], box[3]]);
});
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => { grip = null; });
byId("full").addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : byId("graph").requestFullscreen());
