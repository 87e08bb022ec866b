// The engine's own masks have the properties that d2l_utils.checks.check_dropout asks for. Each bound is five standard
// deviations of what is measured: a right engine fails less than once in a million.
import assert from "node:assert/strict";
import test from "node:test";
import {
  crossEntropy,
  drawMask,
  drawMasks,
  finish,
  forward,
  backward,
  initialize,
  makeNet,
} from "../src/net.js";
import { plainMaths } from "../src/matmul.js";
import { RandomState } from "../src/random.js";

const ROWS = 500;
const UNITS = 400;
const RATES = [0.05, 0.2, 0.5, 0.8, 0.95];
const random = new RandomState([4, 1]);

/** @param {number} p */
function mask(p) {
  const factors = new Float64Array(ROWS * UNITS);
  drawMask(factors, factors.length, p, random);
  return factors;
}

/**
 * @param {number} count  of n independent events of probability p
 * @param {number} n
 * @param {number} p
 * @param {string} what
 */
function near(count, n, p, what) {
  const bound = 5 * Math.sqrt(n * p * (1 - p)) + 1;
  assert.ok(Math.abs(count - n * p) <= bound, `${what}: ${count} of ${n}, expected ${n * p} ± ${bound}`);
}

const count = (/** @type {ArrayLike<number>} */ values, /** @type {(i: number) => boolean} */ is) =>
  Array.from(values).reduce((sum, _, i) => sum + Number(is(i)), 0);

for (const p of RATES) {
  test(`p = ${p}: the share that is dropped is p, what stays is divided by 1 − p`, () => {
    const factors = mask(p);
    near(
      count(factors, (i) => factors[i] === 0),
      factors.length,
      p,
      "dropped",
    );
    assert.deepEqual(new Set(factors), new Set([0, 1 / (1 - p)]));
  });

  test(`p = ${p}: rows, units, draws and layers are independent of each other`, () => {
    const [one, two] = [mask(p), mask(p)];
    const both = p * p;
    const n = one.length;
    near(count(one, (i) => one[i] === 0 && two[i] === 0), n, both, "two draws"); // prettier-ignore
    const right = (/** @type {number} */ i) => (i % UNITS) + 1 < UNITS;
    near(count(one, (i) => right(i) && one[i] === 0 && one[i + 1] === 0), ROWS * (UNITS - 1), both, "two units"); // prettier-ignore
    near(count(one, (i) => one[i] === 0 && one[i + UNITS] === 0), n - UNITS, both, "two rows"); // prettier-ignore

    const net = makeNet(plainMaths(), [4, UNITS, UNITS, 10], ROWS);
    drawMasks(net, ROWS, [p, p], random);
    const [a, b] = net.layers.map(({ factors }) => factors);
    near(count(a, (i) => a[i] === 0 && b[i] === 0), n, both, "two layers"); // prettier-ignore
  });

  test(`p = ${p}: the counts of rows and of columns spread as independent ones do`, () => {
    const factors = mask(p);
    for (const [groups, size, index] of /** @type {[number, number, (g: number, i: number) => number][]} */ ([
      [ROWS, UNITS, (g, i) => g * UNITS + i],
      [UNITS, ROWS, (g, i) => i * UNITS + g],
    ])) {
      let spread = 0;
      for (let g = 0; g < groups; g++) {
        let dropped = 0;
        for (let i = 0; i < size; i++) dropped += Number(factors[index(g, i)] === 0);
        spread += (dropped - size * p) ** 2 / (size * p * (1 - p));
      }
      // A sum of squares with mean `groups`; the variance of each is 2 and a little for the binomial's tails.
      const bound = 5 * Math.sqrt(groups * (2 + 1 / (size * p * (1 - p))));
      assert.ok(Math.abs(spread - groups) <= bound + 1, `${groups} groups: ${spread} ± ${bound}`);
    }
  });
}

test("p = 0 keeps everything as it is", () => {
  assert.ok(mask(0).every((factor) => factor === 1));
});

test("rates that are none are refused", () => {
  for (const p of [1, -0.1, NaN, 1.5]) assert.throws(() => mask(p), /drop rates must lie in \[0, 1\)/);
});

test("dropout acts in training only, on hidden layers only, and gradients go through the same mask", () => {
  const net = makeNet(plainMaths(), [6, 30, 20, 10], 8);
  initialize(net, null, random);
  net.X.values.forEach((_, k) => (net.X.values[k] = random.uniform()));
  drawMasks(net, 8, [0.5, 0.5], random);
  const outputs = () => net.layers.map(({ H }) => H.values.slice());

  finish(forward(net, 8, false));
  const predict = outputs();
  finish(forward(net, 8, false));
  assert.deepEqual(outputs(), predict, "two predictions agree");
  finish(forward(net, 8, true));
  const [train] = outputs();
  const { factors } = net.layers[0];
  for (let k = 0; k < train.length; k++) assert.equal(train[k], predict[0][k] * factors[k]);
  assert.ok(net.layers[2].factors.length === 0, "no mask for the scores");

  crossEntropy(net, [0, 1, 2, 3, 4, 5, 6, 7]);
  finish(backward(net, 8));
  const { dH } = net.layers[0];
  for (let k = 0; k < train.length; k++) if (factors[k] === 0) assert.ok(dH.values[k] === 0);
});

test("NaN and infinity are not hidden by ReLU; minus infinity becomes zero, and a negative zero is none", () => {
  const net = makeNet(plainMaths(), [2, 5, 10], 1);
  net.layers[0].b.values.set([NaN, Infinity, -1, -0, -Infinity]);
  finish(forward(net, 1, false));
  const [nan, infinity, ...zeros] = net.layers[0].H.values;
  assert.ok(Number.isNaN(nan));
  assert.equal(infinity, Infinity);
  for (const zero of zeros) assert.ok(Object.is(zero, 0));
});
