import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from './grants.fixture.ts'
import {
  activeGrants,
  askedToRenew,
  changePlate,
  endGrant,
  endingSoon,
  giveGrant,
  grantsOf,
  renewGrant,
  withdrawGrant,
} from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const on = (day: string, through = db): OpenContext => ({
  ...{ db: through, actor: system('mid-office'), now: new Date(`${day}T10:00:00Z`) },
})
/** Two years from Monday 6 September 2021, and for two years again from six weeks before the end. */
const renewal = { daysBefore: 42, until: { months: 24 } } as const
const end = new Date('2023-09-05T22:00:00Z')
const again = new Date('2025-09-05T22:00:00Z')
const to = { until: again, daysBefore: 42, version: 2 }
const aDwelling = () => ({ dwelling: newId(), places: 2 })
const plates = async (day: string, { dwelling }: { dwelling: string }) =>
  (await activeGrants(on(day), { kind: 'bewonersvergunning', dwelling })).map(({ subject }) => subject?.key).sort()

describe('A grant whose term may be renewed', () => {
  it('goes on, on its own place, until the end of the next term; it says under which version', async () => {
    const limit = aDwelling()
    const first = await giveGrant(on('2021-09-06'), anOrder({ limit, renewal }))
    const second = await renewGrant(on('2023-08-01'), first.id, to)
    expect(second).toMatchObject({ replaces: first.id, place: 1, version: 2, renewable: true, valid: { until: again } })
    expect(await plates('2023-08-02', limit)).toEqual(['1ABC123'])
    expect(await plates('2024-08-02', limit)).toEqual(['1ABC123'])
    expect(await plates('2025-09-06', limit)).toEqual([])
  })

  it('does not go on before its time, after its end, twice, or when its term is none that is renewed', async () => {
    const first = await giveGrant(on('2021-09-06'), anOrder({ renewal }))
    const refused = (code: string) => ({ kind: 'conflict', code })
    await expect(renewGrant(on('2023-07-01'), first.id, to)).rejects.toMatchObject(refused('grants/not-renewable'))
    await expect(renewGrant(on('2023-09-06'), first.id, to)).rejects.toMatchObject(refused('grants/not-running'))
    const second = await renewGrant(on('2023-08-01'), first.id, to)
    await expect(renewGrant(on('2023-08-02'), first.id, to)).rejects.toMatchObject(refused('grants/not-running'))
    await expect(renewGrant(on('2023-08-02'), second.id, to)).rejects.toMatchObject(refused('grants/not-renewable'))
    const short = await giveGrant(on('2021-09-06'), anOrder())
    await expect(renewGrant(on('2023-08-01'), short.id, to)).rejects.toMatchObject(refused('grants/not-renewable'))
  })

  it('asked anew shortly before its end goes on from that end, while the dwelling has no other place; the case gives it once', async () => {
    const limit = aDwelling()
    const holder = newId()
    const order = { limit, holder, renewal }
    await giveGrant(on('2021-09-06'), anOrder({ ...order, caseId: newId() }))
    await giveGrant(on('2021-09-06'), anOrder({ limit, subject: { of: 'plate', key: '1XYZ789' } }))
    const anew = { ...order, caseId: newId(), valid: { from: on('2023-08-01').now, until: again } }
    const second = await giveGrant(on('2023-08-01'), anOrder(anew))
    expect(second).toMatchObject({ place: 1, caseId: anew.caseId, valid: { until: again } })
    expect((await giveGrant(on('2023-08-01'), anOrder(anew))).id).toBe(second.id)
    expect(await plates('2023-08-02', limit)).toEqual(['1ABC123', '1XYZ789'])
  })

  it('asked anew too early, or by somebody else, gets no place beside it', async () => {
    const limit = aDwelling()
    const holder = newId()
    await giveGrant(on('2021-09-06'), anOrder({ limit, holder, renewal }))
    await giveGrant(on('2021-09-06'), anOrder({ limit, subject: { of: 'plate', key: '1XYZ789' } }))
    const anew = (day: string, who: string) =>
      giveGrant(on(day), anOrder({ limit, holder: who, renewal, valid: { from: on(day).now, until: again } }))
    await expect(anew('2023-07-01', holder)).rejects.toMatchObject({ code: 'grants/limit-reached' })
    await expect(anew('2023-08-01', newId())).rejects.toMatchObject({ code: 'grants/limit-reached' })
  })

  it('is renewed once by two who do it at the same time', async () => {
    const other = openDatabase<unknown>(database.url)
    const order = anOrder({ limit: aDwelling(), renewal })
    const first = await giveGrant(on('2021-09-06'), order)
    const anew = { ...order, caseId: newId(), valid: { from: on('2023-08-01').now, until: again } }
    const through = (n: number) => on('2023-08-01', n % 2 ? db : (other.db as OpenContext['db']))
    await Promise.allSettled([
      ...[0, 1, 2, 3].map((n) => renewGrant(through(n), first.id, to)),
      ...[0, 1, 2, 3].map((n) => giveGrant(through(n), anew)),
    ])
    const running = (await grantsOf(on('2023-08-02'), order.holder ?? '')).filter(
      ({ valid }) => valid?.until?.getTime() === again.getTime(),
    )
    expect(running.filter(({ replaces }) => replaces === first.id)).toHaveLength(1)
    await other.close()
  })

  it('to which staff gave a sooner last day ends on it, and is not among what goes on', async () => {
    const product = newId()
    const { id } = await giveGrant(on('2021-09-06'), anOrder({ product, renewal }))
    await endGrant(on('2023-07-01'), id, new Date('2023-08-20T22:00:00Z'))
    const window = { kind: 'bewonersvergunning', product, daysBefore: 42, remindDaysBefore: 14 }
    expect(await endingSoon(on('2023-08-01'), window)).toEqual([])
  })

  it('is among what ends soon until its holder was asked, and once more shortly before the end', async () => {
    const product = newId()
    const { id } = await giveGrant(on('2021-09-06'), anOrder({ product, renewal }))
    const due = async (day: string) => {
      const window = { kind: 'bewonersvergunning', product, daysBefore: 42, remindDaysBefore: 14 }
      return (await endingSoon(on(day), window)).map((grant) => grant.id)
    }
    expect(await due('2023-07-20')).toEqual([])
    expect(await due('2023-07-26')).toEqual([id])
    await askedToRenew(on('2023-07-26'), id, 'needs-proof')
    expect(await due('2023-07-27')).toEqual([])
    expect(await due('2023-08-24')).toEqual([id])
    await askedToRenew(on('2023-08-24'), id, 'needs-proof')
    expect(await due('2023-08-25')).toEqual([])
    expect(await due('2023-09-06')).toEqual([])
  })
})

