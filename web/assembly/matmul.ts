// The matrix product, C = A·B in single precision, on vectors of four numbers (WebAssembly SIMD).
//
// After Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008): A and B are copied in
// panels, so that the innermost loop reads memory in the order in which it lies there, and it keeps a tile of
// C, 4 × 8 numbers, in registers. Panels are filled up with zeros, so there is one innermost loop for all sizes.
// Every element of C is summed in the order of k, in the same pieces: the last digit is the same in every browser.
// Relaxed SIMD would be a tenth faster and break that.

const ROWS: i32 = 4; // of a tile of C
const COLUMNS: i32 = 8;
const BLOCK: i32 = 64; // rows of A in a packed block: with DEPTH they make 64 KB, which the second cache holds
const DEPTH: i32 = 256; // numbers of k at a time

/** Copy rows `i` to `i + BLOCK` of A, at most: panels of 4 rows, in each of them column by column. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function packRows(to: usize, from: usize, rows: i32, depth: i32, rowStride: usize, columnStride: usize): void {
  for (let i = 0; i < rows; i += ROWS) {
    const some = min(rows - i, ROWS);
    for (let k = 0; k < depth; k++) {
      let at = from + <usize>i * rowStride + <usize>k * columnStride;
      for (let r = 0; r < ROWS; r++, to += 4, at += rowStride) store<f32>(to, r < some ? load<f32>(at) : 0);
    }
  }
}

/** Copy `depth` rows of B: panels of 8 columns, in each of them row by row. */
// @ts-ignore
@inline
function packColumns(to: usize, from: usize, columns: i32, depth: i32, rowStride: usize, columnStride: usize): void {
  for (let j = 0; j < columns; j += COLUMNS) {
    const some = min(columns - j, COLUMNS);
    for (let k = 0; k < depth; k++) {
      let at = from + <usize>k * rowStride + <usize>j * columnStride;
      if (some === COLUMNS && columnStride === 4) {
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
        to += 32;
      } else {
        for (let c = 0; c < COLUMNS; c++, to += 4, at += columnStride) store<f32>(to, c < some ? load<f32>(at) : 0);
      }
    }
  }
}

// @ts-ignore
@inline
function put(to: usize, sum: v128, add: bool): void {
  v128.store(to, add ? f32x4.add(v128.load(to), sum) : sum);
}

/** A panel of A times a panel of B: one tile of C, or what is to be added to it. */
// @ts-ignore
@inline
function tile(depth: i32, a: usize, b: usize, c: usize, rowStride: usize, add: bool): void {
  let c00 = f32x4.splat(0), c01 = c00;
  let c10 = c00, c11 = c00;
  let c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00;
  for (let k = 0; k < depth; k++, a += 16, b += 32) {
    const left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(x, left));
    c01 = f32x4.add(c01, f32x4.mul(x, right));
    x = v128.load32_splat(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(x, left));
    c11 = f32x4.add(c11, f32x4.mul(x, right));
    x = v128.load32_splat(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(x, left));
    c21 = f32x4.add(c21, f32x4.mul(x, right));
    x = v128.load32_splat(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(x, left));
    c31 = f32x4.add(c31, f32x4.mul(x, right));
  }
  put(c, c00, add);
  put(c + 16, c01, add);
  c += rowStride;
  put(c, c10, add);
  put(c + 16, c11, add);
  c += rowStride;
  put(c, c20, add);
  put(c + 16, c21, add);
  c += rowStride;
  put(c, c30, add);
  put(c + 16, c31, add);
}

/** Bytes of scratch memory that a product with so many columns needs. */
export function scratchSize(columns: i32): i32 {
  const panels = (columns + COLUMNS - 1) / COLUMNS;
  return 4 * (ROWS * COLUMNS + BLOCK * DEPTH + panels * COLUMNS * DEPTH);
}

/**
 * C = A·B for A of m × depth and B of depth × n. Strides are in numbers: a transposed matrix is one whose two strides
 * have changed places. The rows of C lie `cRow` numbers apart, its columns side by side.
 */
export function matmul(
  m: i32, n: i32, depth: i32,
  a: usize, aRow: i32, aColumn: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, cRow: i32,
  scratch: usize,
): void {
  const edge = scratch, packedA = edge + 4 * ROWS * COLUMNS, packedB = packedA + 4 * BLOCK * DEPTH;
  const aDown = <usize>aRow << 2, aRight = <usize>aColumn << 2, bDown = <usize>bRow << 2, bRight = <usize>bColumn << 2;
  const cDown = <usize>cRow << 2;
  for (let k = 0; k < depth; k += DEPTH) {
    const some = min(depth - k, DEPTH), add = k > 0;
    packColumns(packedB, b + <usize>k * bDown, n, some, bDown, bRight);
    for (let top = 0; top < m; top += BLOCK) {
      const rows = min(m - top, BLOCK);
      packRows(packedA, a + <usize>top * aDown + <usize>k * aRight, rows, some, aDown, aRight);
      for (let j = 0; j < n; j += COLUMNS) {
        const panelB = packedB + (<usize>(j * some) << 2);
        for (let i = 0; i < rows; i += ROWS) {
          const panelA = packedA + (<usize>(i * some) << 2);
          const to = c + <usize>(top + i) * cDown + (<usize>j << 2);
          if (rows - i >= ROWS && n - j >= COLUMNS) {
            tile(some, panelA, panelB, to, cDown, add);
            continue;
          }
          tile(some, panelA, panelB, edge, 4 * COLUMNS, false); // reaches beyond C: only a part of it counts
          for (let r = 0; r < min(rows - i, ROWS); r++) {
            for (let q = 0; q < min(n - j, COLUMNS); q++) {
              const at = to + <usize>r * cDown + (<usize>q << 2);
              const sum = load<f32>(edge + (<usize>(r * COLUMNS + q) << 2));
              store<f32>(at, add ? load<f32>(at) + sum : sum);
            }
          }
        }
      }
    }
  }
}
