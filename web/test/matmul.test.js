import assert from "node:assert/strict";
import test from "node:test";
import { first, plainMaths, rows, transpose } from "../src/matmul.js";
import { RandomState } from "../src/random.js";
import { maths } from "./support.js";

const random = new RandomState([1, 2]);

/** @param {import("../src/matmul.js").Matrix} A */
function fill(A) {
  for (let k = 0; k < A.values.length; k++) A.values[k] = 2 * random.uniform() - 1;
  return A;
}

/** @param {number} rows @param {number} k @param {number} columns @param {boolean} turnA @param {boolean} turnB */
async function compare(rows, k, columns, turnA, turnB) {
  const results = [];
  const inputs = /** @type {import("../src/matmul.js").Numbers[]} */ ([]);
  for (const { place, matmul } of [await maths(), plainMaths()]) {
    const A = turnA ? transpose(place(k, rows)) : place(rows, k);
    const B = turnB ? transpose(place(columns, k)) : place(k, columns);
    const C = place(rows + 1, columns);
    if (!inputs.length) inputs.push(fill(A).values.slice(), fill(B).values.slice());
    A.values.set(inputs[0]);
    B.values.set(inputs[1]);
    C.values.fill(7);
    matmul(A, B, first(C, rows));
    results.push(C.values);
  }
  const [single, double] = results;
  for (let i = 0; i < single.length; i++) {
    const bound = 6e-8 * (k + 1); // k roundings of sums below k in size, each of which is seldom near it
    assert.ok(
      Math.abs(single[i] - double[i]) <= bound,
      `${[rows, k, columns]}: ${single[i]}, not ${double[i]}`,
    );
  }
}

test("the product in single precision is the one in double precision, at any size and stride", async () => {
  for (const [rows, k, columns] of [
    [1, 1, 1],
    [4, 8, 8],
    [5, 3, 9],
    [64, 256, 8],
    [65, 257, 10],
    [3, 784, 17],
    [130, 600, 33],
  ]) {
    for (const turnA of [false, true])
      for (const turnB of [false, true]) await compare(rows, k, columns, turnA, turnB);
  }
});

test("what was placed before the memory grew is still there", async () => {
  const { place } = await maths();
  const small = fill(place(3, 3));
  const before = small.values.slice();
  place(2000, 2000);
  assert.deepEqual(small.values, before);
});

test("cleared memory is used again, and begins with zeros", async () => {
  const { place, clear } = await maths();
  const { at } = fill(place(50, 50)).memory;
  clear();
  const again = place(50, 50);
  assert.equal(again.memory.at, at);
  assert.ok(again.values.every((value) => value === 0));
});

test("a product in pieces has the same digits as one in a single piece", async () => {
  const { place, matmul } = await maths();
  for (const turned of [false, true]) {
    const A = turned ? transpose(fill(place(300, 200))) : fill(place(200, 300));
    const B = fill(place(300, 21));
    const [C, D] = [place(200, 21), place(200, 21)];
    matmul(A, B, C);
    for (const [top, n] of [[0, 64], [64, 128], [192, 8]]) matmul(rows(A, top, n), B, rows(D, top, n)); // prettier-ignore
    assert.deepEqual(D.values, C.values);
  }
});
