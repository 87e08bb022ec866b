import assert from "node:assert/strict";
import test from "node:test";
import { align, spread } from "../src/ui/chart.js";

test("lines with different x share one x, and gaps stay open", () => {
  const lines = [
    { name: "a", colour: "", x: [1, 2], y: [0.1, 0.2] },
    { name: "b", colour: "", x: [0.5, 2], y: [NaN, 0.4] },
  ];
  assert.deepEqual(align(lines), [
    [0.5, 1, 2],
    [undefined, 0.1, 0.2],
    [null, undefined, 0.4],
  ]);
});

test("labels that would cover each other move apart and stay inside", () => {
  const labels = [{ y: 98 }, { y: 50 }, { y: 97 }, { y: 52 }];
  spread(labels, 10, 0, 100);
  const ys = labels.map(({ y }) => y);
  assert.ok(ys.every((y, i) => i === 0 || y - ys[i - 1] >= 10));
  assert.ok(ys[0] >= 5 && ys[3] <= 95);
});
