// The weight-scaling rule, on a network so small that all its thinned networks can be asked: softmax regression on ten
// inputs with dropout on them, so 2¹⁰ masks. In predict mode it says what the normalised geometric mean of all of them
// says: log-probabilities are the scores less the same number for all classes, and the mean of mask / (1 − p) is 1.
import { exp, log } from "./numbers.js";
import { RandomState, SCALING } from "./random.js";

export const INPUTS = 10;
export const CLASSES = 3;

/** @typedef {{x: number[], W: number[][]}} Network  inputs from 0 to 1; a row of weights for each, a column a class */

/** A network drawn at random, as d2l_utils/widgets/page.py draws it. @param {number} seed @returns {Network} */
export function drawNetwork(seed) {
  const random = new RandomState([SCALING, seed]);
  const x = Array.from({ length: INPUTS }, () => random.uniform());
  return { x, W: x.map(() => Array.from({ length: CLASSES }, () => random.normal())) };
}

/** @param {number[]} scores */
function logSoftmax(scores) {
  const top = Math.max(...scores);
  const rest = log(scores.reduce((sum, score) => sum + exp(score - top), 0));
  return scores.map((score) => score - top - rest);
}

/**
 * The log-probabilities of the classes, with dropout on the inputs.
 *
 * Probabilities alone will not do: of a thinned network that is very sure, some are less than the smallest number.
 * @param {Network} net
 * @param {number} scale  by which all weights are multiplied
 * @param {number[]} [mask]  1 keeps an input, 0 drops it; without it, predict mode
 * @param {number} [p]
 */
export function answer({ x, W }, scale, mask, p = 0) {
  const input = mask ? x.map((value, i) => (mask[i] * value) / (1 - p)) : x;
  return logSoftmax(W[0].map((_, k) => scale * input.reduce((sum, value, i) => sum + value * W[i][k], 0)));
}

/** A mask drawn at random. @param {number} p @param {RandomState} random */
export const drawMask = (p, random) => Array.from({ length: INPUTS }, () => Number(random.uniform() > p));

/** All masks there are. */
export const MASKS = Array.from({ length: 2 ** INPUTS }, (_, n) =>
  Array.from({ length: INPUTS }, (_, i) => (n >> i) & 1),
);

/** How often p draws a mask. @param {number[]} mask @param {number} p */
export const shareOf = (mask, p) => mask.reduce((share, kept) => share * (kept ? 1 - p : p), 1);

/**
 * Both means of what networks say, as probabilities.
 * @param {number[][]} answers  log-probabilities
 * @param {number[]} shares  how much each counts; their sum is 1
 */
export function means(answers, shares) {
  const mean = (/** @type {(x: number) => number} */ of) =>
    answers[0].map((_, k) => answers.reduce((sum, each, n) => sum + shares[n] * of(each[k]), 0));
  return { arithmetic: mean(exp), geometric: logSoftmax(mean((x) => x)).map(exp) };
}
