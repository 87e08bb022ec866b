// The dropout explorer: sixteen numbers, a mask, what comes out, and whether mean and variance are as theory says.
import { latest } from "../host.js";
import { chart } from "../ui/chart.js";
import { button, checkbox, h, number, probabilityText, select, slider, tidy } from "../ui/controls.js";
import { alertLine, nice, onWidth, picture, set, short, svg } from "../ui/draw.js";

const N = 16;
const neurons = Array.from({ length: N }, (_, i) => i);

/** What 16 neurons put out. None is 0: a dropped one could not be told from it. @type {Record<string, number[]>} */
export const PATTERNS = {
  "all 1": neurons.map(() => 1),
  "1 to 16": neurons.map((i) => i + 1),
  "one loud": neurons.map((i) => (i === 5 ? 10 : 1)),
  uneven: [0.1, 2, 0.3, 0.5, 0.2, 4, 0.1, 1.5, 0.8, 0.1, 3, 0.4, 0.2, 0.1, 0.6, 2.5],
};

/**
 * Mean and variance over the first 1, 2, …, n draws of one neuron.
 * @param {ArrayLike<number>} outputs n draws of 16 numbers, draw by draw @param {number} neuron from 0
 * @param {number} factor by which each output counts
 */
export function running(outputs, neuron, factor = 1) {
  const n = outputs.length / N;
  const mean = new Float64Array(n);
  const variance = new Float64Array(n);
  let average = 0;
  let squares = 0; // Welford's sum of squared distances from the mean: it loses no digits
  for (let i = 0; i < n; i++) {
    const value = factor * outputs[i * N + neuron];
    const distance = value - average;
    average += distance / (i + 1);
    squares += distance * (value - average);
    mean[i] = average;
    variance[i] = squares / (i + 1);
  }
  return { mean, variance };
}

/** The mean of each neuron over all draws, and which fired at all. @param {ArrayLike<number>} outputs @param {number} factor */
export function overAll(outputs, factor = 1) {
  const means = neurons.map(() => 0);
  const fired = neurons.map(() => false);
  for (let at = 0; at < outputs.length; at++) {
    means[at % N] += (factor * outputs[at] * N) / outputs.length;
    if (outputs[at] !== 0) fired[at % N] = true;
  }
  return { means, fired };
}

/**
 * Mean and variance that the definition of dropout gives.
 * @param {number} h @param {number} p @param {boolean} rescale whether what is kept is divided by 1 − p
 */
export function theory(h, p, rescale) {
  const factor = rescale && p < 1 ? 1 / (1 - p) : 1;
  return { mean: factor * (1 - p) * h, variance: factor * factor * p * (1 - p) * h * h };
}

/**
 * @param {HTMLElement} root
 * @param {import("../host.js").Host} host  states p, pattern, neuron (from 1), seed, rescale, count
 * @returns {() => void}
 */
