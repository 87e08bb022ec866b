// What networks say of each class: a row with their answers, the mean of these, and the answer to compare it with.
import { percent, set, svg } from "./draw.js";
import { spread } from "./network.js";

/**
 * One row a class: its name, a tick for each network's probability, their mean as a bar, the full network's as a diamond.
 *
 * With rings there is another mean to show, which closes round the diamond where both are the same; the bar then stands
 * below the ticks, so that one sees where it ends.
 * @param {Element} parent @param {string[]} names
 * @param {{top: number, height: number, letters?: number, rings?: boolean}} box  letters: the room for a name, in pixels
 */
export function classRows(parent, names, { top, height, letters = 84, rings = false }) {
  const group = svg("g", { class: "d2l-classes" }, parent);
  const axis = svg("path", { class: "d2l-axis" }, group);
  const scale = ["0", "50", "100 %"].map((text) => svg("text", { class: "d2l-caption" }, group, text));
  const rows = names.map((name) => ({
    name: svg("text", { class: "d2l-class" }, group, name),
    bar: svg("rect", { class: "d2l-bar" }, group),
    number: svg("text", { class: "d2l-value", "text-anchor": "end" }, group),
  }));
  const ticks = svg("g", { class: "d2l-ticks" }, group);
  const newest = svg("path", { class: "d2l-newest" }, group);
  const circles = rings ? names.map(() => svg("circle", { class: "d2l-ring", r: 10 }, group)) : [];
  const diamonds = svg("path", { class: "d2l-diamonds" }, group);
  const ys = spread(names.length, top, height);
  const half = (0.32 * height) / names.length;
  const [tall, low] = rings ? [half, half / 2] : [2 * half, 0]; // of ticks and bars; how far below the middle bars are
  let [left, width] = [0, 0];
  /** @typedef {{answers: ArrayLike<number>[], current: ArrayLike<number> | null, mean: number[], full: ArrayLike<number>, ring?: number[], shares?: number[], label?: number, falling?: boolean}} Shown */
  /** @type {Shown | undefined} */
  let last;

  /** @param {Shown} shown */
  function show(shown) {
    last = shown;
    if (!width) return;
    const { answers, current, mean, full, ring = [], shares = [], label, falling } = shown;
    const x = (/** @type {number} */ share) => (left + share * width).toFixed(1);
    const marks = (/** @type {ArrayLike<number>} */ answer) =>
      ys.map((y, i) => `M${x(answer[i])} ${y - half}v${tall}`).join("");
    const often = Math.max(...shares);
    /** Ticks by how strong they are: what counts little is faint. @type {Record<string, string>} */
    const paths = {};
    answers.forEach((answer, n) => {
      const strength = shares.length ? Math.sqrt(shares[n] / often).toFixed(1) : "1";
      paths[strength] = (paths[strength] ?? "") + marks(answer);
    });
    ticks.replaceChildren(...Object.entries(paths).map(([opacity, d]) => svg("path", { d, opacity })));
    newest.setAttribute("d", current ? marks(current) : "");
    if (falling)
      newest.animate(
        { transform: ["translateX(-24px)", "none"], opacity: [0, 1] },
        { duration: 150, easing: "ease-out" },
      );
    diamonds.setAttribute("d", ys.map((y, i) => `M${x(full[i])} ${y + low - 6}l6 6l-6 6l-6 -6z`).join(""));
    circles.forEach((circle, i) => (circle.style.transform = `translate(${x(ring[i])}px, ${ys[i] + low}px)`));
    rows.forEach((row, i) => {
      row.bar.style.transform = `scaleX(${Math.max(mean[i], 0.001)})`;
      row.number.textContent = percent(mean[i]);
      row.name.classList.toggle("d2l-true", i === label);
    });
  }

  /** @param {number} from @param {number} to */
  function place(from, to) {
    const narrow = to - from < 260;
    const room = narrow ? 0 : 46; // the numbers', where there is room
    left = from + letters - (narrow ? 8 : 0);
    width = to - room - left - 8;
    axis.setAttribute("d", [0, 0.5, 1].map((share) => `M${left + share * width} ${top}v${height}`).join(""));
    scale.forEach((text, i) => {
      const last = i === 2 && !room; // without room it would reach beyond the picture
      set(text, {
        ...{ x: left + (i * width) / 2 + (last ? 8 : 0), y: top + height + 16 },
        ...{ "text-anchor": last ? "end" : "middle", visibility: i === 1 && !room ? "hidden" : "visible" },
      });
    });
    rows.forEach(({ name, bar, number: value }, i) => {
      set(name, { x: from, y: ys[i] + 4 });
      set(bar, { x: left, y: ys[i] + low - tall / 2, width, height: tall });
      bar.style.transformOrigin = `${left}px 0`;
      set(value, { x: to, y: ys[i] + low + 4, visibility: room ? "visible" : "hidden" });
    });
    if (last) show({ ...last, falling: false });
  }
  return { show, place };
}
