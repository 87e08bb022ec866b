// Where am I? What a reader has read, answered, tried and guessed is kept in this browser, and nowhere else.
// And the service worker is called, which has the visited pages at hand when there is no network.
import { checkNumbers } from "./quiz.js";

/**
 * @typedef {object} Progress
 * @property {Record<string, number>} pages  those read, and when
 * @property {Record<string, "right" | "wrong">} questions  those answered; the first answer counts
 * @property {Record<string, true>} views  those tried, as page#kind
 * @property {Record<string, string>} guesses  what was predicted, as page#section or by a prediction's name; empty
 *   where the result was asked for without one
 * @property {string} [last]  the page where the reader stopped
 * @property {{id: string, title: string}} [section]  and the section
 */

const root = new URL("..", import.meta.url);
const KEY = `d2l:progress:${root.pathname}`; // several sites may share an origin
const AT_LEAST = 5; // seconds on a page, before which nothing is said of it
const LONG_ENOUGH = 240; // seconds after which a page counts as read, though its end was not seen

const article = /** @type {HTMLElement | null} */ (document.querySelector(".d2l-page"));
const page = article?.dataset.page ?? "";

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
const all = (selector) =>
  [...document.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);

/** @param {HTMLElement} link */
const addressOf = (link) => new URL(link.getAttribute("href") ?? "", document.baseURI);

/** @param {HTMLElement} link */
const nameOf = (link) =>
  addressOf(link)
    .pathname.slice(root.pathname.length)
    .replace(/\.html$/, "");

/** The pages, in the order of the list of contents. */
const contents = all(".sidebar-tree a.reference").map((link) => ({
  link,
  name: nameOf(link),
  title: link.textContent ?? "",
}));

// ---- what is kept

/** The browser's storage or, where that is forbidden, this page for as long as it is open. */
const storage = (() => {
  try {
    localStorage.setItem(`${KEY}?`, "");
    localStorage.removeItem(`${KEY}?`);
    return localStorage;
  } catch {
    /** @type {Record<string, string>} */
    const kept = {};
    return {
      getItem: (/** @type {string} */ key) => kept[key] ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => void (kept[key] = value),
    };
  }
})();

/** @returns {Progress} */
function progress() {
  /** @type {any} */
  let kept = {};
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? "{}");
  } catch {
    // Not ours: it is written anew.
  }
  const [pages, questions, views, guesses] = ["pages", "questions", "views", "guesses"].map((part) => ({
    ...kept?.[part],
  }));
  return {
    pages,
    questions,
    views,
    guesses,
    last: kept?.last,
    section: kept?.section,
  };
}

/** @param {(now: Progress) => void} change */
function note(change) {
  const now = progress(); // anew, for other tabs write it, too
  change(now);
  try {
    storage.setItem(KEY, JSON.stringify(now));
  } catch {
    // The storage is full: what was kept stays.
  }
  show();
}

/** @param {Progress} now */
const begun = ({ pages, questions, views, guesses, last }) =>
  !!last || [pages, questions, views, guesses].some((each) => Object.keys(each).length);

// ---- what is seen of it

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 */
function h(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Put a mark into an element, in place of the one that was there; without words, none.
 * @param {HTMLElement} where
 * @param {(Node | string)[]} words
 */
function mark(where, ...words) {
  where.querySelector(":scope > .d2l-mark")?.remove();
  if (words.length) where.append(h("span", { class: "d2l-mark" }, ...words));
}

/**
 * @param {number} number
 * @param {string} what
 */
const count = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

/** What was kept, as text, when the reader had it forgotten: so that this can be undone. */
let forgotten = "";

function show() {
  const now = progress();
  const tick = () => h("span", { "aria-hidden": "true" }, "✓");
  for (const { link, name } of contents)
    mark(link, ...(now.pages[name] ? [tick(), h("span", { class: "d2l-unseen" }, " read")] : []));
  for (const question of all("[data-question]")) {
    const verdict = now.questions[question.dataset.question ?? ""];
    mark(question, ...(verdict ? [tick(), verdict === "right" ? " right at once" : " answered"] : []));
  }
  for (const card of all(".d2l-map a")) {
    const name = nameOf(card);
    const [asked, alive] = [card.dataset.questions, card.dataset.views].map((ids) => ids?.split(" ") ?? []);
    const answered = asked.filter((id) => now.questions[id]).length;
    const tried = alive.filter((kind) => now.views[`${name}#${kind}`]).length;
    const said = [
      now.pages[name] ? "✓ read" : "",
      answered ? `${answered} of ${count(asked.length, "question")}` : "",
      tried ? `${tried} of ${count(alive.length, "view")}` : "",
    ].filter(Boolean);
    mark(card, ...(said.length ? [said.join(" · ")] : []));
  }
  const verdicts = Object.values(now.questions);
  const parts = [
    `${contents.filter(({ name }) => now.pages[name]).length} of ${count(contents.length, "page")} read`,
    `${count(verdicts.length, "question")} answered, ${verdicts.filter((each) => each === "right").length} right at once`,
    `${count(Object.keys(now.views).length, "view")} tried`,
  ];
  const line = document.querySelector(".d2l-where");
  line?.toggleAttribute("hidden", !begun(now) && !forgotten);
  line?.querySelector("p")?.replaceChildren(begun(now) ? `${parts.join(" · ")}.` : "");
  line?.querySelector("[role=status]")?.replaceChildren(begun(now) ? "" : "All is forgotten.");
  line?.querySelector("button")?.replaceChildren(begun(now) ? "Forget it all" : "Undo");
  showGoOn(now);
  for (const field of all("[data-guess]"))
    if (field instanceof HTMLInputElement && field !== document.activeElement)
      field.value = now.guesses[field.dataset.guess ?? ""] ?? "";
  showPredictions(now);
}

/** @param {Progress} now */
function showPredictions({ guesses }) {
  for (const each of all(".d2l-folded")) each.classList.remove("d2l-folded");
  for (const { name, form, results } of predictions) {
    const said = guesses[name];
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement) || field === document.activeElement) continue;
      if (field.type === "radio") field.checked = field.value === said;
      else field.value = said ?? "";
    }
    if (said === undefined) for (const each of results) each.classList.add("d2l-folded");
    form.querySelector("button")?.toggleAttribute("hidden", said !== undefined);
  }
  for (const place of all("[data-predicted]")) {
    const said = guesses[place.dataset.predicted ?? ""];
    place.hidden = !said;
    place.querySelector("span")?.replaceChildren(said ?? "");
  }
}

