import type { FastifyInstance } from 'fastify'
import { receipt, receiptsOf } from '#domain/payments/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { inLanguage } from '#platform/words.ts'
import { EmptyState, html, InsetText, Table } from '#ui/index.ts'
import { profileWords } from '#ui/words/profile.ts'
import { receiptWords } from '#ui/words/receipt.ts'
import { paidFor, ReceiptFacts } from '../receipt-shown.tsx'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

export const receiptsHref = '/mijn-loket/betaalbewijzen'

/** What somebody paid, in every channel: a list, and each with what a receipt says. */
export function receiptRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get(receiptsHref, async (request, reply) => {
    const visit = portal.visitOf(request)
    const { language } = visit
    const words = receiptWords(language)
    const paid = await receiptsOf(contextOf(site, requireResident(visit.visitor)))
    const home = [{ href: '/mijn-loket', text: profileWords(language).title }]
    return sendPage(
      reply,
      html(
        <Frame site={site} visit={visit} title={words.all} breadcrumbs={home}>
          <h1>{words.all}</h1>
          {paid.length === 0 ? (
            <EmptyState title={words.none} icon="euro">
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <Table
              caption={words.all}
              hideCaption
              columns={[{ title: words.what }, { title: words.paidAt }, { title: words.amount }]}
              rows={paid.map((one) => [
                <a href={`${receiptsHref}/${one.orderId}`}>{inLanguage(paidFor(site, one), language)}</a>,
                showDate(cityDay(one.paidAt), language),
                showMoney(one.cents, language),
              ])}
            />
          )}
        </Frame>,
      ),
    )
  })

  app.get<{ Params: { order: string } }>(`${receiptsHref}/:order`, async (request, reply) => {
    const visit = portal.visitOf(request)
    const { language } = visit
    const words = receiptWords(language)
    const { order } = request.params
    if (!isId(order)) throw new Refusal('missing', 'payments/not-found')
    const paid = await receipt(contextOf(site, requireResident(visit.visitor)), order)
    const above = [
      { href: '/mijn-loket', text: profileWords(language).title },
      { href: receiptsHref, text: words.all },
    ]
    return sendPage(
      reply,
      html(
        <Frame site={site} visit={visit} title={words.title} width="form" breadcrumbs={above}>
          <h1>{words.title}</h1>
          <ReceiptFacts receipt={paid} spoken={language} what={inLanguage(paidFor(site, paid), language)} />
          <InsetText>{words.note}</InsetText>
        </Frame>,
      ),
    )
  })
}
