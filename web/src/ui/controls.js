// The few controls that the views are made of. All are native inputs, so keyboard and screen reader work by themselves.

/**
 * Make an element. Attributes that are functions listen (`onclick`), those that are false or null are left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") el.addEventListener(name.replace(/^on/, ""), value);
    else if (value !== null && value !== undefined && value !== false)
      el.setAttribute(name, value === true ? "" : String(value));
  }
  el.append(...children.filter((child) => child !== null && child !== undefined));
  return el;
}

let made = 0;
/** An id that no other element has. */
export const newId = () => `d2l-${++made}-${Math.random().toString(36).slice(2, 8)}`;

/** Does whoever looks want no motion? */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * A control: `el` goes into the page, `value` reads and moves it without telling `onInput`.
 * @template V
 * @typedef {{el: HTMLElement, input: HTMLElement, value: V, disabled: boolean}} Control
 */

/**
 * A slider over the numbers of a list, or from `min` to `max` in steps.
 *
 * A value that is not in the list gets a step of its own.
 * @param {object} of
 * @param {string} of.label
 * @param {readonly number[]} [of.values]
 * @param {number} [of.min]
 * @param {number} [of.max]
 * @param {number} [of.step]
 * @param {number} of.value
 * @param {string} [of.unit]
 * @param {(value: number) => string} [of.format]
 * @param {string} [of.hint]  what the label's tooltip says
 * @param {(value: number) => void} [of.onInput]
 * @returns {Control<number>}
 */
export function slider({ label, values, min = 0, max = 1, step = 0.05, value, unit = "", hint, ...of }) {
  const format = of.format ?? String;
  let list = values ? [...values] : null;
  const id = newId();
  const input = h("input", { type: "range", id });
  const output = h("output", { for: id });
  let exact = value; // a number between two steps stays what it is until somebody moves the slider
  const read = () => (list ? list[input.valueAsNumber] : exact);
  const say = () => {
    const text = format(read()) + (unit && ` ${unit}`);
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
    const [low, high] = [Number(input.min), Number(input.max)];
    input.style.setProperty("--d2l-share", `${(100 * (input.valueAsNumber - low)) / (high - low || 1)}%`);
  };
  /** @param {number} number */
  const move = (number) => {
    if (list) {
      if (!list.includes(number)) list = [...list, number].sort((a, b) => a - b);
      Object.assign(input, { min: "0", max: String(list.length - 1), step: "1" });
      input.value = String(list.indexOf(number));
    } else {
      Object.assign(input, { min: String(min), max: String(max), step: String(step) });
      input.value = String((exact = number));
    }
    say();
  };
  input.addEventListener("input", () => {
    exact = tidy(input.valueAsNumber);
    say();
    of.onInput?.(read());
  });
  const el = h(
    "div",
    { class: "d2l-control d2l-slider" },
    h("label", { for: id, title: hint }, label),
    output,
    input,
  );
  move(value);
  return control(el, input, read, move);
}

/**
 * Take the dust of binary fractions off a number: 3 · 0.05 is 0.15, and so is a single-precision 0.15.
 *
 * Six decimals, as many as the kernel drops with.
 * @param {number} x
 */
export const tidy = (x) => Number(x.toFixed(6));

/** Two decimals, or as many as it has: code may set what lies between two steps. @param {number} p */
export const probabilityText = (p) => (Number(p.toFixed(2)) === tidy(p) ? p.toFixed(2) : String(tidy(p)));

/**
 * A number to type, within limits; while it is out of them, a sentence says so and `onInput` is not told.
 * @param {object} of
 * @param {string} of.label
 * @param {number} of.min
 * @param {number} of.max
 * @param {number} of.value
 * @param {(value: number) => void} [of.onInput]
 * @returns {Control<number>}
 */
export function number({ label, min, max, value, onInput }) {
  const id = newId();
  const input = h("input", { type: "number", id, min, max, step: 1, inputmode: "numeric", value });
  const error = h("span", { class: "d2l-error", role: "alert", id: newId() });
  let last = value;
  const check = () => {
    const n = input.valueAsNumber;
    const right = Number.isInteger(n) && n >= min && n <= max;
    error.textContent = right ? "" : `A whole number from ${min} to ${max.toLocaleString("en")}`;
    input.toggleAttribute("aria-invalid", !right);
    if (right) input.removeAttribute("aria-describedby");
    else input.setAttribute("aria-describedby", error.id);
    return right;
  };
  input.addEventListener("input", () => {
    if (check()) onInput?.((last = input.valueAsNumber));
  });
  input.addEventListener("blur", () => {
    if (!check()) input.value = String(last);
    check();
  });
  const el = h("div", { class: "d2l-control d2l-number" }, h("label", { for: id }, label), input, error);
  return control(
    el,
    input,
    () => last,
    (n) => {
      last = n;
      if (input.valueAsNumber !== n) input.value = String(n); // else the cursor would jump while somebody types
      check();
    },
  );
}

/**
 * The drop rate of each hidden layer, as far as a state has them; others as the last.
 * @param {import("../host.js").States} state
 * @param {number} layers
 * @returns {number[]}
 */
export function ratesOf(state, layers) {
  const rates = state.get("rates") ?? [0.5];
  return Array.from({ length: layers }, (_, i) => rates[i] ?? rates.at(-1));
}

