// The engine of a page without a kernel: a worker that answers what a view asks. The views cannot tell.
//
//   const engine = pageEngine({ base: "data/" });
//   await engine.ask("train", { settings }, state);   // state.set({ run }) follows, until the run has ended
//
// All views of a page share one worker, so that a net that the lab has trained is the one that the explorers look at,
// and the images are loaded once. It lives as long as the page, and starts with the first question.
//
// What it answers: dropout, thin, activations, images, train, train_pair, stop, and net, the parameters of the net that
// the explorers look at. Answers have the kernel's form: arrays are {data, shape}. An error is a sentence fit to show.
import source from "worker:./worker.js";

/**
 * @typedef {object} EngineOptions
 * @property {string | URL} [base]  the folder with Fashion-MNIST's four files, which end in .gz: the sample, or all of
 *   it. More images than there are in it are looked for in its folder `all/`.
 * @property {{sizes: number[], data?: Float32Array, url?: string}} [weights]  a net for the explorers, until one
 *   is trained in the lab: W1, b1, W2, b2, …, or the address of a file
 *
 * @typedef {{set: (values: Record<string, any>) => void}} State  of a view; `net` in it counts the nets that were trained
 *
 * @typedef {object} Engine
 * @property {(what: string, args?: Record<string, any>, state?: State) => Promise<any>} ask
 * @property {() => void} dispose  stops the run that was asked for here
 */

/** @typedef {ReturnType<typeof connect>} Connection */
/** @type {Connection | null} */
let shared = null;
let engines = 0; // with the last one, the worker goes
/** States of views that look at the net that was trained last, and hear of a new one. @type {Set<State>} */
const lookers = new Set();
let nets = 0;

/**
 * @param {EngineOptions} [options]
 * @returns {Engine}
 */
export function pageEngine({ base, weights } = {}) {
  const folder = base && new URL(base, document.baseURI).href;
  // A worker that takes another's place knows nothing of the net that was given, and counts its questions anew.
  /** Who got the weights. @type {Connection | null} */
  let given = null;
  /** @type {{on: Connection, id: number} | null} */
  let run = null;
  /** @type {State | null} */
  let looker = null;
  let disposed = false;
  engines++;
  return {
    async ask(what, args = {}, state) {
      const on = (shared ??= connect(startWorker()));
      if (weights && given !== on) {
        given = on;
        const url = weights.url && new URL(weights.url, document.baseURI).href;
        on.ask("weights", { ...weights, url }).answer.catch(() => given === on && (given = null));
      }
      if (state && (what === "thin" || what === "activations")) lookers.add((looker = state));
      if (what === "stop") return run?.on === on ? on.ask(what, { only: run.id }).answer : {};
      const runs = what === "train" || what === "train_pair";
      const { id, answer } = on.ask(what, { base: folder, ...args }, runs ? state : undefined);
      if (runs) run = { on, id };
      return answer;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      run?.on.forget(run.id);
      if (looker) lookers.delete(looker);
      if (--engines === 0) {
        shared?.end();
        shared = null;
      }
    },
  };
}

function startWorker() {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Worker(url);
}

/**
 * Ask a worker, and hand on what it tells of its runs.
 * @param {Worker} worker
 */
function connect(worker) {
  /** @typedef {{resolve: (answer: any) => void, reject: (error: Error) => void}} Question */
  /** @type {Map<number, Question>} */
  const open = new Map();
  /** Who listens to a run, and what was told of it last. @type {Map<number, {state: State, told: Record<string, any>}>} */
  const listeners = new Map();
  let last = 0;
  worker.onmessage = ({ data: { id, answer, error, state } }) => {
    if (state) {
      const listener = listeners.get(id);
      if (listener) listener.state.set((listener.told = state));
      const [{ state: stage }] = /** @type {{state: string}[]} */ (Object.values(state));
      if (stage === "done" || stage === "failed") listeners.delete(id);
      if (stage === "done" && state.run?.share) {
        nets++;
        for (const looker of lookers) looker.set({ net: nets });
      }
      return;
    }
    const question = open.get(id);
    open.delete(id);
    if (error === undefined) return question?.resolve(answer);
    listeners.delete(id);
    question?.reject(new Error(error));
  };
  worker.onerror = (event) => {
    const message = `The computation failed. ${event.message}`;
    for (const { reject } of open.values()) reject(new Error(message));
    for (const { state, told } of listeners.values()) {
      for (const [name, run] of Object.entries(told))
        state.set({ [name]: { ...run, state: "failed", message } });
    }
    worker.terminate();
    if (shared === connection) shared = null; // the next question starts another
  };
  const connection = {
    /**
     * @param {string} what
     * @param {Record<string, any>} args
     * @param {State} [state]  hears of the run that the question starts
     */
    ask(what, args, state) {
      const id = ++last;
      if (state) listeners.set(id, { state, told: {} });
      const answer = new Promise((resolve, reject) => open.set(id, { resolve, reject }));
      worker.postMessage({ ...args, id, ask: what });
      return { id, answer };
    },
    end() {
      worker.terminate();
      for (const { reject } of open.values()) reject(new Error("The page is closing"));
    },
    /** Stop a run that nobody looks at any more. @param {number} id */
    forget(id) {
      if (listeners.delete(id)) worker.postMessage({ id: ++last, ask: "stop", only: id });
    },
  };
  return connection;
}
