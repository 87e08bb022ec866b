// The lesson's networks, as in notebook 2: `linear`, `relu`, `dropout`, `forward`, softmax cross-entropy, `sgd`; and what
// autograd does there, `backward`. Only the matrix product is WebAssembly. The same code computes in single and in double
// precision, whatever numbers `maths` has; tests/test_web_engine.py compares both with MXNet, number by number.
//
// All matrices are placed once, as large as the largest mini-batch; `n` says how many rows of them are in use.
import { first, rows, transpose } from "./matmul.js";
import { exp, log } from "./numbers.js";

/**
 * @typedef {import("./matmul.js").Matrix} Matrix
 * @typedef {import("./matmul.js").Maths} Maths
 * @typedef {import("./matmul.js").Numbers} Numbers
 * @typedef {import("./random.js").RandomState} RandomState
 *
 * @typedef {object} Layer
 * @property {Matrix} W  weights, inputs × units
 * @property {Matrix} b  biases, 1 × units
 * @property {Matrix} dW  gradients of the summed loss
 * @property {Matrix} db
 * @property {Matrix} H  what the layer puts out, an image a row; the last layer's are the scores
 * @property {Matrix} dH
 * @property {Numbers} factors  dropout's, for each element of H: 0 where it is dropped, 1 / (1 − p) where it stays
 * @property {Numbers[][]} averages  Adam's, of the gradient and of its square, for W and b; empty before the first step
 *
 * @typedef {object} Net
 * @property {number[]} sizes  inputs, hidden units, classes
 * @property {Matrix} X  the mini-batch, an image a row
 * @property {Layer[]} layers
 * @property {number} steps  updates so far
 * @property {Maths} maths
 *
 * @typedef {Generator<void, void, void>} Steps  of a computation that may be interrupted between two of them
 */

/**
 * Set aside what a net needs; all weights are 0.
 * @param {Maths} maths
 * @param {number[]} sizes  inputs, hidden units, classes
 * @param {number} most  images in the largest mini-batch
 * @returns {Net}
 */
export function makeNet(maths, sizes, most) {
  const { place, Numbers } = maths;
  const layers = sizes.slice(1).map((units, l) => ({
    W: place(sizes[l], units),
    b: place(1, units),
    dW: place(sizes[l], units),
    db: place(1, units),
    H: place(most, units),
    dH: place(most, units),
    factors: new Numbers(l < sizes.length - 2 ? most * units : 0),
    averages: [],
  }));
  return { sizes, X: place(most, sizes[0]), layers, steps: 0, maths };
}

/** @param {Net} net */
export const hiddenLayers = (net) => net.layers.slice(0, -1);

/**
 * The parameters W1, b1, W2, b2, …: the net's own memory, not a copy.
 * @param {Net} net
 */
export const parameters = (net) => net.layers.flatMap(({ W, b }) => [W.values, b.values]);

/**
 * First weights: from N(0, σ²), or Xavier's as Gluon draws them, uniform with the variance 2 / (inputs + units).
 * @param {Net} net
 * @param {number | null} sigma  null: Xavier's
 * @param {RandomState} random
 */
export function initialize(net, sigma, random) {
  for (const { W, b } of net.layers) {
    const reach = Math.sqrt(6 / (W.rows + W.columns));
    const weights = W.values;
    for (let k = 0; k < weights.length; k++) {
      weights[k] = sigma === null ? reach * (2 * random.uniform() - 1) : sigma * random.normal();
    }
    b.values.fill(0);
  }
}

/** Multiplications between two steps: about 20 ms of work. */
const AT_ONCE = 1 << 28;

/**
 * C = A·B, a few rows at a time; which digits come out does not depend on how many.
 * @param {Maths} maths
 * @param {Matrix} A
 * @param {Matrix} B
 * @param {Matrix} C
 * @returns {Steps}
 */
function* product({ matmul }, A, B, C) {
  const some = 64 * Math.max(1, Math.floor(AT_ONCE / (64 * A.columns * B.columns)));
  for (let top = 0; top < A.rows; top += some) {
    const n = Math.min(some, A.rows - top);
    matmul(rows(A, top, n), B, rows(C, top, n));
    yield;
  }
}

