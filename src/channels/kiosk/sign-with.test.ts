import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersOf, ownLetter } from '#domain/cases/index.ts'
import { withCards } from '#domain/cases/signers/by-card.fixture.ts'
import { aHousehold, together } from '#domain/cases/signers/signers.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { Site } from '../site.ts'
import type { Resident } from '../visitor.ts'
import { goesTo, handInFor, signedWithHere } from './sign-with.tsx'

const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const household = await aHousehold(db)
const { as, people, waiting, office } = household
const product = together('at-once')
const site = { db, clock: () => office.now, catalogue: { get: () => product } } as unknown as Site

let home: Awaited<ReturnType<typeof withCards>>
beforeAll(async () => {
  home = await withCards(household)
})
afterAll(() => home.stop())

/** Who stands at the screen, in the session that asked for the letter. */
const at = ({ actor }: OpenContext): Resident =>
  ({
    kind: 'resident',
    actor,
    name: '',
    initials: '',
    csrf: '',
    deadlines: { idleSeconds: 1, absoluteSeconds: 1 },
  }) as Resident
const signedIn = (key: 'tom' | 'hanne', next: string) => ({ subjectId: people[key].id, sessionId: newId(), next })

describe('Who signed with a card at a contact point', () => {
  it('is led to sign once more when somebody else signed in the meantime, and then to what comes next', async () => {
    const caseId = await waiting(product)
    const href = `/kiosk/ondertekenen/${caseId}`
    const [hanne, jan] = [await home.cardOf('hanne', caseId), await home.cardOf('jan', caseId)]
    expect(await handInFor(site, at(hanne.context), { caseId, ...hanne.proof })).toBe(href)
    expect(await handInFor(site, at(jan.context), { caseId, ...jan.proof })).toBe(`${href}?net=ja`)
    expect((await ownLetter(as('jan'), caseId)).signer.state).toBe('asked')
    const again = await home.cardOf('jan', caseId)
    expect(await handInFor(site, at(again.context), { caseId, ...again.proof })).toBe(href)
    // Loaded once more: it was kept.
    expect(await handInFor(site, at(again.context), { caseId, ...again.proof })).toBe(href)
    expect((await ownLetter(as('jan'), caseId)).signer.state).toBe('signed')
  })

  it('hands in nothing of somebody else', async () => {
    const caseId = await waiting(product)
    const { proof, context } = await home.cardOf('hanne', caseId)
    await expect(handInFor(site, at(as('tom')), { caseId, ...proof })).rejects.toMatchObject({
      code: 'cases/not-found',
    })
    await expect(handInFor(site, at(as('jan')), { caseId, ...proof })).rejects.toMatchObject({
      code: 'signing/unknown',
    })
    await expect(handInFor(site, at(as('hanne')), { caseId, ...proof })).rejects.toMatchObject({
      code: 'signing/somebody-else',
    })
    expect(await handInFor(site, at(context), { caseId, ...proof })).toBe(`/kiosk/ondertekenen/${caseId}`)
  })
})

describe('Who signs in at a contact point', () => {
  it('sees first what waits for a signature, keeps what he came for, and goes straight on when nothing waits', async () => {
    await waiting(product)
    expect(await goesTo(site, signedIn('hanne', '/kiosk/mijn'))).toBe('/kiosk/ondertekenen?terug=%2Fkiosk%2Fmijn')
    expect(await goesTo(site, signedIn('hanne', '/kiosk/ondertekenen'))).toBe('/kiosk/ondertekenen')
    expect(await goesTo(site, signedIn('tom', '/kiosk/mijn'))).toBe('/kiosk/mijn')
    expect(await lettersOf(as('tom'))).toEqual([])
  })

  it('comes back from a fresh sign-in as the applicant, or as who signs too', () => {
    const id = newId()
    expect(signedWithHere(`/kiosk/ondertekenen/${id}?net=ja`)).toBe(id)
    expect(signedWithHere(`/kiosk/aanvraag/${id}`)).toBeNull()
  })
})
