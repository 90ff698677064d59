import { showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Actions, Button, Form, LinkButton, WarningText } from '#ui/index.ts'
import { type Application, payBound } from '../application.ts'
import { outcomeWords } from '../grants-shown.tsx'
import type { Visit } from '../site.ts'
import type { PaymentShown } from './status-page.tsx'

type PayProps = Readonly<{ visit: Visit; application: Application; payment: PaymentShown | null; now: Date }>

/** What it costs, until when it can be paid, and what went wrong the last time. */
export function Pay({ visit, application, payment, now }: PayProps) {
  const { language, visitor } = visit
  const words = outcomeWords(application.product, language)
  const { id } = application.case
  const amount = showMoney(payment?.cents ?? application.case.feeCents ?? 0, language)
  const again = payment?.next === 'pay-again'
  const { until, isTooLate } = payBound(application, now)
  if (isTooLate && payment?.next !== 'go-on') {
    return (
      <>
        <h1>{words.payTooLateTitle}</h1>
        <WarningText language={language}>{words.payTooLate}</WarningText>
        <LinkButton href={`/dienst/${application.product.id}`}>{words.beginAgain}</LinkButton>
      </>
    )
  }
  return (
    <>
      <h1>{words.payTitle}</h1>
      {again && <WarningText language={language}>{words.payFailed}</WarningText>}
      <p class="lom-lead">{words.payText(amount)}</p>
      {until && <p>{words.payUntil(showDate(until, language))}</p>}
      <Form action={`/aanvraag/${id}/betalen`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <Actions>
          <Button size="big" once>
            {again ? words.payAgain : payment?.next === 'go-on' ? words.payGoOn : words.pay(amount)}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
