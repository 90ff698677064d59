import type { FastifyInstance } from 'fastify'
import { type NewChange, planChange, takeBackChange } from '#domain/catalogue/index.ts'
import { acceptHandOver, handOverList } from '#domain/hands/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { handsWords as words } from '#ui/words/desk-social.ts'
import { saidUnder } from '../said.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, menderRoles, type PostedForm } from './desk.ts'
import { HandOverPage } from './hand-over-page.tsx'
import { HandsPage } from './hands-page.tsx'

type OfChange = { Params: { id: string }; Querystring: { gedaan?: string } }
const done: Readonly<Record<string, string>> = {
  aanvaard: words.acceptDone,
  terug: words.takeBackDone,
  gepland: words.planDone,
}

/** Products that change hands (R12): planned, tried dry, accepted by both units, taken back until the day. */
export function handsRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { catalogue } = site
  const refusals: Readonly<Record<string, string>> = {
    'catalogue/change-too-late': words.planLate,
    'catalogue/not-theirs': words.planNotTheirs,
    'catalogue/unknown-unit': words.planMissing,
  }

  const list = ({ visit, context }: Asked, wrong?: Readonly<{ text: string; given: NewChange }>) => {
    const { roles, unit } = visit.employee.actor
    const mayPlan = roles.includes('administrator')
    const changes = catalogue.changes().filter(({ from, to }) => mayPlan || [from, to].includes(unit))
    const today = cityDay(context.now)
    return html(<HandsPage {...{ site, visit, changes, today, mayPlan, wrong }} />)
  }

  app.get('/balie/overdrachten', async (request, reply) => sendPage(reply, list(asked(desk, request, menderRoles))))

  app.post<PostedForm>('/balie/overdrachten', async (request, reply) => {
    const who = asked(desk, request, ['administrator'])
    const field = (name: string) => fieldOf(request.body, name)
    const products = [request.body?.diensten ?? []]
      .flat()
      .filter((one): one is string => typeof one === 'string' && one !== '')
    const given: NewChange = {
      from: field('van'),
      to: field('naar'),
      on: field('dag'),
      basis: field('beslissing'),
      products,
    }
    if (!isDay(given.on) || given.basis === '' || products.length === 0)
      return sendPage(reply, list(who, { text: words.planMissing, given }), 422)
    try {
      const { id } = await planChange(who.context, catalogue, given)
      return reply.redirect(`/balie/overdrachten/${id}?gedaan=gepland`, 303)
    } catch (error) {
      const text = error instanceof Refusal ? refusals[error.code] : undefined
      if (!text) throw error
      return sendPage(reply, list(who, { text, given }), 422)
    }
  })

  app.get<OfChange>('/balie/overdrachten/:id', async (request, reply) => {
    const { visit, context } = asked(desk, request, menderRoles)
    const handOver = await handOverList(context, catalogue, idOf(request.params.id, 'catalogue/unknown-change'))
    return sendPage(
      reply,
      html(<HandOverPage {...{ site, visit, handOver, said: saidUnder(done, request.query.gedaan) }} />),
    )
  })

  app.post<OfChange & PostedForm>('/balie/overdrachten/:id/aanvaarden', async (request, reply) => {
    const { context } = asked(desk, request, menderRoles)
    const changeId = idOf(request.params.id, 'catalogue/unknown-change')
    await acceptHandOver(context, catalogue, { changeId, fingerprint: fieldOf(request.body, 'lijst') })
    return reply.redirect(`/balie/overdrachten/${changeId}?gedaan=aanvaard`, 303)
  })

  app.post<OfChange>('/balie/overdrachten/:id/terugdraaien', async (request, reply) => {
    const { context } = asked(desk, request, ['administrator'])
    const changeId = idOf(request.params.id, 'catalogue/unknown-change')
    await takeBackChange(context, catalogue, changeId)
    return reply.redirect(`/balie/overdrachten/${changeId}?gedaan=terug`, 303)
  })
}
