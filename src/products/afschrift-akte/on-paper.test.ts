import { describe, expect, it } from 'vitest'
import { lookAtCase } from '#domain/cases/index.ts'
import { readerLog } from '#domain/people/index.ts'
import { confirmDecision, recordLookUp, takeTasks } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import type { Actor } from '#platform/context.ts'
import { anActOffice } from '../acts.fixture.ts'
import { copyOfAct } from './product.ts'

const { asks, program, catalogue, luc, silent } = await anActOffice(copyOfAct)
const sara = await aWorker(program, { name: 'Sara Willems' })
const as = (actor: Actor) => ({ ...program, actor })
const facts = {
  ...{ number: '12', municipality: 'Berchem', given: 'Oleksandr', family: 'Bondarenko' },
  ...{ 'eventDate-day': '3', 'eventDate-month': '5', 'eventDate-year': '1984' },
  ...{ 'drawnUp-day': '4', 'drawnUp-month': '5', 'drawnUp-year': '1984' },
}
/** What an employee noted of it, confirmed by another and carried out. */
async function looked(one: Awaited<ReturnType<typeof asks>>, body: Record<string, string>) {
  const taskId = (await one.task())?.id ?? ''
  await takeTasks(as(luc), catalogue, [taskId])
  await recordLookUp(as(luc), catalogue, { taskId, body })
  await confirmDecision(as(sara), catalogue, taskId)
  await one.carriedOut()
}
const refusedBy = async (one: Awaited<ReturnType<typeof asks>>, id: string) => {
  const { status, explanation } = await lookAtCase(one.context, one.caseId)
  expect(status).toBe('refused')
  expect(explanation).toEqual(expect.arrayContaining([expect.objectContaining({ id, outcome: false })]))
}

describe('The copy of an own act', () => {
  it('that the registry holds is issued at once', async () => {
    const one = await asks('jan', { act: 'marriage' })
    expect(await one.stand()).toBe('granted')
    expect(await one.task()).toBeNull()
    expect(await one.text()).toMatch(/Jan Wouters/)
  })

  it('of somebody of whom the registry holds none is looked for on paper, and issued', async () => {
    const one = await asks('oleksandr', { act: 'birth' })
    expect(await one.task()).toMatchObject({ step: 'find-on-paper', kind: 'look-up', fourEyes: true })
    await looked(one, { result: 'found', how: 'text', ...facts, actText: 'Heden is geboren: Oleksandr.' })
    expect(await one.stand()).toBe('granted')
    expect(await one.text()).toMatch(/Heden is geboren: Oleksandr\.[\s\S]*schreef de akte over van papier/u)
    const log = await readerLog(one.context, one.personId)
    expect(log.filter(({ what }) => what === 'lookedUp')).toMatchObject([{ purpose: 'afschrift-akte' }])
  })

  it('of a kind that the registry does not hold of him is looked for too', async () => {
    const one = await asks('jan', { act: 'divorce' })
    expect(await one.task()).toMatchObject({ step: 'find-on-paper' })
    await looked(one, { result: 'nowhere' })
    await refusedBy(one, 'exists')
  })

  it('is refused with the name of the municipality that keeps it', async () => {
    const one = await asks('ahmad', { act: 'birth' })
    await looked(one, { result: 'elsewhere', keeper: 'Gent' })
    await refusedBy(one, 'kept-here')
  })

  it('is not looked for while the registry is silent: it waits', async () => {
    silent()
    const one = await asks('maria', { act: 'birth' })
    expect([await one.stand(), await one.task()]).toEqual(['waiting', null])
  })
})
