// The quick questions that take a number: the page's own way to check it, since its notebook's script is left out.

/**
 * @param {string} typed
 * @param {[number, number, string][]} answers  numbers, how far from each one may be, and what is said; the last to all else
 */
function verdict(typed, answers) {
  const number = Number(typed.trim().replace(",", ".").replace("−", "-"));
  if (!typed.trim() || Number.isNaN(number)) return "Type a number, such as 0.25.";
  const hit = answers.find(([value, tolerance]) => Math.abs(number - value) <= tolerance);
  return (hit ?? answers[answers.length - 1])[2];
}

/**
 * Check a number when its button is pressed, or Enter in its field.
 * @param {(question: HTMLElement, right: boolean) => void} [answered]
 */
export function checkNumbers(answered) {
  /** @param {Event} event */
  const check = ({ target }) => {
    const question = target instanceof Element && target.closest("[data-answers]");
    const output = question && question.querySelector("output");
    if (!output || !(question instanceof HTMLElement)) return;
    const typed = question.querySelector("input")?.value ?? "";
    output.textContent = verdict(typed, JSON.parse(question.dataset.answers ?? "[]"));
    const [mark] = output.textContent;
    output.className = { "✓": "d2l-right", "✗": "d2l-wrong" }[mark] ?? "";
    if (output.className) answered?.(question, mark === "✓");
  };
  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("button")) check(event);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) check(event);
  });
}
