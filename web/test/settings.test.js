import assert from "node:assert/strict";
import test from "node:test";
import {
  PRESETS,
  describe,
  fromLink,
  general,
  lecture,
  nameOf,
  numParameters,
  preset,
  same,
  toLink,
} from "../src/settings.js";

test("the lecture's settings make the shortest link", () => {
  assert.equal(toLink(lecture(60_000), 60_000), "drop1=0.2&drop2=0.5");
});

test("every preset survives its link", () => {
  for (const { name } of PRESETS) {
    const settings = preset(name, 60_000);
    assert.deepEqual(fromLink(toLink(settings, 60_000), 60_000), settings);
  }
});

test("a link with one layer says nothing of further layers", () => {
  const settings = { ...lecture(10_000), layers: 1, drop2: 0.9 };
  assert.equal(toLink(settings, 10_000), "drop1=0.2&layers=1");
  assert.ok(same(settings, fromLink("drop1=0.2&layers=1", 10_000)));
});

test("small numbers in a link look as in Python", () => {
  assert.equal(
    toLink({ ...lecture(500), wd: 1e-5, lr: 0.0003 }, 500),
    "drop1=0.2&drop2=0.5&lr=0.0003&wd=1e-05",
  );
});

test("a link's mistakes are named", () => {
  const wrong = [
    ["units=8", /unknown setting 'units'; there are drop1, drop2, units1/],
    ["drop1=half", /drop1 must be a number, got 'half'/],
    ["layers=1.5", /layers must be a whole number, got '1.5'/],
    ["drop1=1.5", /drop1 must lie between 0 and 0.95, got 1.5/],
    [
      "images=70000",
      /images must lie between 500 and 60,000 \(all the training images there are\), got 70000/,
    ],
    ["init=zero", /init must be one of lecture, xavier, got 'zero'/],
    ["lr=nan", /lr must lie between 0.0001 and 10, got nan/],
  ];
  for (const [link, message] of wrong) assert.throws(() => fromLink(String(link), 60_000), { message });
});

test("a preset takes no more images than there are", () => {
  assert.equal(preset("L9", 10_000).images, 10_000);
  assert.equal(preset("few images", 10_000).images, 2000);
});

test("the lecture's network has as many parameters as its layers say", () => {
  assert.equal(numParameters(lecture(60_000)), 785 * 256 + 257 * 512 + 513 * 10);
});

test("runs are named by what tells them apart", () => {
  const one = lecture(60_000);
  assert.equal(nameOf({ ...one, drop1: 0, drop2: 0 }, [one]), "p = 0 / 0");
  assert.equal(nameOf({ ...one, seed: 2 }, [one]), "p = 0.2 / 0.5, seed 2");
  assert.equal(nameOf(one, [one]), "p = 0.2 / 0.5 (2)");
  assert.match(describe({ ...one, noise: 0.4 }), /40 % wrong labels/);
});

test("numbers are shortened as Python shortens them", () => {
  const pairs = [
    [4294967295, "4.29497e+09"],
    [0.00001, "1e-05"],
    [123456, "123456"],
    [0.1 + 0.2, "0.3"],
    [1e22, "1e+22"],
    [0, "0"],
  ];
  for (const [number, text] of pairs) assert.equal(general(Number(number)), text);
});
