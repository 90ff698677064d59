import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { referenceOf } from '#outside/gipod/index.ts'
import { aCityInTime } from './hour-of-silence.fixture.ts'

const { at, db, handedIn, hourOf, systems } = await aCityInTime()

const stretch = { street: 'Fruithoflaan', postcode: '2600', municipality: 'Berchem', id: null, side: 'same' }
const works = (number: string, day: string) => ({
  ...{ place: { ...stretch, number, left: '2', right: '4' }, from: day, until: day },
  ...{ equipment: 'container', onlyPavement: 'yes', passage: 'yes', corridor: 'pavement' },
})
const handed = '2026-11-23T10:00:00+01:00'

/** Each asks another source; the last day that was promised to who hands in on 23 November, and what comes after it. */
const sources = [
  {
    ...{
      source: systems.vehicles,
      name: 'het voertuigenregister',
      person: 'jan',
      product: 'parkeervergunning-bewoner',
    },
    ...{ answers: () => ({ plate: '1WWW901', country: 'BE' }), promised: '2026-12-07', anew: '2026-12-22' },
  },
  {
    ...{ source: systems.socialStatus, name: 'de bron van sociale statuten', person: 'maria', product: 'kansentarief' },
    ...{ answers: () => ({ forWhom: 'self' }), promised: '2026-12-07', anew: '2026-12-22' },
  },
  {
    ...{ source: systems.gipod, name: 'het register van de werken', person: 'lina', product: 'kleine-werf' },
    ...{ answers: (n: number) => works('40', `2027-01-${18 + n}`), promised: '2026-12-14', anew: '2027-01-07' },
  },
] as const

describe.each(sources)('An hour in which $name is silent', ({ source, name, person, product, answers, ...days }) => {
  const { promised, anew } = days

  it('on the last promised day and the next one: the day is promised anew, told once, and the case goes on', async () => {
    const { stand, told } = await handedIn(handed, person, product, answers(1))
    await hourOf(source, `${promised}T23:30:00+01:00`, async () => {
      expect(await stand()).toEqual({ status: 'waiting', promisedOn: anew })
    })
    expect(await told()).toEqual([
      { source: name, promised },
      { source: name, promised: anew },
    ])
    expect(await stand()).toMatchObject({ status: 'granted' })
  })

  it('on any other day: the day that was promised holds, who is waited for is told once, and the case goes on', async () => {
    const { stand, told } = await handedIn(handed, person, product, answers(2))
    await hourOf(source, handed, async () => {
      expect(await stand()).toEqual({ status: 'waiting', promisedOn: promised })
    })
    expect(await told()).toEqual([{ source: name, promised }])
    expect(await stand()).toMatchObject({ status: 'granted' })
  })
})

it('A place that is given just before GIPOD falls silent is written there once, an hour later, and nobody waits for it', async () => {
  const { gipod } = systems
  const { caseId, stand, told } = await handedIn(handed, 'sofie', 'kleine-werf', works('60', '2027-01-20'))
  await at(handed, () => gipod.buttons.press('down'))
  expect(await stand()).toMatchObject({ status: 'granted' })
  const { rows } = await sql<{ id: string }>`select id from streets.occupation where case_id = ${caseId}`.execute(db)
  const there = () => gipod.writing.written().filter(({ body }) => body.reference === referenceOf(rows[0]?.id ?? ''))
  await hourOf(gipod, handed, async () => expect(there()).toEqual([]))
  expect(there()).toHaveLength(1)
  expect(await told()).toEqual([])
})
