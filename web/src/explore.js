// What the explorers ask: draws of dropout, thinned networks, activations. The answers are the same as those of
// d2l_utils/widgets/explorers.py: arrays as {data, shape}, and what belongs to a hidden layer ends in its number, from 0.
import { CLASSES, PIXELS } from "./data.js";
import { drawMask, finish, forward, hiddenLayers, makeNet, parameters, softmax } from "./net.js";
import { log10, powerOfTen } from "./numbers.js";
import { EXPLORE, RandomState } from "./random.js";

/**
 * @typedef {import("./matmul.js").Maths} Maths
 * @typedef {import("./matmul.js").Numbers} Numbers
 * @typedef {import("./net.js").Net} Net
 * @typedef {{sizes: number[], params: Numbers[], images?: Uint8Array}} Weights  inputs, hidden units, classes; W1, b1, W2,
 *   b2, …; the images that belong to it
 */

const BINS = 40;
const DECADES = 4;
/** Images whose activations are counted. */
export const COUNTED = 100;

/**
 * `count` draws of dropout on the same numbers. More draws go on where fewer stopped.
 * @param {{h: number[], p: number, count: number, seed: number}} question  p in [0, 1]
 */
export function draws({ h, p, count, seed }) {
  if (!(p >= 0 && p <= 1)) throw new Error(`p must lie in [0, 1], got ${p}`);
  const outputs = new Float32Array(count * h.length);
  // At p = 1 everything is dropped; dividing by 1 − p would be a division by zero.
  if (p < 1) drawMask(outputs, outputs.length, p, new RandomState([EXPLORE, seed]));
  for (let k = 0; k < outputs.length; k++) outputs[k] *= h[k % h.length];
  return { outputs: { data: outputs, shape: [count, h.length] } };
}

/**
 * Make a net of weights, for as many images at a time as an explorer needs.
 * @param {Maths} maths  of which nothing else is in use
 * @param {Weights} weights
 * @returns {Net}
 */
export function netOf(maths, { sizes, params }) {
  maths.clear();
  const net = makeNet(maths, sizes, COUNTED);
  parameters(net).forEach((param, i) => param.set(params[i]));
  return net;
}

/**
 * Draw the masks of n images: of the same seed and draw always the same, and with a higher rate the same and more.
 * @param {Net} net
 * @param {number} n
 * @param {{rates: number[], seed: number, draw: number}} question
 */
function drawAll(net, n, { rates, seed, draw }) {
  hiddenLayers(net).forEach(({ H, factors }, l) => {
    const rate = rates[Math.min(l, rates.length - 1)]; // a view does not know yet that the net has more layers
    drawMask(factors, n * H.columns, rate, new RandomState([EXPLORE, seed, draw, l]));
  });
}

/**
 * Put an image through thinned networks and through the full one.
 * @param {Net} net
 * @param {ArrayLike<number>} pixels  784 numbers from 0 to 1
 * @param {{rates: number[], seed: number, draw: number, draws?: number}} question
 */
export function thin(net, pixels, question) {
  const { draws: n = 51 } = question;
  if (!(n >= 1 && n <= COUNTED)) throw new Error(`draws must lie in [1, ${COUNTED}], got ${n}`);
  const scores = net.layers[net.layers.length - 1].H;
  const probabilities = (/** @type {number} */ rows) => {
    const data = Float32Array.from(scores.values.subarray(0, rows * CLASSES));
    for (let i = 0; i < rows; i++) softmax(data, i * CLASSES, CLASSES);
    if (!data.every(Number.isFinite)) {
      throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");
    }
    return data;
  };
  const image = Float32Array.from(pixels);
  for (let i = 0; i < n; i++) net.X.values.set(image, i * PIXELS);
  finish(forward(net, 1, false));
  /** @type {Record<string, {data: Float32Array | Uint8Array, shape: number[]}>} */
  const answer = { full: { data: probabilities(1), shape: [CLASSES] } };
  drawAll(net, n, question);
  finish(forward(net, n, true));
  answer.probabilities = { data: probabilities(n), shape: [n, CLASSES] };
  hiddenLayers(net).forEach(({ H, factors }, l) => {
    const shape = [H.columns];
    answer[`kept_${l}`] = {
      data: Uint8Array.from(factors.subarray(0, H.columns), (f) => Number(f > 0)),
      shape,
    };
    answer[`hidden_${l}`] = { data: Float32Array.from(H.values.subarray(0, H.columns)), shape };
  });
  return answer;
}

/**
 * Compare what hidden layers pass on in train mode and in predict mode.
 * @param {Net} net
 * @param {Uint8Array} images  the first hundred count
 * @param {{rates: number[], seed: number, draw: number}} question
 */
export function activations(net, images, question) {
  const n = Math.min(COUNTED, images.length / PIXELS);
  net.X.values.set(Float32Array.from(images.subarray(0, n * PIXELS), (grey) => grey / 255));
  const outputs = () => hiddenLayers(net).map(({ H }) => H.values.slice(0, n * H.columns));
  drawAll(net, n, question);
  finish(forward(net, n, true));
  const train = outputs();
  finish(forward(net, n, false));
  const predict = outputs();
  /** @type {{train: number[], predict: number[]}} */
  const zeros = { train: [], predict: [] };
  /** @type {{train: number[], predict: number[]}} */
  const means = { train: [], predict: [] };
  /** @type {Record<string, {data: Float64Array | Int32Array, shape: number[]}>} */
  const arrays = {};
  predict.forEach((usual, l) => {
    const low = lowest(usual);
    const edges = Float64Array.from({ length: BINS + 1 }, (_, i) => {
      const decade = Math.floor((i * DECADES) / BINS);
      return powerOfTen(low + decade) * TENTHS[i % (BINS / DECADES)];
    });
    arrays[`edges_${l}`] = { data: edges, shape: [BINS + 1] };
    for (const [mode, values] of /** @type {["train" | "predict", Numbers][]} */ ([
      ["train", train[l]],
      ["predict", usual],
    ])) {
      const counts = new Int32Array(BINS);
      let [none, sum] = [0, 0];
      for (const value of values) {
        sum += value;
        none += Number(value === 0);
        const bin = value === 0 ? -1 : Math.floor(((log10(value) - low) * BINS) / DECADES);
        if (bin >= 0 && bin < BINS) counts[bin]++;
      }
      arrays[`${mode}_${l}`] = { data: counts, shape: [BINS] };
      zeros[mode].push(none / values.length);
      means[mode].push(sum / values.length);
    }
  });
  return { ...arrays, zeros, means };
}

/** 10 to the power of 0, 0.1, …, 0.9. */
const TENTHS = [
  ...[1, 1.2589254117941673, 1.5848931924611136, 1.9952623149688795, 2.51188643150958, 3.1622776601683795],
  ...[3.9810717055349722, 5.011872336272722, 6.309573444801933, 7.943282347242816],
];

/**
 * Four decades around the usual size in predict mode: a place that does not depend on the rates.
 * @param {Numbers} values
 */
function lowest(values) {
  const sizes = values.filter((value) => value !== 0).sort();
  return sizes.length ? Math.floor(log10(sizes[sizes.length >> 1])) - 1 : -2;
}