/**
 * H = XW + b.
 * @param {Maths} maths
 * @param {Matrix} X
 * @param {Layer} layer
 * @param {number} n
 * @returns {Steps}
 */
function* linear(maths, X, { W, b, H }, n) {
  yield* product(maths, first(X, n), W, first(H, n));
  const [h, biases] = [H.values, b.values];
  for (let k = 0, i = 0; i < n; i++) {
    for (let j = 0; j < biases.length; j++) h[k++] += biases[j];
  }
}

/**
 * Negative elements become 0; NaN stays, as in MXNet, so that nobody overlooks it. (No processor can guess which of them
 * are negative: a product takes a fifth of the time of a condition. "+ 0" makes 0 of −0, and the maximum, of −∞.)
 * @param {Numbers} h
 * @param {number} size
 */
function relu(h, size) {
  for (let k = 0; k < size; k++) h[k] = Math.max(h[k], -Number.MAX_VALUE) * Number(h[k] > 0) + 0;
}

/**
 * Draw a mask: each element is dropped with probability p, to the next multiple of 2^-31.
 * @param {Numbers} factors
 * @param {number} size
 * @param {number} p  in [0, 1)
 * @param {RandomState} random
 */
export function drawMask(factors, size, p, random) {
  if (!(p >= 0 && p < 1)) throw new Error(`drop rates must lie in [0, 1), got ${p}`);
  if (p === 0) {
    factors.fill(1, 0, size);
    return;
  }
  const last = Math.round(p * 2147483648) - 1; // up to this number of 31 random bits, the element is dropped
  const scale = 1 / (1 - p);
  // The sign of a difference, not a comparison: no processor can guess which way a random branch will go.
  for (let k = 0; k < size; k++) factors[k] = scale * ((last - (random.int32() >>> 1)) >>> 31);
}

/**
 * Draw masks for n images and all hidden layers.
 * @param {Net} net
 * @param {number} n
 * @param {number[]} rates  one for each hidden layer
 * @param {RandomState} random
 */
export function drawMasks(net, n, rates, random) {
  hiddenLayers(net).forEach(({ H, factors }, l) => drawMask(factors, n * H.columns, rates[l], random));
}

/**
 * h' = mask · h / (1 − p).
 * @param {Numbers} h
 * @param {Numbers} factors
 * @param {number} size
 */
function dropout(h, factors, size) {
  for (let k = 0; k < size; k++) h[k] *= factors[k];
}

/**
 * The first n rows of net.X become scores, in the last layer's H. Yields now and then, for large layers take a while:
 * `finish(forward(…))` goes straight on.
 * @param {Net} net
 * @param {number} n
 * @param {boolean} training  whether dropout acts, with the masks that were drawn
 * @returns {Steps}
 */
export function* forward(net, n, training) {
  let X = net.X;
  for (const layer of hiddenLayers(net)) {
    const size = n * layer.H.columns;
    yield* linear(net.maths, X, layer, n);
    relu(layer.H.values, size);
    if (training) dropout(layer.H.values, layer.factors, size); // dropout only while training
    X = layer.H;
  }
  yield* linear(net.maths, X, net.layers[net.layers.length - 1], n); // no dropout on the output
}

/**
 * In place: scores become probabilities.
 * @param {Numbers} scores
 * @param {number} from  where the row begins
 * @param {number} classes
 * @returns {number}  the log of what each exp(score) was divided by
 */
export function softmax(scores, from, classes) {
  let top = -Infinity;
  for (let j = 0; j < classes; j++) if (!(scores[from + j] <= top)) top = scores[from + j];
  let total = 0;
  for (let j = 0; j < classes; j++) total += scores[from + j] = exp(scores[from + j] - top);
  for (let j = 0; j < classes; j++) scores[from + j] /= total;
  return log(total) + top;
}

/**
 * Softmax cross-entropy: its sum over the mini-batch and the number of right answers. The gradient of the sum, the
 * probabilities minus 1 at the label, goes to the last layer's dH.
 * @param {Net} net
 * @param {ArrayLike<number>} labels
 * @returns {{loss: number, right: number}}
 */
