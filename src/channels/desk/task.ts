import type { FastifyInstance } from 'fastify'
import { colleagues } from '#domain/access/index.ts'
import { type Case, lookAtCase } from '#domain/cases/index.ts'
import { lookUpSteps } from '#domain/catalogue/index.ts'
import type { Answers, Problem } from '#domain/forms/index.ts'
import {
  addNote,
  answerQuestion,
  askCustomer,
  askSecondLook,
  awaitedPapersOf,
  confirmDecision,
  decideTask,
  decisionsOf,
  endSecondLook,
  finishTask,
  giveBack,
  lookedUpOf,
  lookOutcomes,
  markUrgent,
  mayWorkOn,
  notesOf,
  objectionsOf,
  questionsOf,
  reassign,
  recordLookUp,
  secondLookOf,
  secondsToUndo,
  sendBack,
  type Task,
  type TaskProblem,
  takeTasks,
  taskOfCase,
  undoDecision,
  unmarkUrgent,
  urgentReasons,
} from '#domain/tasks/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireFormToken } from '../sessions.ts'
import type { Site } from '../site.ts'
import { readSentForm } from '../uploads.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, menderRoles, type PostedForm, wholeTextOf } from './desk.ts'

/** What is known of the work on a case: its task, what people said and decided, and what this employee may do. */
export async function workOn(site: Site, { context }: Asked, { id, product }: Case) {
  const { catalogue } = site
  const mayWork = mayWorkOn(catalogue, context.actor, product, context.now)
  const [task, notes, questions, decisions, objections, look, lookedUp, mates, awaited] = await Promise.all([
    taskOfCase(context, catalogue, id),
    notesOf(context, id),
    questionsOf(context, id),
    decisionsOf(context, id),
    objectionsOf(context, id),
    secondLookOf(context, id),
    lookedUpOf(context, catalogue, id),
    mayWork ? colleagues(context, unitOf(context)) : [],
    awaitedPapersOf(context, id),
  ])
  return { task, notes, questions, decisions, objections, look, lookedUp, mates, mayWork, awaited, now: context.now }
}

export type Work = Awaited<ReturnType<typeof workOn>>

const unitOf = ({ actor }: OpenContext): readonly string[] =>
  actor.kind === 'employee' && !actor.roles.includes('administrator') ? [actor.unit] : []

/** What was looked up as it was typed, and what is wrong with it. */
export type WrongLookUp = Readonly<{ answers: Answers; problems: readonly Problem[] }>

type OfCase = { Params: { id: string } } & PostedForm
/** Draws the case again with what is wrong, and with what was typed. */
export type Redraw = (
  who: Asked,
  caseId: string,
  said: Readonly<{ problems: readonly TaskProblem[]; typed: PostedForm['Body'] } | { lookUp: WrongLookUp }>,
) => Promise<string>

