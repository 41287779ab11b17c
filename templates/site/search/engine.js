// What people type -> features, best first, and how many there are of each kind. No page here.
"use strict";

const WEIGHTS = [1, 2.5, 6, 400]; // of text, first paragraph or quote, title, id
const LONGER = 0.5; // what a word counts that only begins with what was typed
const GUESSED = 0.4; // and one that it was taken for
const EXACT = 1000;

class Index {
  #shards;
  #buckets = new Map();
  #vocabulary = null;

  static async open(folder) {
    const shards = new Shards(folder);
    const directory = await shards.get("directory");
    const segments = Math.ceil(directory.features / directory.segment);
    const parts = await Promise.all(Array.from({ length: segments },
      (_, n) => shards.get(`facets-${n}`, directory.marks[n])));
    return new Index(shards, directory, parts);
  }

  constructor(shards, directory, parts) {
    this.#shards = shards;
    this.directory = directory;
    this.features = directory.features;
    this.stop = new Set(directory.stop.split(" "));
    this.facets = Object.keys(directory.facets);
    this.columns = Object.fromEntries(this.facets.map(
      (facet) => [facet, new Column(parts.map((part) => part[facet]))]));
    this.versions = numbersByVersion(directory);
    this.episodes = numbersByEpisode(directory);
    this.total = new Float32Array(this.features); // scratch for each search
    this.best = new Float32Array(this.features);
    this.found = new Uint8Array(this.features);
    this.touched = new Int32Array(this.features);
  }