export function crossEntropy(net, labels) {
  const { H, dH } = net.layers[net.layers.length - 1];
  const [scores, d, classes] = [H.values, dH.values, H.columns];
  const sum = { loss: 0, right: 0 };
  for (let i = 0, from = 0; i < labels.length; i++, from += classes) {
    let best = from;
    for (let k = from; k < from + classes; k++) {
      d[k] = scores[k];
      if (scores[k] > scores[best]) best = k;
    }
    sum.loss += softmax(d, from, classes) - scores[from + labels[i]];
    sum.right += Number(best === from + labels[i]);
    d[from + labels[i]] -= 1;
  }
  return sum;
}

/**
 * From the last layer's dH to the gradients of all parameters. Yields now and then.
 * @param {Net} net
 * @param {number} n
 * @returns {Steps}
 */
export function* backward(net, n) {
  for (let l = net.layers.length - 1; l >= 0; l--) {
    const { W, dW, db, dH } = net.layers[l];
    const below = net.layers[l - 1];
    const X = below ? below.H : net.X;
    yield* product(net.maths, transpose(first(X, n)), first(dH, n), dW);
    const [sums, d] = [db.values.fill(0), dH.values];
    for (let k = 0, i = 0; i < n; i++) {
      for (let j = 0; j < sums.length; j++) sums[j] += d[k++];
    }
    if (!below) return;
    yield* product(net.maths, first(dH, n), transpose(W), first(below.dH, n));
    // Where the unit was dropped or ReLU made it 0, H is 0, and nothing flows back.
    const [h, dh, factors] = [below.H.values, below.dH.values, below.factors];
    for (let k = 0, size = n * W.rows; k < size; k++) dh[k] *= factors[k] * Number(h[k] !== 0);
  }
}

/** Take all steps at once. @param {Steps} steps */
export function finish(steps) {
  while (!steps.next().done);
}

const single = Math.fround; // Gluon keeps these numbers in single precision, whatever the parameters have

/**
 * A step of stochastic gradient descent, averaged over n images, with weight decay: Gluon's "sgd".
 * @param {Net} net
 * @param {number} n
 * @param {{lr: number, wd?: number}} settings
 */
export function sgd(net, n, { lr, wd = 0 }) {
  const [rate, decay, share] = [lr, wd, 1 / n].map(single);
  net.steps++;
  eachParameter(net, (param, grad) => {
    for (let k = 0; k < param.length; k++) param[k] -= rate * (share * grad[k] + decay * param[k]);
  });
}

/**
 * A step of Gluon's "adam" (D. P. Kingma and J. Ba, 2015), with its defaults.
 * @param {Net} net
 * @param {number} n
 * @param {{lr: number, wd?: number}} settings
 */
export function adam(net, n, { lr, wd = 0 }) {
  let [power1, power2] = [1, 1];
  net.steps++;
  for (let t = 0; t < net.steps; t++) [power1, power2] = [power1 * 0.9, power2 * 0.999];
  const [rate, decay, share] = [(lr * Math.sqrt(1 - power2)) / (1 - power1), wd, 1 / n].map(single);
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8].map(single);
  eachParameter(net, (param, grad, averages) => {
    if (!averages.length)
      averages.push(new net.maths.Numbers(grad.length), new net.maths.Numbers(grad.length));
    const [mean, square] = averages;
    for (let k = 0; k < param.length; k++) {
      const g = share * grad[k] + decay * param[k];
      mean[k] = beta1 * mean[k] + (1 - beta1) * g;
      square[k] = beta2 * square[k] + (1 - beta2) * g * g;
      param[k] -= (rate * mean[k]) / (Math.sqrt(square[k]) + epsilon);
    }
  });
}

/**
 * @param {Net} net
 * @param {(param: Numbers, grad: Numbers, averages: Numbers[]) => void} update
 */
function eachParameter(net, update) {
  for (const { W, b, dW, db, averages } of net.layers) {
    averages[0] ??= [];
    averages[1] ??= [];
    update(W.values, dW.values, averages[0]);
    update(b.values, db.values, averages[1]);
  }
}

/** The names in the settings. @type {Record<string, typeof sgd>} */
export const OPTIMIZERS = { sgd, adam };
