/** Fewer people than this could point at somebody: they are left out. */
export const fewest = 5

/**
 * The lines that stand for few. Their sum would follow from the total: the smallest of the others are left out with them until that sum is
 * not few either. A line of nobody hides nobody, and stays.
 */
export function tooFew<Line>(lines: readonly Line[], sizeOf: (line: Line) => number): ReadonlySet<Line> {
  const left = new Set<Line>()
  let hidden = 0
  for (const line of lines.filter((one) => sizeOf(one) > 0).toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const isFew = sizeOf(line) < fewest
    if (!isFew && (left.size === 0 || (left.size > 1 && hidden >= fewest))) break
    left.add(line)
    hidden += sizeOf(line)
  }
  return left
}
