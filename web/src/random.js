// Random numbers as numpy.random.RandomState has them: the same seed gives the same numbers here and in Python.
//
// The generator is the Mersenne Twister MT19937 (M. Matsumoto and T. Nishimura, ACM TOMACS 8, 1998), seeded by an
// array of words ("init_by_array", 2002). web/test/vectors.json holds numbers that NumPy drew.
import { log } from "./numbers.js";

const N = 624;
const M = 397;

export class RandomState {
  /** @param {number[]} key  whole numbers in [0, 2**32) */
  constructor(key) {
    this.words = new Uint32Array(N);
    this.next = N; // all words are used up
    /** @type {number | null} */
    this.spare = null; // normal numbers come in pairs
    this.seed(key);
  }

  /** @param {number[]} key */
  seed(key) {
    const { words } = this;
    const mixed = (/** @type {number} */ i) => words[i - 1] ^ (words[i - 1] >>> 30);
    words[0] = 19650218;
    for (let i = 1; i < N; i++) words[i] = Math.imul(1812433253, mixed(i)) + i;
    let i = 1;
    const step = () => {
      if (++i < N) return;
      words[0] = words[N - 1];
      i = 1;
    };
    for (let n = 0; n < Math.max(N, key.length); n++) {
      const j = n % key.length;
      words[i] = (words[i] ^ Math.imul(mixed(i), 1664525)) + key[j] + j;
      step();
    }
    for (let n = 0; n < N - 1; n++) {
      words[i] = (words[i] ^ Math.imul(mixed(i), 1566083941)) - i;
      step();
    }
    words[0] = 0x80000000;
  }

  /** Make the next 624 words. */
  twist() {
    const { words } = this;
    const renew = (/** @type {number} */ i, /** @type {number} */ next, /** @type {number} */ far) => {
      const y = (words[i] & 0x80000000) | (words[next] & 0x7fffffff);
      words[i] = words[far] ^ (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
    };
    for (let i = 0; i < N - M; i++) renew(i, i + 1, i + M);
    for (let i = N - M; i < N - 1; i++) renew(i, i + 1, i + M - N);
    renew(N - 1, 0, M - 1);
    this.next = 0;
  }

  /** 32 random bits, as a number from -2**31 to 2**31 - 1: faster than one that has no sign. */
  int32() {
    if (this.next === N) this.twist();
    let y = this.words[this.next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** A whole number in [0, 2**32). */
  uint32() {
    return this.int32() >>> 0;
  }

  /** RandomState.random_sample(): a number in [0, 1), of 53 bits. */
  uniform() {
    const high = this.uint32() >>> 5;
    return (high * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
  }

  /** RandomState.randn(): normal with mean 0 and variance 1, by Marsaglia's polar method. */
  normal() {
    if (this.spare !== null) {
      const spare = this.spare;
      this.spare = null;
      return spare;
    }
    let x, y, square;
    do {
      x = 2 * this.uniform() - 1;
      y = 2 * this.uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * log(square)) / square);
    this.spare = factor * x;
    return factor * y;
  }

  /**
   * A whole number in [0, high], as RandomState.randint draws it for up to 32 bits: as many bits as `high` has, until
   * they make a number that is not too large.
   * @param {number} high
   */
  upTo(high) {
    if (high === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(high);
    let value;
    do value = (this.uint32() & mask) >>> 0;
    while (value > high);
    return value;
  }

  /**
   * RandomState.shuffle: in place, from the last to the second.
   * @template {Uint32Array | number[]} T
   * @param {T} array
   * @returns {T}
   */
  shuffle(array) {
    for (let i = array.length - 1; i > 0; i--) {
      const j = this.upTo(i);
      [array[i], array[j]] = [array[j], array[i]];
    }
    return array;
  }

  /**
   * RandomState.permutation(n): 0, …, n − 1 in a random order.
   * @param {number} n
   */
  permutation(n) {
    return this.shuffle(Uint32Array.from({ length: n }, (_, i) => i));
  }
}

// The first word of a key says what the numbers are for, so that no two purposes share a stream, whatever the seed.
// The first three are those of d2l_utils.data.
export const SUBSET = 0;
export const NOISE = 1;
export const SHUFFLE = 2;
export const WEIGHTS = 3;
export const MASKS = 4;
export const EXPLORE = 5;
export const SCALING = 6;
