// What a view sees of the world: a state, questions, options. The view cannot tell whether a kernel or this page answers.

/**
 * @typedef {Record<string, any>} Values
 * @typedef {(what: string, args?: Values) => Promise<any>} Ask
 * @typedef {object} States
 * @property {(name: string) => any} get
 * @property {(values: Values) => void} set  all at once: each listener is told once
 * @property {(names: string | string[], fn: () => void) => () => void} on  returns what takes the listener off again
 * @typedef {object} Host
 * @property {States} state  what is seen and set
 * @property {Ask} ask  computing; rejects with a sentence fit to show
 * @property {Values} options  what never changes
 * @property {boolean} live  false when nobody answers any more
 * @property {(fn: () => void) => () => void} onGone  called once, when the kernel goes
 * @property {"page" | "jupyter"} place
 * @property {() => void} dispose
 */

export const GONE = "The kernel has gone: run the cells above again to bring it to life";

const CLOSED = "The view was closed";
const SILENT = "The kernel does not answer: it is busy, or has gone; then run the cells above again";
const PATIENCE = 20_000; // milliseconds

/** What is seen and set, on a page: names and values, and who wants to know of changes. */
export class State {
  /** @param {Values} [values] */
  constructor(values = {}) {
    /** @type {Values} */
    this.values = { ...values };
    /** @type {Set<{names: string[], fn: () => void}>} */
    this.listeners = new Set();
  }

  /** @param {string} name */
  get(name) {
    return this.values[name];
  }

  /** @param {Values} values */
  set(values) {
    const changed = Object.keys(values).filter((name) => !Object.is(values[name], this.values[name]));
    Object.assign(this.values, values);
    for (const { names, fn } of [...this.listeners]) {
      if (names.some((name) => changed.includes(name))) fn();
    }
  }

