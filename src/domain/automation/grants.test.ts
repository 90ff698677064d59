import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { lookAtCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { grantsOf } from '../grants/index.ts'
import { knowPerson } from '../people/index.ts'
import { type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const today = new Date('2021-09-06T09:00:00+02:00')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { system, submitted } = applications(db, today)
const always = { validFrom: '2021-09-01' } as const

/** One for each dwelling, for who lives there; without a document. */
const { issues: _, ...permit } = aProduct({
  id: 'bewonerspas',
  conditions: [
    {
      ...{ id: 'place-left', rule: 'dwelling.freePlaces > 0', words: { nl: 'Er is nog plaats.' } },
      otherwise: { nl: 'Bel ons.' },
    },
  ],
  grants: [
    {
      ...{ kind: 'bewonerspas', name: { nl: 'Bewonerspas' }, allows: 'open', subject: { of: 'person' } },
      terms: [{ ...always, from: 'decision', until: { months: 12 } }],
      limit: { per: 'dwelling', counts: [{ ...always, count: 1 }] },
    },
  ],
})
const source = await aRegister({ clock: () => today, invented: 0 }, { timeoutMs: 2_000 })
afterAll(() => source.stop())
const office = {
  catalogue: catalogueOf([permit], anOffer()),
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(source.simulator.credentials),
  },
  maker: {} as MidOffice['maker'],
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: standardSteps,
} satisfies MidOffice

async function anApplication(key: string) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, person)
  const { id } = await submitted(permit, personId)
  return {
    // Another office stands for another process.
    goOn: () => proceed(system, { ...office }, id),
    stand: () => lookAtCase(system, id),
    grants: () => grantsOf(system, personId),
    id,
  }
}

describe('Two residents of one dwelling that ask for the last place at once', () => {
  it('end with one who has it and one who is refused with the reason, whoever was first', async () => {
    const both = [await anApplication('jan'), await anApplication('sofie')]
    await Promise.all(both.map(({ goOn }) => goOn()))

    const [won, ...lost] = (await Promise.all(both.map(({ stand }) => stand()))).toSorted((a, b) =>
      a.status.localeCompare(b.status),
    )
    expect(won).toMatchObject({ status: 'granted', explanation: [{ id: 'place-left', outcome: true }] })
    expect(lost).toMatchObject([{ status: 'refused', explanation: [{ id: 'place-left', outcome: false }] }])
    const given = (await Promise.all(both.map(({ grants }) => grants()))).flat()
    expect(given).toMatchObject([{ kind: 'bewonerspas', caseId: won?.id, place: 1, valid: { from: today } }])
  })
})
