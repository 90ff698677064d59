import type { FastifyInstance } from 'fastify'
import { caseTimes, stepTimes, waitCosts } from '#domain/automation/index.ts'
import { closedDays, promisedDays } from '#domain/catalogue/index.ts'
import { productsSeen } from '#domain/tasks/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { asked, type Desk } from './desk.ts'
import { LeadTimesPage } from './lead-times-page.tsx'

const choices = [7, 30, 90, 365]

/** How long every step, product and unit takes against what was promised, and what costs most: measured from what was recorded. */
export function leadTimeRoutes(app: FastifyInstance, { site }: Desk): void {
  app.get<{ Querystring: { dagen?: string } }>('/balie/doorlooptijd', async (request, reply) => {
    const { visit, context } = asked({ site }, request)
    const { catalogue } = site
    const days = choices.find((one) => String(one) === request.query.dagen) ?? 30
    const products = productsSeen(catalogue, context.actor, context.now)
    const stretch = { from: new Date(context.now.getTime() - days * 86_400_000), to: context.now, products }
    const [whole, steps, costs] = await Promise.all([
      caseTimes(context, stretch, closedDays(site.city)),
      stepTimes(context, stretch),
      waitCosts(context, stretch),
    ])
    const today = cityDay(context.now)
    const promiseOf = (id: string) => {
      const product = catalogue.find(id, context.now)
      return product ? promisedDays(product, site.city, today) : null
    }
    const titleOf = (id: string) => catalogue.find(id, context.now)?.title.nl ?? id
    const ruleOf = (id: string, condition: string) =>
      catalogue.find(id, context.now)?.conditions.find((one) => one.id === condition)?.words.nl
    return sendPage(
      reply,
      html(<LeadTimesPage {...{ site, visit, days, choices, whole, steps, costs, promiseOf, titleOf, ruleOf }} />),
    )
  })
}
