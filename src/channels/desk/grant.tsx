import type { FastifyInstance } from 'fastify'
import {
  endGrant,
  endOfDay,
  type Grant,
  type GrantWithdrawReason,
  grantKeepers,
  grantWithdrawReasons,
  lookAtGrant,
  withdrawGrant,
} from '#domain/grants/index.ts'
import { tell } from '#domain/messages/index.ts'
import { namesOf } from '#domain/people/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { html } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { withdrawWords } from '#ui/words/grants.ts'
import { grantName } from '../grants.tsx'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { GrantPage, type GrantSaid } from './grant-page.tsx'
import { requireShown } from './withheld.ts'

type OfGrant = { Params: { id: string }; Querystring: { gedaan?: string } }

/** One permit or pass of a resident: what it is, and for who may: ending it or taking it away. Each look is logged. */
export function grantRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const grantId = (given: string) => idOf(given, 'grants/not-found')

  const page = async ({ visit, context }: Asked, id: string, said: GrantSaid = {}) => {
    const grant = await changed(context, (within) => looked(within, id))
    const { holder } = grant
    const name = holder ? (await namesOf(context, [holder])).get(holder)?.trim() || deskWords.nameless : ''
    const mayChange = visit.employee.actor.roles.some((role) => grantKeepers.includes(role))
    return html(<GrantPage {...{ site, visit, grant, name, mayChange, said }} />)
  }

  app.get<OfGrant>('/balie/vergunning/:id', async (request, reply) => {
    const who = asked(desk, request)
    const id = grantId(request.params.id)
    const { gedaan } = request.query
    const done = gedaan === 'stopgezet' ? 'ended' : gedaan === 'ingetrokken' ? 'withdrawn' : undefined
    return sendPage(reply, await page(who, id, done ? { done } : {}))
  })

  app.post<OfGrant & PostedForm>('/balie/vergunning/:id/stopzetten', async (request, reply) => {
    const who = asked(desk, request, grantKeepers)
    const id = grantId(request.params.id)
    const part = (name: string) => fieldOf(request.body, `laatste-dag-${name}`)
    const day = { day: part('day'), month: part('month'), year: part('year') }
    const last = Object.values(day).every((text) => text === '') ? null : dayOf(day)
    const today = cityDay(who.context.now)
    if (last !== null && (!isDay(last) || last < today)) {
      return sendPage(reply, await page(who, id, { wrong: 'endDayWrong', day }), 422)
    }
    await changed(who.context, async (within) => {
      await looked(within, id)
      const grant = await endGrant(within, id, last === null ? within.now : endOfDay(last))
      await told(within, grant, (facts) => ({ template: 'grant-ended', facts }))
    })
    return reply.redirect(`/balie/vergunning/${id}?gedaan=stopgezet`, 303)
  })

  app.post<OfGrant & PostedForm>('/balie/vergunning/:id/intrekken', async (request, reply) => {
    const who = asked(desk, request, grantKeepers)
    const id = grantId(request.params.id)
    const because = fieldOf(request.body, 'waarom')
    if (!isReason(because)) return sendPage(reply, await page(who, id, { wrong: 'withdrawMissing' }), 422)
    await changed(who.context, async (within) => {
      await looked(within, id)
      const grant = await withdrawGrant(within, id, because)
      const why = withdrawWords[because] ?? { nl: because }
      await told(within, grant, (facts) => ({ template: 'grant-withdrawn', facts: { ...facts, because: why } }))
    })
    return reply.redirect(`/balie/vergunning/${id}?gedaan=ingetrokken`, 303)
  })

  /** What changes and the message about it stand or fall together. */
  const changed = <Result,>(context: OpenContext, work: (within: OpenContext) => Promise<Result>) =>
    transaction(context, (tx) => work(handedOver(context, tx)))

  /** The grant, unless it hangs on a file that is kept from this employee; then no look is logged either. */
  const looked = async (within: OpenContext, id: string): Promise<Grant> => {
    const grant = await lookAtGrant(within, id)
    await requireShown(within, grant, 'grants/not-found')
    return grant
  }

  type Said = Parameters<typeof tell>[1]
  type About = Readonly<{ grant: ReturnType<typeof grantName>; path: string }>
  type Saying =
    | Pick<Extract<Said, { template: 'grant-ended' }>, 'template' | 'facts'>
    | Pick<Extract<Said, { template: 'grant-withdrawn' }>, 'template' | 'facts'>

  async function told(within: OpenContext, grant: Grant, say: (about: About) => Saying): Promise<void> {
    if (!grant.holder) return
    const about = { grant: grantName(site.catalogue, grant), path: '/mijn-loket' }
    await tell(within, { personId: grant.holder, ...say(about) })
  }
}

/** `2022-03-27` from what was typed; whether it is a day is seen later. */
const dayOf = ({ day, month, year }: Readonly<{ day: string; month: string; year: string }>): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const isReason = (text: string): text is GrantWithdrawReason =>
  (grantWithdrawReasons as readonly string[]).includes(text)
