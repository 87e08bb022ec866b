// A network as a drawing: an image (or none), a few units of each hidden layer with "…" for the rest, and the ten classes.
import { onTheme } from "./chart.js";
import { h } from "./controls.js";
import { set, svg } from "./draw.js";

/**
 * Which units of a layer are drawn: evenly spread.
 * @param {number} units in the layer @param {number} most to draw
 */
export function drawnUnits(units, most) {
  if (units <= most) return Array.from({ length: units }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (units - 1)) / (most - 1)));
}

/** Break a text into lines of so many letters: after commas if that will do, else between words. @param {string} text @param {number} letters */
export function wrap(text, letters) {
  const parts = text.split(/(?<=,) /);
  if (text.length > letters && parts.every((part) => part.length <= letters)) return parts;
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length && line.length <= letters) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}

/** Place n dots in a column. @param {number} n @param {number} top @param {number} height */
export const spread = (n, top, height) => Array.from({ length: n }, (_, i) => top + (height * (i + 0.5)) / n);

/**
 * Draw a network into an SVG group.
 * @param {Element} parent
 * @param {number[]} numHiddens units in each hidden layer
 * @param {{most?: number, outputs?: number, image?: boolean}} [options] units drawn of each layer; classes; whether an
 *   image goes in, else the first layer is the inputs
 */
export function network(parent, numHiddens, { most = 10, outputs = 10, image = true } = {}) {
  const group = svg("g", { class: "d2l-network" }, parent);
  const drawn = numHiddens.map((units) => drawnUnits(units, most));
  const edges = [...numHiddens, 0].map(() => svg("path", { class: "d2l-edges" }, group));
  const frame = svg("rect", { class: "d2l-frame", visibility: image ? "visible" : "hidden" }, group);
  const columns = [...drawn.map((units) => units.length), outputs].map((n, layer) =>
    Array.from({ length: n }, () => {
      const unit = svg("g", { class: layer < drawn.length ? "d2l-unit" : "d2l-unit d2l-output" }, group);
      svg("circle", {}, unit);
      if (layer < drawn.length) svg("path", { class: "d2l-cross" }, unit);
      return unit;
    }),
  );
  const rests = numHiddens.map((units) =>
    svg("text", { class: "d2l-rest", "text-anchor": "middle" }, group, units > most ? "⋮" : ""),
  );
  const captions = numHiddens.map(() =>
    Array.from({ length: 5 }, () => svg("text", { "text-anchor": "middle", class: "d2l-caption" }, group)),
  );
  /** @type {{x: number, ys: number[]}[]} */
  let places = [];
  let from = { x: 0, y: 0 };
  let radius = 0;
  let letters = 20; // of a caption that fit below a layer
  const texts = numHiddens.map(() => "");
  /** @type {Arguments | undefined} */
  let last;

  /**
   * Put all in place, in pixels. The image, `size` wide, stands left of the middle; `ys` are those of the outputs.
   * @param {{left: number, right: number, top: number, height: number, size: number}} box
   */
  function place({ left, right, top, height, size }) {
    const first = left + size + Math.min(46, (right - left - size) * 0.22);
    const step = (right - first) / drawn.length;
    from = { x: left + size, y: top + height / 2 };
    set(frame, { x: left - 1, y: from.y - size / 2 - 1, width: size + 2, height: size + 2 });
    places = columns.map((units, layer) => {
      const rest = layer < drawn.length && numHiddens[layer] > most;
      const slots = spread(units.length + (rest ? 1 : 0), top, height);
      return { x: first + layer * step, ys: slots };
    });
    radius = Math.max(3, Math.min(9, (0.36 * height) / (most + 1), step * 0.2));
    columns.forEach((units, layer) => {
      const { x, ys } = places[layer];
      units.forEach((unit, i) => {
        unit.setAttribute("transform", `translate(${x} ${ys[i].toFixed(1)})`);
        set(unit.children[0], { r: radius });
        const arm = radius * 0.5;
        unit.children[1]?.setAttribute("d", `M${-arm} ${-arm}L${arm} ${arm}M${-arm} ${arm}L${arm} ${-arm}`);
      });
      if (layer === drawn.length) return;
      set(rests[layer], { x, y: ys[ys.length - 1] + 5 });
      captions[layer].forEach((line, i) => set(line, { x, y: top + height + 16 + 15 * i }));
    });
    letters = Math.max(6, Math.floor(step / 6.4));
    texts.forEach((text, layer) => caption(layer, text));
    if (last) show(...last);
  }

  /** @typedef {[kept: (ArrayLike<number> | null)[], strengths?: (ArrayLike<number> | null)[]]} Arguments */

  /**
   * Show which units are kept (all, with null), and how much each puts out, the outputs last.
   * @param {Arguments} picture
   */
  function show(...picture) {
    last = picture;
    const [kept, strengths] = picture;
    if (!places.length) return;
    const lit = columns.map((units, layer) => {
      const index = drawn[layer] ?? units.map((_, i) => i);
      const mask = kept[layer];
      const strength = strengths?.[layer];
      const top = strength ? Math.max(1e-9, ...index.map((i) => strength[i])) : 1;
      return units.map((unit, i) => {
        const on = !mask || Boolean(mask[index[i]]);
        unit.classList.toggle("d2l-off", !on);
        const share = strength ? Math.max(0, strength[index[i]]) / top : 0.55;
        set(unit.children[0], { "fill-opacity": on ? share.toFixed(2) : 0 });
        return on;
      });
    });
    edges.forEach((path, layer) => {
      const to = lit[layer];
      if (!to) return;
      const { x, ys } = places[layer];
      let d = "";
      to.forEach((on, j) => {
        if (!on) return;
        if (layer === 0) d += image ? `M${from.x} ${from.y}L${x - radius} ${ys[j].toFixed(1)}` : "";
        else
          lit[layer - 1].forEach((also, i) => {
            if (also)
              d += `M${places[layer - 1].x + radius} ${places[layer - 1].ys[i].toFixed(1)}L${x - radius} ${ys[j].toFixed(1)}`;
          });
      });
      path.setAttribute("d", d);
    });
  }

  /** Write words below a hidden layer. @param {number} layer @param {string} text */
  function caption(layer, text) {
    texts[layer] = text;
    const lines = wrap(text, letters);
    captions[layer].forEach((line, i) => (line.textContent = lines[i] ?? ""));
  }

  return {
    place,
    show,
    caption,
    remove: () => group.remove(),
    /** How many units of each hidden layer are drawn. */
    drawn: drawn.map((units) => units.length),
  };
}

/**
 * An image of 28 × 28 as a canvas: ink on the page's own ground, so that it fits a dark page as well as a light one.
 * @param {Element} parent @param {string} name the class
 */
export function imageCanvas(parent, name) {
  const canvas = h("canvas", { class: name, width: 28, height: 28 });
  parent.append(canvas);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  /** @type {ArrayLike<number>} */
  let last = [];
  /** @param {ArrayLike<number>} pixels 784 of them, from 0 to 1 */
  function show(pixels) {
    last = pixels;
    const picture = context.createImageData(28, 28);
    const ink = (getComputedStyle(canvas).color.match(/[\d.]+/g) ?? [0, 0, 0]).map(Number);
    for (let i = 0; i < pixels.length; i++)
      picture.data.set([ink[0], ink[1], ink[2], 255 * pixels[i]], 4 * i);
    context.putImageData(picture, 0, 0);
  }
  return { canvas, show, dispose: onTheme(() => show(last)) };
}
