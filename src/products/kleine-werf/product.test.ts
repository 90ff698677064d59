import { describe, expect, it } from 'vitest'
import { factsOf, routed } from '#domain/catalogue/index.ts'
import { demoCity } from '../demo-city/city.ts'
import { smallWorks } from './product.ts'

const now = new Date('2026-11-23T09:00:00+01:00')
const factsWith = (banned: boolean | null) =>
  factsOf({ isSubject: true, channel: 'portal', cityCodes: ['11002'], banned }, now)
const answers = (more: Record<string, string | null> = {}) => ({
  place: {
    ...{ street: 'Fruithoflaan', number: '997', postcode: '2600', municipality: 'Berchem', id: null },
    ...{ side: 'same', left: '2', right: '4' },
  },
  equipment: 'container',
  from: '2026-12-15',
  until: '2026-12-28',
  onlyPavement: 'yes',
  passage: 'yes',
  corridor: 'pavement',
  ...more,
})
/** `banned`: what the registers of the street say of parking there. */
const routeOf = ({ banned, ...more }: Record<string, string | null> = {}) =>
  routed(smallWorks, {
    answers: answers(more),
    facts: factsWith(banned ? banned === 'yes' : null),
    day: '2026-11-23',
    city: demoCity,
  })

/** Examples: the whole decision table, each line at its edge. */
describe('Small works', () => {
  it.each([
    ['a skip for two weeks', {}],
    ['a removal lift for two days', { equipment: 'lift', until: '2026-12-16' }],
    ['a mobile crane for one day', { equipment: 'crane', until: '2026-12-15' }],
    ['a scaffold for four months', { equipment: 'scaffold', until: '2027-04-14' }],
    ['a passage over parking places with a ban', { corridor: 'parking', banned: 'yes' }],
  ])('are granted at once for %s', (_, more) => expect(routeOf(more)?.way).toBe('at-once'))

  it.each([
    ['a skip for a day more', { until: '2026-12-29' }, 'two-weeks'],
    ['a removal van for three days', { equipment: 'van', until: '2026-12-17' }, 'two-days'],
    ['a scaffold for a day more', { equipment: 'scaffold', until: '2027-04-15' }, 'four-months'],
    ['something that the rules do not know', { equipment: 'other' }, 'limited'],
    ['what stands on the carriageway', { onlyPavement: 'no' }, 'only-pavement'],
    ['no passage', { passage: 'no' }, 'passage'],
    ['a passage over the carriageway', { corridor: 'carriageway' }, 'no-corridor-on-carriageway'],
    ['a passage over parking places without a ban', { corridor: 'parking', banned: 'no' }, 'ban-for-corridor'],
    ['a passage over parking places, ban unknown', { corridor: 'parking' }, 'ban-for-corridor'],
  ])('are large works with %s', (_, more, line) => {
    const route = routeOf(more)
    expect(route?.way).toBe('otherwise')
    expect(route?.rows.filter(({ outcome }) => outcome !== true).map(({ condition }) => condition.id)).toEqual([line])
  })

  it('that turn out large are decided within 15 working days, and completed within 5', () => {
    expect(routeOf({ passage: 'no' })).toMatchObject({
      reason: 'large-works',
      promised: '2026-12-14',
      completeBy: '2026-11-30',
    })
  })

  it('that turn out large are stopped at once when they begin within 15 working days', () => {
    const more = { passage: 'no', until: '2026-12-16' }
    expect(routeOf({ ...more, from: '2026-12-11' })?.way).toBe('late')
    expect(routeOf({ ...more, from: '2026-12-14' })?.way).toBe('otherwise')
  })

  it('of which no register says whether parking is forbidden go to a person, however soon they begin', () => {
    const soon = { corridor: 'parking', from: '2026-11-25', until: '2026-11-26' }
    expect(routeOf(soon)?.way).toBe('otherwise')
    expect(routeOf({ ...soon, banned: 'no' })?.way).toBe('late')
    expect(routeOf({ ...soon, banned: 'yes' })?.way).toBe('at-once')
  })
})
