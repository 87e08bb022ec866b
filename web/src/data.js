// Fashion-MNIST: from its four files to images and labels, and what d2l_utils.data makes of them: subsets of which
// the larger contains the smaller, label noise, and the order of the images in each epoch, all index by index the same.
import { roundHalfToEven } from "./numbers.js";
import { NOISE, RandomState, SHUFFLE, SUBSET } from "./random.js";

/**
 * @typedef {object} Data
 * @property {Uint8Array} trainImages  784 grey values an image, row by row
 * @property {Uint8Array} trainLabels  0 to 9
 * @property {Uint8Array} testImages
 * @property {Uint8Array} testLabels
 *
 * @typedef {(done: number, total: number) => void} OnProgress  bytes that have come, and all that will
 */

export const PIXELS = 784;
export const CLASSES = 10;
const FILES = [
  "train-images-idx3-ubyte.gz",
  "train-labels-idx1-ubyte.gz",
  "t10k-images-idx3-ubyte.gz",
  "t10k-labels-idx1-ubyte.gz",
];

/**
 * Load the four files from a folder. The browser keeps them.
 * @param {string} folder  its address, with a slash at the end
 * @param {OnProgress} [onProgress]
 * @returns {Promise<Data>}
 */
export async function loadData(folder, onProgress = () => {}) {
  const done = new Map();
  const total = new Map();
  const sum = (/** @type {Map<string, number>} */ map) => [...map.values()].reduce((a, b) => a + b, 0);
  const load = async (/** @type {string} */ name) => {
    const packed = await download(folder + name, (bytes, all) => {
      done.set(name, bytes);
      total.set(name, all);
      if (total.size === 4) onProgress(sum(done), Math.max(sum(done), sum(total)));
    });
    return readIdx(packed, name);
  };
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all(FILES.map(load));
  return checkData({ trainImages, trainLabels, testImages, testLabels });
}

/**
 * Check that there is a label for each image.
 * @param {Data} data
 */
export function checkData(data) {
  for (const [what, images, labels] of /** @type {[string, Uint8Array, Uint8Array][]} */ ([
    ["training", data.trainImages, data.trainLabels],
    ["test", data.testImages, data.testLabels],
  ])) {
    const [pixels, n] = [images.length, labels.length];
    if (!n || pixels !== n * PIXELS) {
      throw new Error(`the ${what} images must have ${PIXELS} pixels for each of ${n} labels, got ${pixels}`);
    }
    const wrong = labels.find((label) => label >= CLASSES);
    if (wrong !== undefined) throw new Error(`the ${what} labels must lie in [0, ${CLASSES}), got ${wrong}`);
  }
  return data;
}

/**
 * @param {string} url
 * @param {OnProgress} onProgress
 */
