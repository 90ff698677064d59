/** One line of the picture: half took at most `median`, nine in ten at most `p90`; `promise` is what was promised. */
export type Bar = Readonly<{ label: string; median: number; p90: number; promise?: number }>

const rowHeight = 44
const width = 720

/**
 * Times as bars: thick until the median, thin until the 90th percentile, a mark at the promise. A picture of the table behind it,
 * which is what is read aloud. All values in one unit.
 */
export function SpreadBars({ bars, label }: Readonly<{ bars: readonly Bar[]; label: string }>) {
  const most = Math.max(1e-9, ...bars.flatMap(({ p90, promise = 0 }) => [p90, promise]))
  const at = (value: number) => Math.round((value / most) * (width - 8) * 100) / 100
  return (
    <svg
      class="lom-bars"
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMinYMin meet"
    >
      {bars.map(({ label: name, median, p90, promise }, row) => {
        const y = row * rowHeight
        const isLate = promise !== undefined && p90 > promise
        return (
          <g key={name}>
            <text x={0} y={y + 14} class="lom-bars__label">
              {name}
            </text>
            <rect x={0} y={y + 26} width={at(p90)} height={4} class={isLate ? 'lom-bars__late' : 'lom-bars__p90'} />
            <rect x={0} y={y + 22} width={Math.max(2, at(median))} height={12} class="lom-bars__median" />
            {promise !== undefined && (
              <rect x={at(promise)} y={y + 18} width={2} height={20} class="lom-bars__promise" />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** One column: `whole` high, of which `part` in the other colour; null: the number is left out, and a line stands there. */
export type ColumnBar = Readonly<{ label: string; whole: number | null; part: number }>

const columnsHigh = 90

/** Numbers as columns, with the highest written above it. A picture of the table behind it, which is what is read aloud. */
export function ColumnBars({ bars, label }: Readonly<{ bars: readonly ColumnBar[]; label: string }>) {
  const most = Math.max(1, ...bars.map(({ whole }) => whole ?? 0))
  // As wide as a telephone, so that the words are read there.
  const [across, wide] = [340, 340 / Math.max(bars.length, 6)]
  const at = (value: number) => Math.round((value / most) * columnsHigh * 100) / 100
  const every = Math.ceil(bars.length / 8)
  return (
    <svg class="lom-bars" viewBox={`0 0 ${across} ${columnsHigh + 44}`} role="img" aria-label={label}>
      <text x={0} y={14} class="lom-bars__label">
        {most}
      </text>
      <rect x={0} y={columnsHigh + 20} width={across} height={1} class="lom-bars__promise" />
      {bars.map(({ label: name, whole, part }, column) => {
        const x = Math.round(column * wide * 100) / 100
        const ground = columnsHigh + 20
        return (
          <g key={name}>
            {whole === null ? (
              <rect x={x + 2} y={ground - 4} width={wide - 4} height={2} class="lom-bars__p90" />
            ) : (
              <>
                <rect x={x + 1} y={ground - at(whole)} width={wide - 2} height={at(whole)} class="lom-bars__p90" />
                <rect x={x + 1} y={ground - at(part)} width={wide - 2} height={at(part)} class="lom-bars__median" />
              </>
            )}
            {column % every === 0 && (
              <text x={x} y={ground + 18} class="lom-bars__label">
                {name}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
