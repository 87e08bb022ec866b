// What each hidden layer passes on, in train mode and in predict mode: many more zeros, larger numbers, the same mean.
import { latest } from "../host.js";
import { button, h, maskControls, ratesOf, tidy } from "../ui/controls.js";
import { alertLine, nice, onWidth, percent, picture, set, short, svg, two } from "../ui/draw.js";

/** @typedef {{counts: ArrayLike<number>, zeros: number, mean: number}} Mode */
/** @typedef {{edges: ArrayLike<number>, train: Mode, predict: Mode}} Layer  edges on a logarithmic axis, rising */

/**
 * Take an answer of the engine apart.
 * @param {any} answer @param {number} layer from 0 @returns {Layer}
 */
export function layerOf(answer, layer) {
  const mode = (/** @type {"train" | "predict"} */ name) => ({
    counts: answer[`${name}_${layer}`].data,
    zeros: answer.zeros[name][layer],
    mean: answer.means[name][layer],
  });
  return { edges: answer[`edges_${layer}`].data, train: mode("train"), predict: mode("predict") };
}

/** The share of the numbers in each bin. @param {ArrayLike<number>} counts */
export function shares(counts) {
  const all = Array.from(counts);
  const sum = all.reduce((a, b) => a + b, 0);
  return all.map((count) => count / Math.max(1, sum));
}

/** @param {Layer} layer @param {number} number from 1 @param {number} p */
export function sentence({ train, predict }, number, p) {
  return (
    `Hidden layer ${number}, p = ${tidy(p)}: in train mode ${percent(train.zeros)} exactly 0, mean ${two(train.mean)}; ` +
    `in predict mode ${percent(predict.zeros)} exactly 0, mean ${two(predict.mean)}.`
  );
}

/**
 * @param {HTMLElement} root
 * @param {import("../host.js").Host} host  option num_hiddens; states rates, seed, draw
 * @returns {() => void}
 */
export function activations(root, { state, options, ask }) {
  const question = latest(ask);
  let layers = options.num_hiddens?.length ?? 2; // a page's net may have others
  const now = () => ({ rates: ratesOf(state, layers), seed: state.get("seed") ?? 0 });
  const masks = maskControls(state, now);
  const again = button({
    label: "Draw again",
    hint: "Other masks",
    primary: true,
    onClick: () => state.set({ draw: (state.get("draw") ?? 0) + 1 }),
  });
  const headline = h("p", { class: "d2l-headline", "aria-live": "polite" });
  const alert = alertLine();
  const stage = h("div", { class: "d2l-layers" });
  let panels = Array.from({ length: layers }, () => panel(stage));
  root.append(
    h(
      "div",
      { class: "d2l-activations" },
      h("div", { class: "d2l-controls" }, masks.el),
      h("div", { class: "d2l-actions" }, again),
      headline,
      alert.el,
      stage,
      h(
        "p",
        { class: "d2l-legend" },
        h("span", { class: "d2l-key-train" }, "train mode: dropout acts"),
        h("span", { class: "d2l-key-predict" }, "predict mode: it does nothing"),
        h("span", { class: "d2l-key-mean" }, "mean, zeros included"),
        h("span", {}, "height: share of the activations that are not 0"),
      ),
    ),
  );

  async function update() {
    try {
      const answer = await question("activations", { ...now(), draw: state.get("draw") ?? 0 });
      if (!answer) return; // a newer question has taken its place
      alert.say("");
      stage.classList.remove("d2l-stale");
      const shown = Array.from(answer.zeros.train, (_, i) => layerOf(answer, i));
      if (shown.length !== layers) {
        layers = shown.length;
        for (const each of panels) each.dispose();
        panels = shown.map(() => panel(stage));
        masks.show();
      }
      shown.forEach((layer, i) => panels[i].show(layer, i + 1, now().rates[i]));
      const both = (/** @type {"zeros" | "mean"} */ name, /** @type {(value: number) => string} */ write) =>
        shown.map(({ train, predict }) => `${write(predict[name])} → ${write(train[name])}`).join(" and ");
      headline.textContent = `From predict to train mode: zeros ${both("zeros", percent)}; means ${both("mean", two)}.`;
    } catch (error) {
      alert.say(/** @type {Error} */ (error).message);
      headline.textContent = "Nothing was computed: see the error below.";
      stage.classList.add("d2l-stale");
    }
  }
  const offs = [
    state.on(["rates", "seed", "draw", "net"], () => {
      masks.show();
      void update();
    }),
  ];
  void update();
  return () => {
    for (const off of [...offs, ...panels.map((each) => each.dispose)]) off();
    root.replaceChildren();
  };
}

