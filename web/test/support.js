// What the engine's tests share: the compiled matrix product, and the sample of Fashion-MNIST.
import { readFile } from "node:fs/promises";
import { checkData, readIdx } from "../src/data.js";
import { wasmMaths } from "../src/matmul.js";

const at = (/** @type {string} */ path) => new URL(path, import.meta.url);

export const wasm = await readFile(at("../build/matmul.wasm"));
export const maths = () => wasmMaths(wasm);
export const vectors = JSON.parse(await readFile(at("vectors.json"), "utf8"));

/** @param {string} name */
async function read(name) {
  return readIdx(new Uint8Array(await readFile(at(`../../d2l_utils/sample/${name}.gz`))), name);
}

export async function sample() {
  const names = ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"];
  const parts = await Promise.all(names.map((name) => read(`${name}-ubyte`)));
  const [trainImages, trainLabels, testImages, testLabels] = parts;
  return checkData({ trainImages, trainLabels, testImages, testLabels });
}

/** Settings of a short run. @type {import("../src/train.js").Settings} */
export const short = {
  ...{ drop1: 0.2, drop2: 0.5, units1: 32, units2: 48, layers: 2, images: 600, noise: 0, seed: 1 },
  ...{ init: "xavier", optimizer: "adam", lr: 0.001, wd: 0, epochs: 2 },
};
