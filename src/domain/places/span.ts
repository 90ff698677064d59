import type { Span } from '../catalogue/index.ts'

/** In order, with what touches or overlaps made one. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { from: string; to: string }[] = []
  for (const span of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = span.to > last.to ? span.to : last.to
    else merged.push({ ...span })
  }
  return merged
}

export type SpanMistake = Readonly<{ at: number; code: 'malformed' | 'backwards' | 'overlaps' | 'off-grid' }>

/** What is wrong with hours that somebody typed: times as `09:00`, in steps of five minutes, none over another. */
export function spanMistakes(spans: readonly Span[]): readonly SpanMistake[] {
  return spans.flatMap(({ from, to }, at): readonly SpanMistake[] => {
    if (!isTime(from) || !isTime(to)) return [{ at, code: 'malformed' }]
    if (to <= from) return [{ at, code: 'backwards' }]
    if (!/[05]$/.test(from) || !/[05]$/.test(to)) return [{ at, code: 'off-grid' }]
    const overlaps = spans.slice(0, at).some((other) => other.from < to && from < other.to)
    return overlaps ? [{ at, code: 'overlaps' }] : []
  })
}

/** `09:05`, or `24:00`. */
export const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00'
