import assert from "node:assert/strict";
import test from "node:test";
import { RandomState } from "../src/random.js";
import { vectors } from "./support.js";

for (const drawn of vectors.random) {
  const state = () => new RandomState(drawn.key);
  const times = (/** @type {number} */ n, /** @type {() => number} */ draw) =>
    Array.from({ length: n }, draw);

  test(`key ${drawn.key}: the numbers that NumPy draws`, () => {
    let random = state();
    assert.deepEqual(
      times(5, () => random.uint32()),
      drawn.uint32,
    );
    random = state();
    assert.equal(times(1301, () => random.uint32()).pop(), drawn.word_1300, "beyond the second 624 words");
    random = state();
    assert.deepEqual(
      times(5, () => random.uniform()),
      drawn.uniform,
    );
    random = state();
    assert.deepEqual(
      times(20, () => random.upTo(9)),
      drawn.randint10,
    );
    assert.deepEqual([...state().permutation(37)], drawn.permutation);
  });

  test(`key ${drawn.key}: normal numbers as NumPy's, but for the last digit of its logarithm`, () => {
    const random = state();
    for (const right of drawn.normal) {
      const error = Math.abs(random.normal() - right);
      assert.ok(error <= 4e-16 * Math.max(1, Math.abs(right)), `off by ${error}`);
    }
  });
}
