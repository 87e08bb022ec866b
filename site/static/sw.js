// Has visited pages at hand when there is no network, and asks the network first as long as there is one.
// It mixes no files of different builds. What is kept is known by its content: an answer that is not what this build has
// made is handed on but not kept. And what is kept is given only to pages of this build, which each page names.

/** What every file of the site holds: the beginning of its SHA-256. `make site` writes it here. @type {Record<string, string>} */
const FILES = {};
/** What the first page is made of: kept at once. @type {string[]} */
const FIRST = [];
/** What `data-build` says in each page of this build. */
const BUILD = "";

const worker = /** @type {any} */ (self);
const site = new URL(worker.registration.scope);
const CACHE = `d2l:${site.pathname}`; // several sites may share an origin

/**
 * Return what the site calls the file at an address; nothing, if it is none of its files.
 * @param {string} address
 */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return;
  const path = decodeURI(pathname.slice(site.pathname.length));
  return [path, `${path}index.html`, `${path}.html`].find((each) => Object.hasOwn(FILES, each));
}

/** @param {string} path */
const keyOf = (path) => new URL(`${encodeURI(path)}?${FILES[path]}`, site).href;

/**
 * Keep an answer, and tell whether it was what this build has made.
 * @param {string} path
 * @param {Response} answer
 */
async function keep(path, answer) {
  const content = await answer.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!hex.startsWith(FILES[path])) return false;
  const headers = new Headers(answer.headers);
  for (const packed of ["Content-Encoding", "Content-Length"]) headers.delete(packed);
  await (await caches.open(CACHE)).put(keyOf(path), new Response(content, { headers }));
  return true;
}

/** @param {string} address */
async function fetchAndKeep(address) {
  const path = pathOf(address);
  if (!path) return;
  const answer = await fetch(address, { cache: "no-cache" });
  if (answer.status === 200) await keep(path, answer);
}

// Which windows show a page of this build is noted in the cache, for a worker may be ended and begun anew at any time.
// The notes are few bytes each, and go with the build.
/** @param {string} id */
const noteOf = (id) => new URL(`?${BUILD}&window=${id}`, site).href;

/** @param {string} id */
const note = async (id) => (await caches.open(CACHE)).put(noteOf(id), new Response());

/**
 * Tell whether a window shows a page of this build. (Of a page's own worker nobody says whose it is: all must do so.)
 * @param {string} id
 */
async function isOurs(id) {
  const client = await worker.clients.get(id);
  const windows = client?.type === "worker" ? await worker.clients.matchAll() : [{ id }];
  const cache = await caches.open(CACHE);
  const notes = await Promise.all(windows.map((/** @type {any} */ each) => cache.match(noteOf(each.id))));
  return notes.every(Boolean);
}

/**
 * @param {any} event
 * @param {string} path
 */
async function respond(event, path) {
  const isPage = event.request.mode === "navigate";
  try {
    const answer = await fetch(event.request);
    if (answer.status === 200) {
      const kept = keep(path, answer.clone());
      const noted = kept.then(
        async (isThis) => void (isThis && isPage && (await note(event.resultingClientId))),
      );
      event.waitUntil(noted.catch(() => {})); // the storage is full
    }
    return answer;
  } catch {
    const cache = await caches.open(CACHE);
    const answer = (isPage || (await isOurs(event.clientId))) && (await cache.match(keyOf(path)));
    if (answer && isPage) await note(event.resultingClientId);
    return answer || (isPage ? excuse(cache) : Response.error());
  }
}

/**
 * Say that a page was not visited, and which were.
 * @param {Cache} cache
 */
async function excuse(cache) {
  const links = [];
  for (const { url } of await cache.keys()) {
    const page = url.replace(/\?.*/, "");
    if (!page.endsWith(".html")) continue;
    const text = (await (await cache.match(url))?.text()) ?? "";
    links.push(`<li><a href="${page}">${/<title>(.*?)<\/title>/.exec(text)?.[1]}</a></li>`);
  }
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not at hand</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem">
    <h1>Without a network this page is not at hand</h1>
    <p>Pages that you have visited before are:</p><ul>${links.join("")}</ul></body></html>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** Let go of what other builds have made. */
async function tidy() {
  const cache = await caches.open(CACHE);
  const ofThisBuild = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await cache.keys())
    if (!ofThisBuild.has(url) && !url.startsWith(noteOf(""))) await cache.delete(url);
  await worker.clients.claim();
}

worker.addEventListener("install", (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(Promise.all(FIRST.map((path) => fetchAndKeep(new URL(path, site).href))));
});
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(tidy()));
worker.addEventListener("message", (/** @type {any} */ event) => {
  const { build, files } = event.data;
  const noted = build === BUILD && note(event.source.id);
  event.waitUntil(Promise.allSettled([noted, ...files.map(fetchAndKeep)]));
});
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const path = event.request.method === "GET" && pathOf(event.request.url);
  if (path) event.respondWith(respond(event, path));
});
