import type { FastifyInstance } from 'fastify'
import { caseByNumber, readCaseNumber } from '#domain/cases/index.ts'
import {
  assignLine,
  confirmRefund,
  type FileRead,
  mayRefund,
  openLines,
  orderFile,
  ordersOfCase,
  readStatementFile,
  returnLine,
  statementsRead,
} from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { transferWords as words } from '#ui/words/desk-social.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, menderRoles, type PostedForm } from './desk.ts'
import { oneFileIn } from './one-file.ts'
import { TransfersPage, type TransfersWrong } from './transfers-page.tsx'
import { requireShown, withheldOf } from './withheld.ts'

type OfLine = { Params: { id: string } } & PostedForm

/** A statement of one day is far smaller. */
const largestStatement = 5_000_000

/** What came in by transfer: statements are read, and what does not match by itself is looked after. */
export function transferRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const account = site.city.account?.iban ?? ''

  const page = async ({ visit, context }: Asked, said: Readonly<{ read?: FileRead; wrong?: TransfersWrong }> = {}) => {
    const [lines, statements] = await Promise.all([openLines(context), statementsRead(context)])
    const isWithheld = await withheldOf(context, lines)
    const mayAct = mayRefund(visit.employee.actor)
    return html(<TransfersPage {...{ site, visit, lines, isWithheld, statements, mayAct, ...said }} />)
  }

  app.get('/balie/overschrijvingen', async (request, reply) => sendPage(reply, await page(asked(desk, request))))

  app.post('/balie/overschrijvingen', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const file = await oneFileIn(request, desk, largestStatement)
    if (typeof file === 'string') {
      const said = { missing: words.uploadMissing, 'too-large': words.tooLarge }[file]
      return sendPage(reply, await page(who, { wrong: { file: said } }), 422)
    }
    const read = await readStatementFile(who.context, file, account)
    return sendPage(reply, await page(who, { read }), 'mistakes' in read ? 422 : 200)
  })

  app.post<OfLine>('/balie/overschrijving/:id/toewijzen', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const lineId = idOf(request.params.id, 'payments/not-found')
    await requireShownLine(who.context, lineId)
    const orderId = await orderWaiting(who.context, fieldOf(request.body, 'dossier'))
    if (!orderId) return sendPage(reply, await page(who, { wrong: { lineId, dossier: words.assignUnknown } }), 422)
    await assignLine(who.context, { lineId, orderId })
    return reply.redirect('/balie/overschrijvingen', 303)
  })

  app.post<OfLine>('/balie/overschrijving/:id/terug', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const lineId = idOf(request.params.id, 'payments/not-found')
    await requireShownLine(who.context, lineId)
    const note = fieldOf(request.body, 'nota').slice(0, 500)
    if (note === '') return sendPage(reply, await page(who, { wrong: { lineId, nota: words.giveBackMissing } }), 422)
    await returnLine(who.context, { lineId, note })
    return reply.redirect('/balie/overschrijvingen', 303)
  })

  /** What was paid by transfer or in cash goes back by hand: done, says who did it. */
  app.post<{ Params: { id: string; refund: string } }>(
    '/balie/betaling/:id/teruggestort/:refund',
    async (request, reply) => {
      const { context } = asked(desk, request, [...menderRoles, 'counter'])
      const orderId = idOf(request.params.id, 'payments/not-found')
      const refund = idOf(request.params.refund, 'payments/not-found')
      const { order, refunds } = await orderFile(context, orderId)
      await requireShown(context, order, 'payments/not-found')
      if (!refunds.some(({ id }) => id === refund)) throw new Refusal('missing', 'payments/not-found')
      await confirmRefund(context, refund)
      return reply.redirect(`/balie/betaling/${orderId}`, 303)
    },
  )
}

/** A line for a file that is kept from this employee is looked after by the unit of that file. */
async function requireShownLine(context: OpenContext, lineId: string): Promise<void> {
  const line = (await openLines(context)).find(({ id }) => id === lineId)
  if (line) await requireShown(context, line, 'payments/not-found')
}

/** The open order of the case with this number, as far as this employee may see it. */
async function orderWaiting(context: OpenContext, typed: string): Promise<string | null> {
  const number = readCaseNumber(typed)
  const subject = number ? await caseByNumber(context, number) : null
  const orders = subject ? await ordersOfCase(context, subject.id) : []
  return orders.find(({ status }) => status === 'open')?.id ?? null
}
