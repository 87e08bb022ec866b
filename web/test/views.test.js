import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { argmax } from "../src/numbers.js";
import { probabilityText, tidy } from "../src/ui/controls.js";
import { nice, player, short, two } from "../src/ui/draw.js";
import { drawnUnits, spread, wrap } from "../src/ui/network.js";
import { dot } from "../src/ui/pad.js";
import { layerOf, sentence, shares } from "../src/views/activations.js";
import { PATTERNS, overAll, running, theory } from "../src/views/explorer.js";
import { spreadOfGaps, turn, unpackImages, verdict } from "../src/views/opening.js";
import { distance } from "../src/views/scaling.js";
import { average } from "../src/views/thinned.js";

const near = (/** @type {number} */ a, /** @type {number} */ b) =>
  assert.ok(Math.abs(a - b) < 1e-12, `${a} is not ${b}`);
const draws = [1, 2].flatMap((factor) => Array.from({ length: 16 }, (_, i) => factor * i));

test("a rate has two decimals or as many as it has, and no dust of binary fractions", () => {
  const rates = [0.5, 0.125, 3 * 0.05, Math.fround(0.2), Math.fround(0.125), 0.999999, 1];
  assert.deepEqual(rates.map(tidy), [0.5, 0.125, 0.15, 0.2, 0.125, 0.999999, 1]);
  assert.deepEqual(rates.map(probabilityText), [
    "0.50",
    "0.125",
    "0.15",
    "0.20",
    "0.125",
    "0.999999",
    "1.00",
  ]);
});

test("the running mean and variance are those of the draws so far", () => {
  const { mean, variance } = running(draws, 5);
  assert.deepEqual([...mean], [5, 7.5]);
  assert.deepEqual([...variance], [0, 6.25]);
});

test("without rescaling the outputs count by 1 − p", () => {
  assert.deepEqual([...running(draws, 5, 0.5).mean], [2.5, 3.75]);
  near(overAll(draws, 0.5).means[5], 3.75);
});

test("a neuron that was dropped in every draw has never fired", () => {
  const { fired } = overAll(draws);
  assert.equal(fired[0], false);
  assert.ok(fired.slice(1).every(Boolean));
});

test("one number that is not a number spoils its own neuron and no other", () => {
  const { means } = overAll(draws.map((value, at) => (at === 3 ? NaN : value)));
  assert.ok(Number.isNaN(means[3]));
  assert.ok(means.every((mean, i) => i === 3 || Number.isFinite(mean)));
});

test("theory: rescaled, the mean stays and the variance is h² p / (1 − p)", () => {
  near(theory(6, 0.5, true).mean, 6);
  near(theory(6, 0.5, true).variance, 36);
  near(theory(4, 0.2, true).variance, 4);
});

test("theory: not rescaled, the mean sinks to (1 − p) h", () => {
  near(theory(6, 0.5, false).mean, 3);
  near(theory(6, 0.5, false).variance, 9);
});

test("theory: at p = 1 nothing is left, rescaled or not", () => {
  for (const rescale of [true, false]) assert.deepEqual(theory(6, 1, rescale), { mean: 0, variance: 0 });
});

test("no pattern holds a 0, which could not be told from a dropped neuron", () => {
  for (const values of Object.values(PATTERNS))
    assert.ok(values.length === 16 && values.every((value) => value > 0));
});

test("the average of the thinned networks, and how many agree with the full one", () => {
  const { mean, agree } = average([[0.8, 0.2], [0.4, 0.6]], [0.7, 0.3]); // prettier-ignore
  near(mean[0], 0.6);
  assert.equal(agree, 1);
  assert.equal(argmax([1, 3, 2]), 1);
});

test("how far a mean is from the scaled pass is said in points, and rounding is no distance", () => {
  assert.equal(distance([0.63, 0.37], [0.91, 0.09]), "up to 28 points");
  assert.equal(distance([0.91 + 1e-15, 0.09], [0.91, 0.09]), "less than 10⁻¹²");
  assert.equal(distance([0.91 + 1e-11, 0.09], [0.91, 0.09]), "up to 1.0e-9 points");
});

test("drawn units are spread from the first to the last, each once", () => {
  const units = drawnUnits(256, 10);
  assert.deepEqual([units[0], units[9], new Set(units).size], [0, 255, 10]);
  assert.deepEqual(drawnUnits(3, 10), [0, 1, 2]);
  assert.deepEqual(spread(2, 10, 100), [35, 85]);
});