export function explorer(root, { state, ask }) {
  const question = latest(ask);
  const defaults = { p: 0.5, pattern: "1 to 16", neuron: 6, seed: 0, rescale: true, count: 1 };
  const get = (/** @type {keyof typeof defaults} */ name) => state.get(name) ?? defaults[name];
  /** @type {(name: string) => (value: any) => void} */
  const to = (name) => (value) => state.set({ [name]: value });
  const draw = (/** @type {number} */ count) => state.set({ count });

  const controls = {
    p: slider({
      label: "drop probability p",
      value: get("p"),
      format: probabilityText,
      onInput: to("p"),
    }),
    pattern: select({
      label: "input h",
      choices: Object.keys(PATTERNS).map((name) => [name, name]),
      value: get("pattern"),
      onInput: to("pattern"),
    }),
    neuron: slider({ label: "neuron", min: 1, max: N, step: 1, value: get("neuron"), onInput: to("neuron") }),
    rescale: checkbox({ label: "rescale: ÷ (1 − p)", value: get("rescale"), onInput: to("rescale") }),
    seed: number({ label: "seed", min: 0, max: 9999, value: get("seed"), onInput: to("seed") }),
  };
  const again = button({ label: "Draw again", primary: true, onClick: () => draw(get("count") + 1) });
  const many = button({ label: "Draw 100 more", onClick: () => draw(get("count") + 100) });
  const restart = button({ label: "Start over", hint: "Back to one draw", onClick: () => draw(1) });
  const { p, pattern, neuron, rescale, seed } = controls;
  const headline = h("p", { class: "d2l-headline", "aria-live": "polite" });
  const alert = alertLine();
  const stage = h("div", { class: "d2l-stage" });
  const graphs = h("div", { class: "d2l-graphs" });
  root.append(
    h(
      "div",
      { class: "d2l-explorer" },
      h("div", { class: "d2l-controls" }, p.el, pattern.el, neuron.el, seed.el, rescale.el),
      h("div", { class: "d2l-actions" }, again, many, restart),
      headline,
      alert.el,
      h("div", { class: "d2l-figure" }, stage, graphs),
    ),
  );
  const strip = strips(stage, (i) => state.set({ neuron: i + 1 }));
  const panels = { mean: panel(graphs, "mean"), variance: panel(graphs, "variance") };

  /** @type {{outputs: Float32Array, h: number[], p: number} | null} */
  let drawn = null;

  async function update() {
    const [probability, count, values] = [get("p"), get("count"), PATTERNS[get("pattern")]];
    try {
      const answer = await question("dropout", { h: values, p: probability, count, seed: get("seed") });
      if (!answer) return; // a newer question has taken its place
      drawn = { outputs: answer.outputs.data, h: values, p: probability };
      const broken = drawn.outputs.reduce((sum, value) => sum + Number(!Number.isFinite(value)), 0);
      alert.say(
        broken
          ? `dropout returned ${broken} number${broken > 1 ? "s that are" : " that is"} nan or infinite, out of ${drawn.outputs.length}`
          : "",
      );
    } catch (error) {
      drawn = null;
      alert.say(/** @type {Error} */ (error).message);
    }
    show();
  }

  function show() {
    stage.parentElement?.classList.toggle("d2l-stale", !drawn);
    if (!drawn) {
      headline.textContent = "Nothing was drawn: see the error below.";
      return;
    }
    const { outputs, h: values, p: probability } = drawn;
    const [rescaled, i] = [get("rescale"), get("neuron") - 1];
    const factor = rescaled ? 1 : 1 - probability; // undoes the division
    const count = outputs.length / N;
    const last = Array.from(outputs.subarray(-N));
    const { means, fired } = overAll(outputs, factor);
    const never = N - fired.filter(Boolean).length;
    const gone = last.filter((value) => value === 0).length;
    const times = `${count} draw${count > 1 ? "s" : ""}`;
    headline.textContent =
      `p = ${tidy(probability)}: ${gone} of 16 neurons dropped in draw ${count}; ` +
      `${never} of 16 never fired in ${times}.`;
    strip.show({
      h: values,
      output: last.map((value) => value * factor),
      means,
      p: probability,
      rescaled,
      times,
      i,
    });

    const expected = theory(values[i], probability, rescaled);
    const { mean, variance } = running(outputs, i, factor);
    const formulas =
      probability === 1 ? ["0", "0"] : rescaled ? ["h", "h² p / (1 − p)"] : ["(1 − p) h", "h² p (1 − p)"];
    panels.mean({
      curve: mean,
      i,
      expected: expected.mean,
      formula: formulas[0],
      h: values[i],
      low: 2 * values[i],
    });
    panels.variance({
      curve: variance,
      i,
      expected: expected.variance,
      formula: formulas[1],
      low: values[i] ** 2,
    });
  }

  const offs = [
    state.on(["p", "pattern", "seed", "count"], update),
    state.on(["neuron", "rescale"], show),
    state.on(Object.keys(defaults), () => {
      for (const [name, control] of Object.entries(controls)) {
        const value = get(/** @type {keyof typeof defaults} */ (name));
        if (control.value !== value) /** @type {any} */ (control).value = value;
      }
    }),
  ];
  void update();
  return () => {
    for (const off of [...offs, strip.dispose, panels.mean.dispose, panels.variance.dispose]) off();
    root.replaceChildren();
  };
}

