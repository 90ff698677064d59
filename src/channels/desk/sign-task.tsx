import type { FastifyInstance } from 'fastify'
import { colleagues } from '#domain/access/index.ts'
import { keepsSigns } from '#domain/streets/index.ts'
import {
  addSignNote,
  finishLook,
  giveBack,
  markUrgent,
  mayWorkOn,
  reassign,
  secondsToUndo,
  signNotesOf,
  signTask,
  type TaskProblem,
  takeTasks,
  undoLook,
  unmarkUrgent,
  urgentReasons,
} from '#domain/tasks/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, menderRoles, type PostedForm, wholeTextOf } from './desk.ts'
import { SignTaskPage } from './sign-task-page.tsx'

type OfTask = { Params: { id: string } } & PostedForm

/** Signs in the street that somebody reported: tasks of the worklist as all others, each with a page of its own. */
export function signTaskRoutes(app: FastifyInstance, { site, office }: Desk): void {
  const { catalogue } = site
  const seconds = secondsToUndo * (office.patience ?? 1)

  /** What was a list of its own is the worklist, of signs alone. */
  app.get('/balie/borden', async (request, reply) => {
    const { context } = asked({ site }, request, menderRoles)
    if (!keepsSigns(catalogue, context)) throw new Refusal('forbidden', 'streets/not-your-signs')
    return reply.redirect('/balie/werklijst?lijst=all&over=borden', 302)
  })

  app.get<{ Params: { id: string } }>('/balie/melding/:id', async (request, reply) => {
    const who = asked({ site }, request)
    return sendPage(reply, await page(who, idOf(request.params.id, 'tasks/not-found')))
  })

  async function page(
    who: Asked,
    id: string,
    said: Readonly<{ problems?: readonly TaskProblem[]; typed?: PostedForm['Body'] }> = {},
  ) {
    const { context, visit } = who
    const { task, sign } = await signTask(context, catalogue, id)
    const mayWork = mayWorkOn(catalogue, context.actor, task.product, context.now)
    const units = visit.employee.actor.roles.includes('administrator') ? [] : [visit.employee.actor.unit]
    const mates = mayWork ? await colleagues(context, units) : []
    const notes = await signNotesOf(context, catalogue, id)
    return html(<SignTaskPage {...{ site, visit, task, sign, notes, mayWork, mates, said }} />)
  }

  const action = (
    name: string,
    roles: readonly string[] | undefined,
    work: (who: Asked, taskId: string, body: PostedForm['Body']) => Promise<readonly TaskProblem[] | undefined>,
  ) =>
    app.post<OfTask>(`/balie/melding/:id/${name}`, async (request, reply) => {
      const who = asked({ site }, request, roles)
      const id = idOf(request.params.id, 'tasks/not-found')
      await signTask(who.context, catalogue, id)
      const problems = (await work(who, id, request.body)) ?? []
      if (problems.length > 0) return sendPage(reply, await page(who, id, { problems, typed: request.body }), 422)
      return reply.redirect(`/balie/melding/${id}`, 303)
    })

  action('nemen', menderRoles, async ({ context }, id) => {
    const { left } = await takeTasks(context, catalogue, [id])
    if (left[0]) throw new Refusal('conflict', left[0].why)
    return []
  })
  action('terug', menderRoles, async ({ context }, id) => void (await giveBack(context, catalogue, id)))
  action('geven', menderRoles, async ({ context }, id, body) => {
    const to = fieldOf(body, 'collega')
    if (!isId(to)) return [{ field: 'collega', code: 'tasks/missing' }]
    const { left } = await reassign(context, catalogue, { ids: [id], to })
    if (left[0]) throw new Refusal('conflict', left[0].why)
    return []
  })
  action('nagekeken', menderRoles, async ({ context }, id) => void (await finishLook(context, catalogue, id, seconds)))
  action('ongedaan', menderRoles, async ({ context }, id) => void (await undoLook(context, catalogue, id)))
  action('dringend', menderRoles, async ({ context }, taskId, body) => {
    const because = urgentReasons.find((one) => one === fieldOf(body, 'because'))
    if (!because) return [{ field: 'because', code: 'tasks/missing' }]
    await markUrgent(context, catalogue, { taskId, because })
    return []
  })
  action('gewoon', menderRoles, async ({ context }, id) => void (await unmarkUrgent(context, catalogue, id)))
  action('notitie', undefined, ({ context }, taskId, body) =>
    addSignNote(context, catalogue, { taskId, words: wholeTextOf(body, 'note') }),
  )
}
