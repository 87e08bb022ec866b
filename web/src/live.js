// The one file that pages and Jupyter load: `hydrate()` brings a page's elements to life, `render` shows a widget.
import { pageEngine } from "./engine.js";
import { GONE, jupyterHost, pageHost } from "./host.js";
import css from "./ui/style.css";
import viewsCss from "./ui/views.css";
import { h } from "./ui/controls.js";
import { activations } from "./views/activations.js";
import { explorer } from "./views/explorer.js";
import { lab } from "./views/lab.js";
import { opening } from "./views/opening.js";
import { scaling } from "./views/scaling.js";
import { thinned } from "./views/thinned.js";

/**
 * A view draws itself into an element, and hands back what takes it away again.
 * @typedef {(root: HTMLElement, host: import("./host.js").Host) => () => void} View
 */

/** @type {Record<string, View>} */
export const views = { activations, explorer, lab, opening, scaling, thinned };

function style() {
  if (document.getElementById("d2l-style")) return;
  document.head.append(h("style", { id: "d2l-style" }, css + viewsCss));
}

/** @param {string} kind */
function viewOf(kind) {
  if (!Object.hasOwn(views, kind))
    throw new Error(`there is no view ${kind}; there are ${Object.keys(views).join(", ")}`);
  return views[kind];
}

/** The element that a view goes into. */
function viewRoot() {
  const root = h("div", { class: "d2l-view" });
  // JupyterLab has shortcuts for whatever has the focus in a notebook: an arrow would go to the next cell, an X cut
  // this one. It looks for this word on the control itself first.
  root.addEventListener("focusin", ({ target }) => {
    /** @type {Element} */ (target).setAttribute("data-lm-suppress-shortcuts", "true");
  });
  return root;
}

/**
 * Bring one element to life; where that fails, what stood in it stays, and so it does as long as its first question is
 * not answered: a picture of a net that the page has not got yet.
 * @param {HTMLElement} el
 * @param {{base?: string}} where
 */
function bring(el, where) {
  const still = [...el.children];
  const root = viewRoot();
  el.classList.add("d2l-live");
  el.append(root);
  const lives = (/** @type {boolean} */ alive) => {
    for (const each of still) each.toggleAttribute("hidden", alive);
    root.toggleAttribute("hidden", !alive && still.length > 0);
  };
  try {
    const { net, base = where.base } = el.dataset; // what a kernel would have: a trained net, images
    const host = pageHost(el, pageEngine({ base, weights: net && JSON.parse(net) }));
    let answered = false;
    viewOf(el.dataset.d2l ?? "")(root, {
      ...host,
      ask: (what, args) =>
        host.ask(what, args).then(
          (answer) => {
            if (!answered) lives((answered = true));
            return answer;
          },
          (error) => {
            if (!answered) lives(false);
            throw error;
          },
        ),
    });
    lives(true);
  } catch (error) {
    console.error(error);
    root.remove();
  }
}

/**
 * Bring all elements with `data-d2l` to life when they come near the window.
 * @param {ParentNode} [root]
 * @param {{base?: string}} [where]  base: the address of the folder with the data
 */
export function hydrate(root = document, where = {}) {
  style();
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        bring(/** @type {HTMLElement} */ (target), where);
      }
    },
    { rootMargin: "400px" },
  );
  for (const el of root.querySelectorAll("[data-d2l]:not([data-d2l-on])")) {
    el.setAttribute("data-d2l-on", "");
    observer.observe(el);
  }
}

/**
 * Hide the picture that a saved notebook shows instead of a widget, as long as a view of it is on the page.
 *
 * By a rule, for the kernel may send the picture anew.
 * @param {string | undefined} id
 * @returns {() => void} shows it again
 */
function hideStill(id) {
  if (!id) return () => {};
  const rule = h("style", {}, `[data-d2l-for="${CSS.escape(id)}"] { display: none !important; }`);
  document.head.append(rule);
  return () => rule.remove();
}

/** Say on a view that nobody answers any more. @param {HTMLElement} root */
function mourn(root) {
  root.classList.add("d2l-gone");
  root.prepend(h("p", { class: "d2l-notice", role: "status" }, `${GONE}.`));
}

/** anywidget: show one view of a widget. @param {{model: any, el: HTMLElement}} widget */
function render({ model, el }) {
  style();
  el.classList.add("d2l-live");
  const root = viewRoot();
  el.append(root);
  const host = jupyterHost({ model });
  try {
    const dispose = viewOf(model.get("kind"))(root, host);
    const show = hideStill(model.get("_id"));
    const off = host.onGone(() => mourn(root));
    return () => {
      off();
      dispose();
      host.dispose();
      show();
      root.remove();
    };
  } catch (error) {
    console.error(error);
    host.dispose();
    root.replaceChildren(h("p", { class: "d2l-error", role: "alert" }, String(error)));
  }
}

export default { render };

// A page loads this file by its address; anywidget makes a blob of it, and shows the views itself.
if (/^https?:/.test(import.meta.url)) {
  const start = () => hydrate(document, { base: new URL("data/", import.meta.url).href });
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
}
