// From one thinned network to the average of fifty: each draw flickers by, its answer lands, and the mean of the answers
// walks to what the full network says.
import { latest } from "../host.js";
import { argmax } from "../numbers.js";
import { classRows } from "../ui/classes.js";
import { button, calm, checkbox, h, maskControls, ratesOf, slider, tidy } from "../ui/controls.js";
import { alertLine, onWidth, percent, picture, player, set, svg, whenSeen } from "../ui/draw.js";
import { imageCanvas, network } from "../ui/network.js";
import { pad } from "../ui/pad.js";

const DRAWS = 50;
const TOP = 14;
const HEIGHT = 330; // of the network and of the classes beside it, in pixels

/** @param {string} base64 @returns {Uint8Array} */
const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/**
 * The mean of what several networks say, and how many say the same as the full one.
 * @param {ArrayLike<number>[]} answers each the probabilities of the classes @param {ArrayLike<number>} full
 */
export function average(answers, full) {
  const mean = Array.from(full, (_, i) => answers.reduce((sum, each) => sum + each[i], 0) / answers.length);
  const agree = answers.filter((each) => argmax(each) === argmax(full)).length;
  return { mean, agree };
}

/**
 * @param {HTMLElement} root
 * @param {import("../host.js").Host} host  options images, labels, names, num_hiddens; states image, rates, seed, draw, pixels
 * @returns {() => void}
 */
