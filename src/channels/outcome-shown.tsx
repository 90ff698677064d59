import type { HandedOver } from '#domain/automation/index.ts'
import { qrModules } from '#domain/documents/index.ts'
import type { TransferRequest } from '#domain/payments/index.ts'
import type { Parcel } from '#domain/vouchers/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import { transferCode } from '#platform/formats/transfer-code.ts'
import type { Language } from '#platform/words.ts'
import { InsetText, Panel, QrFigure, SummaryList } from '#ui/index.ts'
import { socialWords } from '#ui/words/social.ts'

/** Account, amount and communication: what is typed over in a banking app, each on a line of its own. */
export function PayByTransfer({ transfer, language }: { transfer: TransferRequest; language: Language }) {
  const words = socialWords(language)
  const { cents, receivedCents, account, holder, communication } = transfer
  const left = cents - receivedCents
  const missing = showMoney(left, language)
  const code = transferCode({ iban: account, holder, cents: left, text: showCommunication(communication) })
  return (
    <>
      <h1>{words.transferTitle}</h1>
      <p class="lom-lead">{words.transferLead(missing)}</p>
      {receivedCents > 0 && <InsetText>{words.transferReceived(showMoney(receivedCents, language))}</InsetText>}
      <SummaryList
        rows={[
          { key: words.amount, value: <strong class="lom-nowrap">{missing}</strong> },
          { key: words.account, value: <strong class="lom-nowrap">{showIban(account)}</strong> },
          { key: words.holder, value: holder },
          { key: words.communication, value: <strong class="lom-nowrap">{showCommunication(communication)}</strong> },
        ]}
      />
      <QrFigure modules={qrModules(code)} alt={words.transferCodeAlt} caption={words.transferCode} />
      <p>{words.transferAfter}</p>
    </>
  )
}

/** Another government has it now, with the number that it gave. */
export function HandedOn({ handedOver, language }: { handedOver: HandedOver; language: Language }) {
  const words = socialWords(language)
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
export function VouchersReady({ parcel, language }: { parcel: Parcel; language: Language }) {
  const words = socialWords(language)
  const { count, sentAt, validUntil } = parcel
  return (
    <>
      <Panel title={words.vouchersTitle} icon="check">
        {sentAt ? words.vouchersSent(count, showDate(cityDay(sentAt), language)) : words.vouchersToSend(count)}
      </Panel>
      <p>{words.vouchersUntil(showDate(validUntil, language))}</p>
    </>
  )
}
