import type { FastifyInstance, FastifyRequest } from 'fastify'
import { receipt } from '#domain/payments/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, Form, html, InsetText, LinkButton, WarningText } from '#ui/index.ts'
import { kioskPayingWords } from '#ui/words/kiosk-paying.ts'
import { receiptInDutch, receiptScreenWords } from '#ui/words/receipt.ts'
import { paidFor, ReceiptFacts, receiptPaper } from '../receipt-shown.tsx'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { isForeign } from './content.tsx'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix, visitOf } from './kiosk.ts'
import { printHere } from './sheet-noted.ts'
import { spokenText } from './spoken-text.ts'

const receiptHref = (orderId: string) => `${prefix}/betaalbewijs/${orderId}`

type OfOrder = { Params: { order: string } }

/** What was paid, on the screen and on paper. It is kept in the profile: nothing of it is made here. */
export function receiptRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, receipts } = kiosk

  const opened = async (request: FastifyRequest<OfOrder>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const { order } = request.params
    if (!isId(order)) throw new Refusal('missing', 'payments/not-found')
    return { context, visit: { ...visit, here: receiptHref(order) }, paid: await receipt(context, order) }
  }

  app.get<OfOrder>(`${prefix}/betaalbewijs/:order`, async (request, reply) => {
    const { visit, paid } = await opened(request)
    return sendPage(reply, html(<ReceiptPage {...{ kiosk, visit, paid }} />))
  })

  app.post<OfOrder>(`${prefix}/betaalbewijs/:order/afdrukken`, async (request, reply) => {
    const { context, visit, paid } = await opened(request)
    const { language } = visit
    const pdf = await receipts(receiptPaper(paid, site, language), context.now)
    // Pressed twice it is one sheet; in another language it is another one.
    const id = language === 'nl' ? paid.orderId : `${paid.orderId}-${language}`
    const printed = await printHere(site, visit, { id, pdf })
    return sendPage(reply, html(<ReceiptPage {...{ kiosk, visit, paid, printed }} />), printed ? 200 : 503)
  })
}

type ReceiptProps = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  paid: Awaited<ReturnType<typeof receipt>>
  printed?: boolean
}>

function ReceiptPage({ kiosk, visit, paid, printed }: ReceiptProps) {
  const { spoken } = visit
  const words = receiptScreenWords(spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.title} wrong={printed === false} backHref={prefix} speaks>
      <h1>{words.title}</h1>
      {printed === false && (
        <div role="alert">
          <WarningText language={spoken}>{words.cannotPrint}</WarningText>
        </div>
      )}
      <ReceiptFacts receipt={paid} spoken={spoken} what={spokenText(paidFor(kiosk.site, paid), spoken)} />
      <InsetText>{printed ? words.printed : words.kept}</InsetText>
      {visit.printer && isForeign(spoken) && <p>{receiptInDutch(spoken)}</p>}
      {visit.printer && printed === undefined && (
        <Form action={`${receiptHref(paid.orderId)}/afdrukken`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big" icon="print">
              {words.print}
            </Button>
          </Actions>
        </Form>
      )}
      <Done visit={visit} />
    </Frame>
  )
}

/** The way to the receipt, where something was paid. */
export const ReceiptLink = ({ visit: { spoken }, orderId }: { visit: KioskVisit; orderId: string | null }) =>
  orderId === null ? null : (
    <Actions>
      <LinkButton href={receiptHref(orderId)} look="secondary" size="big" icon="euro">
        {kioskPayingWords(spoken).receipt}
      </LinkButton>
    </Actions>
  )
