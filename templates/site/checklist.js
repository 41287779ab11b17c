// Ticks on the checklist: kept in this browser only, counted, hidden, exported, printed.
"use strict";

(() => {
  // {feature's key: the day of the tick}, for each of the sites of one host: two clients' tasks differ.
  const root = document.getElementById("search").dataset.root;
  const KEPT = `digest-ticks ${new URL(root, location.href).pathname}`;
  const boxes = [...document.querySelectorAll(".checks input")];
  const done = document.getElementById("done");
  const hide = document.getElementById("hide-done");
  let ticks = {};

  function read() {
    try {
      ticks = JSON.parse(localStorage.getItem(KEPT)) || {};
    } catch {
      ticks = {}; // storage is off, or somebody else wrote there
    }
  }

  function show() {
    for (const box of boxes) {
      box.checked = box.dataset.key in ticks;
      box.closest("li").classList.toggle("done", box.checked);
    }
    const number = boxes.filter((box) => box.checked).length;
    done.textContent = `${number} of ${boxes.length} done.`;
    document.body.classList.toggle("hide-done", hide.checked);
  }

  function keep(box) {
    read();
    if (box.checked) ticks[box.dataset.key] = new Date().toISOString().slice(0, 10);
    else delete ticks[box.dataset.key];
    try {
      localStorage.setItem(KEPT, JSON.stringify(ticks));
    } catch {
      done.textContent = "This browser keeps no ticks.";
      return;
    }
    const next = boxes.slice(boxes.indexOf(box)).find((other) => !(other.dataset.key in ticks));
    show();
    if (hide.checked && box.checked) (next ?? hide).focus();
  }

  // A cell that a spreadsheet would take for a formula begins with an apostrophe.
  function cell(text) {
    const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  }

  function exported() {
    const rows = boxes.map((box) => [
      box.dataset.key, box.labels[0].lastElementChild.textContent, ticks[box.dataset.key] || "",
    ]);
    const text = [["key", "title", "done"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${text}\r\n`], { type: "text/csv" }));
    link.download = "checklist.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  for (const box of boxes) box.addEventListener("change", () => keep(box));
  hide.addEventListener("change", show);
  document.getElementById("export").addEventListener("click", exported);
  document.getElementById("print").addEventListener("click", () => window.print());
  window.addEventListener("storage", () => { read(); show(); });
  document.getElementById("tools").hidden = !boxes.length;
  read();
  show();
})();
