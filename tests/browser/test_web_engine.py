"""The same settings give the same run to the last digit in Chromium, in Firefox and in Node."""

import contextlib
import json
import queue
import shutil
import subprocess
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import ROOT, node_environment, skip_or_fail

WEB = ROOT / "web"
COMMON = {"drop1": 0.2, "drop2": 0.5, "images": 3000}
DEEP = {"units1": 96, "units2": 64, "layers": 3, "noise": 0.2, "seed": 3, "wd": 0.0001, "epochs": 2}
# At the lecture's learning rate a difference in the last digit soon shows in the first.
LECTURE = {"units1": 256, "units2": 512, "layers": 2, "noise": 0, "seed": 1, "wd": 0, "epochs": 3}
SETTINGS = {
    "deep": COMMON | DEEP | {"init": "xavier", "optimizer": "adam", "lr": 0.001},
    "lecture": COMMON | LECTURE | {"init": "lecture", "optimizer": "sgd", "lr": 0.5},
}
PAGE = """<!doctype html><meta charset="utf-8"><title>The engine</title><link rel="icon" href="data:,">
<script type="importmap">{"imports": {"worker:./worker.js": "/worker.js"}}</script>
<script type="module">
import { pageEngine } from "/src/engine.js";
const engine = pageEngine({ base: "/data/" });
const numbers = (arrays) => Object.fromEntries(
  Object.entries(arrays).map(([name, array]) => [name, array.data ? [...array.data] : array]));
const train = (settings) => new Promise((resolve) => engine.ask("train", { settings },
  { set: ({ run }) => (run.state === "done" || run.state === "failed") && resolve(run) }));
const said = {};
try {
  for (const [name, settings] of Object.entries(SETTINGS)) {
    const { history, message } = await train(settings);
    const { sizes, ...params } = numbers(await engine.ask("net"));
    const question = { rates: Array(sizes.length - 2).fill(0.5), seed: 3, draw: 1 };
    said[name] = { message, history: { ...history, seconds: [] }, params: Object.values(params),
      thin: numbers(await engine.ask("thin", { image: 7, ...question })),
      activations: numbers(await engine.ask("activations", question)) };
  }
} catch (error) {
  said.error = String(error);
}
await fetch("/said", { method: "POST", body: JSON.stringify(said) });
</script>"""


@pytest.fixture(scope="module")
def node():
    """An environment in which `node` is there, and the engine is compiled."""
    return node_environment()


@pytest.fixture(scope="module")
def server(node, tmp_path_factory):
    """Serve the engine, module by module; what a page says comes out of ``server.said``."""
    worker = tmp_path_factory.mktemp("engine") / "worker.js"
    esbuild = WEB / "node_modules" / ".bin" / "esbuild"
    options = ["--bundle", "--format=iife", "--loader:.wasm=binary", f"--outfile={worker}", "--log-level=warning"]
    subprocess.run([esbuild, WEB / "src" / "worker.js", *options], env=node, check=True)
    files = {
        "/": (PAGE.replace("SETTINGS", json.dumps(SETTINGS)).encode(), "text/html"),
        "/worker.js": (f"export default {json.dumps(worker.read_text('utf-8'))};".encode(), "text/javascript"),
    }
    folders = {"src": (WEB / "src", "text/javascript"), "data": (ROOT / "d2l_utils" / "sample", "application/gzip")}

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self):
            folder, _, name = self.path.lstrip("/").partition("/")
            content = files.get(self.path)
            if content is None and folder in folders:
                content = (folders[folder][0] / Path(name).name).read_bytes(), folders[folder][1]
            if content is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", content[1])
            self.send_header("Content-Length", str(len(content[0])))
            self.end_headers()
            self.wfile.write(content[0])

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(204)
            self.end_headers()
            self.server.said.put(json.loads(body))

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        httpd.said = queue.Queue()
        httpd.address = f"http://127.0.0.1:{httpd.server_address[1]}/"
        thread = threading.Thread(target=httpd.serve_forever)
        thread.start()
        yield httpd
        httpd.shutdown()
        thread.join()


def in_chromium(server, new_page) -> dict:
    new_page().goto(server.address)
    return server.said.get(timeout=300)


def in_firefox(server, home: Path) -> dict:
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        skip_or_fail("needs Firefox (Debian: apt install firefox-esr)")
    profile = home / "profile"
    profile.mkdir()
    quiet = (
        "datareporting.policy.dataSubmissionEnabled",
        "app.normandy.enabled",
        "network.captive-portal-service.enabled",
    )
    quiet += (
        "network.connectivity-service.enabled",
        "browser.safebrowsing.downloads.remote.enabled",
        "app.update.auto",
    )
    (profile / "user.js").write_text("".join(f'user_pref("{name}", false);\n' for name in quiet))
    with (home / "log").open("w") as log:
        process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", str(profile), server.address],
            env={"HOME": str(home), "PATH": "/usr/bin:/bin", "MOZ_HEADLESS": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        return server.said.get(timeout=300)
    except queue.Empty:
        pytest.fail(f"Firefox said nothing:\n{(home / 'log').read_text()[-3000:]}")
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()


def test_a_run_is_the_same_to_the_last_digit_in_chromium_firefox_and_node(server, node, new_page, tmp_path):
    chromium = in_chromium(server, new_page)
    firefox = in_firefox(server, tmp_path)
    assert "error" not in chromium, chromium["error"]
    assert firefox == chromium
    for name, settings in SETTINGS.items():
        task = json.dumps({"task": "run", "settings": settings})
        command = ["node", str(WEB / "test" / "twin.js")]
        result = subprocess.run(command, input=task, env=node, capture_output=True, text=True, check=True)
        here = json.loads(result.stdout)
        assert chromium[name]["message"] == f"Done: {settings['epochs']} of {settings['epochs']} epochs."
        assert here["history"] == chromium[name]["history"]
        assert here["params"] == chromium[name]["params"]
