// The engine, driven from Python: tests/test_web_engine.py writes a task as JSON and reads what came of it.
// Arrays travel as base64 of their bytes.
import { readFileSync } from "node:fs";
import { epochOrder, labelNoise, subset } from "../src/data.js";
import { plainMaths } from "../src/matmul.js";
import {
  OPTIMIZERS,
  backward,
  crossEntropy,
  finish,
  forward,
  hiddenLayers,
  makeNet,
  parameters,
} from "../src/net.js";
import { train } from "../src/train.js";
import { maths, sample } from "./support.js";

const bytes = (/** @type {string} */ text) => new Uint8Array(Buffer.from(text, "base64"));
const text = (/** @type {ArrayBufferView} */ array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");

/** @type {Record<string, (task: any) => any>} */
const tasks = {
  /** For each case of {size, noise, seed}: indices, noisy labels, and the order of epoch 2. */
  data({ labels, cases }) {
    const all = bytes(labels);
    return cases.map((/** @type {{size: number, noise: number, seed: number}} */ { size, noise, seed }) => {
      const chosen = subset(all, size, seed);
      const noisy = labelNoise(
        Uint8Array.from(chosen, (i) => all[i]),
        noise,
        seed,
      );
      return { chosen: [...chosen], labels: [...noisy], order: [...epochOrder(size, seed, 2)] };
    });
  },

  /** Train with the weights, mini-batches and masks that are given, and tell every mini-batch's loss. */
  async train({ precision, sizes, params, steps, optimizer, lr, wd }) {
    const Numbers = precision === "double" ? Float64Array : Float32Array;
    const theirs = precision === "double" ? plainMaths(Numbers) : await maths();
    const most = Math.max(...steps.map((/** @type {{labels: string}} */ { labels }) => bytes(labels).length));
    const net = makeNet(theirs, sizes, most);
    parameters(net).forEach((param, i) => param.set(new Numbers(bytes(params[i]).buffer)));
    const losses = [];
    for (const step of steps) {
      const labels = bytes(step.labels);
      net.X.values.set(
        /** @type {any} */ (Numbers).from(bytes(step.images), (/** @type {number} */ grey) =>
          Math.fround(grey / 255),
        ),
      );
      hiddenLayers(net).forEach(({ factors }, l) => {
        const kept = bytes(step.masks[l]);
        const scale = 1 / (1 - step.rates[l]);
        for (let k = 0; k < labels.length * sizes[l + 1]; k++)
          factors[k] = (kept[k >> 3] >> (7 - (k & 7))) & 1 ? scale : 0;
      });
      finish(forward(net, labels.length, true));
      losses.push(crossEntropy(net, labels).loss / labels.length);
      finish(backward(net, labels.length));
      OPTIMIZERS[optimizer](net, labels.length, { lr, wd });
    }
    return { losses, params: parameters(net).map(text) };
  },

  /** A run as the lab has it, on the sample. */
  async run({ settings }) {
    const data = await sample();
    const [{ history, net }] = [...train(settings, data, await maths())].slice(-1);
    return { history: { ...history, seconds: [] }, params: parameters(net).map((param) => [...param]) };
  },
};

const { task, ...args } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await tasks[task](args)));
