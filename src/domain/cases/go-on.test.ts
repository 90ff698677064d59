import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { anonymous } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anEmployee, applications, aResident } from './cases.fixture.ts'
import { goOnElsewhere, lookAtCase, timelineOf } from './index.ts'

const { db } = (await testDatabase<unknown>()) as { db: OpenContext['db'] }
const { as, draft, submitted, system } = applications(db)
const eventsOf = async (id: string) => (await timelineOf(system, id)).map(({ what, channel }) => `${what} ${channel}`)
const numberOf = async (id: string) => (await lookAtCase(system, id)).number

describe('An application that goes on elsewhere', () => {
  it('is found by its number as somebody writes it, and its history says in which channel', async () => {
    const { id, applicant } = await draft()
    const elsewhere = as(aResident(applicant, 'kiosk'))
    const written = (await numberOf(id)).toLowerCase().replaceAll('-', ' ')
    expect((await goOnElsewhere(elsewhere, written))?.id).toBe(id)
    expect(await eventsOf(id)).toEqual(['started portal', 'continued kiosk'])
  })

  it('is found by its id too, and in its own channel that is no news', async () => {
    const { id, applicant } = await draft()
    expect((await goOnElsewhere(as(aResident(applicant)), id))?.id).toBe(id)
    expect(await eventsOf(id)).toEqual(['started portal'])
  })

  it('that was handed in is shown, and nothing goes on', async () => {
    const { id, applicant } = await submitted()
    const before = await eventsOf(id)
    expect((await goOnElsewhere(as(aResident(applicant, 'kiosk')), await numberOf(id)))?.id).toBe(id)
    expect(await eventsOf(id)).toEqual(before)
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
