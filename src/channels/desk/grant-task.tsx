import type { FastifyInstance } from 'fastify'
import { lookAtGrant } from '#domain/grants/index.ts'
import { namesOf } from '#domain/people/index.ts'
import {
  decideGrantLook,
  giveBack,
  grantTask,
  mayWorkOn,
  secondsToUndo,
  takeTasks,
  undoGrantLook,
} from '#domain/tasks/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { grantTaskWords } from '#ui/words/desk-grant-tasks.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, idOf, menderRoles } from './desk.ts'
import { GrantTaskPage } from './grant-task-page.tsx'
import { requireShown } from './withheld.ts'

type OfTask = { Params: { id: string } }

/** A permit of which no source says whether it goes on, or where its holder lives: a task of the worklist with a page of its own. */
export function grantTaskRoutes(app: FastifyInstance, { site, office }: Desk): void {
  const { catalogue } = site
  const seconds = secondsToUndo * (office.patience ?? 1)

  app.get<OfTask>('/balie/nakijken/:id', async (request, reply) => {
    const { context, visit } = asked({ site }, request)
    const task = await grantTask(context, catalogue, idOf(request.params.id, 'tasks/not-found'))
    const grant = await transaction(context, async (tx) => {
      const within = handedOver(context, tx as OpenContext['db'])
      const found = await lookAtGrant(within, task.grantId, grantTaskWords.purpose)
      await requireShown(within, found, 'tasks/not-found')
      return found
    })
    const name = (await namesOf(context, [task.applicant])).get(task.applicant)?.trim() || deskWords.nameless
    const mayWork = mayWorkOn(catalogue, context.actor, task.product, context.now)
    return sendPage(reply, html(<GrantTaskPage {...{ site, visit, task, grant, name, mayWork }} />))
  })

  const action = (name: string, work: (who: Asked, taskId: string) => Promise<unknown>) =>
    app.post<OfTask>(`/balie/nakijken/:id/${name}`, async (request, reply) => {
      const who = asked({ site }, request, menderRoles)
      const { id } = await grantTask(who.context, catalogue, idOf(request.params.id, 'tasks/not-found'))
      await work(who, id)
      return reply.redirect(`/balie/nakijken/${id}`, 303)
    })

  action('nemen', async ({ context }, id) => {
    const { left } = await takeTasks(context, catalogue, [id])
    if (left[0]) throw new Refusal('conflict', left[0].why)
  })
  action('terug', ({ context }, id) => giveBack(context, catalogue, id))
  action('ja', ({ context }, taskId) => decideGrantLook(context, catalogue, { taskId, outcome: 'granted' }, seconds))
  action('nee', ({ context }, taskId) => decideGrantLook(context, catalogue, { taskId, outcome: 'refused' }, seconds))
  action('ongedaan', ({ context }, id) => undoGrantLook(context, catalogue, id))
}
