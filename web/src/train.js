// The training loop: a generator, as d2l_utils.training.train_steps is, so that whoever drives it decides what happens
// between two mini-batches: a worker looks whether Stop was pressed, a test goes straight on.
//
//   for (const progress of train(settings, data, maths)) …
//
// The settings are the lab's: drop1, units1 of the first hidden layer, drop2, units2 of the others, layers, images,
// noise, seed, init, optimizer, lr, wd, epochs; and batch, 256 unless given. Everything random follows from the seed.
import { CLASSES, PIXELS, epochOrder, gather, labelNoise, subset } from "./data.js";
import {
  OPTIMIZERS,
  backward,
  crossEntropy,
  drawMasks,
  forward,
  hiddenLayers,
  initialize,
  makeNet,
} from "./net.js";
import { MASKS, RandomState, WEIGHTS } from "./random.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./matmul.js").Maths} Maths
 * @typedef {import("./net.js").Net} Net
 *
 * @typedef {object} Settings
 * @property {number} drop1
 * @property {number} drop2
 * @property {number} units1
 * @property {number} units2
 * @property {number} layers  hidden ones
 * @property {number} images
 * @property {number} noise  share of the labels that are replaced
 * @property {number} seed
 * @property {string} init  "lecture": N(0, 0.01²), or "xavier"
 * @property {string} optimizer  "sgd" or "adam"
 * @property {number} lr
 * @property {number} wd
 * @property {number} epochs
 * @property {number} [batch]
 *
 * @typedef {{
 *   train_loss: number[], train_acc_noisy: number[], train_acc_clean: number[], test_loss: number[],
 *   test_acc: number[], seconds: number[],
 * }} History  as d2l_utils.training has it: a number for each finished epoch; seconds are those of the training pass
 *
 * @typedef {object} Progress
 * @property {number} epoch  from 1
 * @property {number} batch  mini-batches done in this epoch
 * @property {number} batches  how many it has
 * @property {number} share  of the whole run, in [0, 1]
 * @property {{train_loss: number, train_acc_noisy: number} | null} now  means over the epoch so far, dropout on
 * @property {History} history  the finished epochs
 * @property {boolean} epochDone  whether this epoch stands in the history
 * @property {Net} net
 */

const BATCH = 256;
/** Images in a mini-batch from which nothing is learned. */
const MEASURED_AT_ONCE = 500;
/** A mean loss above this will not come back: that of guessing one of ten classes is ln 10 = 2.3. */
const EXPLODED = 1000;
const SIGMA = 0.01;

/** The loss became NaN, infinite or absurdly large. */
export class TrainingDiverged extends Error {}

/** @param {Settings} settings */
export const hiddenSizes = ({ units1, units2, layers }) => [units1, ...Array(layers - 1).fill(units2)];

/** @param {Settings} settings */
export const dropRates = ({ drop1, drop2, layers }) => [drop1, ...Array(layers - 1).fill(drop2)];

/** @returns {History} */
export const emptyHistory = () => ({
  train_loss: [],
  train_acc_noisy: [],
  train_acc_clean: [],
  test_loss: [],
  test_acc: [],
  seconds: [],
});

/**
 * Train a net. Yields several times in every mini-batch, while evaluating, and at the end of every epoch.
 * @param {Settings} settings
 * @param {Data} data
 * @param {Maths} maths
 * @returns {Generator<Progress, void, void>}
 */
export function* train(settings, data, maths) {
  const { images, labels } = chooseImages(settings, data);
  const learner = makeLearner(settings, maths, dropRates(settings));
  const { net } = learner;
  const batch = settings.batch ?? BATCH;
  const batches = Math.ceil(labels.length / batch);
  const history = emptyHistory();
  /** @type {Progress} */
  let progress = { epoch: 1, batch: 0, batches, share: 0, now: null, history, epochDone: false, net };
  const pause = () => progress;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const order = epochOrder(labels.length, settings.seed, epoch - 1);
    const sum = { loss: 0, right: 0, images: 0 };
    let seconds = 0;
    for (let done = 1; done <= batches; done++) {
      const rows = order.subarray((done - 1) * batch, done * batch);
      const steps = step(learner, images, labels, rows, sum);
      for (let over = false; !over;) {
        const started = performance.now(); // what others do meanwhile does not count
        over = steps.next().done ?? false;
        seconds += (performance.now() - started) / 1000;
        if (!over) yield progress;
      }
      const now = { train_loss: sum.loss / sum.images, train_acc_noisy: sum.right / sum.images };
      checkLoss(now.train_loss, epoch, done);
      const share = (epoch - 1 + done / batches) / settings.epochs;
      progress = { epoch, batch: done, batches, share, now, history, epochDone: false, net };
      yield progress;
    }
    const test = yield* evaluate(net, data.testImages, data.testLabels, pause);
    const clean = yield* evaluate(net, images, labels, pause);
    append(history, {
      train_loss: sum.loss / sum.images,
      train_acc_noisy: sum.right / sum.images,
      train_acc_clean: clean.accuracy,
      test_loss: test.loss,
      test_acc: test.accuracy,
      seconds,
    });
    yield { ...progress, epochDone: true };
  }
}

