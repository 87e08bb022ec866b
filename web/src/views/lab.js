/** @type {import("../live.js").View} */
export function lab(root) {
  root.append("lab");
  return () => root.replaceChildren();
}
