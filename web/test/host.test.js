import assert from "node:assert/strict";
import test from "node:test";
import { GONE, State, jupyterHost, latest, unpack } from "../src/host.js";

/** As much of a widget's model as anywidget hands to a view. @param {Record<string, any>} traits */
function fakeModel(traits) {
  /** @type {[string, (...args: any[]) => void][]} */
  let listeners = [];
  const fire = (/** @type {string} */ event, /** @type {any[]} */ ...args) =>
    listeners.filter(([name]) => name === event).forEach(([, fn]) => fn(...args));
  /** @type {any[]} */
  const sent = [];
  return {
    fire,
    sent,
    count: () => listeners.length,
    get: (/** @type {string} */ name) => traits[name],
    set(/** @type {Record<string, any>} */ values) {
      Object.assign(traits, values);
      for (const name of Object.keys(values)) fire(`change:${name}`);
      fire("change");
    },
    save_changes: () => sent.push("saved"),
    send: (/** @type {any} */ content) => sent.push(content),
    on: (/** @type {string} */ event, /** @type {() => void} */ fn) => void listeners.push([event, fn]),
    off: (/** @type {string} */ event, /** @type {() => void} */ fn) =>
      void (listeners = listeners.filter(([name, f]) => name !== event || f !== fn)),
  };
}

test("a listener hears once of many changes, and of none that is none", () => {
  const state = new State({ p: 0.5, n: 1, other: 0 });
  let told = 0;
  const off = state.on(["p", "n"], () => told++);
  state.set({ p: 0.6, n: 2 });
  assert.equal(told, 1);
  state.set({ p: 0.6, other: 9 });
  assert.equal(told, 1);
  off();
  state.set({ p: 0.7 });
  assert.equal(told, 1);
});

test("a listener of a widget's traits hears once of many changes", () => {
  const model = fakeModel({ options: {}, p: 0, n: 0 });
  const host = jupyterHost({ model });
  let told = 0;
  host.state.on(["p", "n"], () => told++);
  host.state.set({ p: 1, n: 1 });
  assert.equal(told, 1);
  assert.equal(host.state.get("p"), 1);
  assert.deepEqual(model.sent, ["saved"]);
});

test("answers find their questions, and bring their arrays", async () => {
  const model = fakeModel({ options: { names: ["coat"] } });
  const host = jupyterHost({ model });
  const [one, two] = [host.ask("thin", { draw: 1 }), host.ask("thin", { draw: 2 })];
  const [first, second] = model.sent;
  assert.equal(first.ask, "thin");
  const bytes = new Uint8Array([9, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40]).buffer; // not where a float may start
  model.fire("msg:custom", { id: second.id, answer: { mean: 2 }, arrays: [["h", "float32", [2, 1]]] }, [
    new DataView(bytes, 1),
  ]);
  model.fire("msg:custom", { id: first.id, error: "your dropout raised ValueError: no" });
  assert.deepEqual(await two, { mean: 2, h: { data: new Float32Array([1, 2]), shape: [2, 1] } });
  await assert.rejects(one, { message: "your dropout raised ValueError: no" });
  assert.throws(() => unpack({ arrays: [["h", "complex64", [1]]] }, [new DataView(bytes)]), /got complex64/);
});

test("when the kernel goes, open questions end and the view hears of it once", async () => {
  const model = fakeModel({ options: {}, layout: { comm_live: true } });
  const host = jupyterHost({ model });
  let told = 0;
  host.onGone(() => told++);
  const question = host.ask("train", {});
  model.fire("comm:close");
  model.fire("comm:close");
  assert.equal(told, 1);
  assert.equal(host.live, false);
  await assert.rejects(question, { message: GONE });
  await assert.rejects(host.ask("train", {}), { message: GONE });
});

test("a host that is put away listens to nothing any more, and leaves no question open", async () => {
  const model = fakeModel({ options: {} });
  const host = jupyterHost({ model });
  host.state.on("p", () => {})();
  const question = host.ask("thin", {}); // and with it a timer, which would hold up this test's end
  host.dispose();
  assert.equal(model.count(), 0);
  await assert.rejects(question, /closed/);
});

test("of many questions asked at once, the first and the newest are answered", async () => {
  /** @type {number[]} */
  const asked = [];
  const ask = latest(async (_, args) => {
    asked.push(args?.n);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return args?.n;
  });
  const answers = await Promise.all([1, 2, 3, 4].map((n) => ask("dropout", { n })));
  assert.deepEqual(asked, [1, 4]);
  assert.deepEqual(answers, [1, undefined, undefined, 4]);
});
