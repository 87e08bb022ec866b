// Curves that grow while one looks, on uPlot: 23 KB packed (esbuild, gzip), and new values go onto the same canvas, where
// Observable Plot would make a new SVG of every change.
import uPlot from "uplot";
import { h } from "./controls.js";

/**
 * @typedef {object} Line
 * @property {string} name  what it shows; read out and in the table
 * @property {string} [label]  what stands at its end; without it, nothing does
 * @property {string} colour  a custom property of style.css, such as "--d2l-test"
 * @property {number[]} [dash]  lengths in CSS pixels; solid without it
 * @property {number} [width]  CSS pixels, 2 unless told
 * @property {number} [opacity]  1 unless told
 * @property {boolean} [point]  a dot at its end: the line is still growing
 * @property {readonly number[]} x  ascending
 * @property {readonly (number | null)[]} y
 *
 * @typedef {object} Axis
 * @property {string} label  with its unit
 * @property {boolean} [log]
 * @property {number} [min]
 * @property {number} [max]
 * @property {(value: number) => string} [format]  of a value read off, not of the axis' marks
 *
 * @typedef {object} Picture  what may change while one looks
 * @property {Line[]} lines
 * @property {string} [title]
 * @property {Axis} [x]
 * @property {Axis} [y]
 */

/** The colour that a custom property has here and now. @param {Element} el @param {string} name */
export const colour = (el, name) => getComputedStyle(el).getPropertyValue(name).trim() || name;

/**
 * Call a function when the page turns dark or light.
 * @param {() => void} fn
 * @returns {() => void} takes the listener off
 */
export function onTheme(fn) {
  const observer = new MutationObserver(fn);
  const filter = ["data-theme", "data-mode", "data-jp-theme-light", "data-jp-theme-name", "class", "theme"];
  for (const el of [document.documentElement, document.body]) {
    observer.observe(el, { attributes: true, attributeFilter: filter });
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", fn);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", fn);
  };
}

const GAP = 16; // between two labels, CSS pixels
/** @param {number} value */
const short = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3));

/**
 * A chart that fills its box's width.
 * @param {HTMLElement} root  the chart is appended to it
 * @param {object} of
 * @param {string} of.label  what the chart is called for a screen reader
 * @param {Axis} of.x
 * @param {Axis} of.y
 * @param {(width: number) => number} [of.height]  CSS pixels
 * @param {string} [of.hint]  what stands below while nothing is read off
 * @param {string} [of.ends]  the longest label that a line's end may get: there is always room for it
 * @returns {{el: HTMLElement, set: (picture: Picture) => void, dispose: () => void}}
 */
