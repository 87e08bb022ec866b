// What esbuild makes of files that are not JavaScript.
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module "worker:*" {
  const source: string;
  export default source;
}
