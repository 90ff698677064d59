/** Data bytes and blocks of versions 2 to 6 at level M (ISO/IEC 18004, table 9): what fits a link. */
const capacity: Readonly<Record<number, readonly [bytes: number, blocks: number]>> = {
  2: [28, 1],
  3: [44, 1],
  4: [64, 2],
  5: [86, 2],
  6: [108, 4],
}
const masks: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_y, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y * x) % 3) + ((y + x) % 2)) % 2 === 0,
]
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** What a phone's camera makes of the code on the screen. `path` is the drawing: "M4 4h1v1h-1z" for each dark module. */
export function readQr(path: string | null): string {
  const dark = [...(path ?? '').matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => [Number(y) - 4, Number(x) - 4] as const)
  const size = Math.max(...dark.map(([y]) => y)) + 1
  const isDark = new Set(dark.map(([y, x]) => y * size + x))
  const at = (y: number, x: number) => (isDark.has(y * size + x) ? 1 : 0)
  const [bytes, blocks] = capacity[(size - 17) / 4] ?? [0, 1]
  if (bytes === 0) throw new Error(`a code of ${size} modules is not read here`)
  const mask = masks[((at(8, 2) ^ 1) << 2) | (at(8, 3) << 1) | (at(8, 4) ^ 1)] ?? (() => false)

  const bits = places(size).map(([y, x]) => at(y, x) ^ (mask(y, x) ? 1 : 0))
  const each = bytes / blocks
  const ordered = Array.from({ length: bytes }, (_, n) => {
    const from = ((n % each) * blocks + Math.floor(n / each)) * 8
    return bits.slice(from, from + 8)
  })
  return textOf(ordered.flat())
}

/** Where the data stand, in their order: two columns at a time from the right, up and down, around the fixed patterns. */
function places(size: number): readonly (readonly [number, number])[] {
  const inSquare = (y: number, x: number) => Math.abs(y - (size - 7)) <= 2 && Math.abs(x - (size - 7)) <= 2
  const isFixed = (y: number, x: number) =>
    (y < 9 && (x < 9 || x >= size - 8)) || (y >= size - 8 && x < 9) || y === 6 || x === 6 || inSquare(y, x)
  const found: [number, number][] = []
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!isFixed(y, x)) found.push([y, x])
    }
    isUp = !isUp
  }
  return found
}

function textOf(bits: readonly number[]): string {
  let from = 0
  const take = (count: number) => {
    from += count
    return bits.slice(from - count, from).reduce((number, bit) => number * 2 + bit, 0)
  }
  let text = ''
  for (;;) {
    const mode = from + 4 > bits.length ? 0 : take(4)
    if (mode === 4) {
      for (let left = take(8); left > 0; left--) text += String.fromCharCode(take(8))
    } else if (mode === 2) {
      let left = take(9)
      for (; left > 1; left -= 2) {
        const pair = take(11)
        text += `${letters[Math.floor(pair / 45)]}${letters[pair % 45]}`
      }
      if (left === 1) text += letters[take(6)]
    } else if (mode === 1) {
      let left = take(10)
      for (; left > 2; left -= 3) text += String(take(10)).padStart(3, '0')
      if (left > 0) text += String(take(left === 2 ? 7 : 4)).padStart(left, '0')
    } else return text
  }
}