export function chart(
  root,
  { label, x, y, height = (w) => Math.max(220, Math.min(420, w * 0.52)), hint = "", ends = "" },
) {
  const title = h("p", { class: "d2l-title" });
  const yName = h("p", { class: "d2l-yname", "aria-hidden": "true" });
  const plot = h("div", { class: "d2l-plot", tabindex: 0, role: "slider", "aria-label": label });
  const readout = h("p", { class: "d2l-readout" }, hint);
  const table = h("table");
  const el = h(
    "figure",
    { class: "d2l-chart" },
    title,
    yName,
    plot,
    readout,
    h("div", { class: "d2l-hidden" }, table),
  );
  root.append(el);

  /** @type {Line[]} */
  let lines = [];
  /** @type {number[]} */
  let xs = [];
  /** @type {uPlot | null} */
  let u = null;
  let made = ""; // what uPlot was made for; it cannot change that later
  let frame = 0;
  let tableTimer = 0;
  /** @type {number | null} */
  let at = null; // index of the value that is read off

  /** @param {number} [scale] @param {boolean} [bold] */
  const font = (scale = 1, bold = false) =>
    `${bold ? "600 " : ""}${12 * scale}px ${getComputedStyle(el).fontFamily}`;
  const bold = (/** @type {Line} */ line) => (line.width ?? 2) > 2;
  const ink = (/** @type {number} */ share) =>
    `color-mix(in srgb, ${colour(el, "--d2l-ink")} ${share}%, transparent)`;

  /** How wide the labels at the lines' ends may and need to be. */
  function room() {
    const context = /** @type {CanvasRenderingContext2D} */ (
      document.createElement("canvas").getContext("2d")
    );
    context.font = font(1, true);
    const labels = [ends, ...lines.map((line) => line.label ?? "")];
    const widest = Math.max(...labels.map((text) => context.measureText(text).width));
    return Math.ceil(Math.min(widest ? widest + 16 : 12, plot.clientWidth * 0.36));
  }

  /** The last point that a line has. @param {Line} line */
  function end({ x, y }) {
    let i = Math.min(x.length, y.length) - 1;
    while (i >= 0 && !Number.isFinite(y[i] ?? NaN)) i--;
    return i < 0 ? null : { x: x[i], y: /** @type {number} */ (y[i]) };
  }

  /** @param {uPlot} u */
  function drawEnds(u) {
    const { ctx, bbox } = u;
    const scale = devicePixelRatio;
    const right = bbox.left + bbox.width;
    const labels = [];
    ctx.save();
    for (const line of lines) {
      const last = end(line);
      if (!last) continue;
      const place = { x: u.valToPos(last.x, "x", true), y: u.valToPos(last.y, "y", true) };
      if (line.point) {
        ctx.fillStyle = colour(el, line.colour);
        ctx.beginPath();
        ctx.arc(place.x, Math.max(bbox.top, place.y), 4.5 * scale, 0, 2 * Math.PI);
        ctx.fill();
      }
      if (line.label) labels.push({ line, place, y: place.y });
    }
    spread(labels, GAP * scale, bbox.top, bbox.top + bbox.height);
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    for (const { line, place, y } of labels) {
      const from = Math.min(place.x + 7 * scale, right);
      ctx.strokeStyle = colour(el, line.colour);
      ctx.globalAlpha = 0.45;
      ctx.lineWidth = scale;
      ctx.beginPath();
      ctx.moveTo(from, place.y);
      ctx.lineTo(right, place.y);
      ctx.lineTo(right + 6 * scale, y);
      ctx.stroke();
      ctx.globalAlpha = 1;
      ctx.fillStyle = colour(el, "--d2l-ink");
      ctx.font = font(scale, bold(line));
      ctx.fillText(fit(ctx, line.label ?? "", ctx.canvas.width - right - 9 * scale), right + 9 * scale, y);
    }
    ctx.restore();
  }

  function build() {
    u?.destroy();
    plot.replaceChildren();
    const axis = { stroke: () => ink(100), font: font(), grid: { stroke: () => ink(13), width: 1 } };
    const options = {
      ...size(),
      pxAlign: false,
      legend: { show: false },
      cursor: {
        ...{ x: true, y: false, drag: { x: false, y: false }, points: { size: 7 } },
        bind: { mousemove: () => point, mouseleave: () => leave },
      },
      padding: /** @type {uPlot.Padding} */ ([8, room, 0, 0]),
      scales: {
        x: {
          time: false,
          range: (/** @type {uPlot} */ _, /** @type {number} */ low, /** @type {number} */ high) =>
            /** @type {[number, number]} */ ([x.min ?? low ?? 0, x.max ?? high ?? 1]),
        },
        y: { distr: /** @type {1 | 3} */ (y.log ? 3 : 1), range: span },
      },
      axes: [
        {
          ...axis,
          label: x.label,
          labelFont: font(),
          labelSize: 20,
          size: 30,
          ticks: { show: false },
          space: 44,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
        },
        { ...axis, size: 46, ticks: { show: false }, space: 36, ...(y.log ? {} : { values: alike }) },
      ],
      series: [
        {},
        ...lines.map((line, i) => ({
          stroke: () => colour(el, lines[i].colour),
          dash: line.dash,
          width: line.width ?? 2,
          alpha: line.opacity ?? 1,
          spanGaps: true,
          points: {
            show: line.x.length === 1 && !line.point,
            size: 6,
            fill: () => colour(el, lines[i].colour),
          },
        })),
      ],
      hooks: { draw: [drawEnds] },
    };
    u = new uPlot(options, align(lines), plot);
  }

  /** The range of the y axis, with some air. @type {uPlot.Range.Function} */
  function span(_, low, high) {
    if (low === null || high === null) return [y.min ?? (y.log ? 0.1 : 0), y.max ?? 1];
    if (y.log) return [y.min ?? low / 1.15, y.max ?? high * 1.15];
    const air = Math.max((high - low) * 0.06, 0.004);
    return [y.min ?? low - air, y.max ?? high + air];
  }

  const size = () => ({
    width: Math.max(160, plot.clientWidth),
    height: Math.round(height(plot.clientWidth)),
  });

  function draw() {
    frame = 0;
    if (!el.isConnected || !plot.clientWidth) return;
    const style = lines.map(({ dash, width, opacity, point, x }) => [
      dash,
      width,
      opacity,
      point || x.length > 1,
    ]);
    const now = JSON.stringify([style, x, y]);
    yName.textContent = y.label;
    if (now !== made || !u) {
      made = now;
      build();
    } else u.setData(align(lines));
    xs = /** @type {number[]} */ (/** @type {uPlot} */ (u).data[0]);
    if (at !== null) read(Math.min(at, xs.length - 1));
    tableTimer ||= window.setTimeout(tabulate, 1000);
  }

  /** @param {number} i */
  function values(i) {
    const parts = lines.flatMap((line) => {
      const value = line.y[line.x.indexOf(xs[i])];
      return value === null || value === undefined ? [] : [`${line.name} ${(y.format ?? short)(value)}`];
    });
    return `${x.label} ${x.format ? x.format(xs[i]) : Number(xs[i].toFixed(2))}: ${parts.join(", ") || "nothing"}`;
  }

  /** Read off what the curves say at one place. @param {number | null} i */
  function read(i) {
    at = xs.length ? i : null;
    const text = at === null ? "" : values(at);
    readout.textContent = text || hint;
    plot.setAttribute("aria-valuemin", "0");
    plot.setAttribute("aria-valuemax", String(Math.max(0, xs.length - 1)));
    plot.setAttribute("aria-valuenow", String(at ?? Math.max(0, xs.length - 1)));
    plot.setAttribute("aria-valuetext", text || (xs.length ? values(xs.length - 1) : "no curve yet"));
  }

  /**
   * Read off below the pointer. uPlot's own listener overlooks that a slide or a page may be scaled.
   * @param {MouseEvent} event
   */
  function point({ clientX }) {
    if (!u || !xs.length) return null;
    const { left, width } = u.over.getBoundingClientRect();
    const x = ((clientX - left) * u.over.offsetWidth) / width;
    read(u.posToIdx(x));
    u.setCursor({ left: x, top: 10 });
    return null; // as uPlot wants its listeners
  }

  function leave() {
    read(null);
    u?.setCursor({ left: -10, top: -10 });
    return null;
  }

  plot.addEventListener("keydown", (event) => {
    const here = at ?? xs.length - 1;
    const to = /** @type {Record<string, number | null>} */ ({
      ArrowLeft: at === null ? here : here - 1,
      ArrowDown: here - 1,
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      Home: 0,
      End: xs.length - 1,
      Escape: null,
    })[event.key];
    if (to === undefined || !u || !xs.length) return;
    event.preventDefault();
    read(to === null ? null : Math.max(0, Math.min(xs.length - 1, to)));
    u.setCursor({ left: at === null ? -10 : u.valToPos(xs[at], "x"), top: at === null ? -10 : 10 });
  });
  plot.addEventListener("blur", leave);

  /** Write the curves down for those who cannot see them. */
  function tabulate() {
    tableTimer = 0;
    const rows = xs.map((value, i) => [i, value]).filter(([, value]) => Number.isInteger(value));
    const head = h(
      "tr",
      {},
      h("th", { scope: "col" }, x.label),
      ...lines.map((line) => h("th", { scope: "col" }, line.name)),
    );
    const body = rows.map(([, value]) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, String(value)),
        ...lines.map((line) => {
          const found = line.y[line.x.indexOf(value)];
          return h("td", {}, found === null || found === undefined ? "" : (y.format ?? short)(found));
        }),
      ),
    );
    table.replaceChildren(
      h("caption", {}, `${label}: ${title.textContent || y.label}`),
      h("thead", {}, head),
      h("tbody", {}, ...body),
    );
  }

  const later = () => void (frame ||= requestAnimationFrame(draw));
  const observer = new ResizeObserver(() => {
    if (!u) return later();
    if (plot.clientWidth && plot.clientWidth !== u.width) u.setSize(size());
  });
  observer.observe(plot);
  const offTheme = onTheme(() => u?.redraw(false));
  read(null);

  return {
    el,
    set(picture) {
      lines = picture.lines;
      x = picture.x ?? x;
      y = picture.y ?? y;
      title.textContent = picture.title ?? "";
      later();
    },
    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(tableTimer);
      observer.disconnect();
      offTheme();
      u?.destroy();
      el.remove();
    },
  };
}

