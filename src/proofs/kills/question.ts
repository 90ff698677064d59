import { anEmployee } from '../../resident.fixture.ts'
import { type AnApplicant, csrfIn, untilYes } from '../applicant.ts'
import type { World } from './world.ts'

const nowhere = 'http://nowhere.invalid'

type Standing = Readonly<{ status: string; answered: number }>
type Act = (
  name: string,
  until: (task: Standing) => boolean,
  fields?: Readonly<Record<string, string>>,
) => Promise<true>

/** A colleague at the desk, who presses again until the task of this case is so. */
async function aColleague({ ask, program }: World, caseId: string) {
  const employee = await untilYes(() => anEmployee(program.url, 'luc'), 'an employee who signs in')
  const standing = async () => {
    const [task] = await ask<Standing>(
      `select status, (select count(*)::int from tasks.question where case_id = $1 and answered_at is not null) as answered
       from tasks.task where case_id = $1 order by opened_at desc limit 1`,
      [caseId],
    )
    return task
  }
  const act: Act = (name, until, fields = {}) =>
    untilYes(async () => {
      const task = await standing()
      if (task && until(task)) return true
      const page = await employee.visit(`/balie/dossier/${caseId}`)
      const action = new URL(`/balie/dossier/${caseId}/taak/${name}`, program.url)
      await employee.browser.submit(action, { _csrf: csrfIn(page.body) ?? '', ...fields }, nowhere)
      return null
    }, `the task: ${name}`)
  return { act, standing }
}

/** A colleague takes the task, asks the customer something, reads the answer, and is done. Each presses again until it is so. */
export async function answersAQuestion(world: World, customer: AnApplicant, caseId: string): Promise<void> {
  const { act, standing } = await aColleague(world, caseId)
  await act('nemen', ({ status }) => status === 'taken')
  await act('vragen', ({ status }) => status === 'asked', { question: 'Sinds wanneer woont u hier?' })
  await untilYes(async () => {
    if ((await standing())?.answered === 1) return true
    const page = await customer.visit(`/aanvraag/${caseId}`)
    await customer.send(page, `/aanvraag/${caseId}/antwoord`, { answer: 'Sinds mei.' })
    return null
  }, 'an answer')
  await act('afgewerkt', ({ status }) => status === 'done')
}

/** What a robot could not do is done by a colleague. */
export async function worksByHand(world: World, caseId: string): Promise<void> {
  const { act } = await aColleague(world, caseId)
  await act('nemen', ({ status }) => status === 'taken')
  await act('afgewerkt', ({ status }) => status === 'done')
}
