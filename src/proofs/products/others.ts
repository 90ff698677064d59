import { createHash } from 'node:crypto'
import { letterToSign, signTogether } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { personByNumber } from '#domain/people/index.ts'
import { requestSignature } from '#domain/signing/index.ts'
import { aProof } from '#domain/signing/signing.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { Application } from '../../channels/application.ts'
import { askWhoSigns, keepWhoSigns } from '../../channels/who-signs.ts'
import { type ProofCity, today } from './city.ts'

/** Where others sign too: the first members of the household who may. Gives their numbers; none when nobody can be chosen. */
export async function chooseOthers(
  city: ProofCity,
  context: OpenContext,
  application: Application,
): Promise<readonly string[]> {
  const asked = await askWhoSigns(context, city.office.registers, application)
  const chosen = asked?.fields.map(({ name, options = [] }) => [name, options[0]?.value ?? ''] as const) ?? []
  if (!asked || chosen.some(([, value]) => value === '')) return []
  const { problems } = await keepWhoSigns(context, application, asked, Object.fromEntries(chosen))
  return problems.length > 0 ? [] : chosen.map(([, value]) => asked.members.get(value) ?? '')
}

/** One of them reads the letter and signs it, with a sign-in of his own. */
export async function signToo(
  city: ProofCity,
  product: Product,
  { caseId, insz }: Readonly<{ caseId: string; insz: string }>,
): Promise<void> {
  const person = await personByNumber(city.db, insz)
  if (!person) throw new Error('who was chosen to sign is not known')
  const context: OpenContext = {
    ...{ db: city.db, now: today },
    actor: { kind: 'resident', id: person.id, level: 'high', channel: 'portal', sessionId: newId() },
  }
  const { text, personId } = await letterToSign(context, caseId)
  const request = await requestSignature(context, { caseId, personId, text })
  const subject = createHash('sha1').update(insz).digest('hex')
  const { givenName, familyName } = person
  const proof = aProof(request, personId, { insz, subject, givenName, familyName, level: 'high' })
  await signTogether(context, product, { caseId, proof })
}