test("a caption breaks between words", () => {
  assert.deepEqual(wrap("10 of 256 drawn, 51 dropped", 15), ["10 of 256", "drawn, 51", "dropped"]);
  assert.deepEqual(wrap("10 of 256 drawn, 51 dropped", 16), ["10 of 256 drawn,", "51 dropped"]);
  assert.deepEqual(wrap("10 of 256 drawn", 3), ["10", "of", "256", "drawn"]);
});

test("a pen's dot stays on the page, and the eraser takes it away again", () => {
  const page = Array(784).fill(0);
  for (const [x, y] of [[14, 14], [0, 0], [28, 28]]) assert.ok(dot(page, x, y, 0.85)); // prettier-ignore
  assert.ok(Math.abs(page[14 * 28 + 14] - 0.85) < 1e-6 && page.every((value) => value >= 0 && value <= 1));
  assert.equal(dot(page, 14, 14, 0.85), false, "what is drawn twice changes nothing");
  assert.ok(dot(page, 14, 14, 0));
  assert.ok(page[14 * 28 + 14] < 0.01);
});

test("a loss that climbs by a tenth has turned, one that wavers has not", () => {
  assert.deepEqual(turn([0.9, 0.5, 0.6]), { epoch: 2, lowest: 0.5, last: 0.6, climbs: true });
  assert.equal(turn([0.9, 0.5, 0.53]).climbs, false);
  assert.match(
    verdict([0.9, 0.5, 0.7], [0.9, 0.6, 0.55]),
    /turned after epoch 2 and climbed from 0.50 to 0.70.* ended at 0.55/,
  );
});

test("the recording shows what the opening says: one curve turns, the other does not, on every seed", async () => {
  const text = await readFile(new URL("../../d2l_utils/widgets/opening.json", import.meta.url), "utf8");
  const recording = JSON.parse(text);
  assert.ok(text.length < 6000);
  assert.equal(recording.without.length, recording.epochs);
  assert.equal(recording.with.length, recording.epochs);
  assert.ok(turn(recording.without).climbs && !turn(recording.with).climbs);
  assert.ok(recording.gaps.length >= 10 && recording.gaps.every((/** @type {number} */ gap) => gap > 0));
  assert.match(spreadOfGaps(recording), /on 10 of 10 seeds/);
  const images = unpackImages(recording.images);
  assert.ok(
    images.length >= 2 && images.every((pixels) => pixels.length === 784 && Math.max(...pixels) === 1),
  );
});

test("an answer about activations is read layer by layer", () => {
  const answer = {
    ...{ edges_0: { data: [0.1, 1, 10] }, train_0: { data: [1, 3] }, predict_0: { data: [2, 2] } },
    ...{ zeros: { train: [0.75], predict: [0.5] }, means: { train: [0.31], predict: [0.3] } },
  };
  const layer = layerOf(answer, 0);
  assert.deepEqual(shares(layer.train.counts), [0.25, 0.75]);
  assert.deepEqual(shares([0, 0]), [0, 0], "a layer that is all zeros has no shares");
  assert.match(sentence(layer, 1, 0.5), /train mode 75 % exactly 0, mean 0.31; in predict mode 50 %/);
});

test("numbers are short", () => {
  assert.deepEqual([0, 5.474, 12.34, 216, -0.5, NaN, Infinity].map(short), [
    "0",
    "5.47",
    "12.3",
    "216",
    "−0.5",
    "nan",
    "∞",
  ]);
  assert.deepEqual([0, 0.3, 0.0042, 12].map(two), ["0", "0.30", "0.0042", "12"]);
  assert.deepEqual([0, 1, 1.2, 8, 101].map(nice), [1, 1, 1.5, 10, 150]);
});

test("a player ticks until it is told to end, and says when it plays", async () => {
  /** @type {boolean[]} */
  const said = [];
  let ticks = 0;
  await new Promise((resolve) => {
    const motion = player(
      () => (++ticks < 3 ? 1 : null),
      (playing) => {
        said.push(playing);
        if (!playing) resolve(null);
      },
    );
    motion.play();
    motion.play(); // already
  });
  assert.deepEqual([ticks, said], [3, [true, false]]);
});

test("a player that is paused while a tick is under way does not go on", async () => {
  let ticks = 0;
  const motion = player(
    async () => {
      ticks++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 0;
    },
    () => {},
  );
  motion.play();
  motion.pause();
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.deepEqual([ticks, motion.playing()], [1, false]);
});
