// What a worker does: it answers questions and trains, one run at a time. Messages are those that the kernel and a view
// exchange: {id, ask, …} is answered by {id, answer} or {id, error}, an error being a sentence fit to show. A question
// that starts a run is answered at once; what is seen of the run follows as {id, state: {run}} or {id, state: {pair}}.
//
// The data: `base` in a message is the address of a folder with the four files; more images than it has are looked for in
// its folder `all/`. So which images a run has depends on its settings alone, not on what was asked before.
import { checkData, gunzip, loadData, PIXELS, subset } from "./data.js";
import { activations, draws, netOf, thin } from "./explore.js";
import { wasmMaths } from "./matmul.js";
import { parameters } from "./net.js";
import { emptyHistory, train, trainPair, TrainingDiverged } from "./train.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./explore.js").Weights} Weights
 * @typedef {import("./matmul.js").Maths} Maths
 * @typedef {import("./train.js").Settings} Settings
 *
 * @typedef {object} Scope  a worker's own end of its line
 * @property {(message: any) => void} postMessage
 * @property {((event: {data: any}) => void) | null} onmessage
 *
 * @typedef {object} Job  a run under way
 * @property {number} id  of the question that started it
 * @property {string} whyStop  empty as long as nobody wants it to stop
 * @property {(why: string) => void} stop  the first reason counts
 * @property {Promise<void>} ended
 *
 * @typedef {object} Status  what every run shows
 * @property {"training" | "stopping" | "done" | "failed"} state
 * @property {string} message
 * @property {number} epoch
 * @property {number} share
 * @property {number} seconds
 * @property {number | null} loaded  the share of the images that has come, while they are loaded
 */

/** @typedef {(message: string, loaded: number) => void} Say  what a run waits for */

/** Milliseconds of work between two looks at what has been asked meanwhile. */
const PATIENCE = 5;
/** Milliseconds between two reports. */
const REPORT_EVERY = 30;

/**
 * @param {Scope} scope
 * @param {BufferSource} wasm  the matrix product, compiled
 */
