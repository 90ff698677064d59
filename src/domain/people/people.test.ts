import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import type { Consulted, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  consultPerson,
  correctionsOf,
  findPeople,
  knowPerson,
  lookAtProfile,
  mailAddressOf,
  namesOf,
  type PeopleTables,
  personByNumber,
  readerLog,
  requestCorrection,
  setContact,
} from './index.ts'

const { db } = await testDatabase<PeopleTables>()
const as = (actor: Actor): Context<PeopleTables> => ({ db, actor, now: new Date('2021-09-06T07:00:00Z') })
const self = (id: string) => as({ kind: 'resident', id, level: 'substantial', channel: 'portal', sessionId: newId() })
const staff = (role: string, name = 'Griet Peeters') =>
  as({ kind: 'employee', id: newId(), name, unit: 'Harmonie', roles: [role], channel: 'desk', sessionId: newId() })
const office = as(system('mid-office'))
const known = (key: string) => {
  const { insz, givenNames, familyNames } = residentByKey(key)
  return knowPerson(office, { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' })
}
const why = { purpose: 'attest-bevolking', caseId: null }

/** A source that gives this answer. */
const saying = (answer: Record<string, unknown>): PopulationRegister => {
  const consulted = { source: 'Rijksregister', at: '2021-09-06T07:00:00Z', notices: [], ...answer }
  const give = async () => consulted as never
  return { person: give, household: give, residences: give, changes: give }
}
const found = (value: RegisteredPerson): Partial<Consulted<RegisteredPerson>> => ({ outcome: 'found', value })

describe('A person', () => {
  it('is one, however often and however at once they sign in', async () => {
    const people = await Promise.all([known('jan'), known('jan'), known('jan')])
    expect(new Set(people.map(({ id }) => id)).size).toBe(1)
  })

  it('stays the same when the register replaced the number', async () => {
    const { insz: former, replacedBy } = residentByKey('amina')
    const insz = replacedBy ?? ''
    const amina = await known('amina')
    await consultPerson(office, saying(found({ insz, replaces: former, nationalities: [] })), amina.id, why)
    expect((await personByNumber(db, insz))?.id).toBe(amina.id)
    expect((await personByNumber(db, former))?.id).toBe(amina.id)
    expect((await known('amina')).id).toBe(amina.id)
  })

  it('is found by staff by any part of the name, wildcards being ordinary letters', async () => {
    const maria = await known('maria')
    expect((await findPeople(staff('counter'), maria.givenName.slice(0, 3))).map(({ id }) => id)).toContain(maria.id)
    expect(await findPeople(staff('counter'), '%')).toEqual([])
  })

  it('is reached at a confirmed address only as long as it is the same', async () => {
    const { id } = await known('jan')
    await setContact(self(id), id, { kind: 'email', value: 'jan@example.org', confirmed: true })
    await setContact(self(id), id, { kind: 'email', value: 'jan@example.org' })
    expect(await mailAddressOf(office, id)).toEqual({ address: 'jan@example.org', confirmed: true })
    await setContact(self(id), id, { kind: 'email', value: 'other@example.org' })
    expect(await mailAddressOf(office, id)).toEqual({ address: 'other@example.org', confirmed: false })
  })
})

describe('A consultation of a source', () => {
  it('is logged whatever the outcome', async () => {
    const { id, insz } = await known('karel')
    const answers = [found({ insz, nationalities: [] }), { outcome: 'unknown' }, { outcome: 'silent' }]
    for (const answer of answers) await consultPerson(office, saying(answer), id, why)
    const outcomes = (await readerLog(self(id), id)).map(({ outcome }) => outcome)
    expect(outcomes.sort()).toEqual(['found', 'silent', 'unknown'])
  })

  it('keeps what was said with its source and date, and loses nothing to a silent source', async () => {
    const { id, insz } = await known('els')
    await consultPerson(office, saying(found({ insz, nationalities: [] })), id, why)
    await consultPerson(office, saying({ outcome: 'silent' }), id, why)
    const [fact] = (await lookAtProfile(self(id), id)).facts
    expect(fact).toMatchObject({ name: 'person', source: 'Rijksregister', value: { insz } })
    expect(fact?.fetchedAt).toEqual(new Date('2021-09-06T07:00:00Z'))
  })
})

describe('A move', () => {
  const livingAt = (street: string, houseNumber: string): RegisteredPerson => ({
    insz: '',
    nationalities: [],
    address: { kind: 'belgian', street, houseNumber, postalCode: '2600', municipality: 'Antwerpen' },
  })
  const moves = async (personId: string) => {
    const told = sql<{ n: number }>`select count(*)::int as n from platform.outbox
      where name = 'people.moved' and data ->> 'personId' = ${personId}`
    return (await told.execute(db)).rows[0]?.n
  }

  it('is told once, when the address differs from the one that was kept', async () => {
    const { id, insz } = await known('tom')
    const living = (street: string, number: string) => saying(found({ ...livingAt(street, number), insz }))
    await consultPerson(office, living('Driekoningenstraat', '7'), id, why)
    await consultPerson(office, living('Driekoningenstraat', '7'), id, why)
    expect(await moves(id)).toBe(0)
    await consultPerson(office, living('Statiestraat', '12'), id, why)
    expect(await moves(id)).toBe(1)
  })
})

describe('The log of readers', () => {
  it('shows unit and role to the resident, and the name to the auditor alone', async () => {
    const { id } = await known('piet')
    await lookAtProfile(staff('counter'), id, 'aan de balie')
    const forResident = await readerLog(self(id), id)
    expect(forResident).toMatchObject([{ who: 'employee', unit: 'Harmonie', role: 'counter', name: null }])
    expect(await readerLog(staff('auditor'), id)).toMatchObject([{ name: 'Griet Peeters' }])
    await expect(readerLog(staff('counter'), id)).rejects.toMatchObject({ kind: 'missing' })
  })

  it('is added to and never changed', async () => {
    const { id } = await known('piet')
    await expect(sql`delete from people.consultation where person_id = ${id}`.execute(db)).rejects.toThrow()
  })
})

describe('"This is wrong"', () => {
  it('is kept as it was said, without control characters; nothing said is nothing kept', async () => {
    const { id } = await known('lina')
    const said = { fact: 'person.address', source: 'Rijksregister' }
    await requestCorrection(self(id), id, { ...said, words: 'Ik woon\u0000 elders.' })
    expect(await requestCorrection(self(id), id, { ...said, words: ' \u202e ' })).toBeNull()
    expect(await correctionsOf(self(id), id)).toMatchObject([{ words: 'Ik woon elders.', status: 'received' }])
  })
})

describe('To somebody else a person', () => {
  it('does not exist', async () => {
    const { id } = await known('jan')
    const stranger = self(newId())
    const said = { fact: 'f', source: 's', words: 'w' }
    const tries = [
      lookAtProfile(stranger, id),
      readerLog(stranger, id),
      correctionsOf(stranger, id),
      requestCorrection(stranger, id, said),
      consultPerson(stranger, saying({ outcome: 'unknown' }), id, why),
      setContact(stranger, id, { kind: 'email', value: 'x@example.org' }),
      mailAddressOf(stranger, id),
      findPeople(stranger, 'jan'),
      namesOf(stranger, [id]),
      lookAtProfile(staff('shopkeeper'), id),
    ]
    for (const tried of await Promise.allSettled(tries)) expect(tried).toMatchObject({ reason: { kind: 'missing' } })
  })
})