const STRIP = 24;
const HALF = 108; // height of a histogram, in pixels
const ROWS = {
  title: 14,
  train: 26,
  up: 78,
  axis: 78 + HALF,
  down: 78 + HALF + 22,
  predict: 78 + 2 * HALF + 44,
};
const HEIGHT = ROWS.predict + STRIP + 22;

/** One hidden layer: train mode above the axis, predict mode below it. @param {Element} stage */
function panel(stage) {
  const box = h("div", { class: "d2l-layer" });
  stage.append(box);
  const { element, describe } = picture(box, "d2l-histogram");
  set(element, { height: HEIGHT });
  const text = (/** @type {string} */ name, anchor = "start") =>
    svg("text", { class: name, "text-anchor": anchor }, element);
  const title = text("d2l-class d2l-true");
  const ticks = Array.from({ length: 5 }, () => text("d2l-caption", "middle"));
  const axis = svg("path", { class: "d2l-axis" }, element);
  const modes = /** @type {const} */ (["train", "predict"]).map((name) => ({
    name,
    frame: svg("rect", { class: `d2l-strip d2l-${name}` }, element),
    zeros: svg("rect", { class: `d2l-zeros d2l-${name}` }, element),
    shape: svg("path", { class: `d2l-shape d2l-${name}` }, element),
    mean: svg("path", { class: `d2l-mean-line d2l-${name}` }, element),
    words: text("d2l-class"),
  }));
  let width = 0;
  /** @type {[Layer, number, number] | undefined} */
  let last;

  /** @param {Layer} layer @param {number} place from 1 @param {number} p */
  function show(layer, place, p) {
    last = [layer, place, p];
    if (!width) return;
    const { edges } = layer;
    const bins = edges.length - 1;
    const [low, high] = [Math.log10(edges[0]), Math.log10(edges[bins])];
    const [left, wide] = [2, width - 4];
    const x = (/** @type {number} */ value) => left + (wide * (Math.log10(value) - low)) / (high - low);
    const heights = { train: shares(layer.train.counts), predict: shares(layer.predict.counts) };
    const top = nice(Math.max(0.01, ...heights.train, ...heights.predict));
    title.textContent = `hidden layer ${place}, p = ${tidy(p)}`;
    set(title, { x: left, y: ROWS.title });
    set(axis, { d: `M${left} ${ROWS.axis}h${wide}M${left} ${ROWS.down}h${wide}` });
    ticks.forEach((tick, i) => {
      const value = low + ((high - low) * i) / 4;
      tick.textContent = short(10 ** value);
      const ends = ["start", "middle", "middle", "middle", "end"];
      set(tick, { x: left + (wide * i) / 4, y: ROWS.axis + 16, "text-anchor": ends[i] });
    });
    for (const { name, frame, zeros, shape, mean, words } of modes) {
      const train = name === "train";
      const { zeros: share, mean: average } = layer[name];
      const [from, sign] = train ? [ROWS.axis, -1] : [ROWS.down, 1];
      set(frame, { x: left, y: ROWS[name], width: wide, height: STRIP, rx: 3 });
      set(zeros, { x: left, y: ROWS[name], width: wide * share, height: STRIP, rx: 3 });
      words.textContent = `${name}: ${percent(share)} exactly 0, mean ${two(average)}`;
      set(words, { x: left + 8, y: ROWS[name] + 17 });
      let d = `M${left} ${from}`;
      heights[name].forEach((height, i) => {
        d += `V${(from + (sign * HALF * height) / top).toFixed(1)}H${(left + (wide * (i + 1)) / bins).toFixed(1)}`;
      });
      set(shape, { d: `${d}V${from}` });
      const at = Math.min(left + wide, Math.max(left, x(Math.max(average, 1e-12))));
      set(mean, { d: `M${at} ${from}v${sign * HALF}m-5 0l5 ${-sign * 8}l5 ${sign * 8}z` });
    }
    describe(sentence(layer, place, p));
  }
  const off = onWidth(box, (pixels) => {
    set(element, { width: (width = pixels) });
    if (last) show(...last);
  });
  const dispose = () => {
    off();
    box.remove();
  };
  return { show, dispose };
}
