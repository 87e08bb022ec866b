// See dropout pay within a minute: two networks learn from the same few images, one without dropout and one with it.
import recorded from "../../../d2l_utils/widgets/opening.json" with { type: "json" };
import { State, latest } from "../host.js";
import { chart } from "../ui/chart.js";
import { button, calm, h, probabilityText, slider, tidy } from "../ui/controls.js";
import { alertLine, onWidth, picture, player, set, whenSeen } from "../ui/draw.js";
import { imageCanvas, network } from "../ui/network.js";

const PACE = 200; // milliseconds between two masks: quicker would flash

/**
 * @typedef {object} Recording  made by tools/record_opening.py
 * @property {number} p
 * @property {number} train_size
 * @property {number} test_size
 * @property {number} lr
 * @property {number} batch_size
 * @property {number[]} num_hiddens
 * @property {number} epochs
 * @property {number} seed
 * @property {number[]} without  test loss at the end of each epoch, without dropout
 * @property {number[]} with
 * @property {number[]} gaps  how much higher the loss without dropout is at the end, on ten seeds
 * @property {number} last  epochs at the end over which a gap is a mean
 * @property {string} images  a few images of 4 bits a pixel, base64
 */

/** Four bits a pixel to numbers from 0 to 1, image by image. @param {string} base64 */
export function unpackImages(base64) {
  const pixels = Array.from(atob(base64), (letter) => letter.charCodeAt(0)).flatMap((byte) => [
    byte >> 4,
    byte & 15,
  ]);
  return Array.from({ length: pixels.length / 784 }, (_, i) =>
    pixels.slice(784 * i, 784 * (i + 1)).map((v) => v / 15),
  );
}

/**
 * What a curve of losses did: in which epoch it was lowest, and whether it then climbed by a tenth or more.
 * @param {number[]} losses
 */
export function turn(losses) {
  const lowest = Math.min(...losses);
  const last = losses[losses.length - 1];
  return { epoch: losses.indexOf(lowest) + 1, lowest, last, climbs: last > 1.1 * lowest };
}

/**
 * What came of a pair of runs, in words.
 * @param {number[]} without @param {number[]} with_
 */
export function verdict(without, with_) {
  const say = (/** @type {number[]} */ losses) => {
    const { epoch, lowest, last, climbs } = turn(losses);
    return climbs
      ? `turned after epoch ${epoch} and climbed from ${lowest.toFixed(2)} to ${last.toFixed(2)}`
      : `ended at ${last.toFixed(2)}, near its lowest, ${lowest.toFixed(2)}`;
  };
  return `Without dropout the test loss ${say(without)}. With dropout it ${say(with_)}.`;
}

/**
 * The losses of a run under way at the end of each epoch, from the first on.
 * @param {{steps: number[], with: number[], without: number[]}} pair  losses after so many mini-batches
 * @param {number} batches  in an epoch
 */
export function byEpoch({ steps, ...losses }, batches) {
  const ends = steps.flatMap((step, i) => (step > 0 && step % batches === 0 ? [i] : []));
  return { without: ends.map((i) => losses.without[i]), with: ends.map((i) => losses.with[i]) };
}

/** How much the gap differs between seeds, in words. @param {Recording} recording */
export function spreadOfGaps({ gaps, last, p, train_size: images }) {
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  const above = sorted.filter((gap) => gap > 0).length;
  return (
    `${images.toLocaleString("en")} images, p = ${p}, last ${last} epochs: on ${above} of ${gaps.length} seeds the test loss is ` +
    `higher without dropout, by ${sorted[0].toFixed(2)} to ${(sorted.at(-1) ?? 0).toFixed(2)} (median ${middle.toFixed(2)}).`
  );
}

/**
 * @param {HTMLElement} root
 * @param {import("../host.js").Host} host  option recording, if not our own; states p, and pair while one is trained live
 * @returns {() => void}
 */
