import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import test, { after } from "node:test";
import { readNet, serve } from "../src/serve.js";
import { short, wasm } from "./support.js";

const server = createServer(async (request, response) => {
  try {
    response.end(await readFile(new URL(`../../d2l_utils/sample${request.url}`, import.meta.url)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(null)));
after(() => server.close());
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const base = `http://127.0.0.1:${port}/`;

/** A worker's line, without the worker. */
function line() {
  /** @type {any[]} */
  const told = [];
  /** @type {Set<() => void>} */
  const waiting = new Set();
  let last = 0;
  const scope = /** @type {import("../src/serve.js").Scope} */ ({
    onmessage: null,
    postMessage(message) {
      told.push(structuredClone(message));
      for (const look of waiting) look();
    },
  });
  serve(scope, wasm);
  /** @param {(message: any) => any} is  @returns {Promise<any>} */
  const until = (is) =>
    new Promise((resolve) => {
      const look = () => {
        const found = told.find(is);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const post = (/** @type {string} */ ask, /** @type {object} */ args = {}) => {
    scope.onmessage?.({ data: { base, ...args, id: ++last, ask } });
    return last;
  };
  const ask = async (/** @type {string} */ what, /** @type {object} */ args = {}) => {
    const id = post(what, args);
    const { answer, error } = await until((message) => message.id === id && !message.state);
    if (error) throw new Error(error);
    return answer;
  };
  const states = (/** @type {number} */ id) => told.filter((message) => message.id === id && message.state);
  const end = async (/** @type {number} */ id) => {
    const over = (/** @type {any} */ m) =>
      m.id === id && m.state && ["done", "failed"].includes((m.state.run ?? m.state.pair).state);
    const { state } = await until(over);
    return state.run ?? state.pair;
  };
  return { post, ask, until, states, end };
}

const long = { ...short, epochs: 50, images: 5000 };

test("a run is seen from its beginning to its end, and then the explorers look at its net", async () => {
  const { post, ask, states, end } = line();
  await assert.rejects(
    ask("thin", { image: 0, rates: [0.2, 0.5], seed: 3, draw: 0 }),
    /train one in the training lab/,
  );
  const id = post("train", { settings: short });
  const run = await end(id);
  assert.equal(run.message, "Done: 2 of 2 epochs.");
  assert.deepEqual([run.state, run.epoch, run.share, run.settings], ["done", 2, 1, short]);
  assert.equal(run.history.test_acc.length, 2);
  assert.equal(states(id)[0].state.run.state, "training");

  const question = { image: 3, rates: [0.2, 0.5], seed: 3, draw: 0 };
  const thin = await ask("thin", question);
  assert.deepEqual(thin.probabilities.shape, [51, 10]);
  assert.deepEqual(thin.kept_1.shape, [48]);
  const sum = thin.full.data.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b);
  assert.ok(Math.abs(sum - 1) < 1e-6);
  assert.deepEqual(await ask("thin", question), thin, "the same draw is the same");
  assert.notDeepEqual((await ask("thin", { ...question, draw: 1 })).kept_0, thin.kept_0);
  const none = await ask("thin", { ...question, rates: [0, 0], draws: 1 });
  assert.deepEqual(none.probabilities.data, none.full.data);
  await assert.rejects(
    ask("thin", { ...question, image: 2000 }),
    /Image must be a whole number in \[0, 2000\)/,
  );

  const { sizes, ...params } = await ask("net");
  assert.deepEqual(sizes, [784, 32, 48, 10]);
  const data = Float32Array.from(Object.values(params).flatMap((param) => [...param.data]));
  const other = line();
  await other.ask("weights", { sizes, data });
  assert.deepEqual(await other.ask("thin", question), thin, "the same net, given");
});

test("a net of more layers than a view knows of is looked at with the last rate that it gives", async () => {
  const { post, ask, end } = line();
  await end(post("train", { settings: { ...short, layers: 3, epochs: 1 } }));
  const question = { image: 0, seed: 3, draw: 0 };
  const all = await ask("thin", { ...question, rates: [0.2, 0.5, 0.5] });
  assert.deepEqual(all.kept_2.shape, [48]);
  assert.deepEqual(await ask("thin", { ...question, rates: [0.2, 0.5] }), all);
  const { zeros } = await ask("activations", { rates: [0.2], seed: 3, draw: 0 });
  assert.equal(zeros.train.length, 3);
});

test("activations: as many zeros more as units are dropped, and the mean stays", async () => {
  const { post, ask, end } = line();
  await end(post("train", { settings: short }));
  const answer = await ask("activations", { rates: [0.9, 0], seed: 1, draw: 0 });
  const { zeros, means } = answer;
  const n = 100 * 32;
  const expected = 1 - 0.1 * (1 - zeros.predict[0]);
  assert.ok(Math.abs(zeros.train[0] - expected) < 5 * Math.sqrt(0.09 / n) + 1e-9);
  assert.ok(Math.abs(means.train[0] / means.predict[0] - 1) < 1);
  for (const l of [0, 1]) {
    const edges = answer[`edges_${l}`].data;
    assert.ok(edges.length === 41 && Math.abs(edges[40] / edges[0] / 1e4 - 1) < 1e-12);
    const counted = answer[`predict_${l}`].data.reduce(
      (/** @type {number} */ a, /** @type {number} */ b) => a + b,
    );
    assert.ok(counted <= 100 * [32, 48][l] * (1 - zeros.predict[l]) + 1e-6 && counted > 0);
  }
  const off = await ask("activations", { rates: [0, 0], seed: 1, draw: 0 });
  assert.deepEqual(off.train_1.data, off.predict_1.data);
});

test("dropout's draws: the share, the scale, and more of them go on where fewer stopped", async () => {
  const { ask } = line();
  const h = Array.from({ length: 16 }, (_, i) => i + 1);
  const few = (await ask("dropout", { h, p: 0.5, count: 10, seed: 1 })).outputs;
  const many = (await ask("dropout", { h, p: 0.5, count: 500, seed: 1 })).outputs;
  assert.deepEqual(few.shape, [10, 16]);
  assert.deepEqual(many.data.subarray(0, 160), few.data);
  assert.ok(
    many.data.every((/** @type {number} */ y, /** @type {number} */ k) => y === 0 || y === 2 * h[k % 16]),
  );
  const zeros = many.data.filter((/** @type {number} */ y) => y === 0).length;
  assert.ok(Math.abs(zeros - 4000) < 5 * Math.sqrt(2000));
  const none = (await ask("dropout", { h, p: 1, count: 3, seed: 1 })).outputs.data;
  assert.ok(none.every((/** @type {number} */ y) => y === 0));
  await assert.rejects(ask("dropout", { h, p: 1.5, count: 1, seed: 1 }), /P must lie in \[0, 1\], got 1.5/);
});

test("Stop ends a run between two mini-batches, and the epochs so far count", async () => {
  const { post, ask, until, states, end } = line();
  const id = post("train", { settings: long });
  await until((m) => m.state?.run.history.seconds.length === 1);
  await ask("stop");
  const run = await end(id);
  const finished = run.history.seconds.length;
  assert.equal(run.state, "done");
  assert.equal(run.message, `Stopped after ${finished} of 50 epochs: you pressed Stop.`);
  assert.ok(states(id).some(({ state }) => state.run.state === "stopping"));
});

test("a run that is not meant goes on; a new run takes its place at once", async () => {
  const { post, ask, until, end } = line();
  const first = post("train", { settings: long });
  await until((m) => m.state?.run.epoch === 1);
  await ask("stop", { only: 99 });
  const second = post("train", { settings: long });
  const third = post("train", { settings: short });
  assert.match((await end(first)).message, /another run began/);
  assert.match((await end(second)).message, /^Stopped after 0 of 50 epochs: another run began/);
  assert.equal((await end(third)).message, "Done: 2 of 2 epochs.");
});

test("a run that was replaced leaves nothing in the next one's numbers", async () => {
  const alone = line();
  const { history } = await alone.end(alone.post("train", { settings: short }));
  const { post, until, end } = line();
  post("train", { settings: long });
  await until((m) => m.state?.run.epoch === 1);
  const after = await end(post("train", { settings: short }));
  assert.deepEqual({ ...after.history, seconds: 0 }, { ...history, seconds: 0 });
});

test("what goes wrong is said in a sentence, and the next run is not harmed", async () => {
  const { post, ask, end } = line();
  const diverged = await end(post("train", { settings: { ...short, optimizer: "sgd", lr: 1000 } }));
  assert.equal(diverged.state, "failed");
  assert.match(diverged.message, /^Training stopped in epoch 1 after \d mini-batches: the loss/);
  const missing = await end(post("train", { settings: short, base: `${base}nowhere/` }));
  assert.match(missing.message, /^The images could not be loaded: the server answered 404/);
  const all = await end(post("train", { settings: { ...short, images: 60_000 } }));
  assert.match(all.message, /404 for .*\/all\//);
  await assert.rejects(ask("dance"), /There is no question dance/);
  assert.equal((await end(post("train", { settings: short }))).state, "done");
});

test("a pair trains on images from elsewhere, and shows masks and both curves", async () => {
  const { post, ask, end } = line();
  const images = await ask("images", { train_size: 300, test_size: 200, seed: 1 });
  assert.deepEqual(images.train_images.shape, [300, 784]);
  const given = { p: 0.5, seed: 1, epochs: 2, num_hiddens: [32, 32] };
  const pair = await end(post("train_pair", { ...given, images, base: undefined }));
  assert.equal(pair.message, "Done: 2 of 2 epochs.");
  assert.deepEqual(pair.steps, [3, 6]);
  assert.ok(pair.with.length === 2 && pair.without.length === 2);
  assert.deepEqual(
    pair.kept.map((/** @type {Uint8Array} */ kept) => kept.length),
    [32, 32],
  );
  const alike = await end(post("train_pair", { ...given, train_size: 300, test_size: 200 }));
  assert.deepEqual(alike.with, pair.with);
});

test("a net's file: scales, biases and whole numbers, and images behind them", () => {
  const part = (/** @type {any} */ numbers) => new Uint8Array(numbers.buffer);
  const scales = part(Float32Array.of(0.5, 0.25));
  const bias = part(Float32Array.of(1, -1));
  const whole = part(Int8Array.of(127, -4, 2, 0)); // input by input
  const image = new Uint8Array(784).fill(9);
  const file = (/** @type {Uint8Array[]} */ ...parts) => Uint8Array.from(parts.flatMap((each) => [...each]));
  const net = readNet([2, 2], file(scales, bias, whole, image));
  assert.deepEqual(net.params, [Float32Array.of(63.5, -1, 1, 0), Float32Array.of(1, -1)]);
  assert.deepEqual(net.images, image);
  assert.equal(readNet([2, 2], file(scales, bias, whole)).images, undefined);
  for (const part of [
    file(scales, bias),
    file(scales, bias, whole).slice(0, 6),
    file(scales, bias, whole, bias),
  ])
    assert.throws(() => readNet([2, 2], part), /damaged: it has \d+ bytes; a net 2-2 has 20/);
});

test("a net that no memory holds is said to be too large, and no other error is", async () => {
  const { post, ask, end } = line();
  const { state, message } = await end(post("train", { settings: { ...short, units1: 2 ** 21 } }));
  assert.deepEqual([state, message.slice(0, 20)], ["failed", "The memory ran out. "]);
  await assert.rejects(
    ask("dropout", { h: [1], p: 0.5, count: -1, seed: 1 }),
    /The computation failed\. RangeError/,
  );
});

test("a net that was trained stays, when a view that comes later brings its own", async () => {
  const { post, ask, end } = line();
  await end(post("train", { settings: short }));
  await ask("weights", { sizes: [784, 2, 10], data: new Float32Array(784 * 2 + 2 + 2 * 10 + 10) });
  assert.deepEqual((await ask("net")).sizes, [784, 32, 48, 10]);
});