export function thinned(root, { state, options, ask, place: world }) {
  const { labels, names } = options;
  /** @type {number[]} */
  let numHiddens = options.num_hiddens; // a page's net may have others
  const images = bytes(options.images);
  const question = latest(ask);
  const get = (/** @type {string} */ name) =>
    name === "rates"
      ? ratesOf(state, numHiddens.length)
      : (state.get(name) ?? { image: 0, seed: 3, draw: 0, pixels: null }[name]);
  const pixels = () =>
    get("pixels") ??
    Array.from(images.subarray(784 * get("image"), 784 * (get("image") + 1)), (v) => v / 255);

  // The kernel has the images; a page's engine has others.
  const ours = () => (world === "page" ? pixels() : null);

  // ---- controls
  const image = slider({
    label: "image",
    max: labels.length - 1,
    step: 1,
    value: get("image"),
    onInput: (value) => state.set({ image: value, pixels: null }),
  });
  const masks = maskControls(state, () => ({ rates: get("rates"), seed: get("seed") }));
  const page = pad({ pixels, onDraw: (drawn) => state.set({ pixels: drawn }) });
  const blank = button({
    label: "Blank",
    hint: "An empty page to draw a piece of clothing of your own",
    onClick: () => state.set({ pixels: new Array(784).fill(0) }),
  });
  const erase = checkbox({ label: "erase", value: false, onInput: page.erase });
  const play = button({ label: "Play", primary: true, onClick: () => motion.toggle() });
  const step = button({ label: "One draw", onClick: () => (motion.pause(), one()) });
  const all = button({
    label: "All fifty",
    hint: "Fifty draws at once",
    onClick: () => (motion.pause(), fifty()),
  });
  play.hidden = calm();

  // ---- picture
  const headline = h("p", { class: "d2l-headline", "aria-live": "polite" });
  const verdict = h("p", { class: "d2l-say" });
  const alert = alertLine();
  const stage = h("div", { class: "d2l-stage" });
  const { element, describe } = picture(stage, "d2l-thinned-picture");
  const drawing = svg("g", {}, element);
  let net = network(drawing, numHiddens, { outputs: names.length });
  const small = imageCanvas(stage, "d2l-image d2l-input");
  const rows = classRows(element, names, { top: TOP, height: HEIGHT });
  root.append(
    h(
      "div",
      { class: "d2l-thinned" },
      h(
        "div",
        { class: "d2l-beside" },
        page.el,
        h(
          "div",
          { class: "d2l-column" },
          h("div", { class: "d2l-controls" }, image.el, masks.el),
          h(
            "div",
            { class: "d2l-actions" },
            play,
            step,
            all,
            h("span", { class: "d2l-gap" }),
            blank,
            erase.el,
          ),
        ),
      ),
      headline,
      verdict,
      alert.el,
      stage,
      h(
        "p",
        { class: "d2l-legend" },
        h("span", { class: "d2l-key-tick" }, "one thinned network each"),
        h("span", { class: "d2l-key-bar" }, "their mean"),
        h("span", { class: "d2l-key-full" }, "full network"),
        h(
          "span",
          { class: "d2l-key-unit" },
          "the stronger its colour, the more a unit puts out; × is dropped",
        ),
      ),
    ),
  );

  // ---- what is drawn
  /** @type {ArrayLike<number>[]} */
  let answers = [];
  let asked = 0; // draws of this view, so that each shows a network that was not seen before

  /** @param {number} draws */
  async function thin(draws, draw = get("draw")) {
    try {
      const answer = await question("thin", {
        ...{ image: get("image"), pixels: get("pixels") ?? ours(), rates: get("rates"), seed: get("seed") },
        ...{ draw, draws },
      });
      if (answer) alert.say("");
      stage.classList.remove("d2l-stale");
      return answer ?? null;
    } catch (error) {
      alert.say(/** @type {Error} */ (error).message);
      headline.textContent = "Nothing was computed: see the error below.";
      verdict.textContent = "";
      stage.classList.add("d2l-stale");
      return null;
    }
  }

  /** Draw one more network; from the fiftieth on, begin again. @returns {Promise<boolean>} */
  async function one() {
    const answer = await thin(1, get("draw") + ++asked);
    if (!answer) return false;
    if (answers.length >= DRAWS) answers = [];
    answers.push(answer.probabilities.data);
    show(answer, !calm());
    return true;
  }

  async function fifty() {
    const answer = await thin(DRAWS);
    if (!answer) return;
    const { data } = answer.probabilities;
    answers = Array.from({ length: DRAWS }, (_, i) =>
      data.subarray(i * names.length, (i + 1) * names.length),
    );
    show(answer, false);
  }

  /** Draw the network that has answered, if it is not the one that is drawn. @param {Record<string, {shape: number[]}>} answer */
  function fit(answer) {
    const sizes = [];
    for (let l = 0; answer[`kept_${l}`]; l++) sizes.push(answer[`kept_${l}`].shape[0]);
    if (String(sizes) === String(numHiddens)) return;
    numHiddens = sizes;
    net.remove();
    net = network(drawing, numHiddens, { outputs: names.length });
    place(stage.clientWidth);
    masks.show();
  }

  /** @param {Record<string, {data: Float32Array, shape: number[]}>} answer @param {boolean} falling */
  function show(answer, falling) {
    fit(answer);
    const kept = numHiddens.map((_, l) => answer[`kept_${l}`].data);
    const hidden = numHiddens.map((_, l) => answer[`hidden_${l}`].data);
    const [full, this_, first] = [
      answer.full.data,
      answers.length - 1,
      answers.length === DRAWS && !falling ? 0 : -1,
    ];
    const current = answers[first < 0 ? this_ : first];
    const { mean, agree } = average(answers, full);
    const [says, best] = [argmax(current), argmax(full)];
    net.show([...kept, null], [...hidden, current]);
    rows.show({ answers, current, mean, full, label: get("pixels") ? -1 : labels[get("image")], falling });
    const dropped = kept.map((mask) => mask.reduce((sum, on) => sum + Number(!on), 0));
    numHiddens.forEach((units, l) =>
      net.caption(l, `${net.drawn[l]} of ${units} drawn, ${dropped[l]} dropped`),
    );
    const n = answers.length;
    headline.textContent = get("pixels")
      ? "Your own drawing."
      : `A picture of: ${names[labels[get("image")]]}.`;
    headline.textContent += ` Full network: ${names[best]}, ${percent(full[best])}.`;
    verdict.textContent =
      n === 1
        ? `This thinned network: ${names[says]}, ${percent(current[says])}.`
        : `Mean of ${n} thinned networks: ${names[argmax(mean)]}, ${percent(mean[argmax(mean)])}; ` +
          `${agree} of the ${n} say ${names[best]} too.`;
    describe(
      `${headline.textContent} ${verdict.textContent} The network in the picture: ${names[says]}, ${percent(current[says])}; dropped are ` +
        numHiddens
          .map(
            (units, l) =>
              `${dropped[l]} of ${units} units in hidden layer ${l + 1} at p = ${tidy(get("rates")[l])}`,
          )
          .join(", "),
    );
  }

  const motion = player(
    async () => {
      if (!(await one())) return null;
      const n = answers.length;
      return n >= DRAWS ? null : n < 4 ? 800 : n < 10 ? 400 : 170;
    },
    (playing) => (play.textContent = playing ? "Pause" : "Play"),
  );

  function place(/** @type {number} */ width) {
    const narrow = width < 620;
    const size = Math.max(40, Math.min(84, width * 0.1));
    const middle = width * (narrow ? 0.5 : 0.55);
    set(element, { width, height: TOP + HEIGHT + (narrow ? 84 : 40) });
    net.place({ left: 2, right: middle, top: TOP, height: HEIGHT, size });
    small.canvas.style.cssText = `left:2px;top:${TOP + HEIGHT / 2 - size / 2}px;width:${size}px;height:${size}px`;
    rows.place(middle + 14, width - 4);
  }

  function follow() {
    image.value = get("image");
    masks.show();
    page.show();
    small.show(pixels());
  }
  const offs = [
    state.on(["image", "rates", "seed", "draw", "pixels", "net"], () => {
      motion.pause();
      follow();
      void fifty();
    }),
    onWidth(stage, place),
    whenSeen(stage, () => (calm() ? fifty() : motion.play())),
  ];
  follow();
  return () => {
    for (const off of [...offs, motion.pause, page.dispose, small.dispose]) off();
    root.replaceChildren();
  };
}
