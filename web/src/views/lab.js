// The training lab: move the drop rates and the sizes, press Train, and watch the network learn.
import { chart } from "../ui/chart.js";
import { button, calm, h, number, presets, segmented, select, slider } from "../ui/controls.js";
import * as lesson from "../settings.js";

/**
 * @typedef {import("../settings.js").Settings} Settings
 * @typedef {import("../ui/chart.js").Line} Line
 * @typedef {Record<string, number[]>} History  train_loss, train_acc_noisy, train_acc_clean, test_loss, test_acc, seconds
 * @typedef {object} Run
 * @property {string} id
 * @property {Settings} settings
 * @property {"training" | "stopping" | "done" | "failed"} state
 * @property {string} message  how it ended; while it begins, what it waits for
 * @property {number} epoch
 * @property {number} share  of the run that is done
 * @property {number | null} [loaded]  while a page loads the images: the share that has come
 * @property {number} seconds
 * @property {{train_loss: number, train_acc_noisy: number} | null} now
 * @property {History} history
 * @typedef {{id: string, name: string, settings: Settings, history: History, message: string}} Kept
 */

const DROPPED = "Probability with which each unit is dropped, anew for each image in each step";

/** What each control of a setting says. */
const WORDS = /** @type {Record<string, {label: string, hint?: string, unit?: string}>} */ ({
  drop1: { label: "drop rate, layer 1", hint: DROPPED },
  drop2: { label: "drop rate, further layers", hint: DROPPED },
  units1: { label: "units, layer 1" },
  units2: { label: "units, further layers" },
  layers: { label: "hidden layers" },
  images: { label: "training images", hint: "As many of each class" },
  noise: { label: "wrong labels", hint: "Share of the training labels that random ones replace" },
  seed: { label: "seed" },
  init: { label: "first weights" },
  optimizer: { label: "optimiser" },
  lr: { label: "learning rate" },
  wd: { label: "weight decay" },
  epochs: { label: "epochs" },
});
const GROUPS = {
  "Dropout and network": ["drop1", "drop2", "units1", "units2", "layers"],
  Data: ["images", "noise", "seed"],
  Training: ["optimizer", "lr", "wd", "init", "epochs"],
};
const MOST_KEPT = 6;
const HINT =
  "Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. " +
  "Point at the chart, or select it and press ← →, to read it off.";

/** The quantities: name, colour, line, and their columns in a history. A quantity keeps its colour for good. */
const QUANTITIES = [
  { name: "train, noisy", colour: "--d2l-noisy", dash: [2, 3], acc: "train_acc_noisy", loss: "train_loss" },
  { name: "train, clean", colour: "--d2l-clean", dash: [8, 4], acc: "train_acc_clean", loss: null },
  { name: "test", colour: "--d2l-test", dash: undefined, acc: "test_acc", loss: "test_loss" },
];
const METRIC = {
  acc: { title: "Accuracy", axis: "accuracy (share of images classified rightly)" },
  loss: { title: "Loss", axis: "loss (mean cross-entropy)" },
};

/** The columns of the table: heading, how a value is shown. @type {[string, (kept: Kept) => string][]} */
const COLUMNS = [
  ["epochs", ({ history, settings }) => `${history.test_acc.length} of ${settings.epochs}`],
  ["train, noisy", ({ history }) => last(history.train_acc_noisy)],
  ["train, clean", ({ history }) => last(history.train_acc_clean)],
  ["test", ({ history }) => last(history.test_acc)],
  ["test loss", ({ history }) => last(history.test_loss)],
];
/** @param {number[]} values */
const last = (values) => values[values.length - 1]?.toFixed(3) ?? "–"; // null: not a finite number

