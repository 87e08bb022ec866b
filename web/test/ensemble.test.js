import assert from "node:assert/strict";
import { test } from "node:test";
import { INPUTS, MASKS, answer, drawMask, drawNetwork, means, shareOf } from "../src/ensemble.js";
import { RandomState } from "../src/random.js";

const exp = (/** @type {number[]} */ logs) => logs.map(Math.exp);
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, each) => total + each, 0);
const far = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
  Math.max(...one.map((value, i) => Math.abs(value - other[i])));
/** Both means of all thinned networks. @param {import("../src/ensemble.js").Network} net @param {number} scale @param {number} p */
const all = (net, scale, p) =>
  means(
    MASKS.map((mask) => answer(net, scale, mask, p)),
    MASKS.map((mask) => shareOf(mask, p)),
  );

test("the geometric mean of all thinned networks is the scaled pass, wherever the sliders stand", () => {
  for (const seed of [0, 1, 34, 9999])
    for (const scale of [0.25, 1, 4])
      for (const p of [0, 0.05, 0.5, 0.95]) {
        const net = drawNetwork(seed);
        const { geometric } = all(net, scale, p);
        assert.ok(far(geometric, exp(answer(net, scale))) < 1e-12, `seed ${seed}, scale ${scale}, p ${p}`);
      }
});

test("the arithmetic mean is another: 0.63 against 0.91 where the view begins", () => {
  const net = drawNetwork(34);
  const { arithmetic } = all(net, 1, 0.5);
  assert.deepEqual([arithmetic[2].toFixed(2), exp(answer(net, 1))[2].toFixed(2)], ["0.63", "0.91"]);
});

test("means are probabilities, and of one network they are what it says", () => {
  const net = drawNetwork(3);
  const { arithmetic, geometric } = all(net, 2, 0.3);
  for (const mean of [arithmetic, geometric]) assert.ok(Math.abs(sum(mean) - 1) < 1e-12);
  const one = answer(net, 2, MASKS[77], 0.3);
  const of = means([one], [1]);
  assert.ok(far(of.arithmetic, exp(one)) < 1e-15 && far(of.geometric, exp(one)) < 1e-15);
});

test("a thinned network computes with the inputs it kept, divided by 1 − p", () => {
  const net = { x: [1, 0.5], W: [[2, 0], [0, 4]] }; // prettier-ignore
  const [first, second] = answer(net, 3, [0, 1], 0.5); // scores 0 and 3 · 0.5 · 4 / 0.5
  assert.ok(Math.abs(second - first - 12) < 1e-12);
  assert.ok(Math.abs(Math.exp(first) + Math.exp(second) - 1) < 1e-12);
});

test("each mask is there once, and they are drawn as often as p says", () => {
  assert.equal(new Set(MASKS.map(String)).size, 1024);
  for (const p of [0, 0.2, 0.95]) assert.ok(Math.abs(sum(MASKS.map((mask) => shareOf(mask, p))) - 1) < 1e-12);
  const random = new RandomState([1]);
  const n = 10_000;
  const kept = sum(Array.from({ length: n }, () => sum(drawMask(0.2, random)))) / (n * INPUTS);
  assert.ok(Math.abs(kept - 0.8) < 5 * Math.sqrt((0.2 * 0.8) / (n * INPUTS)));
});
