// Makes slides of the cells on a page of `slides.py`: shares out what does not fit, and starts reveal.js.
import { checkNumbers } from "./quiz.js";
// @ts-ignore: slides.py lays it beside this file
import Notes from "./reveal/notes.js";
// @ts-ignore: likewise
import Reveal from "./reveal/reveal.js";

const WIDTH = 1280;
const HEIGHT = 720;
// Prose that a class can read while somebody talks.
const WORDS = 85;
// Of code and its output, the largest that fits; what is still too wide goes on in a line of its own.
const CODE_SIZES = [24, 22, 20];
const CHARACTER = 0.605; // as wide as the font is high, of the widest that pages use
// A figure is at most so large, in pixels and by its own size; so far it shrinks to fit in.
const FIGURE = { width: 1168, height: 600, scale: 1.6, shrink: 0.7 };
const SHORT = 24; // letters of a table's cell that stand in one line
const LATER = '[data-d2l-on="later"]'; // a view that live.js leaves alone
const HEADING = "h1, h2, h3";
// What may be parted, and where.
const PARTS = {
  p: ".d2l-sentence",
  "ul, ol": ":scope > li",
  "pre, .highlight": ".d2l-line",
  "*": "tbody > tr",
};

/* ---- sharing out */

/** Put each line of a text into an element. @param {Element} pre */
function lines(pre) {
  const spans = (pre.textContent ?? "").split("\n").map((text) => {
    const line = document.createElement("span");
    line.className = "d2l-line";
    line.style.setProperty("--indent", String(text.length - text.trimStart().length));
    line.textContent = text;
    return line;
  });
  pre.replaceChildren(...spans);
}

/** @param {Element} slide */
function words(slide) {
  const prose = /** @type {Element} */ (slide.cloneNode(true));
  for (const other of prose.querySelectorAll(
    `${HEADING}, pre, table, aside, form, .d2l-live, .d2l-question, .d2l-topic, [hidden]`,
  ))
    other.remove();
  for (const formula of prose.querySelectorAll(".katex")) formula.replaceWith("x");
  return (prose.textContent ?? "").split(/\s+/).filter(Boolean).length;
}

/** @param {HTMLElement} slide */
function room(slide) {
  const last = [...slide.children].filter((each) => !each.matches("aside")).at(-1);
  const padding = parseFloat(getComputedStyle(slide).paddingBottom);
  return slide.getBoundingClientRect().bottom - padding - (last?.getBoundingClientRect().bottom ?? 0);
}

/** @param {HTMLElement} slide */
function fits(slide) {
  return room(slide) >= -1 && words(slide) <= WORDS;
}

/** Give code the size in which it fits. @param {HTMLElement} slide @param {HTMLElement} atom */
function size(slide, atom) {
  const all = [...atom.querySelectorAll(".d2l-line")].map((line) => line.textContent?.length ?? 0);
  const inner = slide.clientWidth - 150;
  for (const size of CODE_SIZES) {
    atom.style.setProperty("--code-size", `${size}px`);
    if (Math.max(...all) * size * CHARACTER <= inner && fits(slide)) return;
  }
}

/** Give all code on a slide its smallest size, if then all fits. @param {HTMLElement} slide */
function smaller(slide) {
  const code = /** @type {HTMLElement[]} */ ([...slide.querySelectorAll(":scope > :has(.d2l-line)")]);
  const sizes = code.map((each) => each.style.getPropertyValue("--code-size"));
  const give = (/** @type {string[]} */ to) =>
    code.forEach((each, i) => each.style.setProperty("--code-size", to[i]));
  give(sizes.map(() => `${CODE_SIZES.at(-1)}px`));
  if (fits(slide)) return true;
  give(sizes);
  return false;
}

/**
 * Give a figure its size: as wide as the slide, unless that is too high; less, where it then fits below what leads to it.
 * @param {HTMLElement} slide @param {HTMLElement} atom
 */
function draw(slide, atom) {
  const image = /** @type {HTMLImageElement} */ (atom.querySelector("img"));
  const [width, height] = [image.width, image.height];
  const scale = (/** @type {number} */ of) => {
    image.style.width = `${Math.floor(of * width)}px`;
    image.style.height = `${Math.floor(of * height)}px`;
  };
  const most = Math.min(FIGURE.scale, FIGURE.width / width, FIGURE.height / height);
  scale(most);
  const least = Math.min(most, Math.max(most * FIGURE.shrink, 1));
  const left = most + Math.min(0, room(slide)) / height;
  if (left < most && left >= least) scale(left);
}

