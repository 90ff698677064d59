import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anEmployee, applications } from '../cases/cases.fixture.ts'
import type { StepKind } from '../catalogue/index.ts'
import { caseTimes, stepTimes, waitCosts } from './index.ts'
import { recordSteps, type StepRow } from './store.ts'

const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const monday = new Date('2021-09-06T09:00:00+02:00')
const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000)
const context: OpenContext = { db, actor: anEmployee('mid-office'), now: at(1_000) }
const neverClosed = () => false
const week = { from: monday, to: at(168), products: null }

/** What happened to one case: step by step, from hour to hour. */
async function happened(
  product: string,
  steps: readonly (readonly [StepKind, StepRow['outcome'], from: number, to: number, reason?: string])[],
  caseId: string = newId(),
) {
  await recordSteps(
    db,
    steps.map(([kind, outcome, from, to, reason = null]) => ({
      ...{ id: newId(), case_id: caseId, round: 1, step: kind, kind, product, version: 1, unit: 'OS' },
      ...{ outcome, reason, began_at: at(from), ended_at: at(to) },
    })),
  )
}

// Four that go straight on, one that waits a day for a source, one that waits two days for a person.
for (const hours of [1, 2, 3, 4])
  await happened('snel', [
    ['check', 'done', 0, hours],
    ['issue', 'done', hours, hours],
  ])
await happened('traag', [
  ['consult', 'silent', 0, 0, 'population-register-silent'],
  ['consult', 'silent', 1, 1, 'population-register-silent'],
  ['consult', 'done', 24, 24],
  ['issue', 'done', 24, 24],
])
await happened('traag', [
  ['check', 'task', 0, 0, 'rule-alive'],
  ['check', 'done', 0, 48, 'by-person'],
  ['issue', 'done', 48, 48],
])
await happened('traag', [['check', 'task', 0, 0, 'rule-alive']])

// Ten hours of ours; three days in between the customer thought about a question, and one more day about paying.
const { id: asked } = await applications(db, monday).submitted()
await happened(
  'vraagt',
  [
    ['check', 'done', 0, 4],
    ['decide', 'task', 4, 4, 'needs-person'],
    ['decide', 'done', 4, 102],
    ['issue', 'done', 102, 106],
  ],
  asked,
)
for (const [what, hour] of [
  ['asked', 5],
  ['answered', 77],
  ['payment-asked', 78],
  ['paid', 102],
] as const)
  await sql`insert into cases.event (id, case_id, what, actor_kind, actor_id, channel, facts, at)
    values (${newId()}, ${asked}, ${what}, 'system', 'test', 'system', '{}', ${at(hour)})`.execute(db)

describe('Lead times', () => {
  it('of a step run from its first begin until its end, with median and 90th percentile', async () => {
    const steps = await stepTimes(context, week)
    expect(steps.find(({ product, step }) => product === 'snel' && step === 'check')).toMatchObject({
      ...{ unit: 'OS', count: 4, median: 2.5 * 3_600, p90: 3.7 * 3_600 },
    })
    expect(steps.find(({ product, step }) => product === 'traag' && step === 'consult')).toMatchObject({
      ...{ count: 1, median: 24 * 3_600 },
    })
  })

  it('of cases count from the first step to the last, and only what has ended', async () => {
    expect(await caseTimes(context, week, neverClosed)).toMatchObject([
      { product: 'traag', count: 2, median: 36 * 3_600 },
      { product: 'vraagt', count: 1, median: 10 * 3_600 },
      { product: 'snel', count: 4, median: 2.5 * 3_600 },
    ])
  })

  it('of a case that began before the time that is asked count from its own begin', async () => {
    const stretch = { from: at(47), to: at(49), products: ['traag'] }
    expect(await caseTimes(context, stretch, neverClosed)).toMatchObject([{ count: 1, median: 48 * 3_600 }])
  })

  it('of a case over a weekend or a holiday leave out the days on which nobody works', async () => {
    // From Monday 13 September 9 h until Tuesday 21 September 9 h: eight days, of which a weekend and a holiday (Thursday).
    await happened('weekend', [
      ['check', 'task', 168, 168, 'rule-alive'],
      ['check', 'done', 168, 360, 'by-person'],
      ['issue', 'done', 360, 360],
    ])
    const stretch = { from: at(300), to: at(400), products: ['weekend'] }
    const [measured] = await caseTimes(context, stretch, (day) => day === '2021-09-16')
    expect(measured).toMatchObject({ count: 1, median: 5 * 86_400 })
  })

  it('leave out the time in which the customer had to act', async () => {
    const steps = await stepTimes(context, week)
    expect(steps.find(({ product, step }) => product === 'vraagt' && step === 'decide')).toMatchObject({
      median: 2 * 3_600,
    })
  })

  it('say which step, rule or silent source cost most', async () => {
    expect(await waitCosts(context, week)).toEqual([
      { product: 'traag', step: 'check', reason: 'rule-alive', cases: 1, seconds: 48 * 3_600 },
      { product: 'traag', step: 'consult', reason: 'population-register-silent', cases: 1, seconds: 24 * 3_600 },
      { product: 'vraagt', step: 'decide', reason: 'needs-person', cases: 1, seconds: 2 * 3_600 },
    ])
  })

  it('are of the time that is asked, and of the products that one may see', async () => {
    expect(await stepTimes(context, { ...week, to: at(0.5) })).toEqual([])
    const seen = await stepTimes(context, { ...week, products: ['snel'] })
    expect(new Set(seen.map(({ product }) => product))).toEqual(new Set(['snel']))
    expect(await waitCosts(context, { ...week, products: [] })).toEqual([])
  })

  it('are for who works here', async () => {
    const stranger = { ...context, actor: anEmployee('place-manager') }
    await expect(stepTimes(stranger, week)).rejects.toMatchObject({ code: 'access/role-missing' })
  })
})