export function opening(root, { state, options, ask, place }) {
  /** @type {Recording} */
  const recording = options.recording ?? recorded;
  const { epochs, num_hiddens: numHiddens } = recording;
  const { seed, train_size, test_size, num_hiddens, lr, batch_size } = recording;
  // Both worlds train in a worker of the page: in Jupyter the kernel gives the images, and stays free for its cells.
  const own = place === "jupyter" ? new State() : null;
  const told = own ?? state;
  const engine = own && import("../engine.js").then(({ pageEngine }) => pageEngine({}));
  const train = latest(async (what, args) => {
    if (!engine) return ask(what, args);
    const images = await ask("images", { train_size, test_size, seed });
    const page = await engine;
    if (!live) return {}; // back to the recording, or off the page, meanwhile
    return page.ask(what, { ...args, images }, /** @type {State} */ (own));
  });
  const stopIt = async () => (engine ? await engine : { ask }).ask("stop", {});
  const p = () => state.get("p") ?? recording.p;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let live = p() !== recording.p; // what is seen is trained here and now, not played
  /** The live run, once it is the one that was asked for: an older one may still say that it has stopped. */
  const pair = () => {
    const run = live ? told.get("pair") : null;
    return run?.p === p() ? run : null;
  };
  const images = unpackImages(recording.images);

  const rate = slider({
    ...{
      label: "drop probability p",
      max: 0.95,
      value: p(),
      format: probabilityText,
    },
    onInput: (value) => state.set({ p: value }),
  });
  const play = button({
    label: "Play",
    primary: true,
    onClick: () => (motion.playing() ? motion.pause() : start()),
  });
  const end = button({
    label: "To the end",
    hint: "Both curves at once",
    onClick: () => (motion.pause(), show(epochs)),
  });
  const stop = button({ label: "Stop", onClick: () => void stopIt().catch(complain) });
  const back = button({
    label: "Back to the recorded run",
    onClick: replay,
  });
  const headline = h("p", { class: "d2l-headline" });
  const spread = h("p", { class: "d2l-say" }, spreadOfGaps(recording));
  const status = h("p", { class: "d2l-say", role: "status" });
  const alert = alertLine();
  const complain = (/** @type {Error} */ error) => alert.say(error.message);
  const nets = h("div", { class: "d2l-pair" });
  const curves = h("div", {});
  root.append(
    h(
      "div",
      { class: "d2l-opening" },
      headline,
      h("div", { class: "d2l-figure" }, nets, curves),
      h("div", { class: "d2l-row" }, rate.el, h("div", { class: "d2l-actions" }, play, end, stop, back)),
      status,
      alert.el,
      spread,
    ),
  );
  const drawings = [side(nets, "without", numHiddens), side(nets, "with", numHiddens)];
  const graph = chart(curves, {
    label: "Loss on the test images, epoch by epoch",
    x: { label: "epoch", min: 0, max: epochs },
    y: { label: "test loss" },
    height: (width) => Math.max(230, Math.min(380, width * 0.6)),
  });

  // ---- the recorded run
  let half = 0; // half epochs shown
  function show(/** @type {number} */ epoch) {
    half = 2 * epoch;
    flicker();
    const [without, with_] = [recording.without.slice(0, epoch), recording.with.slice(0, epoch)];
    curvesOf(without, with_, recording.p, epoch < epochs);
    headline.textContent = epoch < epochs ? said(without, with_) : verdict(without, with_);
    status.textContent =
      `The curves are a recorded run's, seed ${recording.seed}; the masks are drawn as you watch. ` +
      "Move p, and both networks train anew, here.";
    labels(recording.p);
  }
  const motion = player(
    () => {
      if (half % 2 === 0) show(half / 2);
      else flicker();
      return half++ >= 2 * epochs ? null : PACE;
    },
    (playing) => (play.textContent = playing ? "Pause" : "Play"),
  );
  function replay() {
    live = false;
    clearTimeout(timer);
    void stopIt().catch(() => {});
    state.set({ p: recording.p });
    alert.say("");
    follow();
    show(calm() ? epochs : 0);
    if (!calm()) start();
  }
  function start() {
    if (half >= 2 * epochs) half = 0;
    motion.play();
  }

  // ---- what is drawn
  let seen = 0;
  let flickered = -Infinity;
  /** Show other masks: those given, of the run, else some drawn at its rate. @param {Uint8Array[]} [kept] */
  function flicker(kept) {
    if (calm() && seen) return;
    flickered = performance.now();
    const image = images[seen++ % images.length];
    const masks = kept?.length
      ? kept
      : numHiddens.map((units) => Uint8Array.from({ length: units }, () => Number(Math.random() >= p())));
    drawings[0].show(image, [...numHiddens.map(() => null), null]);
    drawings[1].show(image, [...masks, null]);
  }
  const said = (/** @type {number[]} */ without, /** @type {number[]} */ with_, of = epochs) => {
    const n = Math.min(without.length, with_.length);
    return n
      ? `Epoch ${n} of ${of}, the same images for both networks. ` +
          `Loss on test images: ${without[n - 1].toFixed(2)} without dropout, ${with_[n - 1].toFixed(2)} with it.`
      : "Two networks begin to learn from the same few images: one without dropout, one with it.";
  };
  function labels(/** @type {number} */ probability) {
    drawings[0].title("without dropout");
    drawings[1].title(`with dropout, p = ${tidy(probability)}`);
  }
  /** @param {number[]} without @param {number[]} with_ @param {number} probability @param {boolean} growing */
  function curvesOf(without, with_, probability, growing) {
    const line = (
      /** @type {string} */ name,
      /** @type {string} */ colour,
      /** @type {number[]} */ y,
      /** @type {number[]} */ dash = [],
    ) => ({
      ...{ name, colour, y, dash: dash.length ? dash : undefined, width: 2.5, point: growing },
      label: `${(y.at(-1) ?? 0).toFixed(2)} ${name.split(",")[0]}`,
      x: y.map((_, i) => i + 1),
    });
    const all = [...recording.without, ...recording.with, ...without, ...with_].filter(Number.isFinite);
    graph.set({
      lines: [
        line("without", "--d2l-without", without, [8, 4]),
        line(`with, p = ${tidy(probability)}`, "--d2l-with", with_),
      ],
      y: {
        label: "test loss",
        min: Math.floor(10 * Math.min(...all)) / 10,
        max: Math.ceil(10 * Math.max(...all)) / 10,
      },
    });
  }

  // ---- the live run
  function touched() {
    live = true;
    follow();
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        await train("train_pair", {
          ...{ p: p(), seed, epochs, train_size, test_size, num_hiddens, lr, batch_size },
        });
        alert.say("");
      } catch (error) {
        complain(/** @type {Error} */ (error));
      }
    }, 300); // a slider on its way does not start a run at each step
  }
  function follow() {
    const run = pair();
    const running = run?.state === "training";
    play.hidden = end.hidden = spread.hidden = live; // they speak of the recorded run
    stop.hidden = !running;
    back.hidden = !live;
    if (!live) return;
    motion.pause();
    labels(p());
    if (!run) {
      headline.textContent = said([], []);
      status.textContent = "Two new networks begin to learn …";
      curvesOf([], [], p(), true);
      return;
    }
    const losses = byEpoch(run, Math.ceil(train_size / batch_size));
    const n = losses.with.length;
    if (performance.now() - flickered > PACE) flicker(run.kept);
    curvesOf(losses.without, losses.with, run.p, running);
    headline.textContent =
      running || n < 2 ? said(losses.without, losses.with) : verdict(losses.without, losses.with);
    status.textContent =
      run.message ||
      `Training here and now, seed ${run.seed}: epoch ${Math.min(n + 1, epochs)} of ${epochs}.`;
    alert.say(run.state === "failed" ? run.message : "");
  }

  const offs = [
    state.on("p", () => {
      rate.value = p();
      if (live || p() !== recording.p) touched();
    }),
    told.on("pair", follow),
    whenSeen(root, () => {
      if (live) touched();
      else if (calm()) show(epochs);
      else start();
    }),
  ];
  follow();
  if (!live) show(0);
  return () => {
    live = false;
    void (engine ? engine.then((page) => page.dispose()) : stopIt()).catch(() => {});
    clearTimeout(timer);
    for (const off of [...offs, motion.pause, graph.dispose, ...drawings.map((each) => each.dispose)]) off();
    root.replaceChildren();
  };
}

