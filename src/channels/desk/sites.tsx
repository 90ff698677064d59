import type { FastifyInstance } from 'fastify'
import { adviceKinds, recordAdvice, siteAdvices } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, type PostedForm } from './desk.ts'
import { compared, hrefOfSite, type SiteChoice, type SiteQuery, siteChoiceIn } from './site-choice.ts'
import { SitesPage, type SitesProps } from './sites-page.tsx'

export const plannerRoles = ['planner', 'administrator'] as const

/** Where should a place be (R34), and what the district says of it: for planners. */
export function siteRoutes(app: FastifyInstance, { site }: Desk): void {
  const { city } = site

  const page = async (who: Asked, choice: SiteChoice, more: Partial<SitesProps> = {}) => {
    const advices = await siteAdvices(who.context)
    return html(<SitesPage {...{ site, visit: who.visit, compared: compared(city, choice), advices }} {...more} />)
  }
  const choiceIn = ({ context: { now } }: Asked, query: SiteQuery) => siteChoiceIn(city, query, cityDay(now))

  app.get<{ Querystring: SiteQuery }>('/balie/locaties', async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const { query } = request
    const choice = choiceIn(who, query)
    if (choice) return sendPage(reply, await page(who, choice, { saved: query.bewaard === 'ja' }))
    const without = Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith('dag')))
    return sendPage(reply, await page(who, choiceIn(who, without) as SiteChoice, { dayWrong: true }), 422)
  })

  app.post<PostedForm>('/balie/locaties', async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const { body } = request
    const field = (name: string) => fieldOf(body, name)
    const names = ['kandidaat', 'district', 'soort', 'dag']
    const choice = choiceIn(who, Object.fromEntries(names.map((name) => [name, field(name)])))
    if (!choice?.candidate) throw new Refusal('missing', 'places/no-candidate')
    const { candidate, kind, day } = choice
    const givenOn = { day: field('gegeven-day'), month: field('gegeven-month'), year: field('gegeven-year') }
    const typed = {
      advice: adviceKinds.find((one) => one === field('advies')) ?? null,
      words: field('woorden'),
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
    )
    if ('mistakes' in done) return again(done.mistakes)
    return reply.redirect(`${hrefOfSite(choice)}&bewaard=ja`, 303)
  })
}
