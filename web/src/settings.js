// The training lab's thirteen settings, and their forms: values, a link, words. The twin of d2l_utils/widgets/settings.py.

/**
 * @typedef {object} Settings
 * @property {number} drop1  drop rate of the first hidden layer
 * @property {number} drop2  of all further ones
 * @property {number} units1
 * @property {number} units2
 * @property {number} layers
 * @property {number} images  training images
 * @property {number} noise  share of the labels that random ones replace
 * @property {number} seed
 * @property {string} init  "lecture": N(0, 0.01²), or "xavier"
 * @property {string} optimizer  "sgd" or "adam"
 * @property {number} lr
 * @property {number} wd
 * @property {number} epochs
 */

/** What the lecture trains with, on `numImages` images. @param {number} numImages @returns {Settings} */
export const lecture = (numImages) => ({
  drop1: 0.2,
  drop2: 0.5,
  units1: 256,
  units2: 512,
  layers: 2,
  images: numImages,
  noise: 0,
  seed: 1,
  init: "lecture",
  optimizer: "sgd",
  lr: 0.5,
  wd: 0,
  epochs: 10,
});

/** @param {Settings} settings */
const keys = (settings) => /** @type {(keyof Settings)[]} */ (Object.keys(settings));

const UNITS = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048];
const IMAGES = [500, 1000, 2000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];
const LR = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const WD = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1];

/**
 * What each setting may be: the steps of its slider, its limits, or its choices.
 * @typedef {{whole?: boolean, values?: number[], min: number, max: number, step?: number}} Range
 * @typedef {{choices: [string, string][]}} Choice
 * @param {number} numImages  training images there are
 * @returns {Record<string, Range | Choice>}
 */
export function ranges(numImages) {
  const steps = (/** @type {number[]} */ values, whole = false) => ({
    values,
    min: values[0],
    max: values[values.length - 1],
    whole,
  });
  const rate = { min: 0, max: 0.95, step: 0.05 };
  return {
    drop1: rate,
    drop2: rate,
    units1: steps(UNITS, true),
    units2: steps(UNITS, true),
    layers: { min: 1, max: 4, step: 1, whole: true },
    images: steps([...IMAGES.filter((n) => n < numImages), numImages], true),
    noise: { min: 0, max: 1, step: 0.05 },
    seed: { min: 0, max: 2 ** 32 - 1, step: 1, whole: true },
    init: {
      choices: [
        ["lecture", "N(0, 0.01²)"],
        ["xavier", "Xavier"],
      ],
    },
    optimizer: {
      choices: [
        ["sgd", "SGD"],
        ["adam", "Adam"],
      ],
    },
    lr: steps(LR),
    wd: steps(WD),
    epochs: { min: 1, max: 50, step: 1, whole: true },
  };
}

/** Where a network without dropout over-fits within a minute. */
const OVER_FITS = {
  images: 2000,
  optimizer: "adam",
  lr: 0.001,
  init: "xavier",
  epochs: 30,
  units1: 512,
  units2: 512,
};
const HALF = { drop1: 0.5, drop2: 0.5 };

/**
 * The settings that a teacher wants in one click: name in code and links, words on the button, what differs from the
 * lecture's settings.
 * @type {{name: string, label: string, settings: Partial<Settings>}[]}
 */
export const PRESETS = [
  {
    name: "few images",
    label: "few images: watch it over-fit",
    settings: { ...OVER_FITS, drop1: 0, drop2: 0 },
  },
  { name: "noisy labels", label: "wrong labels", settings: { ...OVER_FITS, ...HALF, noise: 0.4 } },
  {
    name: "quick start",
    label: "quick start",
    settings: { images: 10_000, optimizer: "adam", lr: 0.001, init: "xavier" },
  },
  { name: "L9", label: "the lecture's run", settings: {} },
  { name: "L13", label: "without dropout", settings: { drop1: 0, drop2: 0 } },
  { name: "L17", label: "1,024 units", settings: { ...OVER_FITS, ...HALF, units1: 1024, units2: 1024 } },
  { name: "L18", label: "four layers", settings: { ...OVER_FITS, ...HALF, layers: 4 } },
];

/**
 * The settings of a preset, on the images there are.
 * @param {string} name
 * @param {number} numImages
 * @returns {Settings}
 */
export function preset(name, numImages) {
  const found = PRESETS.find((each) => each.name === name);
  if (!found) {
    const names = PRESETS.map((each) => each.name).join(", ");
    throw new Error(`there is no preset ${repr(name)}; there are ${names}`);
  }
  const settings = { ...lecture(numImages), ...found.settings };
  return { ...settings, images: Math.min(settings.images, numImages) };
}

/**
 * Check one setting.
 * @param {string} name
 * @param {any} value
 * @param {number} numImages
 */
export function check(name, value, numImages) {
  const range = ranges(numImages)[name];
  if ("choices" in range) {
    const known = range.choices.map(([each]) => each);
    if (!known.includes(value))
      throw new Error(`${name} must be one of ${known.join(", ")}, got ${repr(value)}`);
  } else if (!(range.min <= value && value <= range.max)) {
    const limits = `${general(range.min, true)} and ${general(range.max, true)}`;
    const all = name === "images" ? " (all the training images there are)" : "";
    throw new Error(`${name} must lie between ${limits}${all}, got ${general(value)}`);
  }
}

/**
 * The settings as a short text: what differs from the lecture's, and the drop rates.
 * @param {Settings} settings
 * @param {number} numImages
 * @returns {string}
 */
