// exp and log with the same digits in every browser, and the few functions that are made of them.
//
// The language leaves the last digits of Math.exp, Math.log and ** to the browser, and browsers differ. Only
// + − × ÷ √ are the same everywhere (IEEE 754), so here is nothing else. The method is the classical one (W. J. Cody
// and W. Waite, "Software Manual for the Elementary Functions", 1980; J.-M. Muller, "Elementary Functions", 2016):
// bring the argument near 0, or near 1, with ln 2 in two parts, and sum a series there. Errors are at most 1 ulp.

export const LN2 = 0.6931471805599453;
// ln 2 in two parts: the first has 40 bits after the point, so that k times it is exact for every exponent k.
const LN2_HIGH = 0.6931471805601177;
const LN2_LOW = -1.7239444525614835e-13;
const SQRT_HALF = 0.7071067811865476;
const LN10 = 2.302585092994046;

const double = new DataView(new ArrayBuffer(8));

/**
 * 2 to the power of a whole number, of -1022 to 1023.
 * @param {number} k
 */
function powerOfTwo(k) {
  double.setInt32(0, (k + 1023) << 20);
  double.setInt32(4, 0);
  return double.getFloat64(0);
}

// 1/2!, 1/3!, … 1/14!, the last first: what follows is less than 1e-19 for |r| ≤ ln 2 / 2.
const FACTORIALS = Array.from({ length: 13 }, (_, i) => {
  let product = 1;
  for (let k = 2; k <= 14 - i; k++) product *= k;
  return 1 / product;
});

/**
 * @param {number} x
 * @returns {number}
 */
export function exp(x) {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x / LN2);
  const high = x - k * LN2_HIGH; // exact
  const low = k * LN2_LOW;
  const r = high - low;
  // exp r = 1 + r + r² (1/2! + r/3! + …)
  let sum = 0;
  for (const c of FACTORIALS) sum = sum * r + c;
  const near = 1 + (high - (low - r * r * sum));
  if (k > 1023) return near * 2 * powerOfTwo(k - 1);
  return k < -1021 ? near * powerOfTwo(k + 54) * powerOfTwo(-54) : near * powerOfTwo(k);
}

// 2/3, 2/5, … 2/23, the last first: what follows is less than 1e-19 for |s| ≤ 0.172.
const ODD = Array.from({ length: 11 }, (_, i) => 2 / (23 - 2 * i));

/**
 * The natural logarithm.
 * @param {number} x
 * @returns {number}
 */
export function log(x) {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54: out of the numbers with fewer digits
    k = -54;
  }
  double.setFloat64(0, x);
  const top = double.getInt32(0);
  k += (top >> 20) - 1023;
  double.setInt32(0, (top & 0xfffff) | 0x3ff00000);
  let m = double.getFloat64(0);
  if (m > 2 * SQRT_HALF) {
    m /= 2;
    k += 1;
  }
  // x = m · 2^k with m from √½ to √2. With s = f / (2 + f), log(1 + f) = 2s + 2s³/3 + 2s⁵/5 + …, and 2s = f − s·f.
  const f = m - 1;
  const s = f / (2 + f);
  const square = s * s;
  let sum = 0;
  for (const c of ODD) sum = sum * square + c;
  return k * LN2_HIGH + (f - (s * (f - sum * square) - k * LN2_LOW));
}

/**
 * @param {number} x
 * @returns {number}
 */
export const log10 = (x) => log(x) / LN10;

/**
 * 10 to the power of a whole number, as written in a program.
 * @param {number} k
 * @returns {number}
 */
export const powerOfTen = (k) => Number(`1e${k}`);

/**
 * Round to a whole number, halves to the even one, as Python does.
 * @param {number} x
 */
export function roundHalfToEven(x) {
  const below = Math.floor(x);
  const rest = x - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 ? below + 1 : below;
}

/** The place of the largest number. @param {ArrayLike<number>} values */
export const argmax = (values) =>
  Array.from(values).reduce((best, value, i, all) => (value > all[best] ? i : best), 0);
