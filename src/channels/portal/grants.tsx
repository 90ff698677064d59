import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  type MidOffice,
  type NotByItself,
  renewalStands,
  requestPlateChange,
  requestRenewal,
} from '#domain/automation/index.ts'
import { endGrant, type Grant, lookAtGrant } from '#domain/grants/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { html } from '#ui/index.ts'
import { notRenewedSaid, ownGrantWords } from '#ui/words/own-grant.ts'
import { untilShown } from '../grants.tsx'
import { grantShown } from '../grants-shown.tsx'
import { saidUnder } from '../said.ts'
import { type Site, sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { GrantPage, type RenewalShown } from './grants-page.tsx'
import type { Portal } from './portal.ts'

type OfGrant = {
  Params: { id: string }
  Body: { plate?: unknown } | undefined
  Querystring: { gedaan?: string }
}
const path = '/mijn-loket/vergunningen'
/** Each change of plate is a look into the register of vehicles. */
const limit = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

const doneWords: Readonly<Record<string, 'changed' | 'ended' | 'renewed'>> = {
  plaat: 'changed',
  gestopt: 'ended',
  verlengd: 'renewed',
}

/** Why something was not renewed that a new application can mend. */
const asksAnew: readonly string[] = ['needs-proof', 'unknown', 'needs-fee', 'no-term'] satisfies readonly NotByItself[]

/** Undefined: it does not go on after its end. */
async function renewalShown(
  context: OpenContext,
  site: Site,
  grant: Grant,
  language: Language,
): Promise<RenewalShown | undefined> {
  const stands = await renewalStands(context, site, grant)
  if (!stands) return undefined
  if (stands === 'refused') return { refused: true, apply: `/dienst/${grant.product}/aanvragen` }
  if (stands !== 'now') return { from: showDate(cityDay(stands.from), language) }
  return { until: untilShown(grant.valid, language) }
}

/** What was granted to a resident: to read, to take over to another car, and to end. */
export function grantRoutes(app: FastifyInstance, portal: Portal, office: MidOffice): void {
  const { site } = portal
  const asked = (request: FastifyRequest) => {
    const visit = portal.visitOf(request)
    const resident = requireResident(visit.visitor)
    return { visit, context: contextOf(site, resident), personId: resident.actor.id }
  }
  const idOf = ({ id }: OfGrant['Params']) => {
    if (!isId(id)) throw new Refusal('missing', 'grants/not-found')
    return id
  }

  app.get<OfGrant>(`${path}/:id`, async (request, reply) => {
    const { visit, context } = asked(request)
    const found = await lookAtGrant(context, idOf(request.params))
    const grant = grantShown(site, found, visit.language)
    const done = saidUnder(doneWords, request.query.gedaan)
    const renewal = await renewalShown(context, site, found, visit.language)
    return sendPage(reply, html(<GrantPage {...{ site, visit, grant, done, renewal }} />))
  })

  app.post<OfGrant>(`${path}/:id/verlengen`, limit, async (request, reply) => {
    const { visit, context } = asked(request)
    const id = idOf(request.params)
    const answer = await requestRenewal(context, office, id)
    if ('renewed' in answer) return reply.redirect(`${path}/${answer.renewed.id}?gedaan=verlengd`, 303)
    // A person said no: the page says it, and what its holder can do.
    if ('wrong' in answer && answer.wrong === 'refused') return reply.redirect(`${path}/${id}`, 303)
    const found = await lookAtGrant(context, id)
    const problem =
      'wrong' in answer
        ? notRenewedSaid(visit.language, answer.wrong, found.subject?.of)
        : answer.refused.map(({ otherwise }) => inLanguage(otherwise, visit.language)).join(' ')
    const shown = await renewalShown(context, site, found, visit.language)
    const grant = grantShown(site, found, visit.language)
    // A new application helps with some of it only.
    const apply =
      'wrong' in answer && !asksAnew.includes(answer.wrong) ? undefined : `/dienst/${found.product}/aanvragen`
    const renewal = shown && 'until' in shown ? { ...shown, problem, apply } : shown
    return sendPage(reply, html(<GrantPage {...{ site, visit, grant, renewal }} />), 422)
  })

  app.post<OfGrant>(`${path}/:id/nummerplaat`, limit, async (request, reply) => {
    const { visit, context } = asked(request)
    const id = idOf(request.params)
    const typed = typeof request.body?.plate === 'string' ? request.body.plate.slice(0, 40) : ''
    const answer = await requestPlateChange(context, office, id, typed)
    if ('changed' in answer) return reply.redirect(`${path}/${answer.changed.id}?gedaan=plaat`, 303)
    const words = ownGrantWords(visit.language)
    const texts = { 'no-plate': words.noPlate, silent: words.silent, 'needs-proof': words.needsProof }
    const problem =
      'wrong' in answer
        ? texts[answer.wrong]
        : answer.refused.map(({ otherwise }) => inLanguage(otherwise, visit.language)).join(' ')
    const grant = grantShown(site, await lookAtGrant(context, id), visit.language)
    return sendPage(reply, html(<GrantPage {...{ site, visit, grant, typed, problem }} />), 422)
  })

  app.post<OfGrant>(`${path}/:id/stoppen`, async (request, reply) => {
    const { context } = asked(request)
    const { id } = await endGrant(context, idOf(request.params))
    return reply.redirect(`${path}/${id}?gedaan=gestopt`, 303)
  })
}