/** @param {Progress} now */
function showGoOn({ last, section, pages }) {
  document.querySelector(".d2l-go-on")?.remove();
  const lead = document.querySelector("[data-page=index] .d2l-lead");
  const at = contents.findIndex(({ name }) => name === last);
  if (!lead || at < 0) return;
  // Whoever has read that page goes on with the next one that is unread.
  const done = !!pages[contents[at].name];
  const next = done ? contents.slice(at + 1).find(({ name }) => !pages[name]) : contents[at];
  if (!next) return;
  const there = !done && section;
  const link = h("a", {
    href: addressOf(next.link).href.split("#")[0] + (there ? `#${there.id}` : ""),
  });
  link.append(next.title, there ? `: ${there.title}` : "");
  lead.after(h("p", { class: "d2l-go-on" }, done ? "Go on with " : "Go on where you stopped: ", link));
}

/** The line that says how far one has come, and lets it be forgotten. */
function where() {
  const button = h("button", { type: "button" });
  button.addEventListener("click", () => {
    const now = progress();
    const undo = !begun(now);
    const before = undo ? JSON.parse(forgotten) : {};
    forgotten = undo ? "" : JSON.stringify(now);
    seconds = 0;
    note((kept) => {
      for (const name of /** @type {(keyof Progress)[]} */ (Object.keys(kept))) kept[name] = before[name];
    });
  });
  const about = h("small", {}, "Kept in this browser only.");
  return h("div", { class: "d2l-where", hidden: "" }, h("p"), h("p", { role: "status" }), button, about);
}

// ---- what readers do

/**
 * @param {HTMLElement} question
 * @param {boolean} right
 */
function answer({ dataset: { question: id } }, right) {
  if (id && !progress().questions[id]) note(({ questions }) => (questions[id] = right ? "right" : "wrong"));
}

/** @param {Event} event  a choice unfolds its reason */
function chosen({ target }) {
  if (!(target instanceof HTMLDetailsElement && target.open)) return;
  const question = target.closest("[data-question]");
  // Whoever has a number shown has not found it.
  if (question instanceof HTMLElement)
    answer(question, !question.dataset.answers && !!target.querySelector(".d2l-right"));
}

/** @param {Event} event */
function tried({ target }) {
  const view = target instanceof Element && target.closest(".d2l-view")?.closest("[data-d2l]");
  const name = view instanceof HTMLElement && `${page}#${view.dataset.d2l}`;
  if (name && !progress().views[name]) note(({ views }) => (views[name] = true));
}

/** Let the reader write down what a *Predict* line asks for. */
function guesses() {
  /** @type {Record<string, number>} */
  const seen = {};
  for (const stressed of all(".d2l-page :not(.d2l-asked) > p > em:first-of-type")) {
    const line = stressed.parentElement;
    if (!line || !/^Predict\b/.test(stressed.innerText)) continue;
    const section = `${page}#${line.closest("section")?.id}`;
    seen[section] = (seen[section] ?? 0) + 1;
    const id = seen[section] > 1 ? `${section}-${seen[section]}` : section;
    const field = document.createElement("input");
    Object.assign(field, { type: "text", maxLength: 300, autocomplete: "off" });
    field.dataset.guess = id;
    field.addEventListener("change", () =>
      note(({ guesses }) => {
        if (field.value.trim()) guesses[id] = field.value.trim();
        else delete guesses[id];
      }),
    );
    line.after(h("label", { class: "d2l-guess" }, "Your guess ", field));
  }
}