describe('A car that stands in for another one', () => {
  const own = { of: 'plate', key: '1ABC123' } as const
  const spare = { of: 'plate', key: '2GAR555' } as const
  /** A dwelling with two permits, and a car of the garage from 1 to 20 March 2022 in the place of the first. */
  async function standingIn(until = new Date('2022-03-20T23:00:00Z')) {
    const limit = aDwelling()
    const holder = newId()
    const order = { limit, holder }
    const first = await giveGrant(on('2021-09-06'), anOrder({ ...order, subject: own, renewal }))
    await giveGrant(on('2021-09-06'), anOrder({ limit, subject: { of: 'plate', key: '1XYZ789' } }))
    const valid = { from: on('2022-03-01').now, until }
    const meanwhile = await giveGrant(
      on('2022-03-01'),
      anOrder({ ...order, subject: spare, valid, standsInFor: own.key, caseId: newId() }),
    )
    return { limit, holder, first, meanwhile }
  }

  it('has its place for that time; the other rests, and takes up again by itself until its own end', async () => {
    const { limit, first, meanwhile } = await standingIn()
    expect(meanwhile).toMatchObject({ standsInFor: first.id, place: 1, renewable: false })
    expect(await plates('2022-02-28', limit)).toEqual(['1ABC123', '1XYZ789'])
    expect(await plates('2022-03-10', limit)).toEqual(['1XYZ789', '2GAR555'])
    expect(await plates('2022-03-21', limit)).toEqual(['1ABC123', '1XYZ789'])
    const [later] = (await activeGrants(on('2023-08-01'), { kind: 'bewonersvergunning', ...limit })).filter(
      ({ place }) => place === 1,
    )
    expect(later).toMatchObject({ replaces: first.id, renewable: true, valid: { until: end } })
  })

  it('ends no later than what it stands in for', async () => {
    const { limit, meanwhile } = await standingIn(new Date('2024-01-01T00:00:00Z'))
    expect(meanwhile.valid?.until).toEqual(end)
    expect(await plates('2023-09-06', limit)).toEqual([])
  })

  it('gives the place back at once when it ends sooner, or is taken away', async () => {
    for (const stop of [
      (context: OpenContext, id: string) => endGrant(context, id),
      (context: OpenContext, id: string) => withdrawGrant(context, id, 'misuse'),
    ]) {
      const { limit, meanwhile } = await standingIn()
      await stop(on('2022-03-10'), meanwhile.id)
      expect(await plates('2022-03-11', limit)).toEqual(['1ABC123', '1XYZ789'])
      expect(await plates('2022-03-25', limit)).toEqual(['1ABC123', '1XYZ789'])
    }
  })

  it('gives nothing back when what rests was given up meanwhile', async () => {
    const { limit, holder, first, meanwhile } = await standingIn()
    const resting = (await grantsOf(on('2022-03-05'), holder)).find(({ replaces }) => replaces === first.id)
    await endGrant(on('2022-03-05'), resting?.id ?? '')
    await endGrant(on('2022-03-10'), meanwhile.id)
    expect(await plates('2022-03-11', limit)).toEqual(['1XYZ789'])
  })

  it('may itself be changed for another one, and what rests goes over to another plate too', async () => {
    const { limit, holder, first, meanwhile } = await standingIn()
    const other = await changePlate(on('2022-03-05'), meanwhile.id, { plate: '2GAR556' })
    const resting = (await grantsOf(on('2022-03-05'), holder)).find(({ replaces }) => replaces === first.id)
    await changePlate(on('2022-03-06'), resting?.id ?? '', { plate: '2NEW123' })
    expect(await plates('2022-03-07', limit)).toEqual(['1XYZ789', '2GAR556'])
    await endGrant(on('2022-03-10'), other.id)
    expect(await plates('2022-03-11', limit)).toEqual(['1XYZ789', '2NEW123'])
  })

  it('takes a place of its own when it stands in for what its holder does not have', async () => {
    const limit = aDwelling()
    await giveGrant(on('2021-09-06'), anOrder({ limit, subject: own }))
    const order = { limit, subject: spare, standsInFor: own.key }
    expect(await giveGrant(on('2022-03-01'), anOrder(order))).toMatchObject({ place: 2, standsInFor: null })
    await expect(giveGrant(on('2022-03-01'), anOrder(order))).rejects.toMatchObject({ code: 'grants/limit-reached' })
  })
})
