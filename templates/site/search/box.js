// The search box of every page. The index is not loaded before somebody searches.
"use strict";

(() => {
  const SCRIPTS = ["shards", "engine", "panel"];
  const form = document.getElementById("search");
  const box = document.getElementById("q");
  const root = form.dataset.root;
  let panel = null;

  function script(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = `${root}search/${name}.js`;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${name}.js could not be loaded`));
      document.head.append(element);
    });
  }

  // The panel with the results, made once.
  function opened() {
    panel ??= (async () => {
      for (const name of SCRIPTS) await script(name);
      const index = await Index.open(`${root}search/data/`);
      return new Panel(index, form, box, root);
    })();
    return panel;
  }

  async function show() {
    try {
      (await opened()).show();
    } catch (error) {
      panel = null;
      const results = document.getElementById("results");
      results.hidden = false;
      results.textContent = `The search is not to be had just now: ${error.message}.`;
    }
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  box.addEventListener("focus", () => { opened().catch(() => { panel = null; }); });
  box.addEventListener("input", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      (await opened()).go();
    } catch {
      show();
    }
  });

  if ("stays" in document.getElementById("results").dataset) {
    box.value = new URLSearchParams(location.search).get("q") || "";
    show();
  }
})();
