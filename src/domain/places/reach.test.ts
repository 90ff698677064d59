import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { Neighbourhood, Position } from '../catalogue/index.ts'
import {
  keepPoint,
  nearEnough,
  neighbourhoodAt,
  type Pace,
  type PlacesTables,
  paceOn,
  reachOf,
  recordAdvice,
  type SiteAdvice,
  shareOf,
  siteAdvices,
  sitePoints,
} from './index.ts'

const walk: Pace = { kilometresAnHour: 4.5, detour: 1.3 }
const centre: Position = { latitude: 51.2, longitude: 4.43 }
const around = (radius: number, inhabitants = 1_000, at = centre): Neighbourhood => ({
  ...{ id: 'x', name: 'X', district: 'X', inhabitants, centre: at, radius },
})
/** As the crow flies, from which fifteen minutes on foot follow. */
const farthest = (nearEnough / 60) * (walk.kilometresAnHour / walk.detour)
const northOf = (kilometres: number): Position => ({ ...centre, latitude: centre.latitude + kilometres / 111.195 })

describe('A pace', () => {
  it('holds on its days', () => {
    const travel = [{ detour: 1.3, walkingKmh: 4.5, cyclingKmh: 15, validFrom: '2021-01-01' }]
    expect(paceOn({ travel }, 'walk', '2021-09-06')).toEqual(walk)
    expect(paceOn({ travel }, 'cycle', '2021-09-06')).toEqual({ kilometresAnHour: 15, detour: 1.3 })
    expect(paceOn({ travel }, 'walk', '2020-12-31')).toBeNull()
    expect(paceOn({}, 'walk', '2021-09-06')).toBeNull()
  })
})

describe('Who lives near a place', () => {
  it('is everybody of a small neighbourhood around it, and nobody when there is none or it is far', () => {
    expect(reachOf([around(0.5)], [centre], walk)[0]?.share).toBe(1)
    expect(reachOf([around(0.5)], [], walk)[0]).toMatchObject({ share: 0, minutes: null })
    expect(reachOf([around(0.5)], [northOf(farthest + 0.6)], walk)[0]?.share).toBe(0)
  })
  it('is as large a part as the circle of fifteen minutes is of the neighbourhood', () => {
    const [reach] = reachOf([around(2 * farthest)], [centre], walk)
    expect(reach?.share).toBeCloseTo(0.25, 1)
  })
  it('counts by inhabitants, not by neighbourhood', () => {
    const far = around(0.2, 3_000, northOf(10))
    expect(shareOf(reachOf([around(0.2), far], [centre], walk))).toBeCloseTo(0.25, 6)
    expect(shareOf([])).toBe(0)
  })
  it('never becomes less by a place that is added', () => {
    const somewhere = fc.record({
      latitude: fc.double({ min: 51.15, max: 51.25, noNaN: true }),
      longitude: fc.double({ min: 4.35, max: 4.5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(somewhere, { maxLength: 4 }), somewhere, (sites, more) => {
        const [before, after] = [sites, [...sites, more]].map((all) => reachOf([around(1)], all, walk)[0])
        expect(after?.share).toBeGreaterThanOrEqual(before?.share ?? 0)
        if (before?.minutes) expect(after?.minutes).toBeLessThanOrEqual(before.minutes)
      }),
      { numRuns: 50 },
    )
  })
})

describe('A point that a planner tries', async () => {
  const { db, pool } = await testDatabase<PlacesTables>()
  const context = { db, actor: system('planner'), now: new Date('2021-09-06T09:00:00Z') }
  it('lies in the neighbourhood whose disc is nearest, and in none when it is far from all', () => {
    const neighbourhoods = [
      { ...around(0.5), name: 'klein' },
      { ...around(2, 1_000, northOf(3)), name: 'groot' },
    ]
    expect(neighbourhoodAt({ neighbourhoods }, northOf(0.3))?.name).toBe('klein')
    expect(neighbourhoodAt({ neighbourhoods }, northOf(1.2))?.name).toBe('groot')
    expect(neighbourhoodAt({ neighbourhoods }, northOf(6.4))?.name).toBe('groot')
    expect(neighbourhoodAt({ neighbourhoods }, northOf(6.6))).toBeNull()
  })
  it('is kept once, by its name and place, and gives its name to the advice on it', async () => {
    const point = { name: 'Driekoningenstraat 998, 2600 Antwerpen', district: 'Berchem', position: centre }
    const id = await keepPoint(context, point)
    expect(await keepPoint({ ...context, now: new Date('2021-09-07T09:00:00Z') }, point)).toBe(id)
    await keepPoint(context, { ...point, position: northOf(0.1) })
    expect(await sitePoints(context)).toHaveLength(2)
    const near = { before: 0.4, after: 0.6 }
    const said = { candidate: id, district: 'Berchem', kind: 'counter', advice: 'for', words: '' } as const
    const figures = { walk: near, cycle: near }
    await recordAdvice(context, { ...said, opensOn: '2022-01-01', givenOn: '2021-09-06', figures }, '2021-09-06')
    expect((await siteAdvices(context))[0]).toMatchObject({ candidate: id, name: point.name })
  })
  it('is for planners, and stays as it was', async () => {
    const nobody = { ...context, actor: { kind: 'anonymous', id: 'anonymous', channel: 'portal' } as const }
    expect(() => sitePoints(nobody)).toThrow('places/planners-only')
    await expect(pool.query("update places.site_point set name = 'x'")).rejects.toThrow()
  })
})

describe('What a district says of a place', async () => {
  const { db, pool } = await testDatabase<PlacesTables>()
  const context = { db, actor: system('planner'), now: new Date('2021-09-06T09:00:00Z') }
  const near = { before: 0.4, after: 0.6 }
  const advice: SiteAdvice = {
    ...{
      candidate: 'rooi',
      district: 'Berchem',
      kind: 'counter',
      advice: 'conditional',
      words: 'Met een hellend vlak.',
    },
    ...{ opensOn: '2022-01-01', givenOn: '2021-09-06', figures: { walk: near, cycle: near } },
  }
  it('is kept with the figures that it saw, newest first', async () => {
    await recordAdvice(context, advice, '2021-09-06')
    const later = { ...context, now: new Date('2021-09-07T09:00:00Z') }
    await recordAdvice(later, { ...advice, advice: 'for', words: '' }, '2021-09-07')
    const kept = await siteAdvices(context)
    expect(kept.map(({ id: _, ...one }) => one)).toEqual([{ ...advice, advice: 'for', words: '' }, advice])
  })
  it('needs reasons unless it is favourable, and a day that has been', async () => {
    const wrong = { ...advice, words: ' ', givenOn: '2021-09-07' }
    expect(await recordAdvice(context, wrong, '2021-09-06')).toEqual({ mistakes: ['words-missing', 'day-to-come'] })
    expect(await recordAdvice(context, { ...advice, words: 'x'.repeat(2_001) }, '2021-09-06')).toEqual({
      mistakes: ['words-long'],
    })
    expect(await recordAdvice(context, { ...advice, givenOn: '2021-02-30' }, '2021-09-06')).toEqual({
      mistakes: ['day-wrong'],
    })
  })
  it('stays said: the database lets nobody change or remove it', async () => {
    await expect(pool.query("update places.site_advice set words = 'x'")).rejects.toThrow()
    await expect(pool.query('delete from places.site_advice')).rejects.toThrow()
  })
})
