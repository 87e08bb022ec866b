// The weight-scaling rule: thinned networks answer, one after another or all at once; the geometric mean of their answers
// walks onto what the network says in predict mode, the arithmetic mean stays away. This page computes, in Jupyter too.
import { CLASSES, INPUTS, MASKS, answer, drawMask, drawNetwork, means, shareOf } from "../ensemble.js";
import { argmax, exp } from "../numbers.js";
import { RandomState, SCALING } from "../random.js";
import { classRows } from "../ui/classes.js";
import { button, calm, h, number, probabilityText, slider, tidy } from "../ui/controls.js";
import { onWidth, picture, player, set, whenSeen } from "../ui/draw.js";
import { network } from "../ui/network.js";

const NAMES = Array.from({ length: CLASSES }, (_, i) => `class ${i + 1}`);
const DRAWS = 300;
const ONE_BY_ONE = 50; // from then on five at a time
const TOP = 14;
const HEIGHT = 240;

const tenths = (/** @type {number} */ share) => `${(100 * share).toFixed(1)}\u00a0%`;

/**
 * How far from the scaled pass a mean is, in the class where it is farthest.
 * @param {number[]} mean @param {number[]} full
 */
export function distance(mean, full) {
  const far = Math.max(...mean.map((share, i) => Math.abs(share - full[i])));
  return far < 1e-12 ? "less than 10⁻¹²" : `up to ${(100 * far).toPrecision(2)} points`;
}

/**
 * @param {HTMLElement} root
 * @param {import("../host.js").Host} host  states p, scale, seed; nothing is asked
 * @returns {() => void}
 */