/**
 * What masks follow from: the drop rate of each hidden layer, and a seed.
 *
 * A page's net may have other layers than the view was made for: `show` follows.
 * @param {import("../host.js").States} state  rates, seed
 * @param {() => {rates: number[], seed: number}} now  what it says, or what holds without it
 */
export function maskControls(state, now) {
  const el = h("div", { class: "d2l-masks" });
  const seed = number({
    ...{ label: "seed", min: 0, max: 9999, value: now().seed },
    onInput: (value) => state.set({ seed: value }),
  });
  /** @type {Control<number>[]} */
  let sliders = [];
  /** @param {number} i */
  const rate = (i) =>
    slider({
      ...{ label: `drop_prob${i + 1}`, max: 0.95, value: now().rates[i], format: probabilityText },
      onInput: (p) => state.set({ rates: now().rates.with(i, p) }),
    });
  function show() {
    const { rates, seed: value } = now();
    if (rates.length !== sliders.length) {
      sliders = rates.map((_, i) => rate(i));
      el.replaceChildren(...sliders.map((each) => each.el), seed.el);
    }
    sliders.forEach((each, i) => (each.value = rates[i]));
    if (seed.value !== value) seed.value = value;
  }
  show();
  return { el, show };
}

/**
 * @param {object} of
 * @param {string} of.label
 * @param {readonly (readonly [string, string])[]} of.choices  value and text of each
 * @param {string} of.value
 * @param {(value: string) => void} [of.onInput]
 * @returns {Control<string>}
 */
export function select({ label, choices, value, onInput }) {
  const id = newId();
  const options = choices.map(([each, text]) => h("option", { value: each }, text));
  const input = h("select", { id, oninput: () => onInput?.(input.value) }, ...options);
  input.value = value;
  const el = h("div", { class: "d2l-control d2l-select" }, h("label", { for: id }, label), input);
  return control(
    el,
    input,
    () => input.value,
    (v) => void (input.value = v),
  );
}

/**
 * A few choices side by side, of which one holds.
 * @param {object} of
 * @param {string} of.label
 * @param {readonly (readonly [string, string])[]} of.choices
 * @param {string} of.value
 * @param {(value: string) => void} [of.onInput]
 * @returns {Control<string>}
 */
export function segmented({ label, choices, value, onInput }) {
  const name = newId();
  const inputs = choices.map(([each]) =>
    h("input", { type: "radio", name, value: each, oninput: () => onInput?.(each) }),
  );
  const segments = choices.map(([, text], i) => h("label", {}, inputs[i], h("span", {}, text)));
  const el = h(
    "fieldset",
    { class: "d2l-segmented" },
    h("legend", { class: "d2l-hidden" }, label),
    ...segments,
  );
  const move = (/** @type {string} */ v) => inputs.forEach((input) => (input.checked = input.value === v));
  move(value);
  const of = control(el, inputs[0], () => inputs.find((input) => input.checked)?.value ?? value, move);
  return Object.defineProperty(of, "disabled", {
    get: () => el.disabled,
    set: (off) => {
      el.disabled = off;
    },
  });
}

/**
 * @param {object} of
 * @param {string} of.label
 * @param {boolean} of.value
 * @param {(value: boolean) => void} [of.onInput]
 * @returns {Control<boolean>}
 */
export function checkbox({ label, value, onInput }) {
  const input = h("input", { type: "checkbox", oninput: () => onInput?.(input.checked) });
  input.checked = value;
  const el = h("label", { class: "d2l-checkbox" }, input, h("span", {}, label));
  return control(
    el,
    input,
    () => input.checked,
    (v) => void (input.checked = v),
  );
}

/**
 * @param {object} of
 * @param {string} of.label
 * @param {() => void} of.onClick
 * @param {boolean} [of.primary]
 * @param {string} [of.hint]
 * @returns {HTMLButtonElement}
 */
export function button({ label, onClick, primary = false, hint }) {
  const look = primary ? "d2l-button d2l-primary" : "d2l-button";
  return h("button", { type: "button", class: look, title: hint, onclick: onClick }, label);
}

/**
 * A row of buttons, each of which sets many controls at once; the one whose settings hold is marked.
 * @param {object} of
 * @param {string} of.label
 * @param {readonly (readonly [string, string, string?])[]} of.choices  value, text and tooltip of each
 * @param {(value: string) => void} of.onPick
 * @returns {{el: HTMLElement, value: string | null}}
 */
export function presets({ label, choices, onPick }) {
  const buttons = choices.map(([value, text, hint]) => {
    const each = button({ label: text, hint, onClick: () => onPick(value) });
    each.dataset.value = value;
    each.setAttribute("aria-pressed", "false");
    return each;
  });
  const el = h("div", { class: "d2l-presets", role: "group", "aria-label": label }, ...buttons);
  return {
    el,
    get value() {
      return buttons.find((each) => each.ariaPressed === "true")?.dataset.value ?? null;
    },
    set value(v) {
      for (const each of buttons) each.setAttribute("aria-pressed", String(each.dataset.value === v));
    },
  };
}

/**
 * @template V
 * @param {HTMLElement} el
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @param {() => V} read
 * @param {(value: V) => void} move
 * @returns {Control<V>}
 */
function control(el, input, read, move) {
  return {
    el,
    input,
    get value() {
      return read();
    },
    set value(v) {
      move(v);
    },
    get disabled() {
      return input.disabled;
    },
    set disabled(off) {
      input.disabled = off;
      el.classList.toggle("d2l-off", off);
    },
  };
}