/**
 * Leave of an element what fits on its slide, and return another with the rest; nothing where it cannot be parted.
 * @param {HTMLElement} slide @param {HTMLElement} atom @param {number} [least]  how many parts either must have
 */
function part(slide, atom, least = 1) {
  const [, kind] = /** @type {[string, string]} */ (
    Object.entries(PARTS).find(([each]) => atom.matches(each))
  );
  const parts = [...atom.querySelectorAll(kind)];
  const rest = /** @type {HTMLElement} */ (atom.cloneNode(true));
  const hide = (/** @type {number} */ kept) =>
    parts.forEach((each, i) => each.toggleAttribute("hidden", i >= kept));
  let kept = parts.length;
  while (kept > 1 && !fits(slide)) hide(--kept);
  // Sentences are shared out evenly, lest a few words stand alone.
  if (kind === ".d2l-sentence") kept = Math.ceil(parts.length / Math.ceil(parts.length / kept));
  if (kind === ".d2l-line") kept = statement(parts, kept);
  hide(parts.length);
  if (kept < least || parts.length - kept < least) return null;
  for (const each of parts.slice(kept)) each.remove();
  for (const each of [...rest.querySelectorAll(kind)].slice(0, kept)) each.remove();
  if (rest instanceof HTMLOListElement) rest.start += kept;
  return rest;
}

/** Part code where a statement begins, best behind an empty line. @param {Element[]} parts @param {number} most */
function statement(parts, most) {
  const text = parts.map((each) => each.textContent ?? "");
  const places = text.flatMap((line, i) => (i && i <= most && /^[^\s)\]}]/.test(line) ? [i] : []));
  return places.filter((i) => i > most / 2 && !text[i - 1].trim()).at(-1) ?? places.at(-1) ?? most;
}

/** Tell whether something makes no sense without what follows. @param {Element | null} each */
function leads(each) {
  return Boolean(
    each && (each.matches(HEADING) || (each.matches("p") && !/[.!?)]\s*$/.test(each.textContent ?? ""))),
  );
}

/** Make as many slides of one as it takes. @param {HTMLElement} slide @param {{topic: string}} about */
function share(slide, about) {
  const cells = [...slide.querySelectorAll(":scope > .d2l-cell")];
  const notes = [...slide.querySelectorAll(":scope > aside")];
  /** @type {HTMLElement[]} */
  const atoms = [];
  for (const [step, cell] of cells.entries()) {
    for (const atom of /** @type {HTMLElement[]} */ ([...cell.children])) {
      if (cell.matches(".fragment")) atom.dataset.step = String(step);
      if (atom.matches("pre")) lines(atom);
      atoms.push(atom);
    }
    cell.remove();
  }
  const slides = [slide];
  const last = () => /** @type {HTMLElement} */ (slides.at(-1));
  const content = () =>
    /** @type {HTMLElement[]} */ ([...last().children].filter((each) => !each.matches("aside, .d2l-topic")));
  const begin = () => {
    const next = /** @type {HTMLElement} */ (slide.cloneNode(false));
    next.id = `${slide.id}-${slides.length + 1}`;
    next.append(...notes.map((note) => note.cloneNode(true)));
    last().after(next);
    slides.push(next);
  };
  const topic = () => {
    const said = document.createElement("p");
    said.className = "d2l-topic";
    said.textContent = about.topic;
    last().append(said);
  };
  if (!atoms[0]?.matches("h1, h2")) topic();
  while (atoms.length) {
    const atom = /** @type {HTMLElement} */ (atoms.shift());
    if (atom.matches("h1, h2")) {
      if (content().length) begin();
      about.topic = atom.textContent ?? "";
    }
    last().append(atom);
    if (atom.querySelector(".d2l-line")) size(last(), atom);
    if (atom.querySelector("img") && !atom.matches(".d2l-live")) draw(last(), atom);
    if (fits(last()) || smaller(last())) continue;
    const before = content().filter((each) => each !== atom);
    let stays = before.length;
    while (stays && leads(before[stays - 1])) stays--;
    // What does not fit goes on as a whole, with what leads to it; parted is what would not fit alone, and a list.
    const rest = !stays ? part(last(), atom) : atom.matches("ul, ol") ? part(last(), atom, 2) : null;
    const moved = rest ? [rest] : stays ? [...before.slice(stays), atom] : [];
    if (!moved.length) continue;
    for (const each of moved) each.remove();
    atoms.unshift(...moved);
    begin();
    topic();
  }
  for (const each of slides) steps(each);
}

