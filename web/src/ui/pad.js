// A pad of 28 × 28 pixels to draw on: with a pen, a finger, a mouse, or the arrow keys.
import { h } from "./controls.js";
import { imageCanvas } from "./network.js";

const SIZE = 28;

/**
 * Draw a dot with soft edges into 784 pixels, and return whether any changed.
 * @param {number[]} pixels from 0 to 1 @param {number} x @param {number} y where, in pixels @param {number} ink
 * 0.85 to draw, 0 to erase
 */
export function dot(pixels, x, y, ink) {
  const radius = 1.5;
  let changed = false;
  for (let row = Math.max(0, Math.floor(y - 2)); row <= Math.min(SIZE - 1, y + 2); row++) {
    for (let column = Math.max(0, Math.floor(x - 2)); column <= Math.min(SIZE - 1, x + 2); column++) {
      const covered = Math.min(1, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y));
      if (covered <= 0) continue;
      const at = row * SIZE + column;
      const value = ink ? Math.max(pixels[at], covered * ink) : Math.min(pixels[at], 1 - covered);
      changed ||= value !== pixels[at];
      pixels[at] = value;
    }
  }
  return changed;
}

/**
 * @param {object} of
 * @param {() => ArrayLike<number>} of.pixels what is on it now
 * @param {(pixels: number[]) => void} of.onDraw told at most once a frame
 */
export function pad({ pixels, onDraw }) {
  const el = h("div", { class: "d2l-pad" });
  const { canvas, show, dispose } = imageCanvas(el, "d2l-image");
  const cursor = h("span", { class: "d2l-pen", hidden: true });
  el.append(cursor);
  Object.entries({
    tabindex: "0",
    role: "application",
    "aria-roledescription": "drawing pad",
    "aria-label":
      "Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it",
  }).forEach(([name, value]) => canvas.setAttribute(name, value));
  const pen = { x: 14, y: 14, down: false };
  let erase = false;
  /** @type {number[] | null} */
  let drawing = null; // what was drawn since the last frame
  let frame = 0;

  /** A straight line of dots. @param {number} x @param {number} y */
  function lineTo(x, y) {
    drawing ??= Array.from(pixels());
    const steps = Math.max(1, Math.ceil(Math.hypot(x - pen.x, y - pen.y) * 2));
    let changed = false;
    for (let i = 1; i <= steps; i++) {
      const share = i / steps;
      changed =
        dot(drawing, pen.x + (x - pen.x) * share, pen.y + (y - pen.y) * share, erase ? 0 : 0.85) || changed;
    }
    Object.assign(pen, { x, y });
    if (!changed) return;
    show(drawing);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const done = /** @type {number[]} */ (drawing);
      drawing = null;
      onDraw(done);
    });
  }

  /** @param {PointerEvent} event */
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * SIZE,
      y: ((event.clientY - box.top) / box.height) * SIZE,
    };
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    Object.assign(pen, at(event), { down: false });
    cursor.hidden = true;
    lineTo(pen.x, pen.y);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    const { x, y } = at(event);
    lineTo(x, y);
  });
  /** @type {Record<string, [number, number]>} */
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const place = () => {
    cursor.hidden = false;
    cursor.style.left = `${(100 * pen.x) / SIZE}%`;
    cursor.style.top = `${(100 * pen.y) / SIZE}%`;
    cursor.classList.toggle("d2l-down", pen.down);
  };
  canvas.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move && event.key !== " ") return;
    event.preventDefault();
    const clip = (/** @type {number} */ value) => Math.min(SIZE - 1, Math.max(0, value));
    const [x, y] = move ? [clip(pen.x + move[0]), clip(pen.y + move[1])] : [pen.x, pen.y];
    if (!move) pen.down = !pen.down;
    if (pen.down) lineTo(x, y);
    Object.assign(pen, { x, y });
    place();
  });
  canvas.addEventListener("blur", () => {
    pen.down = false;
    cursor.hidden = true;
  });

  return {
    el,
    show: () => {
      if (!drawing) show(pixels());
    },
    erase: (/** @type {boolean} */ on) => void (erase = on),
    dispose() {
      cancelAnimationFrame(frame);
      dispose();
    },
  };
}