/**
 * What reads on from a prediction: up to where its result says what was predicted, and the words below that. Headings
 * and other predictions stay where they are.
 * @param {HTMLElement} form
 * @param {string} name
 */
function resultsOf(form, name) {
  const blocks = all(".d2l-page section > :not(section, h1, h2, h3, h4)");
  const from = blocks.indexOf(form) + 1;
  if (!from) return [];
  const said = document.querySelector(`[data-predicted="${CSS.escape(name)}"]`);
  const last = Math.max(from - 1, said ? blocks.findIndex((block) => block.contains(said)) : 0);
  const isOver = (/** @type {HTMLElement} */ block) =>
    block.matches(".d2l-predict") || block.parentElement !== blocks[last].parentElement;
  const end = blocks.findIndex((block, i) => i > last && isOver(block));
  return blocks.slice(from, end < 0 ? undefined : end).filter((block) => !block.matches(".d2l-predict"));
}

/** The predictions that take an answer, each with its result, which waits for it. */
const predictions = all("form[data-prediction]").flatMap((form) => {
  const name = form.dataset.prediction;
  return name && form instanceof HTMLFormElement ? [{ name, form, results: resultsOf(form, name) }] : [];
});

/**
 * Say where to go on. A result may lie within that of a prediction above, and wait for this one, too.
 * @param {HTMLElement[]} results
 */
const kept = (results) =>
  results.some((block) => !block.classList.contains("d2l-folded"))
    ? "Kept. The result is below."
    : "Kept. One more prediction, and the result is shown.";

function takePredictions() {
  for (const { name, form, results } of predictions) {
    const button = h("button", { type: "button" }, "Show the result without a guess");
    if (results.length) form.append(button);
    button.addEventListener("click", () => note(({ guesses }) => (guesses[name] ??= "")));
    form.addEventListener("change", () => {
      const said = String(new FormData(form).get("said") ?? "").trim();
      note(({ guesses }) => (guesses[name] = said));
      form.querySelector("output")?.replaceChildren(said && results.length ? kept(results) : "");
    });
  }
}

// ---- where readers are

let seconds = 0;

function reading() {
  let atEnd = false;
  const end = article?.appendChild(h("span", { class: "d2l-end" }));
  if (end) new IntersectionObserver(([seen]) => (atEnd ||= seen.isIntersecting)).observe(end);
  setInterval(() => {
    if (document.hidden) return;
    seconds += 1;
    if (!progress().pages[page] && seconds >= (atEnd ? AT_LEAST : LONG_ENOUGH))
      note(({ pages }) => (pages[page] = Date.now()));
  }, 1000);
}

/** Note where the reader is, if it is in a page of the lesson or of the exercises. */
function stopped() {
  if (seconds < AT_LEAST || !document.querySelector(".d2l-about")) return;
  const above = all(".d2l-page section section[id]").filter(
    (section) => section.getBoundingClientRect().top < innerHeight / 2,
  );
  const heading = above.at(-1)?.querySelector("h2, h3");
  const title = heading?.firstChild?.textContent ?? "";
  note((now) =>
    Object.assign(now, {
      last: page,
      section: above.length ? { id: above.at(-1)?.id, title } : undefined,
    }),
  );
}

// ---- on paper, and without a network

/** Fetch the pictures further down, too: who prints the page, or reads on without a network, needs all of them. */
function fetchPictures() {
  for (const image of document.images) {
    const early = new Image();
    early.src = image.src;
    early.onload = () => (image.loading = "eager");
  }
}

/** Have the service worker keep what this page is made of; from then on it sees by itself what is fetched. */
async function offline() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return; // not served by https, nor by this machine
  serviceWorker.addEventListener("controllerchange", () => {
    const { build } = document.documentElement.dataset;
    const keep = (/** @type {string[]} */ files) => serviceWorker.controller?.postMessage({ build, files });
    keep([location.href]);
    // What was asked for before does not go through the worker, even where it is still under way.
    const now = performance.now();
    const observer = new PerformanceObserver((list) => {
      const early = list.getEntries().filter(({ startTime }) => startTime < now);
      if (early.length) keep(early.map(({ name }) => name));
    });
    observer.observe({ type: "resource", buffered: true });
  });
  try {
    await serviceWorker.register(new URL("sw.js", root));
  } catch {
    // A browser that forbids it: then pages need the network.
  }
}

guesses();
takePredictions();
const place = document.querySelector(".d2l-map") ?? document.querySelector(".sidebar-tree > :last-child");
place?.after(where());
show();
if (contents.some(({ name }) => name === page)) {
  reading();
  document.addEventListener("visibilitychange", () => document.hidden && stopped());
  addEventListener("pagehide", stopped);
}
addEventListener("toggle", chosen, true); // it does not bubble
checkNumbers(answer);
for (const deed of ["click", "input"]) addEventListener(deed, tried);
addEventListener("storage", ({ key }) => key === KEY && show());
addEventListener("pageshow", ({ persisted }) => persisted && show());
addEventListener("load", () => {
  fetchPictures();
  offline();
});