export function toLink(settings, numImages) {
  const usual = lecture(numImages);
  return keys(usual)
    .filter((name) => settings.layers > 1 || !["drop2", "units2"].includes(name))
    .filter((name) => settings[name] !== usual[name] || name.startsWith("drop"))
    .map((name) => `${name}=${typeof settings[name] === "number" ? digits(settings[name]) : settings[name]}`)
    .join("&");
}

/**
 * Read a link; whatever it does not name is as in the lecture.
 * @param {string} link
 * @param {number} numImages
 * @returns {Settings}
 */
export function fromLink(link, numImages) {
  /** @type {Record<string, any>} */
  const settings = lecture(numImages);
  const allowed = ranges(numImages);
  for (const [name, text] of new URLSearchParams(link.slice(link.lastIndexOf("?") + 1))) {
    if (!Object.hasOwn(settings, name)) {
      const names = Object.keys(settings).join(", ");
      throw new Error(`the link has an unknown setting ${repr(name)}; there are ${names}`);
    }
    settings[name] = "choices" in allowed[name] ? text : parse(name, text, allowed[name].whole ?? false);
    check(name, settings[name], numImages);
  }
  return /** @type {Settings} */ (settings);
}

/**
 * Hidden layers, one entry each: units and drop rates.
 * @param {Settings} settings
 */
export function layersOf({ layers, units1, units2, drop1, drop2 }) {
  const more = layers - 1;
  return {
    units: [units1, ...Array(more).fill(units2)],
    rates: [drop1, ...Array(more).fill(drop2)],
  };
}

/** How many weights and biases the network has. @param {Settings} settings */
export function numParameters(settings) {
  const sizes = [784, ...layersOf(settings).units, 10];
  return sizes.slice(1).reduce((sum, after, i) => sum + (sizes[i] + 1) * after, 0);
}

/** Do two settings say the same run? @param {Settings} a @param {Settings} b */
export function same(a, b) {
  const idle = a.layers === 1 ? ["drop2", "units2"] : [];
  return keys(a).every((name) => idle.includes(name) || a[name] === b[name]);
}

/**
 * Name a run by its drop rates, and by whatever else tells it from other runs.
 * @param {Settings} settings
 * @param {Settings[]} others
 */
export function nameOf(settings, others) {
  const own = partsOf(settings);
  const theirs = others.map(partsOf);
  const differing = Object.keys(own).filter(
    (key) => key === "p" || theirs.some((each) => each[key] !== own[key]),
  );
  const alike = theirs.filter((each) => Object.keys(own).every((key) => each[key] === own[key])).length;
  return differing.map((key) => own[key]).join(", ") + (alike ? ` (${alike + 1})` : "");
}

/** What a run is, in a line. @param {Settings} settings */
export function describe(settings) {
  const parts = partsOf(settings);
  const always = ["p", "units", "images", "optimizer"];
  const usual = partsOf(lecture(0));
  return Object.keys(parts)
    .filter((key) => always.includes(key) || (parts[key] !== usual[key] && ["noise", "wd"].includes(key)))
    .map((key) => parts[key])
    .join(", ");
}

/** @param {Settings} settings @returns {Record<string, string>} */
function partsOf(settings) {
  const { units, rates } = layersOf(settings);
  return {
    p: `p = ${rates.map((p) => general(p)).join(" / ")}`,
    units: `${units.join("-")} units`,
    images: `${settings.images.toLocaleString("en")} images`,
    noise: `${general(100 * settings.noise)} % wrong labels`,
    optimizer: settings.optimizer === "sgd" ? "SGD" : "Adam",
    lr: `lr ${general(settings.lr)}`,
    wd: `weight decay ${general(settings.wd)}`,
    init: settings.init === "xavier" ? "Xavier" : "σ 0.01",
    epochs: `${settings.epochs} epochs`,
    seed: `seed ${settings.seed}`,
  };
}

/** @param {string} name @param {string} text @param {boolean} whole */
function parse(name, text, whole) {
  const plain = text.trim().replace(/(\d)_(?=\d)/g, "$1"); // as Python reads numbers
  const form = whole ? /^[+-]?\d+$/ : /^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i;
  if (!form.test(plain))
    throw new Error(`${name} must be ${whole ? "a whole number" : "a number"}, got ${repr(text)}`);
  if (/[fn]/i.test(plain))
    return /n$/i.test(plain) && /^[+-]?n/i.test(plain) ? NaN : plain[0] === "-" ? -Infinity : Infinity;
  return Number(plain);
}

/** A number with every digit that counts, as Python writes it. @param {number} x */
function digits(x) {
  const power = x === 0 ? 0 : Math.floor(Math.log10(Math.abs(x)));
  return Number.isInteger(x) || power >= -4 ? String(x) : exponent(x.toExponential());
}

/** At most six digits, as Python's format "g" writes them. @param {number} x @param {boolean} [commas] */
export function general(x, commas = false) {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x < 0 ? "-inf" : "inf";
  const rounded = x.toExponential(5);
  const power = Number(rounded.slice(rounded.indexOf("e") + 1));
  if (x !== 0 && (power < -4 || power >= 6)) return exponent(rounded);
  const text = String(Number(x.toFixed(Math.max(0, 5 - power))));
  return commas ? text.replace(/^(\d{1,3})(\d{3})(?=\.|$)/, "$1,$2") : text;
}

/** "1.50000e-7" → "1.5e-07" @param {string} text */
const exponent = (text) =>
  text.replace(/\.?0*e([+-])(\d+)$/, (_, sign, power) => `e${sign}${power.padStart(2, "0")}`);

/** Text in quotes, as Python shows it. @param {any} text */
function repr(text) {
  const quote = String(text).includes("'") && !String(text).includes('"') ? '"' : "'";
  const inner = String(text)
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return quote + inner + quote;
}
