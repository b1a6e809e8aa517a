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
    const sign = element("span", look, signs[look]), mark = element("a", "", sign, " ", words);
    sign.setAttribute("aria-hidden", "true");
    mark.dataset.keys = keys;
    makeButton(mark);
    marks.push({ mark, keys: keysOf(mark) });
    return element("li", "said", mark);
  }));
  update();
}, true);

// More days than anybody reads at once open in parts.
const dayList = [...timeline.querySelectorAll(".day, .gap")];
const daysAtOnce = matchMedia("(max-width: 40rem)").matches ? 20 : 60;
const moreDays = element("button", "more");
let dayLimit = daysAtOnce;
moreDays.type = "button";
timeline.append(moreDays);
moreDays.addEventListener("click", () => {
  dayLimit += daysAtOnce;
  update();
});

function updateTimeline(visible) {
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
  const on = dayList.filter((day) => day.className === "day" && [...day.lastElementChild.children].some((entry) => !entry.hidden));
  const listed = new Set(on.slice(0, dayLimit));
  const isWhole = on.length === dayList.filter((day) => day.className === "day").length;
  // A gap between days that are not listed would tell nothing.
  dayList.forEach((day, index) => {
    day.hidden = day.className === "gap" ? !isWhole || !listed.has(dayList[index + 1]) : !listed.has(day);
  });
  moreDays.hidden = listed.size === on.length;
  moreDays.textContent = "Show " + Math.min(on.length - listed.size, daysAtOnce) + " of " + (on.length - listed.size) + " headings more";
}