/**
 * @typedef {object} PairProgress
 * @property {number} epoch  from 1
 * @property {number} step  mini-batches done, since the beginning
 * @property {number} share  of the whole run, in [0, 1]
 * @property {PairMember} with
 * @property {PairMember} without
 * @property {boolean} measured  whether the test loss has just been measured
 *
 * @typedef {object} PairMember
 * @property {{train_loss: number, train_acc_noisy: number}} now  of the last mini-batch, dropout on
 * @property {Uint8Array[]} kept  for each hidden layer: which units are left, for the first image of the mini-batch
 * @property {{step: number[], test_loss: number[], test_acc: number[]}} curve  what was measured so far
 * @property {Net} net
 */

/**
 * Train two nets in turn, one with the rates of the settings and one without dropout: the same first weights, the same
 * images in the same order. Yields several times in every mini-batch, and while the test loss is measured, after every
 * `every` mini-batches.
 * @param {Settings} settings
 * @param {Data} data
 * @param {Maths} maths
 * @param {{every?: number}} [options]  mini-batches between two measurements; without it, an epoch
 * @returns {Generator<PairProgress, void, void>}
 */
export function* trainPair(settings, data, maths, options = {}) {
  const { images, labels } = chooseImages(settings, data);
  const batch = settings.batch ?? BATCH;
  const batches = Math.ceil(labels.length / batch);
  const { every = batches } = options;
  const rates = dropRates(settings);
  const learners = [
    makeLearner(settings, maths, rates),
    makeLearner(
      settings,
      maths,
      rates.map(() => 0),
    ),
  ];
  const members = learners.map(({ net }) => ({
    now: { train_loss: NaN, train_acc_noisy: NaN },
    kept: hiddenLayers(net).map(({ H }) => new Uint8Array(H.columns).fill(1)),
    curve: { step: /** @type {number[]} */ ([]), test_loss: /** @type {number[]} */ ([]), test_acc: [] },
    net,
  }));
  let epoch = 1;
  let steps = 0;
  const progress = (measured = false) => ({
    epoch,
    step: steps,
    share: steps / (settings.epochs * batches),
    with: members[0],
    without: members[1],
    measured,
  });
  const measure = function* () {
    /** @type {{loss: number, accuracy: number}[]} */
    const results = [];
    for (const { net } of learners)
      results.push(yield* evaluate(net, data.testImages, data.testLabels, progress));
    members.forEach(({ curve }, i) => {
      append(curve, { step: steps, test_loss: results[i].loss, test_acc: results[i].accuracy });
    });
    yield progress(true);
  };
  for (; epoch <= settings.epochs; epoch++) {
    const order = epochOrder(labels.length, settings.seed, epoch - 1);
    for (let done = 1; done <= batches; done++) {
      const rows = order.subarray((done - 1) * batch, done * batch);
      for (const [i, learner] of learners.entries()) {
        const sum = { loss: 0, right: 0, images: 0 };
        const within = step(learner, images, labels, rows, sum);
        while (!within.next().done) yield progress();
        members[i].now = { train_loss: sum.loss / sum.images, train_acc_noisy: sum.right / sum.images };
        members[i].kept = hiddenLayers(learner.net).map(({ H, factors }) =>
          Uint8Array.from(factors.subarray(0, H.columns), (factor) => Number(factor > 0)),
        );
        checkLoss(members[i].now.train_loss, epoch, done);
      }
      steps++;
      yield progress();
      if (steps % every === 0 || steps === settings.epochs * batches) yield* measure();
    }
  }
}

