import { consultPerson, findByNumber, knowPerson } from '#domain/people/index.ts'
import type { Outcome } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Sources } from '../application-sources.ts'

/** The registered purpose under which a counter looks up who stands before it. */
const purpose = 'attest-bevolking'

/**
 * Makes somebody at the counter known under the name of the register, not the one that we typed. The consultation is in
 * the log that this person reads, whatever came of it.
 */
export async function makeKnown(
  context: OpenContext,
  { population }: Sources,
  insz: string,
): Promise<Readonly<{ outcome: 'found'; personId: string }> | Readonly<{ outcome: Exclude<Outcome, 'found'> }>> {
  const known = await findByNumber(context, insz)
  const person = known ?? (await knowPerson(context, { insz, givenName: '', familyName: '' }))
  const answer = await consultPerson(context, population, person.id, { purpose, caseId: null })
  if (answer.outcome !== 'found') return { outcome: answer.outcome }
  const { name } = answer.value
  if (!name) return { outcome: 'manual' }
  await knowPerson(context, {
    insz: answer.value.insz,
    givenName: name.given[0] ?? '',
    familyName: name.family.join(' '),
  })
  return { outcome: 'found', personId: person.id }
}
