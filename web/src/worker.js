// The worker of a page: see serve.js. The bundle puts the matrix product in here as bytes.
import wasm from "../build/matmul.wasm";
import { serve } from "./serve.js";

serve(/** @type {import("./serve.js").Scope} */ (/** @type {unknown} */ (globalThis)), wasm);