/** @type {import("../live.js").View} */
export function lab(root, host) {
  const { state, options } = host;
  const numImages = options.num_images ?? 10_000;
  const first = { ...lesson.preset(options.preset ?? "L9", numImages), ...state.get("settings") };
  /** What the last Reset took away. @type {Record<string, any> | null} */
  let removed = null;
  /** The run that Reset took away while it was under way: it may still report. @type {string | undefined} */
  let dropped;
  /** How the noisy curve went within this epoch. @type {{id: string, epoch: number, x: number[], acc: number[], loss: number[]}} */
  let trail = { id: "", epoch: 0, x: [], acc: [], loss: [] };

  /** @returns {Settings} */
  const settings = () => ({ ...first, ...state.get("settings") });
  /** @returns {Run | null} */
  const run = () => (state.get("run")?.id ? state.get("run") : null);
  /** @returns {Kept[]} */
  const kept = () => state.get("kept") ?? [];
  /** @returns {"acc" | "loss"} */
  const metric = () => state.get("metric") ?? "acc";
  const busy = () => ["training", "stopping"].includes(run()?.state ?? "");

  // ---- what one sees

  const row = presets({
    label: "Settings to start from",
    choices: lesson.PRESETS.map(({ name, label }) => [
      name,
      label,
      lesson.describe(lesson.preset(name, numImages)),
    ]),
    onPick: (name) => attempt(() => change(lesson.preset(name, numImages))),
  });
  const controls = Object.fromEntries(Object.keys(WORDS).map((name) => [name, controlOf(name)]));
  const facts = h("p", { class: "d2l-facts" });
  const about = h("p", { class: "d2l-facts" }, options.facts ?? null);

  const trainButton = button({
    label: "Train",
    primary: true,
    hint: "Train a new network with these settings",
    onClick: train,
  });
  const stopButton = button({ label: "Stop", hint: "Stop; the finished epochs stay", onClick: stop });
  const keepButton = button({
    label: "Keep",
    hint: "Keep this run on the chart and in the table",
    onClick: keep,
  });
  const resetButton = button({
    label: "Reset",
    hint: "Forget all runs, and put every control back",
    onClick: reset,
  });
  const undoButton = button({ label: "Undo reset", onClick: undo });
  const linkButton = button({ label: "Copy link", hint: "Copy a link to these settings", onClick: copyLink });
  const metricSwitch = segmented({
    label: "What the chart shows",
    choices: [
      ["acc", "accuracy"],
      ["loss", "loss"],
    ],
    value: metric(),
    onInput: (value) => state.set({ metric: value }),
  });
  const bar = h("progress", { max: 1, value: 0 });
  const progress = h("span", { class: "d2l-progress-words" });
  const status = h("p", { class: "d2l-status", role: "status" });
  const note = h("p", { class: "d2l-note" }, "Settings changed: train anew to see what they do.");
  const problem = h("p", { class: "d2l-error", role: "alert" });
  const copied = h("div", { class: "d2l-copied", role: "status" });
  const table = h("div", { class: "d2l-kept" });

  const picture = h("div", { class: "d2l-lab-picture" });
  root.append(
    h(
      "div",
      { class: "d2l-lab" },
      row.el,
      h(
        "div",
        { class: "d2l-lab-main" },
        picture,
        h("div", { class: "d2l-lab-controls" }, ...Object.entries(GROUPS).map(group)),
      ),
    ),
  );
  picture.append(
    h(
      "div",
      { class: "d2l-actions" },
      trainButton,
      stopButton,
      keepButton,
      resetButton,
      undoButton,
      linkButton,
    ),
    h("div", { class: "d2l-progress" }, status, bar, progress),
    problem,
  );
  const curves = chart(picture, {
    label: "Learning curves",
    x: { label: "epoch", min: 0 },
    y: { label: METRIC.acc.axis },
    height: (width) => Math.max(260, Math.min(430, width * 0.5)),
    hint: HINT,
  });
  curves.el.prepend(h("div", { class: "d2l-lab-switch" }, metricSwitch.el));
  picture.append(note, copied, table);

  /** @param {[string, string[]]} entry */
  function group([title, names]) {
    const more = { "Dropout and network": facts, Data: about }[title];
    return h("fieldset", {}, h("legend", {}, title), ...names.map((name) => controls[name].el), more);
  }

  /** @param {string} name @returns {import("../ui/controls.js").Control<any>} */
  function controlOf(name) {
    const range = lesson.ranges(numImages)[name];
    const value = settings()[/** @type {keyof Settings} */ (name)];
    const onInput = (/** @type {any} */ v) => change({ ...settings(), [name]: v });
    const of = { ...WORDS[name], ...range, value: /** @type {any} */ (value), onInput };
    if ("choices" in range) return select({ ...of, choices: range.choices });
    if (name === "seed") return number({ ...of, min: range.min, max: range.max });
    return slider({ ...of, format: (v) => (range.whole ? v.toLocaleString("en") : lesson.general(v)) });
  }

  // ---- what one does

  /** @param {Settings} to */
  function change(to) {
    removed = null;
    state.set({ settings: to });
    settingsChanged();
  }

  /** Show what a deed raises, or forget what an earlier one raised. @param {() => any} deed */
  async function attempt(deed) {
    problem.textContent = "";
    try {
      await deed();
    } catch (error) {
      const words = String(/** @type {Error} */ (error).message ?? error);
      problem.textContent = words.slice(0, 1).toUpperCase() + words.slice(1);
    }
  }

  function train() {
    removed = null;
    return attempt(() => host.ask("train", { settings: settings() }));
  }

  function stop() {
    return attempt(() => host.ask("stop", {}));
  }

  function keep() {
    const it = run();
    if (!it || !canKeep()) return;
    const { id, history, message } = it;
    const name = lesson.nameOf(
      it.settings,
      kept().map((each) => each.settings),
    );
    state.set({ kept: [...kept(), { id, name, settings: it.settings, history, message }] });
  }

  const canKeep = () => {
    const it = run();
    const over = it && !busy() && it.history.test_acc.length > 0;
    return Boolean(over && kept().length < MOST_KEPT && !kept().some(({ id }) => id === it.id));
  };

  function reset() {
    const it = run();
    removed = { run: it && busy() ? stopped(it) : it, kept: kept(), settings: settings() };
    dropped = it?.id;
    if (busy()) stop();
    state.set({ run: null, kept: [], settings: first });
    problem.textContent = "";
    show();
  }

  /** The run as Reset leaves it. @param {Run} it @returns {Run} */
  function stopped(it) {
    const finished = `${it.history.test_acc.length} of ${it.settings.epochs} epochs`;
    return { ...it, state: "done", now: null, message: `Stopped after ${finished}: the lab was reset.` };
  }

  function undo() {
    const before = removed;
    removed = null;
    dropped = undefined;
    if (before) state.set(before);
    show();
    trainButton.focus();
  }

  function copyLink() {
    const link = lesson.toLink(settings(), numImages);
    if (host.place === "jupyter")
      return copy(link, "The link is copied. In a cell, TrainingLab.from_link(…) opens it.");
    history.replaceState(null, "", `#${link}`);
    return copy(location.href, "The link is copied, and stands in the address bar.");
  }

  /** Copy a text; where the browser forbids it, show it to be copied by hand. @param {string} text @param {string} words */
  async function copy(text, words) {
    try {
      await navigator.clipboard.writeText(text);
      copied.replaceChildren(h("p", {}, words));
    } catch {
      const input = h("textarea", { readonly: true, rows: 2, "aria-label": "To copy" });
      input.value = text;
      copied.replaceChildren(h("p", {}, "Copy this text (Ctrl+C):"), input);
      input.select();
    }
  }

  /** @param {string} id @param {string} name */
  const rename = (id, name) =>
    state.set({ kept: kept().map((each) => (each.id === id && name ? { ...each, name } : each)) });
  /** @param {string} id */
  function remove(id) {
    state.set({ kept: kept().filter((each) => each.id !== id) });
    (canKeep() ? keepButton : trainButton).focus();
  }

  // ---- what changes

  function settingsChanged() {
    const now = settings();
    for (const [name, control] of Object.entries(controls)) {
      const value = now[/** @type {keyof Settings} */ (name)];
      if (control.value !== value) control.value = value;
    }
    for (const name of ["drop2", "units2"]) controls[name].disabled = now.layers === 1;
    row.value =
      lesson.PRESETS.find(({ name }) => lesson.same(lesson.preset(name, numImages), now))?.name ?? null;
    facts.replaceChildren(
      h("strong", {}, lesson.numParameters(now).toLocaleString("en")),
      " weights and biases",
    );
    copied.replaceChildren();
    show();
  }

  /** Bring buttons, words and curves in line with the run. */
  function show() {
    const it = run();
    if (it && it.id === dropped) return state.set({ run: null });
    const changed = it !== null && !lesson.same(it.settings, settings());
    trainButton.disabled = !host.live || (busy() && !changed);
    stopButton.disabled = it?.state !== "training";
    keepButton.disabled = !canKeep();
    resetButton.disabled = removed !== null;
    undoButton.hidden = removed === null;
    note.hidden = !changed;
    bar.value = it?.loaded ?? it?.share ?? 0;
    bar.setAttribute(
      "aria-label",
      `Share of the ${it?.loaded ? "images that is loaded" : "run that is done"}`,
    );
    bar.hidden = progress.hidden = !it;
    progress.textContent = it ? progressOf(it) : "";
    const words = it ? statusOf(it) : removed ? "The runs are gone, and the controls are back." : "";
    if (status.textContent !== words) status.textContent = words; // else a screen reader says it again and again
    status.classList.toggle("d2l-error", it?.state === "failed");
    draw();
  }

  function draw() {
    const it = run();
    follow(it);
    const others = kept().filter(({ id }) => id !== it?.id);
    const lines = [...others.flatMap((each) => keptLines(each)), ...(it ? runLines(it) : [])];
    const epochs =
      Math.max(...[it, ...others].map((each) => each?.settings.epochs ?? 0)) || settings().epochs;
    const of = METRIC[metric()];
    const beside = others.length ? `, beside ${others.length} kept run${others.length > 1 ? "s" : ""}` : "";
    curves.set({
      lines,
      title: it
        ? `${of.title} with ${lesson.describe(it.settings)}${beside}`
        : others.length
          ? `${of.title} of the kept runs`
          : "Press Train, and the curves grow here",
      x: { label: "epoch", min: 0, max: epochs },
      y: { label: of.axis },
    });
  }

  /** Note how the noisy curve goes within this epoch. @param {Run | null} it */
  function follow(it) {
    if (!it?.now || !busy() || it.history.test_acc.length >= it.epoch || calm()) {
      trail = { id: "", epoch: 0, x: [], acc: [], loss: [] };
      return;
    }
    if (trail.id !== it.id || trail.epoch !== it.epoch)
      trail = { id: it.id, epoch: it.epoch, x: [], acc: [], loss: [] };
    const x = it.share * it.settings.epochs;
    if (x <= (trail.x.at(-1) ?? it.epoch - 1)) return;
    trail.x.push(x);
    trail.acc.push(it.now.train_acc_noisy);
    trail.loss.push(it.now.train_loss);
  }

  /** @param {Run} it @returns {Line[]} */
  function runLines(it) {
    const own = kept().findIndex(({ id }) => id === it.id);
    return QUANTITIES.flatMap(({ name, colour, dash, ...columns }) => {
      const column = columns[metric()];
      if (!column) return [];
      const values = it.history[column] ?? [];
      const growing = name === "train, noisy" && trail.x.length > 0;
      const label = own >= 0 && name === "test" ? `test (kept ${own + 1})` : name;
      return [
        {
          ...{ name, label, colour, dash, width: 2.5, point: busy() },
          x: [...epochsOf(values), ...(growing ? trail.x : [])],
          y: [...values, ...(growing ? trail[metric()] : [])],
        },
      ];
    });
  }

  /** @param {Kept} each @returns {Line[]} */
  function keptLines(each) {
    const place = kept().indexOf(each) + 1;
    return QUANTITIES.flatMap(({ name, colour, dash, ...columns }) => {
      const column = columns[metric()];
      if (!column) return [];
      const values = each.history[column];
      const label = name === "test" ? `${place}: ${each.name}` : undefined;
      const words = `${name} of run ${place}`;
      return [
        { name: words, label, colour, dash, width: 1.25, opacity: 0.6, x: epochsOf(values), y: values },
      ];
    });
  }

  function tabulate() {
    const rows = kept();
    table.hidden = rows.length === 0;
    if (!rows.length) return table.replaceChildren();
    const known = new Set(
      [...table.querySelectorAll("tr[data-id]")].map((each) => each.getAttribute("data-id")),
    );
    const head = ["run", "name", ...COLUMNS.map(([title]) => title)].map((title) =>
      h("th", { scope: "col" }, title),
    );
    const body = rows.map((each, i) => {
      const input = h("input", {
        type: "text",
        "aria-label": `Name of run ${i + 1}`,
        title: lesson.describe(each.settings),
      });
      input.value = each.name;
      input.addEventListener("change", () => rename(each.id, input.value.trim()));
      const cells = COLUMNS.map(([title, value]) => h("td", { "data-title": title }, value(each)));
      const away = button({ label: "Remove", onClick: () => remove(each.id) });
      away.setAttribute("aria-label", `Remove run ${i + 1}, ${each.name}`);
      return h(
        "tr",
        { "data-id": each.id, class: known.has(each.id) ? null : "d2l-new" },
        h("th", { scope: "row" }, String(i + 1)),
        h("td", { class: "d2l-name" }, input),
        ...cells,
        h("td", {}, away),
      );
    });
    table.replaceChildren(
      h(
        "table",
        {},
        h("caption", {}, `Kept runs (${rows.length} of at most ${MOST_KEPT})`),
        h("thead", {}, h("tr", {}, ...head, h("td", {}))),
        h("tbody", {}, ...body),
      ),
      button({ label: "Copy as CSV", onClick: () => copy(csv(kept()), "The table is copied.") }),
    );
  }

  // ---- the link in the page's address

  function readAddress() {
    const link = location.hash.slice(1);
    if (!link.includes("=")) return; // an anchor
    attempt(() => change(lesson.fromLink(link, numImages)));
  }
  const addressed =
    host.place === "page" && root.closest("[data-d2l=lab]") === document.querySelector("[data-d2l=lab]");
  if (addressed) addEventListener("hashchange", readAddress);

  const offs = [
    state.on("settings", settingsChanged),
    state.on(["run", "kept"], show),
    state.on("metric", () => {
      metricSwitch.value = metric();
      draw();
    }),
    state.on("kept", tabulate),
    host.onGone(show),
  ];
  settingsChanged();
  tabulate();
  if (addressed) readAddress();

  return () => {
    for (const off of offs) off();
    removeEventListener("hashchange", readAddress);
    curves.dispose();
    root.replaceChildren();
  };
}

