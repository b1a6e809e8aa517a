// The timeline: only what passes the filters is listed; long lists are made when they are opened.

const timeline = byId("timeline");
const keysIn = (details) => details.dataset.rest === undefined
  ? [...details.querySelectorAll("[data-keys]")].flatMap(keysOf) : page.rest[details.dataset.rest].flatMap((entry) => entry[2].split(" "));
const lists = [...timeline.querySelectorAll("ol details")].map((details) => ({ details, keys: keysIn(details), summary: details.firstElementChild }));
const signs = { support: "▲", criticism: "▼", rejection: "✕", blame: "◆", denial: "■", other: "●" };

timeline.addEventListener("toggle", ({ target: details }) => {
  if (!details.open || details.dataset.rest === undefined) return;
  const entries = page.rest[details.dataset.rest];
  delete details.dataset.rest;
  details.lastElementChild.append(...entries.map(([look, words, keys]) => {
    const sign = element("span", look, signs[look]), mark = element("a", "", sign, " ", isolated(words));
    sign.setAttribute("aria-hidden", "true");
    mark.dataset.keys = keys;
    makeButton(mark);
    marks.push({ mark, keys: keysOf(mark) });
    return element("li", "said", mark);
  }));
  update();
}, true);

function updateTimeline(visible) {
  let hidden = 0;
  for (const said of timeline.querySelectorAll(".said")) said.hidden = said.firstElementChild.classList.contains("off");
  for (const { details, keys, summary } of lists) {
    const left = keys.filter((key) => visible.has(key)).length;
    details.parentElement.hidden = !left;
    summary.textContent = "and " + count(left, "statement") + " more";
  }
  for (const happening of timeline.querySelectorAll(".happening")) {
    const said = happening.querySelector("ul");
    happening.hidden = happening.firstElementChild.classList.contains("off") && !(said && [...said.children].some((entry) => !entry.hidden));
  }
  for (const day of timeline.querySelectorAll(".day")) {
    day.hidden = [...day.lastElementChild.children].every((entry) => entry.hidden);
    if (day.hidden) hidden++;
  }
  // A gap between days that are not listed would tell nothing.
  for (const gap of timeline.querySelectorAll(".gap")) gap.hidden = hidden > 0;
}