  // -> {hits: feature numbers, total, counts: facet -> how many of each value, words, missing,
  //     named: facet and number of each version and episode that the text names, exact}.
  // `chosen` is facet -> the number of the value that was picked; what the text names goes first.
  async search(text, chosen, limit) {
    const [version, left] = this.#version(text);
    const [episode, rest] = this.#episode(left);
    const typed = this.words(rest);
    const looked = await Promise.all(typed.map((word) => this.#lookUp(word)));
    const named = Object.entries({ version, episode }).filter(([, values]) => values.length);
    const picked = Object.entries(chosen).filter(([facet, value]) =>
      value !== null && !named.some(([other]) => other === facet)).map(([facet, value]) => [facet, [value]]);
    return this.rank(looked, [...picked, ...named], limit, named);
  }

  words(text) {
    return wordsIn(text).filter((w) => w.length >= this.directory.shortest && !this.stop.has(w))
      .slice(0, 12);
  }

  // The version that the text names, as numbers among its filter's values, and the other words.
  // Several products may count alike: then there are several, unless the text names one in full.
  #version(text) {
    const parts = text.split(/\s+/);
    for (const [at, part] of parts.entries()) {
      const numbers = this.#versionsNamed(part);
      if (!numbers.length) continue;
      const titled = numbers.filter((n) => plain(this.directory.facets.version[n][1]) === plain(text));
      if (parts.length > 1 && titled.length === 1) return [titled, ""];
      const from = /^version$/i.test(parts[at - 1]) ? at - 1 : at;
      return [numbers, parts.filter((_, n) => n < from || n > at).join(" ")];
    }
    return [[], text];
  }

  // The versions that people mean who write so: `v2.212,` is 2.212, and 2.210 is 2.21 too, of a
  // product that counts in decimals: the site's own, unless the directory says which.
  #versionsNamed(typed) {
    const name = typed.replace(/^v|[.,;:!?)]+$/gi, "");
    const exactly = this.versions.get(name);
    if (exactly || !/^\d+\.\d{3}$/.test(name)) return exactly ?? [];
    const { decimals = [""], facets } = this.directory;
    return (this.versions.get(name.replace(/0+$/, "")) ?? []).filter(
      (n) => decimals.includes(productOf(facets.version[n][0])));
  }

  // The episodes of the number that the text names, and the other words; words that are all of a
  // title's are of the title.
  #episode(text) {
    const found = EPISODE.exec(text);
    const numbers = (found && this.episodes.get(Number(found[1]))) || [];
    if (!numbers.length) return [[], text];
    const rest = text.replace(found[0], " ");
    const words = wordsIn(rest);
    const titled = numbers.filter((n) => {
      const title = wordsIn(this.directory.facets.episode[n][1]);
      return words.every((word) => title.includes(word));
    });
    return titled.length ? [titled, ""] : [numbers, rest];
  }

  // What the ranking needs for one word: where it may be, once its files are here.
  async #lookUp(word) {
    const exactly = { typed: word, terms: [[word, 1]], buckets: await this.#bucketsOf(word) };
    if (this.#has(exactly) || word.length < 4 || /^\d+$/.test(word)) return exactly;
    const near = await this.#near(word);
    const buckets = (await Promise.all(near.map((other) => this.#bucketsOf(other)))).flat();
    return { typed: word, terms: near.map((other) => [other, GUESSED]), buckets: [...new Set(buckets)] };
  }

  #has({ terms, buckets }) {
    let some = false;
    for (const { words } of buckets) words.each(terms[0][0], () => { some = true; });
    return some;
  }

  // Every file that can hold a word beginning so: [{start: its segment's first feature, words}].
  #bucketsOf(beginning) {
    const { bounds, features, segment, one_bucket: small, marks } = this.directory;
    const wanted = [];
    for (let n = 0; n * segment < features; n++) {
      if (features - n * segment <= small) {
        wanted.push([`words-${n}`, n]);
        continue;
      }
      const last = bucketOf(bounds, beginning + "\u{10ffff}");
      for (let b = bucketOf(bounds, beginning); b <= last; b++) wanted.push([`words-${n}-${b}`, n]);
    }
    return Promise.all(wanted.map(async ([name, n]) => {
      const text = await this.#shards.get(name, marks[n]);
      if (!this.#buckets.has(name)) {
        this.#buckets.set(name, { start: n * segment, words: new Words(text) });
      }
      return this.#buckets.get(name);
    }));
  }

  // The words that are one slip away, or two in a long word; the nearest first, at most four.
  async #near(word) {
    if (!this.#vocabulary) {
      const text = await this.#shards.get("vocabulary", this.directory.marks.at(-1));
      this.#vocabulary = text.split("\n");
    }
    const most = word.length >= 8 ? 2 : 1;
    const near = [];
    for (const other of this.#vocabulary) {
      if (other.length < word.length - most) continue;
      const slips = slipsBetween(word, other.slice(0, word.length + most), most);
      if (slips <= most) near.push([slips + (other[0] === word[0] ? 0 : 0.5), other]);
    }
    return near.sort((a, b) => a[0] - b[0] || a[1].length - b[1].length).slice(0, 4).map((n) => n[1]);
  }

  rank(looked, picked, limit, allNamed) {
    this.total.fill(0);
    this.found.fill(0);
    const missing = looked.filter((word) => !this.#score(word)).map((word) => word.typed);
    let most = 0;
    for (let n = 0; n < this.features; n++) if (this.found[n] > most) most = this.found[n];
    const least = looked.length ? Math.max(most, 1) : 0;
    const { counts, passed, length } = this.#filter(least, picked);
    const hits = this.#top(passed, length, limit);
    // Two products may count alike: an id that two features have leads to neither at once.
    const ids = hits.slice(0, 2).filter((n) => this.total[n] >= EXACT).length;
    const named = allNamed.flatMap(([facet, values]) =>
      values.filter((n) => values.length === 1 || counts[facet][n] > 0).map((n) => [facet, n]));
    const exact = (named.length === 1 && !looked.length) || ids === 1;
    const terms = looked.flatMap((word) => word.terms.map(([term]) => term));
    return { hits, total: length, counts, words: looked.length, most, missing, terms, named, exact };
  }

  // Adds one word's score to each feature that has it; false where none has.
  #score({ terms, buckets }) {
    const { best, touched } = this;
    let some = 0;
    for (const [term, worth] of terms) {
      for (const { start, words } of buckets) {
        words.each(term, (word, postings) => {
          const whole = word === term;
          const each = whole ? worth : worth * LONGER * (0.5 + term.length / word.length / 2);
          for (const posting of postings) {
            const n = start + (posting >> 2), weight = posting & 3;
            const score = weight === 3 && whole ? EXACT : each * WEIGHTS[Math.min(weight, 2)];
            if (best[n] === 0) touched[some++] = n;
            if (score > best[n]) best[n] = score;
          }
        });
      }
    }
    const rare = Math.log(1 + this.features / (some + 1));
    for (let at = 0; at < some; at++) {
      const n = touched[at];
      this.total[n] += best[n] >= EXACT ? best[n] : best[n] * rare;
      this.found[n]++;
      best[n] = 0;
    }
    return some > 0;
  }

  // A value is counted as if its own filter were not set: so it says what picking it would show.
  #filter(least, picked) {
    const counts = Object.fromEntries(this.facets.map(
      (facet) => [facet, new Uint32Array(this.directory.facets[facet].length)]));
    const columns = this.facets.map((facet) => [this.columns[facet], counts[facet], facet]);
    const passed = this.touched;
    let length = 0;
    for (let n = 0; n < this.features; n++) {
      if (this.found[n] < least) continue;
      let failed = 0, only = null;
      for (const [facet, values] of picked) {
        if (!this.columns[facet].has(n, values)) { failed++; only = facet; }
      }
      if (failed === 0) passed[length++] = n;
      if (failed > 1) continue;
      for (const [column, count, facet] of columns) {
        if (failed === 1 && facet !== only) continue;
        for (let at = column.starts[n]; at < column.starts[n + 1]; at++) count[column.values[at]]++;
      }
    }
    return { counts, passed, length };
  }

  // The best of them; the newer first where they are equal.
  #top(passed, length, limit) {
    const { total } = this;
    const top = [];
    for (let at = length - 1; at >= 0; at--) {
      const n = passed[at];
      if (top.length === limit && total[n] <= total[top[limit - 1]]) continue;
      let place = top.length;
      while (place > 0 && total[top[place - 1]] < total[n]) place--;
      top.splice(place, 0, n);
      if (top.length > limit) top.pop();
    }
    return top;
  }

  // What hits show, in their order: key, title, tag, advice, version, ids, area, text, quote.
  shown(hits) {
    const { shown, segment, marks } = this.directory;
    return Promise.all(hits.map(async (n) => {
      const rows = await this.#shards.get(`shown-${Math.floor(n / shown)}`, marks[Math.floor(n / segment)]);
      return rows[n % shown];
    }));
  }
}

// For comparing titles of versions: `NinjaOne v5.10` is typed without the v, too.
function plain(text) {
  return fold(text).replace(/\bv(?=\d)/g, "").trim();
}

function bucketOf(bounds, word) {
  let bucket = 0;
  while (bucket + 1 < bounds.length && !before(word, bounds[bucket + 1])) bucket++;
  return bucket;
}

// As words.py folds: lower case, no accents.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsIn(text) {
  return fold(text).match(/[\p{L}\p{N}_]+/gu) || [];
}

// How many letters were left out, put in, changed or swapped; the end of `other` may be missing.
function slipsBetween(word, other, most) {
  let last = null, row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      let slips = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
      if (last && i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
        slips = Math.min(slips, last[j - 2] + 1);
      }
      next.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    last = row;
    row = next;
  }
  return Math.min(...row.slice(Math.max(0, word.length - most)));
}
