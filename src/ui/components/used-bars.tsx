/**
 * One line of the picture, all in one unit; null: not known, or left out. `texts`: what the lengths say, in words, a line each.
 */
export type UsedBar = Readonly<{
  label: string
  texts: readonly string[]
  planned: number | null
  booked: number | null
  used: number | null
}>

/** So many letters of a name fit beside each other on the narrowest telephone. */
const lettersOnALine = 34
const [lineHeight, barHeight, gap] = [1.4, 1.4, 1.1]

/**
 * What was planned as a frame, with in it what was booked (the upper bar) and used (the lower). A picture of the table behind it, which is what is
 * read aloud. Grows with the letters of the reader, and breaks long names: widths are parts of the page, heights are letters.
 */
export function UsedBars({ bars, label }: Readonly<{ bars: readonly UsedBar[]; label: string }>) {
  const most = Math.max(1e-9, ...bars.flatMap(({ planned, booked, used }) => [planned ?? 0, booked ?? 0, used ?? 0]))
  const wide = (value: number) => `${Math.round((value / most) * 9_900) / 100}%`
  let top = 0
  const rows = bars.map((bar) => {
    const names = brokenAt(bar.label, lettersOnALine)
    const words = bar.texts.flatMap((text) => brokenAt(text, lettersOnALine))
    const row = { ...bar, names, words, top, bar: top + (names.length + words.length) * lineHeight + 0.3 }
    const isDrawn = [bar.planned, bar.booked, bar.used].some((value) => value !== null)
    top = row.bar + (isDrawn ? barHeight : 0) + gap
    return row
  })
  const em = (value: number) => `${Math.round(value * 100) / 100}em`
  return (
    <svg class="lom-used" width="100%" height={em(top)} role="img" aria-label={label}>
      {rows.map(({ names, words, planned, booked, used, ...at }, row) => (
        <g key={`${row}${names[0]}`}>
          {names.map((name, line) => (
            <text key={`${line}${name}`} x={0} y={em(at.top + 1 + line * lineHeight)} class="lom-used__name">
              {name}
            </text>
          ))}
          {words.map((line, under) => (
            <text key={line} x={0} y={em(at.top + 1 + (names.length + under) * lineHeight)} class="lom-used__text">
              {line}
            </text>
          ))}
          {planned !== null && (
            <rect x={1} y={em(at.bar)} width={wide(planned)} height={em(barHeight)} class="lom-used__planned" />
          )}
          {booked !== null && (
            <rect x={1} y={em(at.bar + 0.25)} width={wide(booked)} height="0.45em" class="lom-used__booked" />
          )}
          {used !== null && (
            <rect x={1} y={em(at.bar + 0.75)} width={wide(used)} height="0.45em" class="lom-used__used" />
          )}
        </g>
      ))}
    </svg>
  )
}

/** Broken between words; a word that is longer than a line is broken itself. */
function brokenAt(text: string, most: number): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ').flatMap((one) => one.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
