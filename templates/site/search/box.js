// The search box of every page. The index is not loaded before somebody searches.
"use strict";

(() => {
  const SCRIPTS = ["shards", "engine", "panel"];
  const PATIENCE_MS = 200;
  const form = document.getElementById("search");
  const box = document.getElementById("q");
  const results = document.getElementById("results");
  const root = form.dataset.root;
  const onSearchPage = "stays" in results.dataset;
  const loaded = {};
  let panel = null;

  function script(name) {
    loaded[name] ??= new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = `${root}search/${name}.js`;
      element.onload = resolve;
      element.onerror = () => {
        delete loaded[name];
        reject(new Error(`${name}.js could not be loaded`));
      };
      document.head.append(element);
    });
    return loaded[name];
  }

  // The panel with the results, made once.
  function opened() {
    panel ??= (async () => {
      for (const name of SCRIPTS) await script(name);
      const index = await Index.open(`${root}search/data/`);
      return new Panel(index, form, box, root, asked());
    })();
    return panel;
  }

  // The search that this page is of, or was left with when somebody followed a result.
  function asked() {
    return onSearchPage ? location.search : history.state?.search ?? "";
  }

  async function withPanel(act) {
    const waiting = setTimeout(say, PATIENCE_MS, "Searching…");
    let made;
    try {
      made = await opened();
    } catch (error) {
      panel = null;
      say(`The search is not to be had just now: ${error.message}.`);
      return;
    } finally {
      clearTimeout(waiting);
    }
    act(made);
  }

  // Where the results will be, until there is a panel to show them.
  function say(text) {
    const wanted = onSearchPage || box.value.trim() !== "";
    results.hidden = !wanted;
    results.textContent = text;
    if (!onSearchPage) document.getElementById("main").classList.toggle("searching", wanted);
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
  box.addEventListener("input", () => withPanel((made) => made.show()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    withPanel((made) => made.go());
  });

  // What somebody typed before this script was here counts.
  box.value ||= new URLSearchParams(asked()).get("q") || "";
  if (onSearchPage || asked() || box.value) withPanel((made) => made.show());
})();
