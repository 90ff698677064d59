import type { Unprinted } from '#domain/documents/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Actions, Button, DeskPanel, Details, Form, WarningText } from '#ui/index.ts'
import { unprintedWords as words } from '#ui/words/unprinted.ts'
import type { DeskVisit } from './desk.ts'

type Panel = Readonly<{
  unprinted: readonly Unprinted[]
  /** On the page of the case: where its money is. */
  orderId?: string | undefined
  /** On the page of the payment: what can still go back, and whether this employee may give it. */
  giving?: Readonly<{ orderId: string; left: number; may: boolean; visit: DeskVisit }>
}>

/** What a printer of a contact point failed, who has it, and how its money goes back. */
export function UnprintedPanel({ unprinted, orderId, giving }: Panel) {
  if (unprinted.length === 0) return null
  const isHad = unprinted.some(({ taken, document }) => taken !== null && !document.isRefunded)
  const isOver = unprinted.every(({ document }) => document.isRefunded)
  return (
    <DeskPanel title={words.title}>
      {unprinted.map(({ document, failedAt, taken }) => (
        <p key={document.id}>
          {words.failed(document.kind, showMoment(failedAt))}{' '}
          {document.isRefunded ? words.refunded : taken ? words.taken[taken] : words.nobody}
        </p>
      ))}
      {orderId !== undefined && (
        <p>
          <a href={`/balie/betaling/${orderId}`}>{words.toPayment}</a>
        </p>
      )}
      {giving && !isHad && !isOver && giving.left > 0 && <Give {...giving} />}
    </DeskPanel>
  )
}

function Give({ orderId, left, may, visit }: NonNullable<Panel['giving']>) {
  if (!may) return <p>{words.notYou}</p>
  return (
    <>
      <p>{words.else}</p>
      <p>{words.choice}</p>
      <Details summary={words.open}>
        <WarningText language="nl">{words.warning}</WarningText>
        <Form action={`/balie/betaling/${orderId}/niet-afgedrukt`} csrf={visit.employee.csrf}>
          <Actions>
            <Button look="warning">{words.give(showMoney(left, 'nl'))}</Button>
          </Actions>
        </Form>
      </Details>
    </>
  )
}