/**
 * The images of a run, and their labels with their noise.
 * @param {Settings} settings
 * @param {Data} data
 */
function chooseImages({ images: size, noise, seed }, data) {
  const chosen = subset(data.trainLabels, size, seed);
  const labels = labelNoise(
    Uint8Array.from(chosen, (i) => data.trainLabels[i]),
    noise,
    seed,
  );
  if (chosen.length === data.trainLabels.length) return { images: data.trainImages, labels };
  const images = new Uint8Array(chosen.length * PIXELS);
  chosen.forEach((from, to) => {
    images.set(data.trainImages.subarray(from * PIXELS, (from + 1) * PIXELS), to * PIXELS);
  });
  return { images, labels };
}

/**
 * A net, its masks' random numbers, and how it is updated.
 * @typedef {ReturnType<typeof makeLearner>} Learner
 * @param {Settings} settings
 * @param {Maths} maths
 * @param {number[]} rates
 */
function makeLearner(settings, maths, rates) {
  const { seed, init, optimizer, batch = BATCH } = settings;
  const net = makeNet(maths, [PIXELS, ...hiddenSizes(settings), CLASSES], Math.max(batch, MEASURED_AT_ONCE));
  initialize(net, init === "lecture" ? SIGMA : null, new RandomState([WEIGHTS, seed]));
  return { net, rates, masks: new RandomState([MASKS, seed]), settings, update: OPTIMIZERS[optimizer] };
}

/**
 * One mini-batch: forward, backward, update.
 * @param {Learner} learner
 * @param {Uint8Array} images
 * @param {Uint8Array} labels
 * @param {Uint32Array} rows  the images of the mini-batch
 * @param {{loss: number, right: number, images: number}} sum  what its losses are added to
 * @returns {import("./net.js").Steps}
 */
function* step({ net, rates, masks, settings, update }, images, labels, rows, sum) {
  const n = rows.length;
  gather(images, rows, net.X.values);
  drawMasks(net, n, rates, masks);
  yield* forward(net, n, true);
  const { loss, right } = crossEntropy(
    net,
    Uint8Array.from(rows, (i) => labels[i]),
  );
  yield* backward(net, n);
  update(net, n, settings);
  sum.loss += loss;
  sum.right += right;
  sum.images += n;
}

/**
 * Mean loss and accuracy without dropout; yields between two layers.
 * @template T
 * @param {Net} net
 * @param {Uint8Array} images
 * @param {Uint8Array} labels
 * @param {() => T} pause  what to yield
 * @returns {Generator<T, {loss: number, accuracy: number}, void>}
 */
export function* evaluate(net, images, labels, pause) {
  const sum = { loss: 0, right: 0 };
  for (let from = 0; from < labels.length; from += MEASURED_AT_ONCE) {
    const some = labels.subarray(from, from + MEASURED_AT_ONCE);
    gather(
      images,
      Array.from(some, (_, i) => from + i),
      net.X.values,
    );
    const within = forward(net, some.length, false);
    while (!within.next().done) yield pause();
    const { loss, right } = crossEntropy(net, some);
    sum.loss += loss;
    sum.right += right;
    yield pause();
  }
  return { loss: sum.loss / labels.length, accuracy: sum.right / labels.length };
}

/**
 * @param {number} loss
 * @param {number} epoch
 * @param {number} batch
 */
function checkLoss(loss, epoch, batch) {
  if (loss > -Infinity && loss < EXPLODED) return; // NaN is not, either
  if (epoch === 1 && batch === 1 && !Number.isFinite(loss)) {
    throw new TrainingDiverged(
      "the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, " +
        "or the loss takes the log of 0",
    );
  }
  const how = Number.isFinite(loss) ? "has exploded" : "is not a finite number any more";
  const size = Number.isFinite(loss) ? Number(loss.toPrecision(6)) : loss;
  throw new TrainingDiverged(
    `training stopped in epoch ${epoch} after ${batch} mini-batches: the loss ${how} (${size}). ` +
      "Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.",
  );
}

/**
 * Add a number to each of the lists.
 * @template {Record<string, number[]>} Lists
 * @param {Lists} lists
 * @param {{[name in keyof Lists]: number}} numbers
 */
function append(lists, numbers) {
  for (const name of Object.keys(lists)) lists[name].push(numbers[name]);
}