// Top and height of each row, in pixels; input, output and mean have one scale.
const ROWS = { h: [24, 36], mask: [104, 20], output: [152, 79], mean: [275, 79] };
const [HEIGHT, NUMBER] = [376, 14]; // of all; of the number below a bar

/** Write a number in three characters, where there is little room. @param {number} value */
const brief = (value) => short(Number(value.toFixed(Math.abs(value) < 9.95 ? 1 : 0)));

/**
 * The four rows of the picture: input, mask, output, and the mean so far, one column a neuron.
 * @param {HTMLElement} stage @param {(neuron: number) => void} choose
 */
function strips(stage, choose) {
  const { element, describe } = picture(stage, "d2l-strips");
  set(element, { height: HEIGHT });
  const mark = svg("rect", { class: "d2l-mark", y: 4, height: HEIGHT - 6, rx: 4 }, element);
  const names = Object.fromEntries(
    Object.entries(ROWS).map(([row, [top]]) => [row, svg("text", { class: "d2l-row", y: top - 8 }, element)]),
  );
  const columns = neurons.map((i) => {
    const group = svg("g", {}, element);
    svg("rect", { class: "d2l-hit", y: 0, height: HEIGHT }, group).addEventListener("click", () => choose(i));
    const part = (/** @type {string} */ tag, /** @type {string} */ name) => svg(tag, { class: name }, group);
    const text = () => svg("text", { class: "d2l-value", "text-anchor": "middle" }, group);
    return {
      group,
      bars: [part("rect", "d2l-in"), part("rect", "d2l-out"), part("rect", "d2l-mean")],
      mask: part("circle", "d2l-keep"),
      cross: part("path", "d2l-cross"),
      lines: [part("path", "d2l-line-h"), part("path", "d2l-line-h"), part("path", "d2l-line-sunk")],
      texts: [text(), text(), text()],
    };
  });
  let width = 0;
  /** @type {Drawn | undefined} */
  let last;

  /** @typedef {{h: number[], output: number[], means: number[], p: number, rescaled: boolean, times: string, i: number}} Drawn */
  /** @param {Drawn} drawn */
  function show(drawn) {
    last = drawn;
    if (!width) return;
    const { h: values, output, means, p, rescaled, times, i: chosen } = drawn;
    const column = width / N;
    const thick = Math.min(26, column - 4);
    const size = Math.max(9, Math.min(12, column * 0.42));
    const top = 2.2 * Math.max(...values); // at p = 0.5 what is kept fits; more is cut off, its number says how tall it is
    const factor = rescaled && p < 1 ? 1 / (1 - p) : 1;
    names.h.textContent = "input h";
    names.mask.textContent = `mask: ● kept, × dropped`;
    names.output.textContent = `output h′ = mask × h${factor > 1 ? ` × ${short(factor)}` : ""}`;
    names.mean.textContent = `mean of ${times}; — h${rescaled ? "" : "   ··· (1 − p) h"}`;
    set(mark, { x: chosen * column + 0.5, width: column - 1 });
    columns.forEach(({ group, bars, mask, cross, lines, texts }, i) => {
      const x = (i + 0.5) * column;
      const kept = output[i] !== 0;
      set(group.firstElementChild ?? group, { x: i * column, width: column });
      const shown = [values[i], output[i], means[i]];
      [ROWS.h, ROWS.output, ROWS.mean].forEach(([from, height], row) => {
        const limit = row === 0 ? top / 2.2 : top;
        const value = Number.isFinite(shown[row]) ? shown[row] : 0;
        const length = Math.min(1, Math.max(0, value / limit)) * height;
        const y = from + height - length;
        set(bars[row], { x: x - thick / 2, y, width: thick, height: length });
        bars[row].classList.toggle("d2l-cut", value > limit);
        texts[row].textContent = column < 27 ? brief(shown[row]) : short(shown[row]);
        set(texts[row], { x, y: from + height + NUMBER, style: `font-size: ${size}px` });
        texts[row].classList.toggle("d2l-off", row === 1 && !kept);
        if (row === 0) return;
        const level = (/** @type {number} */ of) => from + height - (of / limit) * height;
        const line = (/** @type {number} */ of) => `M${x - column / 2 + 1} ${level(of)}h${column - 2}`;
        set(lines[row - 1], { d: line(values[i]) });
        if (row === 2) set(lines[2], { d: rescaled ? "" : line((1 - p) * values[i]) });
      });
      const middle = ROWS.mask[0] + 10;
      const arm = Math.min(5, thick / 3);
      set(mask, { cx: x, cy: middle, r: Math.min(9, thick / 2) });
      mask.classList.toggle("d2l-off", !kept);
      set(cross, {
        d: kept
          ? ""
          : `M${x - arm} ${middle - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`,
      });
    });
    const gone = neurons.filter((i) => output[i] === 0).map((i) => i + 1);
    describe(
      `Sixteen neurons at p = ${tidy(p)}. Dropped in the last draw: ${gone.join(", ") || "none"}. ` +
        `Neuron ${chosen + 1}: input ${short(values[chosen])}, output ${short(output[chosen])}, ` +
        `mean of ${times} ${short(means[chosen])}.`,
    );
  }
  const dispose = onWidth(stage, (pixels) => {
    set(element, { width: (width = pixels) });
    if (last) show(last);
  });
  return { show, dispose };
}

