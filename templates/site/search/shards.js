// The files of the index: loads each when it is first needed, and reads what it holds.
// They are scripts, because a page opened from the disk may not fetch. Each calls digestShard.
"use strict";

const arrived = new Map();

function digestShard(name, value) {
  arrived.set(name, value);
}

class Shards {
  #folder;
  #asked = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  // The value of a file of the index; `mark` makes browsers forget an older one of that name.
  get(name, mark) {
    if (!this.#asked.has(name)) this.#asked.set(name, this.#load(name, mark));
    return this.#asked.get(name);
  }

  #load(name, mark) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${this.#folder}${name}.js${mark ? `?${mark}` : ""}`;
      script.onload = () => {
        resolve(arrived.get(name));
        arrived.delete(name);
        script.remove();
      };
      script.onerror = () => {
        this.#asked.delete(name);
        reject(new Error(`${name} could not be loaded`));
      };
      document.head.append(script);
    });
  }
}

// The words of one bucket in the order of the alphabet, with their postings, read when asked for.
class Words {
  #lines;
  #read = new Map();

  constructor(text) {
    this.#lines = text ? text.split("\n") : [];
  }

  // Calls `found(word, postings)` for every word that begins so, the shortest first in its kind.
  each(beginning, found) {
    for (let at = this.#first(beginning); at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (!line.startsWith(beginning)) break;
      const end = line.indexOf(" ");
      found(line.slice(0, end), this.#postings(at, line, end + 1));
    }
  }

  #first(beginning) {
    let low = 0, high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(wordOf(this.#lines[middle]), beginning)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #postings(at, line, from) {
    if (!this.#read.has(at)) this.#read.set(at, postings(line, from));
    return this.#read.get(at);
  }
}

function wordOf(line) {
  return line.slice(0, line.indexOf(" "));
}

// By code point, as Python sorts; `<` compares UTF-16 units, which differ only beyond U+FFFF.
function before(a, b) {
  if (a === b) return false;
  const one = Array.from(a), other = Array.from(b);
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) return one[i].codePointAt(0) < other[i].codePointAt(0);
  }
  return one.length < other.length;
}

const DIGITS = new Int8Array(128).fill(-1);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").forEach(
  (digit, value) => { DIGITS[digit.charCodeAt(0)] = value; });

// `number in the segment * 4 + weight` for each posting; postings.py says how they are written.
function postings(line, from) {
  const read = new Int32Array(line.length - from);
  let length = 0, number = 0, value = 0, shift = 0;
  for (let at = from; at < line.length; at++) {
    const digit = DIGITS[line.charCodeAt(at)];
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
      continue;
    }
    number += value >> 2;
    read[length++] = number * 4 + (value & 3);
    value = shift = 0;
  }
  return read.subarray(0, length);
}

// A filter's values of every feature: those of feature n are values[starts[n]] to [starts[n + 1]].
class Column {
  constructor(texts) {
    const rows = texts.flatMap((text) => (text === null ? [] : text.split(" ")));
    const values = [];
    this.starts = new Uint32Array(rows.length + 1);
    rows.forEach((row, n) => {
      if (row) for (const value of row.split(",")) values.push(parseInt(value, 36));
      this.starts[n + 1] = values.length;
    });
    this.values = Uint16Array.from(values);
  }

  // Whether the feature has one of the values.
  has(feature, values) {
    for (let at = this.starts[feature]; at < this.starts[feature + 1]; at++) {
      if (values.includes(this.values[at])) return true;
    }
    return false;
  }
}

// A version as people type it -> its numbers among the filter's values, one for each product.
function numbersByVersion({ facets, order }) {
  const numbers = new Map();
  for (const n of order.version) {
    const name = facets.version[n][0].split("--").at(-1);
    numbers.set(name, [...(numbers.get(name) ?? []), n]);
  }
  return numbers;
}

// As people write of an episode, and as its title and its address do: `Episode 17`, `ep. #17`.
const EPISODE = /\b(?:episode|ep\.?)[\s#-]*(\d{1,4})\b(?!\.\d)/i;

// An episode's number -> its numbers among the filter's values, the newest first: shows count alike.
function numbersByEpisode({ facets }) {
  const numbers = new Map();
  for (const [n, [name, title]] of (facets.episode ?? []).entries()) {
    const found = EPISODE.exec(title) ?? EPISODE.exec(name);
    if (found) numbers.set(Number(found[1]), [n, ...(numbers.get(Number(found[1])) ?? [])]);
  }
  return numbers;
}

// `ninjaone--5.10` is a version of that product, `2.21` of the site's own.
function productOf(version) {
  return version.includes("--") ? version.split("--")[0] : "";
}
