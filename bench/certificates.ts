import { createHash } from 'node:crypto'
import { proceed } from '../src/domain/automation/index.ts'
import { letterOf, lookAtCase, saveAnswers, startCase, submitCase } from '../src/domain/cases/index.ts'
import { factsOf } from '../src/domain/catalogue/index.ts'
import { knowPerson } from '../src/domain/people/index.ts'
import { requestSignature } from '../src/domain/signing/index.ts'
import type { ResidentIdentity } from '../src/outside/identity-provider/index.ts'
import { type OpenContext, system } from '../src/platform/context.ts'
import type { BenchDemo } from './demo.ts'
import { aloneRow, type Row } from './row.ts'

const product = 'attest-gezinssamenstelling'
const atOnce = 10

/**
 * From submission to a sealed certificate in the database, for invented residents, ten at once: the register is asked
 * through its simulator over mutual TLS, the PDF made in the renderer's process, sealed and time-stamped.
 */
export async function certificateRows(bench: BenchDemo, { measured = 600, forMemory = 10_000 } = {}): Promise<Row[]> {
  await run(bench, 60)
  const started = performance.now()
  const times = await run(bench, measured)
  const perSecond = measured / ((performance.now() - started) / 1_000)
  await run(bench, Math.max(0, forMemory - measured - 60))
  const megabytes = process.memoryUsage().rss / 1_048_576
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  return [
    aloneRow('submit-to-certificate', 'certificates/s', perSecond, { atLeast: 40 }),
    aloneRow('submit-p95-at-ten', 'ms', p95, { atMost: 1_000 }),
    aloneRow('web-memory', 'MB', megabytes, { atMost: 350 }),
  ]
}

/** Milliseconds from submission to the stored certificate, of each. */
async function run(bench: BenchDemo, count: number): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) times.push(await one(bench, next++))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return times
}

async function one({ demo }: BenchDemo, n: number): Promise<number> {
  const { site, office } = demo.program
  const numbers = demo.simulators.simulators.population.invented
  const insz = numbers[n % numbers.length] as string
  const as = (actor: OpenContext['actor']): OpenContext => ({ db: site.db, actor, now: site.clock() })
  const person = await knowPerson(as(system('bench')), {
    insz,
    givenName: 'Inwoner',
    familyName: String(n % numbers.length),
  })
  const context = as({ kind: 'resident', id: person.id, level: 'high', channel: 'portal', sessionId: person.id })
  const offered = site.catalogue.current(product, site.clock())
  const { id } = await startCase(context, offered, person.id)
  await saveAnswers(context, id, { purpose: 'school', delivery: 'here' })
  const facts = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, site.clock())
  const text = letterOf(offered, await lookAtCase(context, id), facts)
  const { requestId } = await requestSignature(context, { caseId: id, personId: person.id, text })

  const begun = performance.now()
  const proof = { requestId, personId: person.id, identity: identityOf(insz) }
  await submitCase(context, { product: offered, caseId: id, facts, proof })
  await proceed(context, office, id)
  const took = performance.now() - begun
  const { status, reason } = await lookAtCase(context, id)
  if (status !== 'granted') throw new Error(`an application ended as ${status} (${reason})`)
  return took
}

/** What a fresh sign-in gives: the sign-in itself is no part of this figure. */
const identityOf = (insz: string): ResidentIdentity => ({
  audience: 'resident',
  subject: createHash('sha1').update(insz).digest('hex'),
  insz,
  givenName: 'Inwoner',
  familyName: 'Inwoner',
  level: 'high',
  method: 'urn:be:fedict:iam:fas:Level500',
  authenticatedAt: new Date(),
  idToken: 'bench',
})
