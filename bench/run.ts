import { certificateRows } from './certificates.ts'
import { checkRows } from './checks.ts'
import { startBenchDemo } from './demo.ts'
import { documentRows } from './documents.ts'
import { freeTimesRows } from './free-times.ts'
import { hundredVisitsRows, kioskRows, manyKiosksRows } from './kiosk.ts'
import { openingRows } from './openings.ts'
import { queueRows } from './queue.ts'
import type { Row } from './row.ts'
import { rulesRows } from './rules.ts'
import { rushRows } from './rush.ts'
import { scriptRow, startRow } from './start.ts'
import { straightThroughRows } from './straight-through.ts'
import { taskRows } from './tasks.ts'
import { bookRows, offerRows } from './visits.ts'
import { webRows } from './web.ts'

/** The parts of an area, in the order in which they run; each gives rows. `quick`: without what takes long. */
type Part = (quick: boolean) => Promise<Row[]>

const areas: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  rules: { rules: rulesRows },
  certificate: {
    rules: rulesRows,
    script: async () => [scriptRow()],
    start: async () => [await startRow()],
    web: () => withDemo(webRows),
    certificates: (quick) => withDemo((bench) => certificateRows(bench, quick ? { forMemory: 0 } : {})),
    documents: documentRows,
  },
  appointments: { free: freeTimesRows, offer: offerRows, book: bookRows, rush: rushRows, queue: queueRows },
  kiosk: {
    screens: (quick) => withDemo((bench) => kioskRows(bench, quick)),
    many: () => withDemo(manyKiosksRows),
    visits: () => withDemo(hundredVisitsRows),
  },
  products: {
    checks: () => withDemo(checkRows),
    tasks: () => withDemo(taskRows),
    cases: straightThroughRows,
    openings: openingRows,
  },
}

const [area = '', ...rest] = process.argv.slice(2)
const flags = rest.filter((word) => word.startsWith('--'))
const asked = rest.filter((word) => !word.startsWith('--'))
const parts = areas[area]
if (!parts || asked.some((name) => !parts[name])) {
  const known = Object.entries(areas).map(([name, those]) => `${name} (${Object.keys(those).join(', ')})`)
  console.error(
    `npm run bench -- AREA [PART...] [--json] [--quick]; the areas and their parts are: ${known.join('; ')}`,
  )
  process.exit(1)
}
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const row of await part(flags.includes('--quick'))) {
    console.log(flags.includes('--json') ? JSON.stringify(row) : said(row))
  }
}
process.exit(0)

async function withDemo(work: (bench: Awaited<ReturnType<typeof startBenchDemo>>) => Promise<Row[]>): Promise<Row[]> {
  const bench = await startBenchDemo()
  try {
    return await work(bench)
  } finally {
    await bench.stop()
  }
}

function said({ name, value, unit, beside, besideValue, ratio, bar, ok }: Row): string {
  const figure = `${name.padEnd(24)} ${round(value).padStart(12)} ${unit.padEnd(15)}`
  const peer = beside ? ` beside ${round(besideValue ?? 0)} (${beside}): ${((ratio ?? 0) * 100).toFixed(0)} %` : ''
  return `${ok ? 'ok  ' : 'LOW '} ${figure}${peer}  bar ${bar}`
}

function round(value: number): string {
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1)
}
