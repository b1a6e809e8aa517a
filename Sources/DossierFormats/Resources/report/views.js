// Marks of graph, matrix and timeline. A view is one stop of the Tab key; arrow keys go on within it.

const marks = [];
const keysOf = (mark) => mark.dataset.keys.split(" ");
const isVisible = (key) => items.has(key) && passes(items.get(key));

function makeButton(mark) {
  mark.setAttribute("tabindex", "-1");
  mark.setAttribute("role", "button");
  const title = mark.querySelector(":scope > title");
  if (title) mark.setAttribute("aria-label", title.textContent);
}

/** Makes a view of `root`: `open` is called with the mark that is pressed. Returns what puts the stop on a mark that is there. */
function view(root, open) {
  const isThere = (mark) => !mark.closest(".off, [hidden], details:not([open])");
  const all = () => [...root.querySelectorAll("[role=button]")];
  const moveTo = (mark) => {
    root.querySelectorAll("[role=button][tabindex='0']").forEach((other) => other.setAttribute("tabindex", "-1"));
    if (mark) mark.setAttribute("tabindex", "0");
  };
  root.addEventListener("click", (event) => {
    const mark = event.target.closest("[role=button]");
    if (mark && !mark.classList.contains("off")) open(mark);
  });
  root.addEventListener("keydown", (event) => {
    const mark = event.target.closest("[role=button]");
    if (!mark) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return open(mark);
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const there = all().filter(isThere), here = there.indexOf(mark);
    there[event.key === "Home" ? 0 : event.key === "End" ? there.length - 1 : Math.min(there.length - 1, Math.max(0, here + step))].focus();
  });
  root.addEventListener("focusin", (event) => {
    const mark = event.target.closest("[role=button]");
    if (mark && mark.getAttribute("tabindex") !== "0") moveTo(mark);
  });
  return () => {
    const stop = root.querySelector("[role=button][tabindex='0']");
    if (!stop || !isThere(stop)) moveTo(all().find(isThere));
  };
}

for (const mark of document.querySelectorAll("#timeline [data-keys], #matrix [data-keys]")) {
  marks.push({ mark, keys: keysOf(mark) });
  makeButton(mark);
}
for (const button of document.querySelectorAll("#findings [data-keys]")) {
  button.addEventListener("click", () => show(keysOf(button), button));
}
const openKeys = (mark) => show(keysOf(mark).filter(isVisible), mark);
const settles = [view(byId("matrix"), openKeys), view(byId("timeline"), openKeys)];
