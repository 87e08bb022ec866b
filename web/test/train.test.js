import assert from "node:assert/strict";
import test from "node:test";
import { plainMaths } from "../src/matmul.js";
import { parameters } from "../src/net.js";
import { TrainingDiverged, train, trainPair } from "../src/train.js";
import { maths, sample, short } from "./support.js";

const data = await sample();

/** @template T @param {Iterable<T>} steps */
const last = (steps) => /** @type {T} */ ([...steps].pop());

test("a run learns, and records every quantity once an epoch", async () => {
  const { history, share, epochDone } = last(train({ ...short, epochs: 3 }, data, await maths()));
  for (const [name, values] of Object.entries(history)) {
    assert.equal(values.length, 3, name);
    assert.ok(values.every(Number.isFinite), name);
  }
  assert.ok(history.test_acc[2] > 0.3, "guessing is right one time in ten");
  assert.ok(history.train_loss[2] < history.train_loss[0]);
  assert.deepEqual([share, epochDone], [1, true]);
});

test("the same settings give the same numbers; another seed gives others", async () => {
  const run = async (/** @type {object} */ more) => {
    const { history, net } = last(train({ ...short, ...more }, data, await maths()));
    return { ...history, seconds: null, params: parameters(net).map((param) => [...param]) };
  };
  const once = await run({});
  assert.deepEqual(await run({}), once);
  assert.notDeepEqual((await run({ seed: 2 })).params, once.params);
});

test("one to four layers, both optimisers, both kinds of first weights and noise train", async () => {
  for (const more of [
    { layers: 1 },
    { layers: 3, optimizer: "sgd", lr: 0.1, wd: 0.001 },
    { layers: 4, noise: 0.4 },
    { init: "lecture" },
  ]) {
    const { history } = last(train({ ...short, ...more, epochs: 1 }, data, await maths()));
    assert.ok(Number.isFinite(history.test_loss[0]), JSON.stringify(more));
  }
});

test("the progress of an epoch is that of its last mini-batch, and the smaller one counts in full", async () => {
  const steps = [...train({ ...short, images: 300, epochs: 1 }, data, await maths())];
  assert.deepEqual([...new Set(steps.map(({ batch }) => batch))], [0, 1, 2]);
  const { now, history } = /** @type {import("../src/train.js").Progress} */ (steps.pop());
  assert.ok(now);
  assert.equal(now.train_loss, history.train_loss[0]);
  assert.equal((now.train_acc_noisy * 300) % 1, 0);
});

test("a loss that explodes ends the run with the lesson's sentence", async () => {
  const steps = train({ ...short, optimizer: "sgd", lr: 1000, epochs: 5 }, data, await maths());
  assert.throws(
    () => [...steps],
    (error) =>
      error instanceof TrainingDiverged &&
      /epoch \d after \d mini-batches: the loss .*smaller learning rate/.test(error.message),
  );
});

test("without dropout, the noisy accuracy of weights at rest is the clean one", async () => {
  const rest = { ...short, drop1: 0, drop2: 0, optimizer: "sgd", lr: 1e-12, epochs: 1 };
  const { history } = last(train(rest, data, await maths()));
  assert.equal(history.train_acc_noisy[0], history.train_acc_clean[0]);
});

test("a pair shares first weights, images and order: without dropout both are the same net", async () => {
  const { with: mine, without: other } = last(
    trainPair({ ...short, drop1: 0, drop2: 0 }, data, await maths()),
  );
  assert.deepEqual(parameters(mine.net), parameters(other.net));
  assert.deepEqual(mine.curve, other.curve);
  assert.deepEqual(mine.curve.step, [3, 6]);
});

test("a pair is what two runs alone would be", async () => {
  const pair = last(trainPair(short, data, plainMaths(Float32Array), { every: 2 }));
  const [with_, without] = [short, { ...short, drop1: 0, drop2: 0 }].map((settings) =>
    last(train(settings, data, plainMaths(Float32Array))),
  );
  assert.deepEqual(parameters(pair.with.net), parameters(with_.net));
  assert.deepEqual(parameters(pair.without.net), parameters(without.net));
  assert.deepEqual(pair.with.curve.step, [2, 4, 6]);
  assert.equal(pair.with.curve.test_loss[2], with_.history.test_loss[1]);
  assert.equal(pair.with.kept[0].length, short.units1);
});

test("a run can be stopped within a mini-batch: after any product of its layers", async () => {
  const steps = [...train({ ...short, layers: 4, images: 256, epochs: 1 }, data, await maths())];
  const products = 5 + 9; // forward; backward, where the first layer needs one
  assert.equal(steps.filter(({ batch }) => batch === 0).length, products);
});
