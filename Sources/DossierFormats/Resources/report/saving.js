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
  svg.querySelectorAll("[data-keys]").forEach((mark) => mark.removeAttribute("data-keys"));
  svg.querySelectorAll("[data-stances]").forEach((mark) => {
    mark.dataset.stances = mark.dataset.stances.split(" ").map((key) => items.get(key).id).join(" ");
  });
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
  const start = (kind, entry) => [kind, entry.id, entry.date[0]];
  const end = (entry) => [(page.documents[entry.evidence[0].document] || [""])[0], quoteOf(entry.evidence[0])];
  const line = (entry) => entry.isStance
    ? [...start("stance", entry), nameOf(entry.holder), (entry.negated ? "not " : "") + entry.type, nameOf(entry.target),
      entry.over === null ? "" : nameOf(entry.over), entry.sign, entry.confidence, ...end(entry)]
    : [...start("event", entry), "", entry.type, entry.label, "", "", "", ...end(entry)];
  const wanted = [...items].filter(([key, entry]) => passes(entry) && (id !== "graph" || hasArrow.has(key))
    && (entry.isStance ? id !== "events" : id === "events" || id === "timeline"));
  const by = ([key, entry]) => entry.date[0] + " " + key;
  wanted.sort((one, other) => by(one) < by(other) ? -1 : 1);
  const head = ["record", "id", "date", "holder", "type", "target", "regarding", "sign", "confidence", "document", "quote"];
  return [head, ...wanted.map(([, entry]) => line(entry))].map((cells) => cells.map(cell).join(",")).join("\r\n") + "\r\n";
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

// All is there: the first look.

byId("date").value = days.length;
readFragment();