/** What is done with the task of a case: each action is a form of its own, and leads back to the case. */
export function taskRoutes(app: FastifyInstance, desk: Desk, redraw: Redraw): void {
  const { catalogue } = desk.site
  const seconds = secondsToUndo * (desk.office.patience ?? 1)

  async function atTask(
    { context }: Asked,
    id: string,
  ): Promise<Readonly<{ caseId: string; taskId: string; task: Task }>> {
    const caseId = idOf(id)
    await lookAtCase(context, caseId)
    const task = await taskOfCase(context, catalogue, caseId)
    if (!task) throw new Refusal('conflict', 'tasks/wrong-status')
    return { caseId, taskId: task.id, task }
  }

  /** One action on the task at which this case stands. What is wrong with what was typed comes back as problems. */
  const action = (
    name: string,
    work: (who: Asked, taskId: string, body: PostedForm['Body']) => Promise<readonly TaskProblem[] | undefined>,
  ) =>
    app.post<OfCase>(`/balie/dossier/:id/taak/${name}`, async (request, reply) => {
      const who = asked(desk, request, menderRoles)
      const { caseId, taskId } = await atTask(who, request.params.id)
      const problems = (await work(who, taskId, request.body)) ?? []
      if (problems.length === 0) return reply.redirect(`/balie/dossier/${caseId}?gedaan=${name}`, 303)
      const page = await redraw(who, caseId, { problems, typed: request.body })
      return reply.code(422).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
    })

  action('nemen', async ({ context }, id) => {
    const { left } = await takeTasks(context, catalogue, [id])
    if (left[0]) throw new Refusal('conflict', left[0].why)
    return []
  })
  action('terug', async ({ context }, id) => void (await giveBack(context, catalogue, id)))
  action('geven', async ({ context }, id, body) => {
    const to = fieldOf(body, 'collega')
    if (!isId(to)) return [{ field: 'collega', code: 'tasks/missing' }]
    const { left } = await reassign(context, catalogue, { ids: [id], to })
    if (left[0]) throw new Refusal('conflict', left[0].why)
    return []
  })
  action('toekennen', async ({ context }, taskId) => {
    const wish = { taskId, outcome: 'granted', conditions: [], grounds: '' } as const
    const decided = await decideTask(context, catalogue, wish, seconds)
    return 'problems' in decided ? decided.problems : []
  })
  action('weigeren', async ({ context }, taskId, body) => {
    const conditions = [body?.conditions].flat().filter((one): one is string => typeof one === 'string' && one !== '')
    const wish = { taskId, outcome: 'refused', conditions, grounds: wholeTextOf(body, 'grounds') } as const
    const decided = await decideTask(context, catalogue, wish, seconds)
    return 'problems' in decided ? decided.problems : []
  })
  action('vragen', async ({ context }, taskId, body) => {
    const asking = await askCustomer(context, catalogue, { taskId, question: fieldOf(body, 'question') })
    return 'problems' in asking ? asking.problems : []
  })
  action('afgewerkt', async ({ context }, id) => void (await finishTask(context, catalogue, id)))
  app.post<OfCase>('/balie/dossier/:id/taak/opgezocht', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const { caseId, task } = await atTask(who, request.params.id)
    const step = lookUpSteps(catalogue.get(task.product, task.version)).find(({ id }) => id === task.step)
    const {
      body,
      files,
      problems: wrongFiles,
    } = await readSentForm(request, step?.lookUp.fields ?? [], desk.uploads, (given) =>
      requireFormToken(request, desk.cookies, 'desk', given),
    )
    const noted = { taskId: task.id, body, files, wrongFiles, objects: desk.uploads.objects }
    const said = await recordLookUp(who.context, catalogue, noted, seconds)
    if (!('problems' in said)) return reply.redirect(`/balie/dossier/${caseId}?gedaan=opgezocht`, 303)
    const page = await redraw(who, caseId, { lookUp: said })
    return reply.code(422).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
  })
  action('nagekeken', ({ context }, taskId, body) => {
    const outcome = lookOutcomes.find((one) => one === fieldOf(body, 'outcome')) ?? null
    return endSecondLook(context, catalogue, { taskId, outcome, answer: wholeTextOf(body, 'answer') })
  })
  action('dringend', async ({ context }, taskId, body) => {
    const because = urgentReasons.find((one) => one === fieldOf(body, 'because'))
    if (!because) return [{ field: 'because', code: 'tasks/missing' }]
    await markUrgent(context, catalogue, { taskId, because })
    return []
  })
  action('gewoon', async ({ context }, id) => void (await unmarkUrgent(context, catalogue, id)))
  action('bevestigen', async ({ context }, id) => void (await confirmDecision(context, catalogue, id, seconds)))
  action('terugsturen', async ({ context }, id) => void (await sendBack(context, catalogue, id)))
  action('ongedaan', async ({ context }, id) => void (await undoDecision(context, catalogue, id)))

  /** What anybody who helps customers may do: tell colleagues something, and write down what the customer answers. */
  const forHelpers = (
    name: string,
    work: (who: Asked, caseId: string, body: PostedForm['Body']) => Promise<readonly TaskProblem[]>,
  ) =>
    app.post<OfCase>(`/balie/dossier/:id/${name}`, async (request, reply) => {
      const who = asked(desk, request)
      const caseId = idOf(request.params.id)
      const problems = await work(who, caseId, request.body)
      if (problems.length === 0) return reply.redirect(`/balie/dossier/${caseId}?gedaan=${name}`, 303)
      const page = await redraw(who, caseId, { problems, typed: request.body })
      return reply.code(422).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
    })

  forHelpers('notitie', ({ context }, caseId, body) => addNote(context, { caseId, words: wholeTextOf(body, 'note') }))
  forHelpers('laat-nakijken', ({ context }, caseId, body) =>
    askSecondLook(context, catalogue, { caseId, words: wholeTextOf(body, 'second-look') }),
  )
  forHelpers('antwoord', ({ context }, caseId, body) =>
    answerQuestion(context, catalogue, { caseId, answer: wholeTextOf(body, 'answer') }),
  )
}
