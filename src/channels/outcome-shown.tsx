import type { HandedOver } from '#domain/automation/index.ts'
import { qrModules } from '#domain/documents/index.ts'
import type { TransferRequest } from '#domain/payments/index.ts'
import type { Parcel } from '#domain/vouchers/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import { transferCode } from '#platform/formats/transfer-code.ts'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'
import { InsetText, Panel, QrFigure, SummaryList } from '#ui/index.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'

/** Account, amount and communication: what is typed over in a banking app, each on a line of its own. */
export function PayByTransfer({ transfer, language }: { transfer: TransferRequest; language: ShellLanguage }) {
  const words = outcomeSaid(language)
  const { cents, receivedCents, account, holder, communication } = transfer
  const left = cents - receivedCents
  const missing = showMoney(left, productLanguage(language))
  const code = transferCode({ iban: account, holder, cents: left, text: showCommunication(communication) })
  return (
    <>
      <h1>{words.transferTitle}</h1>
      <p class="lom-lead">{words.transferLead(missing)}</p>
      {receivedCents > 0 && (
        <InsetText>{words.transferReceived(showMoney(receivedCents, productLanguage(language)))}</InsetText>
      )}
      <SummaryList
        rows={[
          { key: words.amount, value: <Figure>{missing}</Figure> },
          { key: words.account, value: <Figure>{showIban(account)}</Figure> },
          { key: words.holder, value: holder },
          { key: words.communication, value: <Figure>{showCommunication(communication)}</Figure> },
        ]}
      />
      <QrFigure modules={qrModules(code)} alt={words.transferCodeAlt} caption={words.transferCode} />
      <p>{words.transferAfter}</p>
    </>
  )
}

/** A figure to type over: from left to right on every screen. */
const Figure = ({ children }: Readonly<{ children: string }>) => (
  <strong class="lom-nowrap">
    <bdi dir="ltr">{children}</bdi>
  </strong>
)

/** Another government has it now, with the number that it gave. */
export function HandedOn({ handedOver, language }: { handedOver: HandedOver; language: ShellLanguage }) {
  const words = outcomeSaid(language)
  return (
    <>
      <Panel title={words.handedTitle} icon="check">
        {words.handedText(handedOver.to)}
      </Panel>
      <p>{words.handedReference(handedOver.reference)}</p>
    </>
  )
}

/** Vouchers that go by post: still to send, or gone, and until when one can use them. */
export function VouchersReady({ parcel, language }: { parcel: Parcel; language: ShellLanguage }) {
  const words = outcomeSaid(language)
  const { count, sentAt, validUntil } = parcel
  return (
    <>
      <Panel title={words.vouchersTitle} icon="check">
        {sentAt ? words.vouchersSent(count, dayShown(cityDay(sentAt), language)) : words.vouchersToSend(count)}
      </Panel>
      <p>{words.vouchersUntil(dayShown(validUntil, language))}</p>
    </>
  )
}