/**
 * Put lines with different x over one x, as uPlot wants them.
 * @param {Line[]} lines
 * @returns {uPlot.AlignedData}
 */
export function align(lines) {
  const xs = [...new Set(lines.flatMap((line) => line.x))].sort((a, b) => a - b);
  const index = new Map(xs.map((x, i) => [x, i]));
  const columns = lines.map((line) => {
    const column = /** @type {(number | null | undefined)[]} */ (Array(xs.length).fill(undefined));
    line.x.forEach((x, i) => {
      const value = line.y[i];
      column[/** @type {number} */ (index.get(x))] = Number.isFinite(value) ? value : null;
    });
    return column;
  });
  return /** @type {uPlot.AlignedData} */ ([xs, ...columns]);
}

/**
 * Move labels apart until none covers another, each as little as may be.
 * @param {{y: number}[]} labels
 * @param {number} gap
 * @param {number} top
 * @param {number} bottom
 */
export function spread(labels, gap, top, bottom) {
  labels.sort((a, b) => a.y - b.y);
  for (let i = 0; i < labels.length; i++) {
    labels[i].y = Math.max(labels[i].y, i ? labels[i - 1].y + gap : top + gap / 2);
  }
  for (let i = labels.length - 1, limit = bottom - gap / 2; i >= 0; i--, limit = labels[i + 1].y - gap) {
    labels[i].y = Math.min(labels[i].y, limit);
  }
}

/** Write an axis' marks with as many decimals each. @type {uPlot.Axis.DynamicValues} */
function alike(_, marks, __, ___, step) {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return marks.map((mark) => (mark === null ? "" : mark.toFixed(decimals)));
}

/** @param {CanvasRenderingContext2D} ctx @param {string} text @param {number} width */
function fit(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  while (text && ctx.measureText(`${text}…`).width > width) text = text.slice(0, -1);
  return `${text}…`;
}
