// The matrix: rows and columns without anything that passes the filters are left out.

const matrix = byId("matrix").querySelector("table");
const matrixRows = [...matrix.tBodies[0].rows];
const matrixHeads = [...matrix.tHead.rows[0].cells];

function updateMatrix() {
  const used = new Set([0]);
  let bloc = null;
  for (const row of matrixRows) {
    if (row.classList.contains("bloc")) {
      bloc = row;
      bloc.hidden = true;
      continue;
    }
    const on = [...row.cells].flatMap((cell, column) => cell.firstElementChild && cell.querySelector("a:not(.off)") ? [column] : []);
    row.hidden = !on.length;
    if (bloc && on.length) bloc.hidden = false;
    on.forEach((column) => used.add(column));
  }
  matrixHeads.forEach((head, column) => { head.hidden = !used.has(column); });
  for (const row of matrixRows) {
    if (!row.hidden && !row.classList.contains("bloc")) [...row.cells].forEach((cell, column) => { cell.hidden = !used.has(column); });
  }
}
