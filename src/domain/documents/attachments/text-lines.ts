import type { Sharp } from 'sharp'

/** The longest side of the picture that is looked at, in pixels: a line of print on a page is some pixels high there. */
const side = 700
/** So much darker than what is around it is ink (0-255); so many changes from paper to ink in a row of pixels are words. */
const [ink, changes] = [22, 10]
/** A line of words is so high at most; a weave or leaves go on and on. */
const highest = 40

/**
 * How many lines of words a photograph seems to have, upright or on its side: bands with many changes from light to dark, with quiet between
 * them. It reads nothing: a bar code or a fence may count, a page written by hand may not.
 */
export async function linesOfWords(image: Sharp): Promise<number> {
  const grey = image.clone().greyscale().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await grey.clone().raw().toBuffer({ resolveWithObject: true })
  const around = await grey.blur(12).raw().toBuffer()
  const { width, height, channels } = info
  const isInk = (x: number, y: number) => {
    const at = (y * width + x) * channels
    return (around[at] ?? 0) - (data[at] ?? 0) > ink
  }
  // What lies around a paper is no part of it.
  const across = { from: Math.round(width * 0.15), to: Math.round(width * 0.85) }
  const down = { from: Math.round(height * 0.15), to: Math.round(height * 0.85) }
  return Math.max(
    bandsIn(down, across, (along, at) => isInk(at, along)),
    bandsIn(across, down, isInk),
  )
}

type Span = Readonly<{ from: number; to: number }>

/** Counts the bands, going along `lines`; each row of pixels is read over `over`. */
function bandsIn(lines: Span, over: Span, isInk: (along: number, at: number) => boolean): number {
  let [bands, high] = [0, 0]
  for (let along = lines.from; along <= lines.to; along++) {
    if (along < lines.to && changesIn(over, (at) => isInk(along, at)) >= changes) high++
    else {
      if (high >= 2 && high <= highest) bands++
      high = 0
    }
  }
  return bands
}

function changesIn({ from, to }: Span, isInk: (at: number) => boolean): number {
  let [count, before] = [0, false]
  for (let at = from; at < to; at++) {
    const now = isInk(at)
    if (now && !before) count++
    before = now
  }
  return count
}
