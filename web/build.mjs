// Build the one file that Jupyter and pages load: `node build.mjs` writes d2l_utils/widgets/live.js, or the file named.
// `node build.mjs --matmul` compiles the matrix product only, for the tests.
import { mkdir, readFile, rename } from "node:fs/promises";
import { argv, pid } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import asc from "assemblyscript/asc";
import { build } from "esbuild";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

async function compileMatmul() {
  const part = at(`build/matmul-${pid}.wasm`); // others may be reading, or compiling the same
  await mkdir(at("build"), { recursive: true });
  const { error, stderr } = await asc.main([
    at("assembly/matmul.ts"),
    ...["--outFile", part, "--runtime", "stub", "--importMemory", "--noAssert"],
    ...["--enable", "simd", "--optimizeLevel", "3", "--shrinkLevel", "0", "--converge"],
  ]);
  if (error) throw new Error(stderr.toString());
  await rename(part, at("build/matmul.wasm"));
}

/** @type {import("esbuild").BuildOptions} */
const options = {
  bundle: true,
  minify: true,
  target: ["chrome111", "firefox113", "safari16.4"], // the first with all that is used: SIMD, DecompressionStream
  loader: { ".wasm": "binary", ".css": "text" },
  legalComments: "none",
};

/** `import source from "worker:./worker.js"` gives a bundled worker as text, so that one file is all there is. */
const worker = {
  name: "worker",
  setup(/** @type {import("esbuild").PluginBuild} */ bundler) {
    bundler.onResolve({ filter: /^worker:/ }, ({ path, resolveDir }) => ({
      path: path.slice("worker:".length),
      namespace: "worker",
      pluginData: resolveDir,
    }));
    bundler.onLoad({ filter: /.*/, namespace: "worker" }, async ({ path, pluginData }) => {
      const entry = `${pluginData}/${path}`;
      const { outputFiles } = await build({ ...options, write: false, format: "iife", entryPoints: [entry] });
      return { contents: outputFiles[0].text, loader: "text" };
    });
  },
};

await compileMatmul();
if (!argv.includes("--matmul")) {
  const outfile = argv[2] ?? at("../d2l_utils/widgets/live.js");
  const result = await build({
    ...options,
    format: "esm",
    entryPoints: [at("src/live.js")],
    outfile,
    write: true,
    plugins: [worker],
    banner: { js: "// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin." },
    metafile: true,
  });
  const bytes = await readFile(outfile);
  console.log(`${outfile}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} packed`);
  for (const warning of result.warnings) console.warn(warning.text);
}
