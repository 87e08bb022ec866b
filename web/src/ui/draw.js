// What the drawn views share: SVG elements, a size that follows the page, numbers as short text, motion that may be off.
import { h } from "./controls.js";

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, string | number>} Attributes */

/**
 * Make an SVG element, inside `parent` if there is one.
 * @param {string} tag @param {Attributes} [attributes] @param {Element | null} [parent] @param {string} [text]
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, parent, text) {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  if (text !== undefined) element.textContent = text;
  parent?.append(element);
  return element;
}

/** @param {Element} element @param {Attributes} attributes */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Make a picture that screen readers name by `describe`. @param {Element} parent @param {string} name the class */
export function picture(parent, name) {
  const element = svg("svg", { class: name, role: "img" }, parent);
  return { element, describe: (/** @type {string} */ text) => element.setAttribute("aria-label", text) };
}

/** A line for what went wrong, read out at once; it takes no room while there is nothing. */
export function alertLine() {
  const el = h("p", { class: "d2l-alert", role: "alert", hidden: true });
  return {
    el,
    say(/** @type {string} */ text) {
      el.hidden = !text;
      el.textContent = text;
    },
  };
}

/**
 * Call `place(width)` now and whenever the element's width changes.
 * @param {Element} element @param {(width: number) => void} place @returns {() => void} an end to it
 */
export function onWidth(element, place) {
  let last = 0;
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (width && width !== last) place((last = width));
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Call `start` once, when the element comes into sight. @param {Element} element @param {() => void} start */
export function whenSeen(element, start) {
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    start();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Call `tick` again and again while it is playing; it returns how many milliseconds to wait, or null to end.
 * @param {() => number | null | Promise<number | null>} tick @param {(playing: boolean) => void} changed
 */
export function player(tick, changed) {
  let playing = false;
  let turn = 0; // a tick that is still under way when another play begins must not go on
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const pause = () => {
    turn++;
    clearTimeout(timer);
    if (playing) changed((playing = false));
  };
  const go = async (/** @type {number} */ mine) => {
    const wait = await tick();
    if (mine !== turn) return;
    if (wait === null) pause();
    else timer = setTimeout(go, wait, mine);
  };
  const play = () => {
    if (playing) return;
    changed((playing = true));
    void go(++turn);
  };
  return { play, pause, toggle: () => (playing ? pause() : play()), playing: () => playing };
}

/** Write a number in at most four characters, as far as it can be. @param {number} value */
export function short(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size >= 1e5) return value.toExponential(0).replace("e+", "e").replace("-", "−");
  return String(Number(value.toFixed(size < 9.995 ? 2 : size < 99.95 ? 1 : 0))).replace("-", "−");
}

/** Write a number with two digits that count. @param {number} value */
export const two = (value) => (value === 0 || Math.abs(value) >= 99.5 ? short(value) : value.toPrecision(2));

/** @param {number} share */
export const percent = (share) => `${Math.round(100 * share)} %`;

/** Return the next of 1, 1.5, 2, 3, 5, 7, 10, … that is not below: for an axis that seldom moves. @param {number} value */
export function nice(value) {
  if (!Number.isFinite(value) || value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return (
    power *
    /** @type {number} */ ([1, 1.5, 2, 3, 5, 7, 10].find((step) => step * power >= value * (1 - 1e-9)))
  );
}
