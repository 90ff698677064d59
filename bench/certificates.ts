import type { BenchDemo } from './demo.ts'
import { aloneRow, type Row } from './row.ts'

const warmUp = 100

/**
 * From submission to a sealed certificate in the database, for invented residents, ten at once: the register is asked
 * through its simulator over mutual TLS, the PDF made in a renderer's process, sealed and time-stamped. The simulators, the
 * database and the renderer share the machine with the program.
 */
export async function certificateRows(bench: BenchDemo, { measured = 1_000, forMemory = 10_000 } = {}): Promise<Row[]> {
  await bench.certificates(warmUp)
  const { times, seconds, cpu, memory } = await bench.certificates(measured)
  const rest = forMemory - measured - warmUp
  const after = rest > 0 ? (await bench.certificates(rest)).memory : memory
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  console.error(`${((cpu / measured) * 1_000).toFixed(1)} ms of the program's own processor time a certificate`)
  return [
    aloneRow('submit-to-certificate', 'certificates/s', measured / seconds, { atLeast: 40 }),
    aloneRow('submit-p95-at-ten', 'ms', p95, { atMost: 1_000 }),
    aloneRow('web-memory', 'MB', after / 1_048_576, { atMost: 350 }),
  ]
}
