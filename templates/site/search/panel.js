// The results and filters below the search box, and the keys that move among them.
"use strict";

const FILTERS = {
  product: "Product", tag: "Tag", action: "Action", area: "Area", version: "Version", episode: "Episode",
  integration: "Integration",
};
const AT_FIRST = 10;
const MORE = 20;
const PATIENCE_MS = 200;

class Panel {
  #index; #form; #box; #root; #place; #main; #filters = {}; #status; #list; #more;
  #limit = AT_FIRST;
  #latest = 0;
  #result = null;
  #onSearchPage;

  constructor(index, form, box, root, asked) {
    this.#index = index;
    this.#form = form;
    this.#box = box;
    this.#root = root;
    this.#place = document.getElementById("results");
    this.#main = document.getElementById("main");
    this.#onSearchPage = "stays" in this.#place.dataset;
    this.#build();
    const wanted = new URLSearchParams(asked);
    for (const [facet, select] of Object.entries(this.#filters)) {
      const value = this.#index.directory.facets[facet].findIndex(([name]) => name === wanted.get(facet));
      if (value >= 0) this.#choose(select, value, facet);
    }
  }

  #build() {
    const filters = make("fieldset", { className: "filters" }, make("legend", { className: "unseen" }, "Filters"));
    for (const [facet, title] of Object.entries(FILTERS)) {
      if (!this.#index.directory.facets[facet]?.length) continue;
      const select = make("select", { id: `filter-${facet}`, name: facet });
      select.append(new Option("Any", ""));
      select.addEventListener("change", () => { this.#limit = AT_FIRST; this.show(); });
      this.#filters[facet] = select;
      filters.append(make("label", {}, make("span", {}, title), select));
    }
    this.#status = make("p", { className: "hint", role: "status" });
    this.#list = make("ol", { className: "hits" });
    this.#more = make("button", { type: "button", hidden: true }, "Show more");
    this.#more.addEventListener("click", () => this.#showMore());
    const heading = this.#onSearchPage ? [] : [make("h1", {}, "Search results")];
    this.#place.replaceChildren(...heading, filters, this.#status, this.#list, this.#more);
    this.#box.addEventListener("keydown", (event) => this.#keyInBox(event));
    this.#place.addEventListener("keydown", (event) => this.#keyInResults(event));
  }

  #chosen() {
    return Object.fromEntries(Object.entries(this.#filters).map(
      ([facet, select]) => [facet, select.value === "" ? null : Number(select.value)]));
  }

  // Shows what the box and the filters ask for; of two answers on their way, the later counts.
  async show() {
    const turn = ++this.#latest;
    const text = this.#box.value.trim();
    const chosen = this.#chosen();
    const wanted = text !== "" || this.#onSearchPage || Object.values(chosen).some((v) => v !== null);
    this.#place.hidden = !wanted;
    if (!this.#onSearchPage) this.#main.classList.toggle("searching", wanted);
    this.#keepAddress(text);
    if (!wanted) return;
    const begun = performance.now();
    const waiting = setTimeout(() => turn === this.#latest && this.#say("Searching…"), PATIENCE_MS);
    try {
      const result = await this.#index.search(text, chosen, this.#limit);
      const rows = await this.#index.shown(result.hits);
      if (turn !== this.#latest) return;
      this.#draw(result, rows, chosen);
    } catch (error) {
      if (turn === this.#latest) this.#say(`The search is not to be had just now: ${error.message}.`);
      return;
    } finally {
      clearTimeout(waiting);
    }
    this.#place.dataset.ms = String(performance.now() - begun);
    this.#place.dataset.shown = text;
  }

  #draw(result, rows, chosen) {
    this.#result = result;
    this.#status.textContent = this.#words(result, this.#box.value.trim());
    this.#list.replaceChildren(...this.#namedHits(result), ...rows.map((row) => this.#hit(row, result.terms)));
    this.#more.hidden = result.total <= rows.length;
    this.#count(result.counts, chosen);
  }

  // In place of results, which would be of something else than what was typed.
  #say(text) {
    this.#result = null;
    this.#status.textContent = text;
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  #words({ total, words, most, missing, named }, text) {
    const features = total === 1 ? "1 feature" : `${total.toLocaleString("en")} features`;
    if (text && total && !words && !named.length) return `${features}; “${text}” is too short or too common to look for.`;
    if (total > 0 && most < words) return `${features} with ${most} of ${words} words.`;
    if (total === 0 && missing.length) return `Nothing found for ${missing.map((w) => `“${w}”`).join(", ")}.`;
    return total === 0 ? "Nothing found." : `${features}.`;
  }

  #namedHits({ named, words }) {
    const { facets, versions } = this.#index.directory;
    return words > 0 ? [] : named.map(([facet, number]) => {
      const [name, title] = facets[facet][number];
      const [folder, called, aside] = facet === "version"
        ? [versions[name], `Version ${title}`, "All that it brought, on one page"]
        : [`episodes/${name}`, title, "All that it told of, on one page"];
      const link = make("a", { href: `${this.#root}${folder}/index.html`, dir: "auto" }, called);
      return make("li", {}, link, make("p", { className: "aside" }, aside));
    });
  }

  #hit([key, title, tag, advice, version, ids, area, text, quote], terms) {
    const link = make("a", { href: `${this.#root}f/${key}/index.html`, dir: "auto" }, ...marked(title, terms));
    const facts = [version && `v${version}`, area, ids && ids.split(" ").map((id) => `#${id}`).join(" ")];
    return make("li", {},
      make("span", { className: `tag ${tag}` }, advice), " ", link,
      ...(text ? [make("p", { dir: "auto" }, ...marked(text, terms))] : []),
      ...(quote && quote !== text ? [make("q", { dir: "auto" }, ...marked(quote, terms))] : []),
      make("p", { className: "aside" }, ...marked(facts.filter(Boolean).join(" · "), terms)));
  }

  // Every filter's values with how many features each would leave; none that would leave none.
  #count(counts, chosen) {
    for (const [facet, select] of Object.entries(this.#filters)) {
      const values = this.#index.directory.facets[facet];
      const order = this.#index.directory.order[facet] ?? values.map((_, n) => n);
      const some = order.filter((n) => counts[facet][n] > 0 || n === chosen[facet]);
      if (facet === "episode") some.reverse();
      const options = some.map((n) => new Option(`${values[n][1]} (${counts[facet][n]})`, String(n)));
      select.replaceChildren(new Option("Any", ""), ...options);
      select.value = chosen[facet] === null ? "" : String(chosen[facet]);
    }
  }

  #choose(select, value, facet) {
    select.append(new Option(this.#index.directory.facets[facet][value][1], String(value)));
    select.value = String(value);
  }

  #address(text) {
    const asked = new URLSearchParams();
    if (text) asked.set("q", text);
    for (const [facet, value] of Object.entries(this.#chosen())) {
      if (value !== null) asked.set(facet, this.#index.directory.facets[facet][value][0]);
    }
    return String(asked) && `?${asked}`;
  }

  // The search page can be shared by its address; any other page keeps the search for whoever
  // follows a result and comes back.
  #keepAddress(text) {
    const search = this.#address(text);
    try {
      if (this.#onSearchPage) history.replaceState(null, "", location.pathname + search);
      else history.replaceState({ search }, "");
    } catch {
      // Safari takes a hundred of these in half a minute; the search goes on without.
    }
  }

  // Enter: to the feature or version that was named exactly, else to the page of this search.
  async go() {
    const text = this.#box.value.trim();
    await this.show();
    if (!this.#result) return;
    const first = this.#list.querySelector("a");
    if (this.#result.exact && text && first) location.assign(first.href);
    else if (this.#onSearchPage) first?.focus();
    else location.assign(`${this.#form.action}${this.#address(text)}`);
  }

  async #showMore() {
    const shown = this.#list.children.length;
    this.#limit += MORE;
    await this.show();
    this.#list.children[shown]?.querySelector("a")?.focus();
  }

  #keyInBox(event) {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.#list.querySelector("a")?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#clear();
    } else {
      this.#limit = AT_FIRST;
    }
  }

  #clear() {
    this.#box.value = "";
    for (const select of Object.values(this.#filters)) select.value = "";
    this.show();
  }

  #keyInResults(event) {
    if (event.key === "Escape") {
      this.#box.focus();
      return;
    }
    if (!event.target.matches(".hits a") || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const links = [...this.#list.querySelectorAll("a")];
    const at = links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
    (at < 0 ? this.#box : links[Math.min(at, links.length - 1)]).focus();
  }
}

function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children);
  return element;
}

// The text with each word marked that begins with one of the terms.
function marked(text, terms) {
  if (!terms.length) return [text];
  return text.split(/([\p{L}\p{N}\p{M}_]+)/u).map((part, n) =>
    n % 2 && terms.some((term) => fold(part).startsWith(term)) ? make("mark", {}, part) : part);
}