/**
 * The running mean or variance of one neuron against theory.
 * @param {HTMLElement} parent @param {"mean" | "variance"} name
 */
function panel(parent, name) {
  const x = { label: "draws" };
  const graph = chart(parent, {
    ...{
      label: `Running ${name} of the chosen neuron`,
      x,
      y: { label: name },
      height: () => 170,
      ends: "(1 − p) h",
    },
  });
  /** @param {{curve: Float64Array, i: number, expected: number, formula: string, low: number, h?: number}} shown */
  function show({ curve, i, expected, formula, low, h: input }) {
    const end = nice(Math.max(10, curve.length));
    const every = Math.ceil(curve.length / 300); // more points than pixels show nothing more
    const at = Array.from(curve, (_, n) => n).filter((n) => n % every === 0 || n === curve.length - 1);
    const flat = (/** @type {number} */ value) => ({ x: [1, end], y: [value, value] });
    const sunk = input !== undefined && Math.abs(input - expected) > 1e-9; // the mean has left h
    graph.set({
      title: `neuron ${i + 1}: ${name} ${short(curve[curve.length - 1])}, theory ${formula === "0" ? "" : `${formula} = `}${short(expected)}`,
      lines: [
        {
          ...flat(input ?? expected),
          name: input === undefined ? "theory" : "h",
          colour: "--d2l-ink",
          dash: [6, 3],
          width: 1.5,
          label: input === undefined ? "theory" : "h",
        },
        ...(sunk
          ? [{ ...flat(expected), name: "theory", label: formula, colour: "--d2l-dropped", dash: [2, 3] }]
          : []),
        {
          name,
          colour: "--d2l-with",
          x: at.map((n) => n + 1),
          y: at.map((n) => curve[n]),
          point: true,
        },
      ],
      x: { ...x, min: 0, max: end },
      y: { label: name, min: 0, max: nice(Math.max(low, 2 * expected)) },
    });
  }
  return Object.assign(show, { dispose: graph.dispose });
}
