import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { checkData, epochOrder, gather, labelNoise, readIdx, subset } from "../src/data.js";
import { sample } from "./support.js";

// That subsets, noise and order are those of d2l_utils.data, index by index, is tested in tests/test_web_engine.py.

const data = await sample();
const images = (/** @type {number[]} */ ...bytes) =>
  new Uint8Array([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28, ...bytes]);
const labels = (/** @type {number[]} */ ...bytes) =>
  new Uint8Array([0, 0, 8, 1, 0, 0, 0, bytes.length, ...bytes]);

test("the sample has its 10,000 and 2,000 images", () => {
  assert.equal(data.trainLabels.length, 10_000);
  assert.equal(data.testLabels.length, 2_000);
  assert.equal(data.trainImages.length, 7_840_000);
});

test("IDX files are read, packed or not", async () => {
  const file = labels(3, 1, 2);
  assert.deepEqual([...(await readIdx(file, "y"))], [3, 1, 2]);
  assert.deepEqual([...(await readIdx(new Uint8Array(gzipSync(file)), "y"))], [3, 1, 2]);
});

test("a damaged file is refused in a sentence that names it", async () => {
  const packed = new Uint8Array(gzipSync(labels(3, 1, 2)));
  for (const [bytes, why] of /** @type {[Uint8Array<ArrayBuffer>, RegExp][]} */ ([
    [labels(1, 2).slice(0, -1), /y is damaged.*should hold 2 bytes and holds 1/],
    [labels(1, 2).slice(0, 5), /has 5 bytes/],
    [images(1, 2, 3), /should hold 784 bytes and holds 3/],
    [packed.slice(0, -9), /cannot be unpacked/],
    [new TextEncoder().encode("<!doctype html>"), /begins with 3c21646f/],
  ])) {
    await assert.rejects(readIdx(bytes, "y"), why);
  }
});

test("images and labels that do not match are refused", () => {
  assert.throws(
    () => checkData({ ...data, trainLabels: data.testLabels }),
    /784 pixels for each of 2000 labels/,
  );
  assert.throws(
    () => checkData({ ...data, testLabels: data.testLabels.map(() => 10) }),
    /lie in \[0, 10\), got 10/,
  );
});

test("a subset is balanced, and the larger contains the smaller", () => {
  const small = new Set(subset(data.trainLabels, 505, 3));
  const large = new Set(subset(data.trainLabels, 2000, 3));
  assert.equal(small.size, 505);
  assert.ok([...small].every((i) => large.has(i)));
  const counts = new Uint32Array(10);
  for (const i of small) counts[data.trainLabels[i]]++;
  assert.deepEqual([...counts].sort(), [50, 50, 50, 50, 50, 51, 51, 51, 51, 51]);
});

test("noise replaces a part of the labels, a larger share the same and more", () => {
  const all = data.trainLabels;
  const changed = (/** @type {number} */ noise) => {
    const noisy = labelNoise(all, noise, 1);
    return new Set([...noisy.keys()].filter((i) => noisy[i] !== all[i]));
  };
  const [some, more] = [changed(0.2), changed(0.6)];
  assert.equal(changed(0).size, 0);
  assert.ok([...some].every((i) => more.has(i)));
  assert.ok(Math.abs(some.size - 1800) < 70, `${some.size}: 2,000 draws of which a tenth hit`); // 5 standard deviations
});

test("each epoch has an order of its own", () => {
  const [one, two] = [epochOrder(100, 1, 0), epochOrder(100, 1, 1)];
  assert.notDeepEqual(one, two);
  assert.deepEqual(one, epochOrder(100, 1, 0));
  assert.deepEqual(
    [...two].sort((a, b) => a - b),
    [...Array(100).keys()],
  );
});

test("grey values become numbers from 0 to 1", () => {
  const X = new Float32Array(2 * 784);
  gather(data.trainImages, [5, 2], X);
  for (let k = 0; k < 784; k++) assert.equal(X[784 + k], Math.fround(data.trainImages[2 * 784 + k] / 255));
});

test("what cannot be is refused in a sentence", () => {
  assert.throws(
    () => subset(data.trainLabels, 9, 1),
    /images must be a whole number from 10 to 10000, got 9/,
  );
  assert.throws(() => subset(data.trainLabels, 10_001, 1), /got 10001/);
  assert.throws(() => subset(data.trainLabels, 100, -1), /seed must be a whole number/);
  assert.throws(() => labelNoise(data.trainLabels, 1.5, 1), /noise must lie in \[0, 1\], got 1.5/);
});
