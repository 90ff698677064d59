import { type PhoneState, phoneStepSeconds } from '#domain/access/index.ts'
import { Actions, Button, Form, LinkButton, QrFigure } from '#ui/index.ts'
import { phoneScreenWords } from '#ui/words/phone-sign-in.ts'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

export const phonePrefix = `${prefix}/gsm`
const otherWays = `${prefix}/wie`
/** A little longer than a step may take, so that its end is said before the screen is wiped. */
const stepWait = phoneStepSeconds + 5

/** The code, and the digits that the phone will show. The screen goes on as soon as somebody scanned it. */
export function PhoneCodePage({
  kiosk,
  visit,
  modules,
  digits,
}: Shown & { modules: readonly (readonly boolean[])[]; digits: string }) {
  const words = phoneScreenWords(visit.spoken)
  return (
    <Frame speaks waitsFor={stepWait} kiosk={kiosk} visit={visit} title={words.scanTitle} backHref={otherWays}>
      <h1>{words.scanTitle}</h1>
      <p class="lom-lead">{words.scanHow}</p>
      <div data-poll={`${phonePrefix}/stand?na=waiting`} data-poll-seconds={1}>
        <QrFigure modules={modules} alt={words.scanAlt} caption={words.scanText} />
      </div>
      <p class="lom-soft">{words.digits}</p>
      <Digits digits={digits} />
      <Actions>
        <LinkButton size="big" look="secondary" href={phonePrefix}>
          {words.lookAgain}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

/** How far the phone is; or that it said no, or that it took too long. */
export function PhoneStatePage({ kiosk, visit, state, digits }: Shown & { state: PhoneState; digits: string }) {
  const words = phoneScreenWords(visit.spoken)
  const goesOn = state === 'waiting' || state === 'signing-in' || state === 'comparing'
  const title = goesOn ? words.waitingTitle : state === 'refused' ? words.refusedTitle : words.overTitle
  const text = {
    waiting: words.waitingText,
    'signing-in': words.signingInText,
    comparing: words.comparingText,
    confirmed: '',
    refused: words.refusedText,
    over: words.overText,
  }[state]
  return (
    <Frame
      speaks
      {...(goesOn && { waitsFor: stepWait })}
      kiosk={kiosk}
      visit={visit}
      title={title}
      backHref={otherWays}
    >
      <h1>{title}</h1>
      <p class="lom-lead" {...(goesOn && { 'data-poll': `${phonePrefix}/stand?na=${state}`, 'data-poll-seconds': 1 })}>
        {text}
      </p>
      {goesOn && <Digits digits={digits} />}
      <Actions>
        {goesOn && (
          <LinkButton size="big" href={phonePrefix}>
            {words.lookAgain}
          </LinkButton>
        )}
        <Form action={phonePrefix} csrf={csrfOf(visit)}>
          <Button size="big" look={goesOn ? 'secondary' : 'primary'}>
            {words.newCode}
          </Button>
        </Form>
        {!goesOn && (
          <LinkButton size="big" look="secondary" href={otherWays}>
            {words.otherWay}
          </LinkButton>
        )}
      </Actions>
    </Frame>
  )
}

/** Read as two digits, not as a number. */
const Digits = ({ digits }: { digits: string }) => (
  <p class="lom-digits">
    <span aria-hidden="true">{digits}</span>
    <span class="govuk-visually-hidden">{[...digits].join(' ')}</span>
  </p>
)
