/** Time in cells of five minutes, a bit each: free times are found by shifting words instead of by walking minutes. */
export const cellMinutes = 5
/** A visit begins on a quarter of an hour. */
export const startEvery = 3

/** One bit a cell, the first cell in the lowest bit of the first word. */
export type Bits = Uint32Array

export const bitsFor = (cells: number): Bits => new Uint32Array((cells + 31) >>> 5)

export function setRange(bits: Bits, from: number, to: number): void {
  eachWord(bits, from, to, (at, mask) => {
    bits[at] = (bits[at] as number) | mask
  })
}

export function clearRange(bits: Bits, from: number, to: number): void {
  eachWord(bits, from, to, (at, mask) => {
    bits[at] = (bits[at] as number) & ~mask
  })
}

export const isSet = (bits: Bits, at: number): boolean =>
  at >= 0 && at < bits.length * 32 && (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1

/** Whether every cell from `from` up to `to` is set. */
export function allSet(bits: Bits, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSet(bits, at)) return false
  return true
}

function eachWord(bits: Bits, from: number, to: number, change: (at: number, mask: number) => void): void {
  const [begin, end] = [Math.max(0, from), Math.min(to, bits.length * 32)]
  for (let at = begin; at < end; ) {
    const last = Math.min(end, (at | 31) + 1)
    const width = last - at
    const mask = width === 32 ? 0xffffffff : ((1 << width) - 1) << (at & 31)
    change(at >>> 5, mask)
    at = last
  }
}

/** Keeps a cell only when it and the `length - 1` after it are set: where something of that length fits. Words from `first` to `last`. */
export function keepStarts(bits: Bits, length: number, first: number, last: number): void {
  for (let covered = 1; covered < length; ) {
    const step = Math.min(covered, length - covered)
    const [words, rest] = [step >>> 5, step & 31]
    for (let at = first; at <= last; at++) {
      const low = (bits[at + words] ?? 0) >>> rest
      const high = rest === 0 ? 0 : (bits[at + words + 1] ?? 0) << (32 - rest)
      bits[at] = (bits[at] as number) & (low | high)
    }
    covered += step
  }
}

/** Cells that are set, in order; `origin` is added to each. */
export function cellsIn(bits: Bits, from: number, to: number, origin = 0): number[] {
  const cells: number[] = []
  for (let at = from >>> 5; at << 5 < to; at++) {
    let word = bits[at] as number
    while (word !== 0) {
      const low = 31 - Math.clz32(word & -word)
      const cell = (at << 5) + low
      if (cell >= to) return cells
      if (cell >= from) cells.push(origin + cell)
      word &= word - 1
    }
  }
  return cells
}

/** How many cells are set, and the first (-1: none). */
export function countIn(bits: Bits, from: number, to: number): Readonly<{ count: number; first: number }> {
  let [count, first] = [0, -1]
  for (let at = from >>> 5; at << 5 < to; at++) {
    let word = bits[at] as number
    const begin = at << 5
    if (begin < from) word &= -1 << (from - begin)
    if (begin + 32 > to) word &= (1 << (to - begin)) - 1
    if (word === 0) continue
    if (first < 0) first = begin + 31 - Math.clz32(word & -word)
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return { count, first }
}
