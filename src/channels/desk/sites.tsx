import type { FastifyInstance } from 'fastify'
import {
  adviceKinds,
  keepPoint,
  neighbourhoodAt,
  plannerRoles,
  recordAdvice,
  siteAdvices,
  sitePoints,
} from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { callerPosition } from './caller-address.ts'
import { type Asked, asked, type Desk, fieldOf, type PostedForm, wholeTextOf } from './desk.ts'
import {
  compared,
  hrefOfSite,
  hrefOfSpot,
  type SiteChoice,
  type SiteQuery,
  siteChoiceIn,
  spotIn,
} from './site-choice.ts'
import { SitesPage, type SitesProps } from './sites-page.tsx'

/** Where should a place be (R34), and what the district says of it: for planners. */
export function siteRoutes(app: FastifyInstance, { site }: Desk): void {
  const { city } = site

  const page = async (who: Asked, choice: SiteChoice, more: Partial<SitesProps> = {}) => {
    const [advices, kept] = [await siteAdvices(who.context), await sitePoints(who.context)]
    return html(
      <SitesPage {...{ site, visit: who.visit, compared: compared(city, choice), advices, kept }} {...more} />,
    )
  }
  const choiceIn = async ({ context }: Asked, query: SiteQuery) =>
    siteChoiceIn({ city, kept: await sitePoints(context), today: cityDay(context.now) }, query)

  app.get<{ Querystring: SiteQuery }>('/balie/locaties', async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const { query } = request
    const choice = await choiceIn(who, query)
    if (choice) return sendPage(reply, await page(who, choice, { saved: query.bewaard === 'ja' }))
    const without = Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith('dag')))
    const dayWrong = { day: query['dag-day'] ?? '', month: query['dag-month'] ?? '', year: query['dag-year'] ?? '' }
    return sendPage(reply, await page(who, (await choiceIn(who, without)) as SiteChoice, { dayWrong }), 422)
  })

  app.post<PostedForm>('/balie/locaties', async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const { body } = request
    const field = (name: string) => fieldOf(body, name)
    const choice = await choiceIn(who, chosenIn(body))
    if (!choice?.candidate) throw new Refusal('missing', 'places/no-candidate')
    const { candidate, kind, day } = choice
    const givenOn = { day: field('gegeven-day'), month: field('gegeven-month'), year: field('gegeven-year') }
    const typed = {
      advice: adviceKinds.find((one) => one === field('advies')) ?? null,
      words: wholeTextOf(body, 'woorden'),
      givenOn,
    }
    const again = async (mistakes: SitesProps['mistakes']) =>
      sendPage(reply, await page(who, choice, { mistakes: mistakes ?? [], typed }), 422)
    if (!typed.advice) return again(['advice-missing'])
    // The district of the place speaks, on the figures of its own people.
    const { figures } = compared(city, { ...choice, district: candidate.district })
    const done = await recordAdvice(
      who.context,
      {
        ...{ candidate: candidate.id, district: candidate.district, kind, figures, opensOn: day },
        ...{ advice: typed.advice, words: typed.words },
        givenOn: `${givenOn.year}-${givenOn.month.padStart(2, '0')}-${givenOn.day.padStart(2, '0')}`,
      },
      cityDay(who.context.now),
      candidate.id === '' ? candidate : undefined,
    )
    if ('mistakes' in done) return again(done.mistakes)
    const kept = { ...choice, candidate: { ...candidate, id: done.candidate } }
    return reply.redirect(`${hrefOfSite(kept)}&bewaard=ja`, 303)
  })

  // An address is typed: it travels by POST, and is kept under an id.
  app.post<PostedForm>('/balie/locaties/adres', async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const typed = fieldOf(request.body, 'adres', 200)
    const choice = await choiceIn(who, chosenIn(request.body))
    if (!choice) throw new Refusal('missing', 'http/not-found')
    const spot = spotIn(city, typed)
    if (spot) return reply.redirect(hrefOfSpot(choice, spot.position), 303)
    const again = async (tried: SitesProps['tried']) =>
      sendPage(reply, await page(who, choice, { ...(tried && { tried }) }), 422)
    if (typed === '') return again({ typed, wrong: 'unknown', several: [] })
    const found = await callerPosition(site.streets.addresses, { typed, chosen: fieldOf(request.body, 'keuze', 200) })
    if (!('position' in found)) {
      const { wrong = 'unknown', several } = found
      return again({ typed, several, wrong: wrong === 'not-known' ? 'unknown' : wrong })
    }
    const { position, label } = found
    const near = neighbourhoodAt(city, position)
    if (!near) return again({ typed, wrong: 'outside', several: [] })
    const id = await keepPoint(who.context, { name: label, district: near.district, position })
    const candidate = { id, name: label, district: near.district, position }
    return reply.redirect(hrefOfSite({ ...choice, candidate }), 303)
  })
}

/** What is compared, as the forms of the page carry it along. */
const chosenIn = (body: PostedForm['Body']): SiteQuery =>
  Object.fromEntries(
    ['kandidaat', 'punt', 'district', 'soort', 'dag'].flatMap((name) => {
      const said = fieldOf(body, name)
      return said === '' && name !== 'district' ? [] : [[name, said]]
    }),
  )