/** Let the parts of a slide come one after the other. @param {HTMLElement} slide */
function steps(slide) {
  const content = /** @type {HTMLElement[]} */ ([...slide.children].filter((each) => !each.matches("aside")));
  const first = content.find((each) => !each.matches(".d2l-topic"));
  for (const each of content) {
    const { step } = each.dataset;
    if (step === undefined || step === first?.dataset.step) continue;
    each.classList.add("fragment");
    each.dataset.fragmentIndex = step;
  }
}

/* ---- showing */

/** Bring the views of the slide that is shown to life, so that they begin before the eyes of the class. @param {any} deck */
async function wake(deck) {
  // In the speaker's window there are pictures: views would train once more there.
  if (deck.isSpeakerNotes() || !document.querySelector(LATER)) return;
  // @ts-ignore: build.py lays it there
  const { hydrate } = await import("../live.js");
  for (const view of deck.getCurrentSlide().querySelectorAll(LATER)) {
    if (view.closest(".fragment:not(.visible)")) continue;
    view.removeAttribute("data-d2l-on");
    hydrate(view.parentElement, { base: new URL("../data/", import.meta.url).href });
  }
}

const dark = () =>
  document.body.dataset.theme === "dark" ||
  (document.body.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);

/** The theme that the site keeps, and a new one to keep; a browser may forbid it. @param {string} [theme] */
function kept(theme) {
  try {
    if (theme) localStorage.setItem("d2l:theme", theme);
    return localStorage.getItem("d2l:theme");
  } catch {
    return null;
  }
}

function changeTheme() {
  document.body.dataset.theme = dark() ? "light" : "dark";
  kept(document.body.dataset.theme);
}

/** Let keys go to what has the focus, where it makes use of them. @param {KeyboardEvent} event */
function isForSlides(event) {
  const at = /** @type {Element | null} */ (event.target);
  if (at?.closest?.("select, [role=slider], [role=application]"))
    return !event.defaultPrevented && /Escape|Page/.test(event.key);
  return !(at?.closest?.("summary, button, a, input, textarea") && / |Enter/.test(event.key));
}

async function start() {
  document.body.dataset.theme = kept() ?? "auto";
  document.body.classList.add("d2l-sharing");
  document.body.getBoundingClientRect(); // has the browser ask for the fonts
  await document.fonts.ready;
  for (const group of document.querySelectorAll(".d2l-question")) {
    for (const choice of group.querySelectorAll("details")) choice.name = group.id; // one open at a time
  }
  for (const cell of document.querySelectorAll(".slides td")) {
    cell.classList.toggle("d2l-short", (cell.textContent ?? "").length < SHORT);
  }
  const about = { topic: "" }; // what the slides are about until a heading says otherwise
  for (const column of document.querySelectorAll(".slides > section")) {
    for (const slide of [...column.children]) share(/** @type {HTMLElement} */ (slide), about);
  }
  document.body.classList.remove("d2l-sharing");
  const deck = new Reveal({
    width: WIDTH,
    height: HEIGHT,
    margin: 0,
    maxScale: 4,
    center: false,
    hash: true,
    transition: "none",
    backgroundTransition: "none",
    slideNumber: "c/t",
    controlsTutorial: false,
    pdfSeparateFragments: false,
    viewDistance: 1,
    keyboardCondition: isForSlides,
    plugins: [Notes],
  });
  for (const event of ["ready", "slidechanged", "fragmentshown"]) deck.on(event, () => wake(deck));
  deck.addKeyBinding({ keyCode: 68, key: "D", description: "Dark or light" }, changeTheme);
  document.querySelector("[data-do=theme]")?.addEventListener("click", changeTheme);
  document.querySelector("[data-do=help]")?.addEventListener("click", () => deck.toggleHelp());
  // Who moves a slider by the mouse goes on to the next slide by the keyboard. A menu is open until something is chosen.
  const left = "input[type=range], input[type=checkbox], input[type=radio], button, summary";
  let byMouse = false;
  addEventListener("pointerdown", () => (byMouse = true), true);
  addEventListener("keydown", () => (byMouse = false), true);
  addEventListener("pointerup", () => {
    const at = /** @type {HTMLElement | null} */ (document.activeElement);
    if (at?.matches(`${left}, [role=slider], [role=application]`)) at.blur();
  });
  addEventListener("change", ({ target }) => {
    if (byMouse && target instanceof HTMLSelectElement) target.blur();
  });
  await deck.initialize();
  document.body.classList.toggle("d2l-speaker", deck.isSpeakerNotes());
  document.body.classList.add("d2l-ready");
}

checkNumbers();
start();