  /**
   * @param {string | string[]} names
   * @param {() => void} fn
   */
  on(names, fn) {
    const listener = { names: [names].flat(), fn };
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/**
 * Ask one question at a time: while an answer is under way, only the newest question waits.
 *
 * The promise of a question that a newer one replaced resolves to undefined.
 * @param {Ask} ask
 * @returns {Ask}
 */
export function latest(ask) {
  let busy = false;
  /** @type {(() => void) | null} */
  let waiting = null;
  /** @type {(() => void) | null} */
  let replaced = null;
  const next = () => {
    const start = waiting;
    waiting = replaced = null;
    start?.();
  };
  return (what, args) =>
    new Promise((resolve, reject) => {
      replaced?.();
      const start = () => {
        busy = true;
        ask(what, args)
          .then(resolve, reject)
          .finally(() => {
            busy = false;
            next();
          });
      };
      waiting = start;
      replaced = () => resolve(undefined);
      if (!busy) next();
    });
}

/** @param {string | undefined} text */
const json = (text) => (text ? JSON.parse(text) : {});

/**
 * The host of an element on a plain page: `data-options`, `data-state`, and an engine that is the page's own.
 * @param {HTMLElement} el
 * @param {{ask: (what: string, args: Values, state: States) => Promise<any>, dispose?: () => void}} engine
 * @returns {Host}
 */
export function pageHost(el, engine) {
  const state = new State(json(el.dataset.state));
  const options = json(el.dataset.options);
  return {
    state,
    options,
    ask: (what, args = {}) => engine.ask(what, args, state),
    live: true,
    onGone: () => () => {},
    place: "page",
    dispose: () => engine.dispose?.(),
  };
}

/** @type {Record<string, any>} */
const ARRAYS = {
  bool: Uint8Array,
  uint8: Uint8Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
};

/**
 * Give an answer its arrays: what Python sent beside it as bytes.
 * @param {{answer?: Values, arrays?: [string, string, number[]][]}} content
 * @param {DataView[]} buffers
 */
export function unpack({ answer = {}, arrays = [] }, buffers) {
  arrays.forEach(([name, dtype, shape], i) => {
    const { buffer, byteOffset, byteLength } = buffers[i];
    if (!ARRAYS[dtype]) throw new Error(`arrays must be of ${Object.keys(ARRAYS).join(", ")}, got ${dtype}`);
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength); // a copy starts where a typed array may
    answer[name] = { data: new ARRAYS[dtype](bytes), shape };
  });
  return answer;
}

/**
 * The host of a widget in Jupyter: its traits are the state, the kernel answers.
 * @param {{model: any, el?: HTMLElement}} widget  as anywidget hands it to `render`
 * @returns {Host}
 */
export function jupyterHost({ model }) {
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (error: Error) => void, timer: any}>} */
  const open = new Map();
  /** @type {Set<() => void>} */
  const mourners = new Set();
  /** @type {[string, (...args: any[]) => void][]} */
  const heard = [];
  let asked = 0;

  /** @param {string} event @param {(...args: any[]) => void} fn */
  const hear = (event, fn) => {
    model.on(event, fn);
    const entry = /** @type {[string, (...args: any[]) => void]} */ ([event, fn]);
    heard.push(entry);
    return () => {
      model.off(event, fn);
      heard.splice(heard.indexOf(entry), 1);
    };
  };

  /** Nobody answers any more. @param {string} why */
  const end = (why) => {
    host.live = false;
    for (const { reject, timer } of open.values()) {
      clearTimeout(timer);
      reject(new Error(why));
    }
    open.clear();
  };
  const gone = () => {
    if (!host.live) return;
    end(GONE);
    for (const fn of mourners) fn();
  };

  hear("msg:custom", (content, buffers) => {
    const question = open.get(content?.id);
    if (!question) return; // another view of this widget asked
    open.delete(content.id);
    clearTimeout(question.timer);
    if (content.error) return question.reject(new Error(content.error));
    try {
      question.resolve(unpack(content, buffers ?? []));
    } catch (error) {
      question.reject(/** @type {Error} */ (error));
    }
  });
  hear("comm:close", gone);
  hear("comm_live_update", () => {
    // Says neither for whom nor what, so look at a model that came to life with this one.
    setTimeout(() => host.live && model.get("layout")?.comm_live === false && gone());
  });
  const offKernel = onKernelGone(model.widget_manager?.kernel, gone);

  /** @type {Host} */
  const host = {
    options: model.get("options") ?? {},
    live: true,
    place: "jupyter",
    state: {
      get: (name) => model.get(name),
      set(values) {
        model.set(values);
        model.save_changes();
      },
      on(names, fn) {
        let changed = false;
        const offs = [names].flat().map((name) => hear(`change:${name}`, () => void (changed = true)));
        offs.push(
          hear("change", () => {
            if (changed) {
              changed = false;
              fn();
            }
          }),
        );
        return () => offs.forEach((off) => off());
      },
    },
    ask(what, args = {}) {
      if (!host.live) return Promise.reject(new Error(GONE));
      return new Promise((resolve, reject) => {
        const id = ++asked + Math.random(); // two views of one widget hear the same answers
        const give = () => open.delete(id) && reject(new Error(SILENT));
        // Where the front end shows no kernel, nobody will tell when it goes.
        const timer = model.widget_manager?.kernel ? undefined : setTimeout(give, PATIENCE);
        open.set(id, { resolve, reject, timer });
        model.send({ ...args, id, ask: what });
      });
    },
    onGone(fn) {
      mourners.add(fn);
      return () => void mourners.delete(fn);
    },
    dispose() {
      offKernel();
      for (const [event, fn] of [...heard]) model.off(event, fn);
      mourners.clear();
      end(CLOSED);
    },
  };
  return host;
}

/**
 * Hear of a kernel's end from JupyterLab, which closes no comm then.
 * @param {any} kernel  JupyterLab's connection to it; other front ends give none
 * @param {() => void} gone
 * @returns {() => void}
 */
function onKernelGone(kernel, gone) {
  const look = () => {
    if (["restarting", "autorestarting", "terminating", "dead"].includes(kernel.status)) gone();
  };
  kernel?.statusChanged?.connect(look);
  kernel?.disposed?.connect(gone);
  return () => {
    kernel?.statusChanged?.disconnect(look);
    kernel?.disposed?.disconnect(gone);
  };
}
