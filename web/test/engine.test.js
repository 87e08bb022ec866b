import assert from "node:assert/strict";
import test from "node:test";
import { build } from "esbuild";

/** Workers, as the engine sees them: what was asked of each, and nobody at work. @type {FakeWorker[]} */
const workers = [];
class FakeWorker {
  /** @type {any[]} */
  asked = [];
  terminated = false;
  /** @type {(event: {data: any}) => void} */
  onmessage = () => {};
  /** @type {(event: {message: string}) => void} */
  onerror = () => {};
  constructor() {
    workers.push(this);
  }
  /** @param {any} message */
  postMessage(message) {
    this.asked.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  /** @param {string} what @param {any} told */
  tell(what, told) {
    this.onmessage({ data: { id: this.asked.findLast(({ ask }) => ask === what).id, ...told } });
  }
}
Object.assign(globalThis, { Worker: FakeWorker });

const { outputFiles } = await build({
  entryPoints: [new URL("../src/engine.js", import.meta.url).pathname],
  bundle: true,
  write: false,
  format: "esm",
  plugins: [
    {
      name: "worker",
      setup(bundler) {
        bundler.onResolve({ filter: /^worker:/ }, ({ path }) => ({ path, namespace: "worker" }));
        bundler.onLoad({ filter: /.*/, namespace: "worker" }, () => ({ contents: "", loader: "text" }));
      },
    },
  ],
});
/** @type {typeof import("../src/engine.js")} */
const { pageEngine } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
);

const weights = { sizes: [784, 2, 10], data: new Float32Array(3) };
/** A view's state, and what it was told. */
function listener() {
  /** @type {Record<string, any>[]} */
  const told = [];
  return { told, set: (/** @type {Record<string, any>} */ values) => void told.push(values) };
}
const asked = (/** @type {FakeWorker} */ worker) => worker.asked.map(({ ask }) => ask);

test("after a worker has failed, the next one gets the weights, and no old run stops a new one", async () => {
  const [lab, explorer, other] = [pageEngine(), pageEngine({ weights }), pageEngine()];
  const state = listener();
  const first = lab.ask("train", {}, state);
  const thin = explorer.ask("thin", {}, listener());
  const [one] = workers.splice(0);
  assert.deepEqual(asked(one), ["train", "weights", "thin"]);
  one.tell("train", { state: { run: { state: "training", share: 0.1 } } });
  one.onerror({ message: "no memory" });
  await assert.rejects(first, /The computation failed\. no memory/);
  await assert.rejects(thin, /The computation failed/);
  assert.equal(state.told.at(-1)?.run.state, "failed");
  assert.ok(one.terminated);

  other.ask("train", {}, listener()).catch(() => {});
  explorer.ask("thin", {}, listener()).catch(() => {});
  const [two] = workers.splice(0);
  assert.deepEqual(asked(two), ["train", "weights", "thin"]);
  assert.deepEqual(await lab.ask("stop"), {});
  lab.dispose();
  assert.ok(!asked(two).includes("stop"), "the run of another view goes on");

  one.onerror({ message: "again" }); // late, and no matter of the new worker's
  explorer.ask("thin", {}, listener()).catch(() => {});
  assert.equal(workers.length, 0);
  explorer.dispose();
  other.dispose();
  assert.ok(two.terminated);
});

test("a view that has gone hears of no new net", async () => {
  const [lab, gone, here] = [pageEngine(), pageEngine(), pageEngine()];
  const [silent, told] = [listener(), listener()];
  gone.ask("thin", {}, silent).catch(() => {});
  here.ask("activations", {}, told).catch(() => {});
  lab.ask("train", {}, listener()).catch(() => {});
  const [worker] = workers.splice(0);
  gone.dispose();
  worker.tell("train", { state: { run: { state: "done", share: 1 } } });
  assert.deepEqual(silent.told, []);
  assert.deepEqual(Object.keys(told.told[0]), ["net"]);
  lab.dispose();
  here.dispose();
});