/** @param {number[]} values */
const epochsOf = (values) => values.map((_, i) => i + 1);

/** @param {Run} run */
function progressOf({ share, epoch, seconds, settings, state }) {
  if (!share) return "";
  const each = seconds / (share * settings.epochs);
  const speed = `${each < 10 ? each.toFixed(1) : Math.round(each)} s an epoch`;
  if (state !== "training") return speed;
  return `epoch ${epoch} of ${settings.epochs} · ${speed} · ${duration(seconds * (1 / share - 1))} left`;
}

/** @param {number} seconds */
const duration = (seconds) => (seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`);

/** @param {Run} run */
function statusOf({ state, message, share }) {
  if (state === "training") return share ? "Training" : message || "Starting";
  return state === "stopping" ? "Stopping" : message;
}

/** The kept runs as a table for a spreadsheet: settings, and where each ended. @param {Kept[]} runs */
export function csv(runs) {
  const quote = (/** @type {any} */ value) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
  const ends = ["train_acc_noisy", "train_acc_clean", "test_acc", "train_loss", "test_loss"];
  const rows = runs.map(({ name, settings, history }, i) => ({
    run: i + 1,
    name,
    ...settings,
    epochs_done: history.test_acc.length,
    ...Object.fromEntries(ends.map((column) => [column, history[column].at(-1)])),
    seconds_per_epoch: history.seconds.reduce((a, b) => a + b, 0) / history.seconds.length,
  }));
  return [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)]
    .map((each) => each.map(quote).join(",") + "\n")
    .join("");
}
