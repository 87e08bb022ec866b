import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { exp, log, powerOfTen, roundHalfToEven } from "../src/numbers.js";
import { vectors } from "./support.js";

/** @param {number} x  @returns {number} the distance to the next number of double precision */
function ulp(x) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0) - Math.abs(x);
}

for (const [name, f] of Object.entries({ exp, log })) {
  test(`${name} is right to the last digit but one`, () => {
    for (const [x, right] of vectors[name]) {
      const error = Math.abs(f(x) - right);
      assert.ok(error <= 1.01 * ulp(right), `${name}(${x}) is ${f(x)}, not ${right}`);
    }
  });
}

test("exp and log at their ends", () => {
  assert.equal(exp(710), Infinity);
  assert.equal(exp(Infinity), Infinity);
  assert.equal(exp(-746), 0);
  assert.equal(exp(-Infinity), 0);
  assert.ok(Number.isNaN(exp(NaN)));
  assert.equal(log(0), -Infinity);
  assert.equal(log(Infinity), Infinity);
  for (const x of [-1, NaN]) assert.ok(Number.isNaN(log(x)));
  assert.equal(powerOfTen(-3), 0.001);
});

test("halves are rounded to the even number", () => {
  assert.deepEqual([0.5, 1.5, 2.5, 100.5, 100.51, 3].map(roundHalfToEven), [0, 2, 2, 100, 101, 3]);
});

test("nothing in the engine leaves a digit to the browser", async () => {
  const engine = [
    "matmul",
    "numbers",
    "random",
    "net",
    "data",
    "train",
    "explore",
    "serve",
    "worker",
    "engine",
  ];
  const folder = new URL("../src/", import.meta.url);
  const there = await readdir(folder);
  const free = /Math\.(?!(abs|ceil|floor|round|max|min|sqrt|sign|imul|clz32|fround)\b)\w+|\*\*/;
  for (const name of engine) {
    assert.ok(there.includes(`${name}.js`));
    const code = (await readFile(new URL(`${name}.js`, folder), "utf8")).replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
    assert.equal(code.match(free)?.[0], undefined, `${name}.js`);
  }
});
