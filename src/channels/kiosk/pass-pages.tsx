import type { Pass } from '#domain/passes/index.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Button, Form, Panel, Waiting, WarningText } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskPayingWords } from '#ui/words/kiosk-paying.ts'
import { passScreenWords } from '#ui/words/passes.ts'
import { passRulesNow, topUpToday } from '../pass.ts'
import type { TopUpOrder } from '../top-up.ts'
import { CashInstead } from './cash-page.tsx'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { type Kiosk, type KioskVisit, passHref, prefix } from './kiosk.ts'
import type { PayProblem } from './pay-pages.tsx'
import { PhoneInstead } from './phone-pay-pages.tsx'
import { ReceiptLink } from './receipt.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

/** How much, each amount a button; and what went wrong the last time. */
/** `href`: a top-up that was asked and not paid, of which the reader does not work now: there is a way without it. */
export function PassAmountPage({
  kiosk,
  visit,
  pass,
  problem,
  href,
}: Shown & { pass: Pass; problem: PayProblem | null; href?: string }) {
  const { language, spoken, visitor } = visit
  const words = passScreenWords(spoken)
  const { choices } = topUpToday(kiosk.site, passRulesNow(kiosk.site))
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.kioskTitle} wrong={problem !== null} backHref={prefix} speaks>
      <h1>{words.kioskTitle}</h1>
      {problem && (
        <div role="alert">
          <WarningText language={spoken}>
            {problem === 'declined' ? words.kioskFailed : kioskPayingWords(spoken)[problem]}
          </WarningText>
        </div>
      )}
      <p class="lom-lead">{words.kioskBalance(showMoney(pass.cents, language))}</p>
      <Form action={passHref} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <div class="lom-kiosk-choices">
          {choices.map((cents) => (
            <Button key={cents} name="bedrag" value={String(cents)} size="big">
              {words.kioskChoose(showMoney(cents, language))}
            </Button>
          ))}
        </div>
      </Form>
      <p class="lom-soft">{kioskWords(spoken).payText}</p>
      {href && <PhoneInstead {...{ visit, href }} big />}
      {href && <CashInstead {...{ kiosk, visit, href }} big />}
    </Frame>
  )
}

/** The money is there; it is on the pass now, or in a moment. */
export function ToppedUpPage({ kiosk, visit, order }: Shown & { order: TopUpOrder }) {
  const { language, spoken } = visit
  const words = passScreenWords(spoken)
  const href = `${passHref}/${order.topUp.id}`
  const amount = showMoney(order.topUp.cents, language)
  if (!order.topUp.creditedAt) {
    return (
      <Frame kiosk={kiosk} visit={visit} title={words.busyTitle} refresh={{ seconds: 3, href }} speaks>
        <Waiting language={spoken} title={words.busyTitle} pollUrl={`${href}/stand`} everySeconds={1}>
          <p>{words.busyText}</p>
        </Waiting>
      </Frame>
    )
  }
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.kioskDone(amount)} speaks>
      <Panel title={words.kioskDone(amount)}>{words.kioskDoneText}</Panel>
      <ReceiptLink visit={visit} orderId={order.orderId} />
      <Done visit={visit} />
    </Frame>
  )
}

/** Nothing to top up: who helps. */
export function NoPassPage({ kiosk, visit }: Shown) {
  const words = passScreenWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.kioskNone} backHref={prefix} speaks>
      <h1>{words.kioskNone}</h1>
      <p class="lom-lead">{words.kioskNoneText}</p>
      <Done visit={visit} />
    </Frame>
  )
}