export function serve(scope, wasm) {
  /** @type {Promise<Maths> | undefined} */
  let trainers;
  /** @type {Promise<Maths> | undefined} */
  let explorers;
  /** @type {Job | null} */
  let job = null;
  let runs = 0;
  /** The net that the explorers look at: given, or the one that was trained last. @type {Promise<Weights> | null} */
  let weights = null;
  let trained = false;
  /** @type {{weights: Weights, net: import("./net.js").Net} | null} */
  let explored = null;
  const { sample, dataFor } = makeLibrary();

  async function explorersNet() {
    if (!weights) throw new Error("there is no trained net yet: train one in the training lab");
    const theirs = await weights;
    const maths = await (explorers ??= wasmMaths(wasm));
    if (explored?.weights !== theirs) explored = { weights: theirs, net: netOf(maths, theirs) };
    return explored.net;
  }

  /**
   * Run a generator until it ends or is to stop, and report. A run under way makes way.
   * @template {{epoch: number, share: number}} Progress
   * @param {number} id  of the question
   * @param {(say: Say) => Promise<(maths: Maths) => Generator<Progress, void, void>>} prepare
   * @param {(status: Status, progress: Progress | null) => void} report
   * @param {(progress: Progress | null) => string} count  how far it came, in words
   */
  function begin(id, prepare, report, count) {
    const before = job;
    /** @type {Status} */
    const status = { state: "training", message: "", epoch: 0, share: 0, seconds: 0, loaded: null };
    /** @type {Progress | null} */
    let progress = null;
    const show = () => report({ ...status }, progress);
    /** @type {() => void} */
    let wake = () => {};
    const stopped = new Promise((/** @type {(nothing: void) => void} */ resolve) => (wake = resolve));

    async function work() {
      await before?.ended;
      /** @type {Say} */
      const say = (message, loaded) => {
        if (mine.whyStop) return;
        Object.assign(status, { message, loaded });
        show();
      };
      const start = await Promise.race([prepare(say), stopped]);
      const maths = await (trainers ??= wasmMaths(wasm));
      maths.clear();
      Object.assign(status, { message: "", loaded: null });
      const steps = start?.(maths);
      const began = performance.now();
      let [paused, reported] = [began, began];
      while (!mine.whyStop) {
        const step = steps?.next();
        if (!step || step.done) break;
        progress = step.value;
        const now = performance.now();
        Object.assign(status, {
          epoch: progress.epoch,
          share: progress.share,
          seconds: (now - began) / 1000,
        });
        if (now - reported >= REPORT_EVERY) {
          show();
          reported = now;
        }
        if (now - paused >= PATIENCE) {
          await pause();
          paused = performance.now();
        }
      }
    }

    /** @param {Status["state"]} state @param {string} message */
    function end(state, message) {
      Object.assign(status, { state, message, loaded: null });
      if (job === mine) job = null;
      show();
    }

    /** @type {Job} */
    const mine = {
      id,
      whyStop: "",
      stop(why) {
        if (mine.whyStop) return;
        mine.whyStop = why;
        status.state = "stopping";
        show();
        wake();
      },
      ended: Promise.resolve(),
    };
    job = mine;
    before?.stop("another run began");
    show();
    mine.ended = work().then(
      () => {
        const why = mine.whyStop;
        end("done", why ? `Stopped after ${count(progress)}: ${why}.` : `Done: ${count(progress)}.`);
      },
      (error) => end("failed", sentence(error)),
    );
  }

  /** @type {Record<string, (args: any, tell: (state: any) => void) => any>} */
  const answers = {
    dropout: draws,

    async thin(question) {
      const net = await explorersNet();
      const grey = question.pixels ? null : await chosenImage(question);
      return thin(net, question.pixels ?? Array.from(grey ?? [], (value) => value / 255), question);
    },

    async activations(question) {
      const net = await explorersNet();
      const images = question.images ?? explored?.weights.images ?? (await sample(question.base)).testImages;
      return activations(net, images, question);
    },

    /** Balanced subsets of the training and test images. */
    async images(question) {
      return chooseBoth(await sample(question.base), question);
    },

    train({ id, base, settings, images }, tell) {
      const number = ++runs;
      let history = emptyHistory();
      /** @type {{train_loss: number, train_acc_noisy: number} | null} */
      let now = null;
      begin(
        id,
        async (say) => {
          const data = images ? fromArrays(images) : await dataFor(base, settings.images, say);
          return (maths) => train(settings, data, maths);
        },
        (status, progress) => {
          if (progress) ({ now, history } = progress);
          if (progress?.now && status.state === "done") {
            weights = Promise.resolve(copyOf(progress.net));
            trained = true;
          }
          tell({ run: { id: number, settings, ...status, now, history } });
        },
        (progress) => `${progress?.history.seconds.length ?? 0} of ${settings.epochs} epochs`,
      );
      return {};
    },

    /**
     * Two nets in turn, with dropout and without: what the lesson opens with. `images` is an answer to `images`, if need
     * be from elsewhere.
     */
    train_pair({ id, base, images, every, ...settings }, tell) {
      const {
        p,
        seed,
        epochs = 30,
        train_size = 2000,
        test_size = 2000,
        num_hiddens = [512, 512],
      } = settings;
      const { lr = 0.001, batch_size = 128 } = settings;
      const [units1, units2 = units1] = num_hiddens;
      begin(
        id,
        async (say) => {
          const sizes = { train_size, test_size, seed };
          const data = fromArrays(images ?? chooseBoth(await dataFor(base, 0, say), sizes));
          const run = {
            ...{
              drop1: p,
              drop2: p,
              units1,
              units2,
              layers: num_hiddens.length,
              noise: 0,
              seed,
              epochs,
              lr,
              wd: 0,
            },
            ...{ init: "xavier", optimizer: "adam", batch: batch_size, images: data.trainLabels.length },
          };
          return (maths) => trainPair(run, data, maths, { every });
        },
        (status, progress) => {
          /** @type {Record<string, any>} */
          const seen = { steps: [], with: [], without: [], now: null, kept: [] };
          if (progress) {
            const { with: mine, without: other } = progress;
            Object.assign(seen, {
              steps: mine.curve.step,
              with: mine.curve.test_loss,
              without: other.curve.test_loss,
            });
            Object.assign(seen, { now: { with: mine.now, without: other.now }, kept: mine.kept });
          }
          tell({ pair: { p, seed, epochs, ...status, ...seen } });
        },
        (progress) => `${progress ? Math.floor(progress.share * epochs + 1e-9) : 0} of ${epochs} epochs`,
      );
      return {};
    },

    /** @param {{only?: number}} args  the question whose run is meant; without it, any */
    stop({ only = job?.id }) {
      if (job?.id === only) job?.stop("you pressed Stop");
      return {};
    },

    /**
     * A net for the explorers, until another one is trained: its parameters, or the address of a file of them. A view
     * that comes later gives it again, in vain.
     */
    weights({ sizes, data, url }) {
      if (trained) return {};
      weights = (async () => (data ? unpackWeights(sizes, data) : readNet(sizes, await load(url))))();
      return weights.then(() => ({}));
    },

    /** The parameters of the explorers' net. */
    async net() {
      if (!weights) throw new Error("there is no trained net yet: train one in the training lab");
      const { sizes, params } = await weights;
      return {
        sizes,
        ...Object.fromEntries(params.map((data, i) => [`param_${i}`, { data, shape: [data.length] }])),
      };
    },
  };

  /** @param {{image: number, images?: Uint8Array, base?: string}} question */
  async function chosenImage({ image, images, base }) {
    const all = images ?? (await sample(base)).testImages;
    const n = all.length / PIXELS;
    if (!Number.isInteger(image) || image < 0 || image >= n) {
      throw new Error(`image must be a whole number in [0, ${n}), got ${image}`);
    }
    return all.subarray(image * PIXELS, (image + 1) * PIXELS);
  }

  scope.onmessage = async ({ data: { id, ask, ...args } }) => {
    try {
      if (!Object.hasOwn(answers, ask)) throw new Error(`there is no question ${ask}`);
      const tell = (/** @type {any} */ state) => scope.postMessage({ id, state });
      scope.postMessage({ id, answer: await answers[ask]({ ...args, id }, tell) });
    } catch (error) {
      scope.postMessage({ id, error: sentence(error) });
    }
  };
}

