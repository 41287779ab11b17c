// Added by `digest serve` to what it sends, and to no file: shows each build as soon as it is made.
(() => {
  "use strict";
  const known = document.currentScript.dataset.build;
  const note = document.createElement("pre");
  note.setAttribute("role", "alert");
  note.hidden = true;
  Object.assign(note.style, {
    position: "fixed", inset: "auto 0 0 0", zIndex: 9999, margin: 0, padding: "1em",
    maxHeight: "50vh", overflow: "auto", whiteSpace: "pre-wrap",
    font: "14px/1.4 ui-monospace, monospace", background: "#7a1010", color: "#fff",
  });
  document.body.append(note);
  const events = new EventSource(`/-/builds?after=${known}`);
  events.addEventListener("built", () => location.reload());
  events.addEventListener("fault", (event) => {
    note.textContent = JSON.parse(event.data);
    note.hidden = false;
  });
  addEventListener("pagehide", () => events.close());
})();
