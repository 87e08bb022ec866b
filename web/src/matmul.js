// Matrices and their product: in WebAssembly with SIMD, which trains, or in plain JavaScript with numbers of any
// precision, against which the first is tested. Both are used in the same way: `const { place, matmul } = …`.
//
// A matrix is a part of a memory with a number of rows and columns and the steps from one to the next, so that its
// transpose and its first rows are matrices, too, and nothing is copied.

/** @typedef {Float32Array | Float64Array} Numbers */

/**
 * @typedef {object} Memory  what `place` has set aside
 * @property {number} at  its address in WebAssembly's memory, in bytes
 * @property {Numbers} values
 */

/**
 * @typedef {object} Matrix
 * @property {Memory} memory
 * @property {number} rows
 * @property {number} columns
 * @property {number} down  from one row to the next, in numbers
 * @property {number} right  from one column to the next, in numbers
 * @property {number} from  where the first row begins, in numbers
 * @property {Numbers} values  row by row, all that was placed; read it anew after another `place`
 */

/**
 * @typedef {object} Maths
 * @property {Float32ArrayConstructor | Float64ArrayConstructor} Numbers
 * @property {(rows: number, columns?: number) => Matrix} place  sets a matrix of zeros aside
 * @property {(A: Matrix, B: Matrix, C: Matrix) => void} matmul  C = A·B; C is no transpose
 * @property {() => void} clear  takes back all that was placed
 */

class View {
  /**
   * @param {Memory} memory
   * @param {number} rows
   * @param {number} columns
   * @param {number} down
   * @param {number} right
   * @param {number} from
   */
  constructor(memory, rows, columns, down = columns, right = 1, from = 0) {
    this.memory = memory;
    this.rows = rows;
    this.columns = columns;
    this.down = down;
    this.right = right;
    this.from = from;
  }

  get values() {
    return this.memory.values;
  }
}

/**
 * @param {Matrix} A
 * @returns {Matrix}
 */
export const transpose = (A) => new View(A.memory, A.columns, A.rows, A.right, A.down, A.from);

/**
 * `n` rows, from row `top` on.
 * @param {Matrix} A
 * @param {number} top
 * @param {number} n
 * @returns {Matrix}
 */
export const rows = (A, top, n) => new View(A.memory, n, A.columns, A.down, A.right, A.from + top * A.down);

/**
 * The first `n` rows: a mini-batch that does not fill its place.
 * @param {Matrix} A
 * @param {number} n
 */
export const first = (A, n) => rows(A, 0, n);

/**
 * Single precision, in WebAssembly.
 * @param {BufferSource} bytes  assembly/matmul.ts, compiled
 * @returns {Promise<Maths>}
 */
export async function wasmMaths(bytes) {
  const PAGE = 65536;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const wasm = /** @type {Record<string, (...numbers: number[]) => number>} */ (instance.exports);
  let top = PAGE; // the first page is AssemblyScript's own
  /** @type {Memory | null} */
  let scratch = null;

  /** @param {number} bytes @returns {Memory} */
  function take(bytes) {
    const at = top;
    top += Math.ceil(bytes / 64) * 64; // a cache line
    const lack = top - memory.buffer.byteLength;
    if (lack > 0) memory.grow(Math.ceil(lack / PAGE));
    let values = new Float32Array(memory.buffer, at, bytes / 4).fill(0);
    return {
      at,
      get values() {
        if (!values.length) values = new Float32Array(memory.buffer, at, bytes / 4); // the memory has grown
        return values;
      },
    };
  }

  return {
    Numbers: Float32Array,
    place: (rows, columns = 1) => new View(take(4 * rows * columns), rows, columns),
    matmul(A, B, C) {
      const size = wasm.scratchSize(C.columns);
      if (!scratch || scratch.values.length * 4 < size) scratch = take(size);
      const [a, b, c] = [A, B, C].map(({ memory, from }) => memory.at + 4 * from);
      wasm.matmul(
        ...[A.rows, B.columns, A.columns],
        ...[a, A.down, A.right, b, B.down, B.right, c, C.down, scratch.at],
      );
    },
    clear() {
      top = PAGE;
      scratch = null;
    },
  };
}

/**
 * Any precision, in JavaScript: about ten times as slow.
 * @param {Float32ArrayConstructor | Float64ArrayConstructor} Numbers
 * @returns {Maths}
 */
export function plainMaths(Numbers = Float64Array) {
  return {
    Numbers,
    place: (rows, columns = 1) => new View({ at: 0, values: new Numbers(rows * columns) }, rows, columns),
    matmul(A, B, C) {
      const [a, b, c] = [A.values, B.values, C.values];
      const row = new Float64Array(B.columns);
      for (let i = 0; i < A.rows; i++) {
        row.fill(0);
        for (let k = 0; k < A.columns; k++) {
          const x = a[A.from + i * A.down + k * A.right];
          for (let j = 0, from = B.from + k * B.down; j < row.length; j++, from += B.right)
            row[j] += x * b[from];
        }
        c.set(row, C.from + i * C.down);
      }
    },
    clear() {},
  };
}
