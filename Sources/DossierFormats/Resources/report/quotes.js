// Quotes of records, in their articles where these are in the page.

function context(evidence) {
  const block = element("blockquote"), isWhole = evidence.quote === undefined;
  const text = isWhole ? article(evidence.document) : null;
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
  block.append(before, element("mark", "", quoteOf(evidence)), after);
  return block;
}

function source(evidence, speaker) {
  const [id, title, publisher, published] = page.documents[evidence.document] || [""];
  const line = element("p", "source");
  if (speaker) line.append(isolated(speaker), " · ");
  line.append(isolated([publisher, title, published].filter(Boolean).join(", ") || id));
  if (evidence.rule) line.append(" · rule " + evidence.rule);
  else if (evidence.coder) line.append(" · coded by " + evidence.coder);
  if (evidence.quote !== undefined) line.append(" · the article is not in this page");
  return line;
}

function whole(evidence) {
  if (evidence.quote !== undefined) return [];
  const text = article(evidence.document);
  const details = element("details", "", element("summary", "", "Whole article"));
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    const mark = element("mark", "", quoteOf(evidence));
    const body = element("div", "article", text.slice(0, evidence.start).join(""), mark, text.slice(evidence.end).join(""));
    body.dir = "auto";
    details.append(body);
    mark.scrollIntoView({ block: "center" });
  });
  return [details];
}

function speaker(entry) {
  if (!entry.isStance) return "";
  return nameOf(entry.holder) + (entry.reporter === null ? "" : ", as " + nameOf(entry.reporter) + " reports");
}

// More records than anybody reads at once open in parts.
const recordsAtOnce = 30;
function append(entries, from) {
  for (const entry of entries.slice(from, from + recordsAtOnce)) {
    if (entries.length > 1) byId("quotes").append(element("h3", "", sentence(entry)));
    for (const evidence of entry.evidence) {
      byId("quotes").append(context(evidence), source(evidence, speaker(entry)), ...whole(evidence));
    }
  }
  const left = entries.length - from - recordsAtOnce;
  if (left <= 0) return;
  const more = element("button", "", "Show " + Math.min(left, recordsAtOnce) + " of " + left + " more");
  more.type = "button";
  more.addEventListener("click", () => {
    const last = byId("quotes").lastElementChild.previousElementSibling;
    more.remove();
    append(entries, from + recordsAtOnce);
    const next = last.nextElementSibling;
    next.tabIndex = -1;
    next.focus();
  });
  byId("quotes").append(more);
}

let opener = null;
function show(keys, from) {
  const entries = keys.map((key) => items.get(key)).filter(Boolean);
  if (!entries.length) return;
  byId("detail-heading").textContent = entries.length === 1 ? sentence(entries[0])
    : count(entries.length, entries.every((entry) => entry.isStance) ? "stance" : entries.some((entry) => entry.isStance) ? "record" : "event");
  byId("quotes").replaceChildren();
  append(entries, 0);
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
