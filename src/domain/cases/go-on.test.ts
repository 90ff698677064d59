import { describe, expect, it } from 'vitest'
import { anonymous, type OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { anEmployee, applications, aResident, noFacts } from './cases.fixture.ts'
import {
  eraseDueCases,
  goOnElsewhere,
  goOnHere,
  lookAtCase,
  recordLook,
  saveAnswers,
  startCase,
  submitCase,
  timelineOf,
} from './index.ts'

const { db } = (await testDatabase<unknown>()) as { db: OpenContext['db'] }
const { as, draft, submitted, system } = applications(db)
const eventsOf = async (id: string) => (await timelineOf(system, id)).map(({ what, channel }) => `${what} ${channel}`)
const numberOf = async (id: string) => (await lookAtCase(system, id)).number

describe('An application that goes on elsewhere', () => {
  it('is found by its number as somebody writes it, and its history says in which channel', async () => {
    const { id, applicant } = await draft()
    const elsewhere = as(aResident(applicant, 'kiosk'))
    const written = (await numberOf(id)).toLowerCase().replaceAll('-', ' ')
    expect(await goOnElsewhere(elsewhere, written)).toMatchObject({ id })
    expect(await eventsOf(id)).toEqual(['started portal', 'continued kiosk'])
  })

  it('is found by its id too, and in its own channel that is no news', async () => {
    const { id, applicant } = await draft()
    expect(await goOnElsewhere(as(aResident(applicant)), id)).toMatchObject({ id })
    expect(await eventsOf(id)).toEqual(['started portal'])
  })

  it('that was handed in is shown, and nothing goes on', async () => {
    const { id, applicant } = await submitted()
    const before = await eventsOf(id)
    expect(await goOnElsewhere(as(aResident(applicant, 'kiosk')), await numberOf(id))).toMatchObject({ id })
    expect(await eventsOf(id)).toEqual(before)
  })

  it('that was erased is over for who began it, and for nobody else', async () => {
    const { id, applicant } = await draft()
    const number = await numberOf(id)
    const later = new Date(system.now.getTime() + 91 * 86_400_000)
    expect(await eraseDueCases({ ...system, now: later })).toContain(id)
    for (const written of [number, id]) expect(await goOnElsewhere(as(aResident(applicant)), written)).toBe('over')
    expect(await goOnElsewhere(as(aResident()), number)).toBeNull()
  })

  it('of somebody else is as unknown as one that is none', async () => {
    const { id } = await draft()
    const stranger = as(aResident())
    for (const written of [await numberOf(id), id, newId(), 'LM-2222-2222', 'x', '', "' or true --"]) {
      expect(await goOnElsewhere(stranger, written)).toBeNull()
    }
    expect(await eventsOf(id)).toEqual(['started portal'])
    const nobody = { ...stranger, actor: anonymous }
    await expect(goOnElsewhere(nobody, id)).rejects.toMatchObject({ code: 'access/sign-in-needed' })
    await expect(goOnElsewhere(as(anEmployee('counter')), id)).rejects.toMatchObject({ code: 'access/residents-only' })
  })
})

describe('A draft that is filled in elsewhere', () => {
  const answers = { question: 'Wie woont er?' }
  /** Begun at a contact point. */
  async function begun() {
    const resident = aResident(newId(), 'kiosk')
    const { id } = await startCase(as(resident), aProduct(), resident.id)
    return { id, applicant: resident.id }
  }

  it('says so once, whether a page is saved or opened, with channel and actor', async () => {
    const { id, applicant } = await begun()
    await saveAnswers(as(aResident(applicant, 'kiosk')), id, answers)
    expect(await eventsOf(id)).toEqual(['started kiosk'])
    const employee = as(anEmployee('counter'))
    await goOnHere(employee, id)
    await saveAnswers(employee, id, answers)
    await goOnHere(employee, id)
    expect(await eventsOf(id)).toEqual(['started kiosk', 'continued desk'])
    expect((await timelineOf(system, id)).at(-1)).toMatchObject({ by: 'employee' })
    // And back: whoever began goes on where he was.
    await saveAnswers(as(aResident(applicant, 'kiosk')), id, answers)
    expect(await eventsOf(id)).toEqual(['started kiosk', 'continued desk', 'continued kiosk'])
  })

  it('by telephone is told from the desk', async () => {
    const { id } = await begun()
    await saveAnswers(as(anEmployee('contact-centre')), id, answers)
    expect(await eventsOf(id)).toEqual(['started kiosk', 'continued phone'])
  })

  it('and handed in by telephone, is handed in by telephone', async () => {
    const { id } = await begun()
    const product = { ...aProduct(), signature: 'none' } as const
    await saveAnswers(as(anEmployee('contact-centre')), id, answers)
    await submitCase(as(anEmployee('contact-centre')), { product, caseId: id, facts: noFacts, proof: null })
    expect(await eventsOf(id)).toEqual(['started kiosk', 'continued phone', 'submitted phone'])
  })

  it('and looked at by telephone, is looked at by telephone; at the counter, there', async () => {
    const { id } = await begun()
    await recordLook(as(anEmployee('contact-centre')), id)
    await recordLook(as(anEmployee('counter')), id)
    expect(await eventsOf(id)).toEqual(['started kiosk', 'looked-at phone', 'looked-at desk'])
  })

  it('by two at once says it once', async () => {
    const { id } = await begun()
    const employee = as(anEmployee('counter'))
    await Promise.all([goOnHere(employee, id), goOnHere(employee, id), saveAnswers(employee, id, answers)])
    expect(await eventsOf(id)).toEqual(['started kiosk', 'continued desk'])
  })

  it('says nothing once it was handed in, and nothing of a stranger', async () => {
    const done = await submitted()
    const before = await eventsOf(done.id)
    await goOnHere(as(anEmployee('counter')), done.id)
    expect(await eventsOf(done.id)).toEqual(before)
    const { id } = await draft()
    await expect(goOnHere(as(aResident()), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    await expect(goOnHere({ ...system, actor: anonymous }, id)).rejects.toThrow()
  })
})