/** One of the two networks. @param {Element} parent @param {"with" | "without"} name @param {number[]} numHiddens */
function side(parent, name, numHiddens) {
  const title = h("figcaption", { class: `d2l-side d2l-${name}` });
  const stage = h("div", { class: "d2l-stage" });
  parent.append(h("figure", {}, title, stage));
  const { element, describe } = picture(stage, `d2l-side-picture d2l-${name}`);
  const net = network(element, numHiddens, { most: 7 });
  const image = imageCanvas(stage, "d2l-image d2l-input");
  const [top, height] = [8, 150];
  numHiddens.forEach((units, layer) => net.caption(layer, `${net.drawn[layer]} of ${units} drawn`));
  const dispose = onWidth(stage, (width) => {
    const size = Math.min(56, width * 0.18);
    set(element, { width, height: top + height + (width < 260 ? 50 : 26) });
    net.place({ left: 2, right: width - 14, top, height, size });
    image.canvas.style.cssText = `left:2px;top:${top + height / 2 - size / 2}px;width:${size}px;height:${size}px`;
  });
  return {
    dispose() {
      dispose();
      image.dispose();
    },
    /** @param {number[]} pixels @param {(Uint8Array | null)[]} masks */
    show(pixels, masks) {
      image.show(pixels);
      net.show(masks);
    },
    title(/** @type {string} */ text) {
      if (title.textContent === text) return;
      title.textContent = text;
      describe(
        `A drawn network ${text}: an image, two hidden layers of ${numHiddens.join(" and ")} units, ten classes.`,
      );
    },
  };
}
