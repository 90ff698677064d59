import { createHash } from 'node:crypto'
import { proceed } from '../src/domain/automation/index.ts'
import { letterOf, lookAtCase, saveAnswers, startCase, submitCase } from '../src/domain/cases/index.ts'
import { factsOf } from '../src/domain/catalogue/index.ts'
import { knowPerson } from '../src/domain/people/index.ts'
import { requestSignature } from '../src/domain/signing/index.ts'
import { aToken } from '../src/domain/signing/signing.fixture.ts'
import type { ResidentIdentity } from '../src/outside/identity-provider/index.ts'
import { type OpenContext, system } from '../src/platform/context.ts'
import type { Program } from '../src/program.ts'

const product = 'attest-gezinssamenstelling'
const atOnce = 10

export type Issued = Readonly<{
  /** Milliseconds from submission to the stored certificate, of each. */
  times: readonly number[]
  /** From the first submission to the last certificate, and the processor time of this process in between. */
  seconds: number
  cpu: number
}>

/**
 * Certificates for invented residents, ten at once. Drafts are filled in before the clock runs (a resident has one draft of a
 * product, so as many at a time as there are residents); what follows a submission by itself, messages and the seal on the
 * signature, runs beside it.
 */
export async function issueCertificates(
  program: Program,
  residents: readonly string[],
  count: number,
): Promise<Issued> {
  const times: number[] = []
  let [milliseconds, microseconds] = [0, 0]
  for (let done = 0; done < count; done += residents.length) {
    const now = residents.slice(0, count - done)
    const ready: Ready[] = await tenAtOnce(now, (insz) => filledIn(program, insz))
    const [begun, before] = [performance.now(), process.cpuUsage()]
    times.push(...(await tenAtOnce(ready, (one) => submitted(program, one))))
    milliseconds += performance.now() - begun
    const { user, system } = process.cpuUsage(before)
    microseconds += user + system
  }
  return { times, seconds: milliseconds / 1e3, cpu: microseconds / 1e6 }
}

export async function tenAtOnce<From, To>(all: readonly From[], work: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  const waiting = all.values()
  const worker = async () => {
    for (const one of waiting) done.push(await work(one))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

type Ready = Awaited<ReturnType<typeof filledIn>>

async function filledIn({ site }: Program, insz: string) {
  const as = (actor: OpenContext['actor']): OpenContext => ({ db: site.db, actor, now: site.clock() })
  const names = { givenName: 'Inwoner', familyName: insz.slice(0, 6) }
  const person = await knowPerson(as(system('bench')), { insz, ...names })
  const context = as({ kind: 'resident', id: person.id, level: 'high', channel: 'portal', sessionId: person.id })
  const offered = site.catalogue.current(product, site.clock())
  const { id } = await startCase(context, offered, person.id)
  await saveAnswers(context, id, { purpose: 'school', delivery: 'here' })
  const facts = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, site.clock())
  const text = letterOf(offered, await lookAtCase(context, id), facts)
  const { requestId, nonce } = await requestSignature(context, { caseId: id, personId: person.id, text })
  const proof = { requestId, personId: person.id, identity: identityOf(insz, nonce) }
  return { context, submission: { product: offered, caseId: id, facts, proof } }
}

async function submitted({ office }: Program, { context, submission }: Ready): Promise<number> {
  const begun = performance.now()
  await submitCase(context, submission)
  await proceed(context, office, submission.caseId)
  const took = performance.now() - begun
  const { status, reason } = await lookAtCase(context, submission.caseId)
  if (status !== 'granted') throw new Error(`an application ended as ${status} (${reason})`)
  return took
}

/** What a fresh sign-in gives: the sign-in itself is no part of this figure. */
export const identityOf = (insz: string, nonce: string): ResidentIdentity => ({
  audience: 'resident',
  subject: createHash('sha1').update(insz).digest('hex'),
  insz,
  givenName: 'Inwoner',
  familyName: 'Inwoner',
  level: 'high',
  method: 'urn:be:fedict:iam:fas:Level500',
  authenticatedAt: new Date(),
  idToken: aToken(nonce),
})