export function scaling(root, { state }) {
  const get = (/** @type {"p" | "scale" | "seed"} */ name) =>
    state.get(name) ?? { p: 0.5, scale: 1, seed: 34 }[name]; // of this network the two means differ much

  // ---- controls
  const rate = slider({
    ...{ label: "drop probability p", max: 0.95, value: get("p"), format: probabilityText },
    onInput: (p) => state.set({ p }),
  });
  const scale = slider({
    ...{ label: "scale of the weights", min: 0.25, max: 4, step: 0.25, value: get("scale") },
    hint: "The larger the weights, the surer the network",
    format: (factor) => `× ${factor}`,
    onInput: (factor) => state.set({ scale: factor }),
  });
  const seed = number({
    ...{ label: "network (seed)", min: 0, max: 9999, value: get("seed") },
    onInput: (value) => state.set({ seed: value }),
  });
  const play = button({ label: "Play", primary: true, onClick: () => motion.toggle() });
  const step = button({ label: "One draw", onClick: () => (motion.pause(), draw(1)) });
  const all = button({
    label: "All 1,024",
    hint: "All thinned networks there are, each as often as p draws it",
    onClick: () => (motion.pause(), every()),
  });
  play.hidden = calm();

  // ---- picture
  const headline = h("p", { class: "d2l-headline", "aria-live": "polite" });
  const verdict = h("p", { class: "d2l-say" });
  const stage = h("div", { class: "d2l-stage" });
  const { element, describe } = picture(stage, "d2l-scaling-picture");
  const drawing = network(element, [INPUTS], { outputs: CLASSES, image: false });
  const rows = classRows(element, NAMES, { top: TOP, height: HEIGHT, letters: 60, rings: true });
  root.append(
    h(
      "div",
      { class: "d2l-scaling" },
      h("div", { class: "d2l-controls" }, rate.el, scale.el, seed.el),
      h("div", { class: "d2l-actions" }, play, step, all),
      headline,
      verdict,
      stage,
      h(
        "p",
        { class: "d2l-legend" },
        h("span", { class: "d2l-key-tick" }, "one thinned network each"),
        h("span", { class: "d2l-key-bar" }, "their arithmetic mean"),
        h("span", { class: "d2l-key-ring" }, "their geometric mean"),
        h("span", { class: "d2l-key-full" }, "scaled pass: the full network in predict mode"),
      ),
    ),
  );

  // ---- what is drawn
  let net = drawNetwork(get("seed"));
  let random = new RandomState([SCALING, get("seed"), 1]);
  /** What the networks said that were drawn so far, as log-probabilities. @type {number[][]} */
  let answers = [];

  /** Draw so many more networks; after the last one, begin again. @param {number} count */
  function draw(count) {
    if (answers.length >= DRAWS) answers = [];
    const masks = Array.from({ length: count }, () => drawMask(get("p"), random));
    answers.push(...masks.map((mask) => answer(net, get("scale"), mask, get("p"))));
    show(answers, answers.map(() => 1 / answers.length), masks.at(-1)); // prettier-ignore
  }

  /** Ask all thinned networks there are. */
  function every() {
    answers = [];
    show(
      MASKS.map((mask) => answer(net, get("scale"), mask, get("p"))),
      MASKS.map((mask) => shareOf(mask, get("p"))),
    );
  }

  /** @param {number[][]} said @param {number[]} shares @param {number[]} [mask]  of the newest, if they were drawn */
  function show(said, shares, mask) {
    const full = answer(net, get("scale")).map(exp);
    const { arithmetic, geometric } = means(said, shares);
    const probabilities = said.map((each) => each.map(exp));
    const current = mask ? probabilities[probabilities.length - 1] : null;
    drawing.show([mask ?? null, null], [net.x, current ?? full]);
    drawing.caption(0, `${INPUTS} inputs, ${INPUTS - (mask ?? net.x).filter(Boolean).length} dropped`);
    const falling = Boolean(mask) && answers.length <= ONE_BY_ONE && !calm();
    rows.show({ answers: probabilities, current, mean: arithmetic, full, ring: geometric, shares, falling });
    const best = argmax(full);
    const n = said.length;
    headline.ariaLive = motion.playing() ? "off" : "polite";
    headline.textContent =
      `Class ${best + 1}, ${mask ? n : "all 1,024"} thinned network${n > 1 ? "s" : ""}: geometric mean ` +
      `${tenths(geometric[best])}, arithmetic mean ${tenths(arithmetic[best])}. Scaled pass: ${tenths(full[best])}.`;
    const p = tidy(get("p"));
    verdict.textContent =
      (mask
        ? `Drawn at random with p = ${p}. `
        : `Each counts as often as p = ${p} draws it; the rarer, the fainter. `) +
      `The geometric mean differs from the scaled pass by ${distance(geometric, full)}, ` +
      `the arithmetic mean by ${distance(arithmetic, full)}.`;
    const each = NAMES.map(
      (name, k) =>
        `${name}: geometric ${tenths(geometric[k])}, arithmetic ${tenths(arithmetic[k])}, scaled ${tenths(full[k])}`,
    );
    describe(`${verdict.textContent} ${each.join("; ")}.`);
  }

  const motion = player(
    () => {
      draw(answers.length % DRAWS < ONE_BY_ONE ? 1 : 5);
      const n = answers.length;
      return n >= DRAWS ? null : n < 4 ? 800 : n < 10 ? 400 : 170;
    },
    (playing) => (play.textContent = playing ? "Pause" : "Play"),
  );

  function place(/** @type {number} */ width) {
    const middle = Math.min(300, width * 0.34);
    set(element, { width, height: TOP + HEIGHT + 40 });
    drawing.place({ left: 16, right: middle, top: TOP, height: HEIGHT, size: 0 });
    rows.place(middle + 14, width - 4);
  }

  const offs = [
    state.on(["p", "scale", "seed"], () => {
      motion.pause();
      rate.value = get("p");
      scale.value = get("scale");
      if (seed.value !== get("seed")) seed.value = get("seed");
      net = drawNetwork(get("seed"));
      random = new RandomState([SCALING, get("seed"), 1]);
      every();
    }),
    onWidth(stage, place),
    whenSeen(stage, () => (calm() ? every() : motion.play())),
  ];
  return () => {
    for (const off of [...offs, motion.pause]) off();
    root.replaceChildren();
  };
}