/** Data that were loaded, by folder. */
function makeLibrary() {
  /** @type {Map<string, Promise<Data>>} */
  const shelf = new Map();

  /**
   * @param {string} folder
   * @param {import("./data.js").OnProgress} [onProgress]
   */
  function load(folder, onProgress) {
    let data = shelf.get(folder);
    if (!data) {
      data = loadData(folder, onProgress);
      shelf.set(folder, data);
      data.catch(() => shelf.delete(folder)); // so that one can try again
    }
    return data;
  }

  /** @param {string | undefined} base @param {import("./data.js").OnProgress} [onProgress] */
  function sample(base, onProgress) {
    if (!base) throw new Error("there are no images: nobody said where they are");
    return load(base, onProgress);
  }

  /**
   * @param {string | undefined} base
   * @param {number} images
   * @param {Say} say
   */
  async function dataFor(base, images, say) {
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    let said = -Infinity;
    const onProgress = (/** @type {number} */ done, /** @type {number} */ total) => {
      if (total < 200 * images) return; // too little for so many images: those in all/ are waited for
      if (performance.now() - said < REPORT_EVERY) return;
      said = performance.now();
      say(`Loading the images: ${megabytes(done)} of ${megabytes(total)} MB.`, done / total);
    };
    const data = await sample(base, onProgress);
    return images > data.trainLabels.length ? load(`${base}all/`, onProgress) : data;
  }

  return { sample, dataFor };
}

