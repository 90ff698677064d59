import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anEmployee, beforeOpening, monday } from '../appointments/appointments.fixture.ts'
import { saveEmployee } from '../roster/index.ts'
import * as queues from './index.ts'
import { aCityOfQueues, atTheDoor, queueOver } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'

const { db, pool } = await testDatabase<QueueTables>()
const city = aCityOfQueues(4)
const queue = await queueOver(db, city, [monday], pool)
afterAll(() => queue.news.close())

const now = new Date(`${monday}T10:00:00+02:00`)
const planner: OpenContext = { db: db as never, now: beforeOpening, actor: anEmployee('planner') }

/** Somebody who is signed in under an address; `knows`: as the roster has them. */
async function signedIn(email: string, knows?: { themes: string[]; languages: string[] }) {
  const actor = anEmployee('counter')
  await sql`insert into access.employee (id, vo_id, name, email) values (${actor.id}, ${actor.id}, 'x', ${email})`.execute(
    db,
  )
  if (knows)
    await saveEmployee(planner, { number: email, name: `Met adres ${email}`, email, certificates: [], ...knows })
  const does = { db, actor, now }
  return { does, sit: (desk: string, place = 'place-0') => queues.takeSeat(does, queue, { place, desk }) }
}
const ticket = (language?: string) =>
  queues.takeTicket(atTheDoor(db, now), queue, { place: 'place-0', product: 'kaart', language })

beforeEach(async () => {
  await sql`truncate queue.visitor, queue.seat, queue.number cascade`.execute(db)
})

describe('What somebody at a desk is called for', () => {
  it('is what the roster says of themselves, whoever is rostered at that desk', async () => {
    const { does, sit } = await signedIn('Zij@stad.example', { themes: ['life', 'mobility'], languages: ['nl', 'uk'] })
    for (const desk of ['place-0-1', 'place-0-3'])
      expect(await sit(desk)).toMatchObject({ themes: ['life'], languages: ['nl', 'uk'], skillsFrom: 'own' })
    // Who comes for an identity card is for a colleague, although who is rostered at this desk knows that.
    await ticket()
    expect(await queues.callNext(does, queue)).toBeNull()
    await expect(queues.chooseThemes(does, queue, ['identity'])).rejects.toThrow('queue/own-skills')
  })

  it('is what stands with the desk where the roster does not know them, and says so; they may choose otherwise', async () => {
    const { does, sit } = await signedIn('niet-in-het-rooster@stad.example')
    expect(await sit('place-0-1')).toMatchObject({ themes: ['identity', 'life'], skillsFrom: 'desk' })
    await ticket()
    await queues.chooseThemes(does, queue, ['life'])
    expect((await queues.deskView(does, queue)).seat).toMatchObject({ themes: ['life'], skillsFrom: 'chosen' })
    expect(await queues.callNext(does, queue)).toBeNull()
    for (const themes of [[], ['mobility'], ['life', 'mobility']])
      await expect(queues.chooseThemes(does, queue, themes)).rejects.toThrow('queue/no-theme')
  })

  it('is all of the place at a desk where nobody is rostered, and says so', async () => {
    const early = { ...(await signedIn('vroeg@stad.example')).does, now: new Date(`${monday}T07:00:00+02:00`) }
    const seat = await queues.takeSeat(early, queue, { place: 'place-0', desk: 'place-0-1' })
    expect(seat).toMatchObject({ themes: ['identity', 'life'], languages: ['nl'], skillsFrom: 'place' })
  })

  it('is never nothing: of who knows no theme of this place, it is what stands with the desk, in their own languages', async () => {
    const { sit } = await signedIn('elders@stad.example', { themes: ['mobility'], languages: ['nl', 'tr'] })
    expect(await sit('place-0-2')).toMatchObject({
      ...{ themes: ['identity', 'life'], languages: ['nl', 'tr'], skillsFrom: 'desk' },
    })
  })
})

describe('Who walks in and speaks another language', () => {
  it('is called by who speaks it', async () => {
    const plain = await signedIn('plain@stad.example', { themes: ['identity'], languages: ['nl'] })
    const speaks = await signedIn('speaks@stad.example', { themes: ['identity'], languages: ['nl', 'fr'] })
    await plain.sit('place-0-1')
    await speaks.sit('place-0-2')
    const { visitor } = await ticket('fr')
    expect(await queues.callNext(plain.does, queue)).toBeNull()
    expect((await queues.callNext(speaks.does, queue))?.id).toBe(visitor.id)
  })

  it('is called by anybody when nobody who sits there speaks it', async () => {
    const plain = await signedIn('only@stad.example', { themes: ['identity'], languages: ['nl'] })
    await plain.sit('place-0-1')
    const { visitor } = await ticket('fr')
    expect((await queues.callNext(plain.does, queue))?.id).toBe(visitor.id)
  })
})