async function download(url, onProgress) {
  let response;
  try {
    response = await fetch(url, { cache: "force-cache" }); // the data set never changes
  } catch {
    throw new Error(`the images could not be loaded: no answer for ${url}. Is there a connection?`);
  }
  if (!response.ok || !response.body) {
    throw new Error(`the images could not be loaded: the server answered ${response.status} for ${url}`);
  }
  const all = Number(response.headers.get("content-length")) || 0;
  const chunks = [];
  let bytes = 0;
  onProgress(bytes, all);
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    onProgress((bytes += part.value.length), all);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Unpack bytes where they are packed by gzip. @param {Uint8Array<ArrayBuffer>} bytes */
export async function gunzip(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/**
 * Read an IDX file of bytes, packed by gzip or (some servers unpack it on the way) not.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name  for what goes wrong
 * @returns {Promise<Uint8Array>}  images or labels, one after the other
 */
export async function readIdx(bytes, name) {
  const bad = (/** @type {string} */ why) => new Error(`${name} is damaged or no IDX file: ${why}`);
  try {
    bytes = await gunzip(bytes);
  } catch {
    throw bad("it cannot be unpacked");
  }
  if (bytes.length < 8) throw bad(`it has ${bytes.length} bytes`);
  // Two zeros, the type (8: bytes), the number of dimensions, then each of them as a word, the largest byte first.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = bytes[3];
  if (view.getUint16(0) !== 0 || bytes[2] !== 8 || (dimensions !== 1 && dimensions !== 3)) {
    throw bad(`it begins with ${view.getUint32(0).toString(16)}`);
  }
  const begin = 4 + 4 * dimensions;
  if (bytes.length < begin) throw bad(`it has ${bytes.length} bytes`);
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  if (dimensions === 3 && (shape[1] !== 28 || shape[2] !== 28))
    throw bad(`its images are ${shape[1]} × ${shape[2]}`);
  const size = shape.reduce((a, b) => a * b);
  if (bytes.length - begin !== size)
    throw bad(`it should hold ${size} bytes and holds ${bytes.length - begin}`);
  return bytes.slice(begin);
}

/**
 * Choose images, as nearly as possible equally many of each class.
 * @param {ArrayLike<number>} labels
 * @param {number} size
 * @param {number} seed
 * @returns {Uint32Array}  rising indices
 */
export function subset(labels, size, seed) {
  if (!Number.isInteger(size) || size < CLASSES || size > labels.length) {
    throw new Error(`images must be a whole number from ${CLASSES} to ${labels.length}, got ${size}`);
  }
  const random = new RandomState([SUBSET, checkSeed(seed)]);
  /** @type {number[][]} */
  const members = Array.from({ length: CLASSES }, () => []);
  for (const i of random.permutation(labels.length)) members[labels[i]].push(i);
  const classes = random.permutation(CLASSES);
  // One image of each class in turn, so that a larger subset goes on where a smaller one stopped.
  const chosen = [];
  for (let turn = 0; chosen.length < size; turn++) {
    for (const c of classes) {
      if (turn < members[c].length && chosen.length < size) chosen.push(members[c][turn]);
    }
  }
  return Uint32Array.from(chosen).sort();
}

/**
 * Replace a share of the labels by random ones: exactly round(noise · n) of them, which may hit the true label.
 * @param {Uint8Array} labels  stay as they are
 * @param {number} noise  in [0, 1]
 * @param {number} seed
 * @returns {Uint8Array}
 */
export function labelNoise(labels, noise, seed) {
  if (!(noise >= 0 && noise <= 1)) throw new Error(`noise must lie in [0, 1], got ${noise}`);
  const noisy = labels.slice();
  const random = new RandomState([NOISE, checkSeed(seed)]);
  const replaced = random.permutation(labels.length).subarray(0, roundHalfToEven(noise * labels.length));
  const draws = labels.map(() => random.upTo(CLASSES - 1));
  for (const i of replaced) noisy[i] = draws[i];
  return noisy;
}

/**
 * The order of n images in an epoch, counted from 0, as MiniBatches has it.
 * @param {number} n
 * @param {number} seed
 * @param {number} epoch
 */
export const epochOrder = (n, seed, epoch) =>
  new RandomState([SHUFFLE, checkSeed(seed), epoch]).permutation(n);

/** @param {number} seed */
function checkSeed(seed) {
  if (Number.isInteger(seed) && seed >= 0 && seed < 4294967296) return seed;
  throw new Error(`seed must be a whole number in [0, 2^32), got ${seed}`);
}

const GREY = Float32Array.from({ length: 256 }, (_, i) => i / 255);

/**
 * Put images into a matrix, a row each, as numbers from 0 to 1.
 * @param {Uint8Array} images
 * @param {ArrayLike<number>} indices
 * @param {import("./matmul.js").Numbers} to
 */
export function gather(images, indices, to) {
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i] * PIXELS;
    for (let k = 0; k < PIXELS; k++) to[i * PIXELS + k] = GREY[images[from + k]];
  }
}