/** Let messages in. (setTimeout would wait for 4 ms.) */
const pause = () =>
  new Promise((/** @type {(nothing: void) => void} */ resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * @param {string} name
 * @param {Uint8Array} images
 * @param {Uint8Array} labels
 * @param {number} size
 * @param {number} seed
 */
function choose(name, images, labels, size, seed) {
  const chosen = subset(labels, size, seed);
  const pixels = new Uint8Array(size * PIXELS);
  chosen.forEach((from, to) => pixels.set(images.subarray(from * PIXELS, (from + 1) * PIXELS), to * PIXELS));
  return {
    [`${name}_images`]: { data: pixels, shape: [size, PIXELS] },
    [`${name}_labels`]: { data: Uint8Array.from(chosen, (i) => labels[i]), shape: [size] },
  };
}

/** @param {Data} data @param {{train_size: number, test_size: number, seed: number}} question */
const chooseBoth = (
  { trainImages, trainLabels, testImages, testLabels },
  { train_size, test_size, seed },
) => ({
  ...choose("train", trainImages, trainLabels, train_size, seed),
  ...choose("test", testImages, testLabels, test_size, seed),
});

/**
 * Images and labels from an answer to `images`: the worker's own, or a kernel's.
 * @param {Record<string, {data: ArrayLike<number>}>} arrays
 */
function fromArrays({ train_images, train_labels, test_images, test_labels }) {
  const [trainImages, trainLabels, testImages, testLabels] = [
    train_images,
    train_labels,
    test_images,
    test_labels,
  ].map(({ data }) => (data instanceof Uint8Array ? data : Uint8Array.from(data)));
  return checkData({ trainImages, trainLabels, testImages, testLabels });
}

/**
 * @param {import("./net.js").Net} net
 * @returns {Weights}
 */
const copyOf = (net) => ({ sizes: net.sizes, params: parameters(net).map((param) => param.slice()) });

/** @param {string} url */
async function load(url) {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`the net could not be loaded: the server answered ${response.status} for ${url}`);
  return gunzip(new Uint8Array(await response.arrayBuffer()));
}

/**
 * W1, b1, W2, b2, … one after the other.
 * @param {number[]} sizes
 * @param {Float32Array} numbers
 * @returns {Weights}
 */
function unpackWeights(sizes, numbers) {
  const lengths = sizes.slice(1).flatMap((units, l) => [sizes[l] * units, units]);
  const needed = lengths.reduce((a, b) => a + b, 0);
  if (numbers.length !== needed)
    throw new Error(`a net ${sizes.join("-")} has ${needed} parameters, got ${numbers.length}`);
  let at = 0;
  return { sizes, params: lengths.map((length) => numbers.slice(at, (at += length))) };
}

/**
 * Read a net's file, as Network.packed in d2l_utils/widgets/inputs.py packs it. Of each layer: a scale and a bias for each unit, in single precision,
 * then the weights, input by input, as whole numbers of so many of their unit's scale. Images may follow.
 * @param {number[]} sizes
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Weights}
 */
export function readNet(sizes, bytes) {
  const needed = sizes.slice(1).reduce((sum, units, l) => sum + (8 + sizes[l]) * units, 0);
  if (bytes.length < needed || (bytes.length - needed) % PIXELS) {
    const form = `a net ${sizes.join("-")} has ${needed}, and whole images of ${PIXELS} may follow`;
    throw new Error(`the net's file is damaged: it has ${bytes.length} bytes; ${form}`);
  }
  let at = 0;
  const take = (/** @type {number} */ length) => bytes.slice(at, (at += length)).buffer;
  const params = sizes.slice(1).flatMap((units, l) => {
    const [scales, bias] = [new Float32Array(take(4 * units)), new Float32Array(take(4 * units))];
    const whole = new Int8Array(take(units * sizes[l]));
    return [Float32Array.from(whole, (count, i) => count * scales[i % units]), bias];
  });
  return { sizes, params, ...(at < bytes.length ? { images: bytes.slice(at) } : {}) };
}

/** What went wrong, in a sentence. @param {unknown} error */
function sentence(error) {
  const { message } = /** @type {Error} */ (error);
  if (error instanceof TrainingDiverged || Object.getPrototypeOf(error) === Error.prototype) {
    return message[0].toUpperCase() + message.slice(1);
  }
  // Browsers agree neither on this error's class nor on its words; and a RangeError may be something else.
  if (/out of memory|allocat|grow/i.test(message))
    return "The memory ran out. Train fewer units or layers, or close other pages.";
  return `The computation failed. ${error}`;
}
