import { certificateRows } from './certificates.ts'
import { startBenchDemo } from './demo.ts'
import { documentRows } from './documents.ts'
import type { Row } from './row.ts'
import { rulesRows } from './rules.ts'
import { scriptRow, startRow } from './start.ts'
import { webRows } from './web.ts'

const areas: Readonly<Record<string, (quick: boolean) => Promise<Row[]>>> = {
  rules: rulesRows,
  certificate: async (quick) => {
    const rows: Row[] = [...(await rulesRows()), scriptRow(), await startRow()]
    const bench = await startBenchDemo()
    try {
      rows.push(...(await webRows(bench)))
      rows.push(...(await certificateRows(bench, quick ? { forMemory: 0 } : {})))
    } finally {
      await bench.stop()
    }
    return [...rows, ...(await documentRows())]
  },
}

const [area = '', ...flags] = process.argv.slice(2)
const rowsOf = areas[area]
if (!rowsOf) {
  console.error(`npm run bench -- AREA [--json] [--quick]; the areas are: ${Object.keys(areas).join(', ')}`)
  process.exit(1)
}
const rows = await rowsOf(flags.includes('--quick'))
for (const row of rows) console.log(flags.includes('--json') ? JSON.stringify(row) : said(row))
process.exit(0)

function said({ name, value, unit, beside, besideValue, ratio, bar, ok }: Row): string {
  const figure = `${name.padEnd(24)} ${round(value).padStart(12)} ${unit.padEnd(15)}`
  const peer = beside ? ` beside ${round(besideValue ?? 0)} (${beside}): ${((ratio ?? 0) * 100).toFixed(0)} %` : ''
  return `${ok ? 'ok  ' : 'LOW '} ${figure}${peer}  bar ${bar}`
}

function round(value: number): string {
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1)
}
