import type { FastifyInstance } from 'fastify'
import {
  closeFinding,
  dailyTotals,
  findings,
  ledgerBalance,
  mayRefund,
  openOrders,
  reconciliations,
} from '#domain/payments/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, menderRoles, type PostedForm } from './desk.ts'
import { MoneyPage } from './money-page.tsx'
import { withheldOf } from './withheld.ts'

const week = 6 * 86_400_000

/** Money as staff see it: what the reconciliation found, what is owed, what came in, and whether the books agree. */
export function moneyRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const page = async ({ visit, context }: Asked, wrong?: string) => {
    const days = [cityDay(new Date(context.now.getTime() - week)), cityDay(context.now)] as const
    const [found, orders, totals, balance, runs] = await Promise.all([
      findings(context, { limit: 50 }),
      openOrders(context, { limit: 50 }),
      dailyTotals(context, ...days),
      ledgerBalance(context),
      reconciliations(context, { limit: 5 }),
    ])
    const mayClose = mayRefund(visit.employee.actor)
    const isWithheld = await withheldOf(context, orders)
    return html(<MoneyPage {...{ site, visit, found, orders, isWithheld, totals, balance, runs, mayClose, wrong }} />)
  }

  app.get('/balie/betalingen', async (request, reply) => sendPage(reply, await page(asked(desk, request))))

  app.post<{ Params: { id: string } } & PostedForm>('/balie/bevinding/:id/afsluiten', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const findingId = idOf(request.params.id, 'payments/not-found')
    const note = fieldOf(request.body, 'nota').slice(0, 500)
    if (note === '') return sendPage(reply, await page(who, findingId), 422)
    await closeFinding(who.context, { findingId, note })
    return reply.redirect('/balie/betalingen', 303)
  })
}
