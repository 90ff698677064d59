import { residentByKey } from '#outside/personas.ts'
import type { PopulationRegister } from '#outside/population-register/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import type { Product } from '../../catalogue/index.ts'
import { aProduct } from '../../catalogue/product.fixture.ts'
import { consultHousehold, knowPerson } from '../../people/index.ts'
import { requestSignature } from '../../signing/index.ts'
import { aProof } from '../../signing/signing.fixture.ts'
import { applications, aResident, noFacts, now } from '../cases.fixture.ts'
import { chooseSigners, letterOf, letterToSign, lookAtCase, namesUnderLetter, submitCase } from '../index.ts'

type Keys = 'tom' | 'hanne' | 'jan'

/** Signed by two besides the applicant, in turn or at once. */
export const together = (order: 'in-turn' | 'at-once', changes: Partial<Product> = {}): Product =>
  aProduct({
    id: 'samen',
    channels: ['portal'],
    fees: [{ channels: ['portal'], cents: 0, validFrom: '2021-09-01' }],
    signedBy: [
      {
        ...{ validFrom: '2021-09-01', order, source: 'Voorbeeld', remindAfter: [3, 7], endsAfter: 14 },
        signers: [
          { role: 'partner', who: 'partner', title: { nl: 'Uw partner' } },
          { role: 'getuige', who: 'adult-member', title: { nl: 'Een volwassene' } },
        ],
      },
    ],
    ...changes,
  })

/** Three adults in one household: Tom applies, Hanne is his partner, and Jan lives with them. */
export async function aHousehold(db: OpenContext['db'], at: Date = now) {
  const within = applications(db, at)
  const office: OpenContext = { db, actor: system('mid-office'), now: at }
  const known = async (key: Keys) => {
    const { insz, givenNames, familyNames } = residentByKey(key)
    const { id } = await knowPerson(office, { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' })
    return { id, insz }
  }
  const people = { tom: await known('tom'), hanne: await known('hanne'), jan: await known('jan') }
  const member = (key: Keys, code: string) => {
    const { insz, givenNames, familyNames, birthDate } = residentByKey(key)
    return { insz, name: { given: givenNames, family: familyNames }, birthDate, position: { code } }
  }
  const household = { members: [member('tom', '01'), member('hanne', '21'), member('jan', '12')] }
  /** What the register says of who lives there, when it is asked now. */
  async function tells(value: typeof household) {
    const said = { outcome: 'found', source: 'Rijksregister', at: at.toISOString(), notices: [], value }
    const register = { household: async () => said } as unknown as PopulationRegister
    await consultHousehold(office, register, people.tom.id, { purpose: 'voorbeeld', caseId: null })
  }
  await tells(household)
  const movedOut = (key: Keys) => tells({ members: household.members.filter(({ insz }) => insz !== people[key].insz) })

  const as = (key: Keys, on = db, when = at): OpenContext => ({ db: on, actor: aResident(people[key].id), now: when })

  /** Tom chose, and nobody signed yet. */
  async function chosen(product: Product) {
    const begun = await within.draft(product, people.tom.id)
    await chooseSigners(begun.context, product, begun.id, { partner: people.hanne.insz, getuige: people.jan.insz })
    return begun
  }
  /** Tom signed his draft. */
  async function firstSigned(product: Product, caseId: string, when = at) {
    const context = as('tom', db, when)
    const names = await namesUnderLetter(context, caseId)
    const text = letterOf(product, { ...(await lookAtCase(context, caseId)), signers: names }, noFacts)
    const asked = await requestSignature(context, { caseId, personId: people.tom.id, text })
    const proof = aProof(asked, people.tom.id)
    return submitCase(context, { product, caseId, facts: noFacts, proof })
  }
  async function waiting(product: Product) {
    const { id } = await chosen(product)
    await firstSigned(product, id)
    return id
  }
  /** The proof of somebody who read the letter and signed in afresh. */
  async function read(key: Keys, caseId: string, changes = {}) {
    const context = as(key)
    const { text, personId } = await letterToSign(context, caseId)
    return aProof(await requestSignature(context, { caseId, personId, text }), personId, changes)
  }
  return {
    ...within,
    movedOut,
    movedBack: () => tells(household),
    people,
    office,
    as,
    chosen,
    firstSigned,
    waiting,
    read,
  }
}
