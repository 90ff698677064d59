import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { certificatesWith } from '../src/certificates.ts'
import { placeEmployees } from '../src/dev.ts'
import { demonstrationSeal } from '../src/outside/seal-service/index.ts'
import { demoCity } from '../src/products/demo-city/city.ts'
import { startProgram } from '../src/program.ts'
import { clientsOf, type SystemsAt } from '../src/simulators.ts'
import { startBareServer } from './bare.ts'
import { type Issued, issueCertificates } from './issuing.ts'
import { type Driver, givePermits, permitsBare } from './permits.ts'

/** What the benchmark tells this process at its start. */
export type BenchSettings = Readonly<{
  databaseUrl: string
  /** A folder for files that people add. */
  files: string
  port: number
  systems: SystemsAt
  timestamps: Readonly<{ url: string; anchor: string }>
  /** Numbers of invented residents, for whom certificates are asked. */
  residents: readonly string[]
}>

/** What the benchmark asks of this process, and what it answers. */
export type BenchAsk = Readonly<
  { certificates: number } | { permits: readonly Driver[] } | { permitsBare: readonly Driver[] }
>
/** `memory`: resident, of this process, in bytes, when all was done. */
export type BenchAnswer = Issued & Readonly<{ memory: number }>

/** The program and nothing else: the one web process that is measured. The bare server beside it shares its thread. */
async function serve({ databaseUrl, files, port, systems, timestamps, residents }: BenchSettings): Promise<void> {
  const publicUrl = `http://localhost:${port}`
  const clock = () => new Date()
  const seal = await demonstrationSeal(demoCity.title)
  const certificates = certificatesWith({
    key: seal.key,
    sealAnchors: [seal.anchor],
    timestampUrl: timestamps.url,
    timestampAnchors: [timestamps.anchor],
    publicUrl,
  })
  const { outside } = clientsOf(systems, clock)
  const program = await startProgram(
    {
      databaseUrl,
      port,
      host: '127.0.0.1',
      publicUrl,
      clock,
      logLevel: 'error',
      files: { folder: files },
      questionKey: randomBytes(32),
      requestsPerMinute: Number.MAX_SAFE_INTEGER,
      // As in production: each person comes from an address of his own.
      trustProxy: true,
      prepare: placeEmployees,
    },
    { ...outside, ...certificates.outside },
  )
  const bareUrl = await startBareServer(new pg.Pool({ connectionString: databaseUrl, max: 10 }))

  process.on('message', async (ask: BenchAsk) => {
    if ('permits' in ask) return process.send?.(await givePermits(program, ask.permits))
    if ('permitsBare' in ask) return process.send?.(await permitsBare(program, ask.permitsBare))
    const issued = await issueCertificates(program, residents, ask.certificates)
    return process.send?.({ ...issued, memory: process.memoryUsage.rss() } satisfies BenchAnswer)
  })
  process.on('disconnect', async () => {
    await program.stop()
    await certificates.stop()
    process.exit(0)
  })
  process.send?.({ bareUrl })
}

await serve(JSON.parse(process.env.BENCH_SETTINGS ?? '') as BenchSettings)
