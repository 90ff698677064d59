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
