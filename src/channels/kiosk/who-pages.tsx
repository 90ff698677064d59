import { Button, Form, InsetText, KioskChoice, KioskChoices, LinkButton, WarningText } from '#ui/index.ts'
import { type CardEnd, kioskCardWords } from '#ui/words/kiosk-card.ts'
import { phoneScreenWords } from '#ui/words/phone-sign-in.ts'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import type { Ways } from './provider-page.ts'
import { phonePrefix } from './who-by-phone-pages.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

/** Where the screens of a card are: to say who one is, or to sign. The agent answers there too. */
export const cardPrefixes = { identify: `${prefix}/eid`, sign: `${prefix}/teken` } as const
export type CardUse = keyof typeof cardPrefixes
/** Where a sign-in with the card begins from the start screen, and where that screen asks whether somebody put one in. */
export const beginHref = `${cardPrefixes.identify}/begin`
export const cardPutIn = `${cardPrefixes.identify}/kaart`
/** Where one goes who does it in another way. */
const otherWays = { identify: `${prefix}/wie`, sign: `${prefix}/teken/anders` } as const

/** With the card, with the own phone; and, where those do not do, on the page of the sign-in service. */
export function WhoPage({ kiosk, visit, next, ways }: Shown & { next: string; ways: Ways }) {
  const words = kioskCardWords(visit.spoken)
  const byPhone = phoneScreenWords(visit.spoken)
  return (
    <Frame speaks kiosk={kiosk} visit={visit} title={words.whoTitle} backHref={prefix}>
      <h1>{words.whoTitle}</h1>
      <p class="lom-lead">{words.whoLead}</p>
      {ways.isReaderGone && (
        <InsetText>
          {words.readerGone} {ways.page === 'left-out' && words.noPhone}
        </InsetText>
      )}
      {ways.card && (
        <div class="lom-kiosk-take">
          <Form action={cardPrefixes.identify} csrf={csrfOf(visit)}>
            <input type="hidden" name="terug" value={next} />
            <Button size="big" icon="person">
              <strong>{words.card}</strong>
              <small>{words.cardText}</small>
            </Button>
          </Form>
        </div>
      )}
      <div class="lom-kiosk-take">
        <Form action={phonePrefix} csrf={csrfOf(visit)}>
          <input type="hidden" name="terug" value={next} />
          <Button size="big" icon="phone" look={ways.card ? 'secondary' : 'primary'}>
            <strong>{byPhone.choice}</strong>
            <small>{byPhone.choiceText}</small>
          </Button>
        </Form>
      </div>
      {ways.page === 'back' && <p>{words.otherBack}</p>}
      {ways.page !== 'left-out' && (
        <KioskChoices>
          <KioskChoice href={`${prefix}/aanmelden?terug=${encodeURIComponent(next)}`} icon="lock" title={words.other}>
            {words.otherText}
          </KioskChoice>
        </KioskChoices>
      )}
    </Frame>
  )
}

/** The agent goes on by itself once a card lies there; the button does the same. */
export function InsertPage({ kiosk, visit, use }: Shown & { use: CardUse }) {
  const words = kioskCardWords(visit.spoken)
  return (
    <Frame speaks kiosk={kiosk} visit={visit} title={words.insertTitle} backHref={otherWays[use]}>
      <div data-poll={`${cardPrefixes[use]}/stand`} data-poll-seconds={1}>
        <h1>{words.insertTitle}</h1>
        <p class="lom-lead">{words.insertText}</p>
      </div>
      <div class="lom-actions">
        <LinkButton href={`${cardPrefixes[use]}/lees`} size="big">
          {words.inserted}
        </LinkButton>
      </div>
    </Frame>
  )
}

/** The card signed and the city does not know it yet: the agent brings it by itself (`src/kiosk-agent/card-pad.ts`). */
export function KeptPage({ kiosk, visit }: Shown) {
  const { title, text, now } = kioskCardWords(visit.spoken).kept
  return (
    <Frame speaks kiosk={kiosk} visit={visit} title={title} backHref={`${prefix}/mijn`}>
      <div role="status" data-poll={`${cardPrefixes.sign}/stand`} data-poll-seconds={2}>
        <h1>{title}</h1>
        {text.map((part) => (
          <p class="lom-lead" key={part}>
            {part}
          </p>
        ))}
      </div>
      <div class="lom-actions">
        <LinkButton href={`${cardPrefixes.sign}/bewaard`} size="big">
          {now}
        </LinkButton>
      </div>
    </Frame>
  )
}

type Code = Readonly<{ use: CardUse; typed: number; left: number; isTooShort: boolean }>

/** Digits to touch. How many were typed is shown, never which. With script the screen stays; without, each touch sends one digit. */
export function CodePage({ kiosk, visit, use, typed, left, isTooShort }: Shown & Code) {
  const words = kioskCardWords(visit.spoken)
  const wrong = left > 0 ? `${words.wrongTitle}. ${words.wrongText(left)}` : isTooShort ? words.tooShort : null
  const kinds = [0, 1, 2].map((count) => words.typed(count).replace('2', '{count}'))
  return (
    <Frame speaks kiosk={kiosk} visit={visit} title={words.codeTitle} backHref={otherWays[use]} wrong={wrong !== null}>
      <h1 id="code">{words.codeTitle}</h1>
      {wrong && (
        <div role="alert">
          <WarningText language={visit.spoken}>{wrong}</WarningText>
        </div>
      )}
      {use === 'sign' && <p class="lom-lead">{words.signText}</p>}
      <p class="lom-soft">{words.codeText}</p>
      <form method="post" action={`${cardPrefixes[use]}/code`} class="lom-pin" data-pin-pad>
        <p class="lom-pin__typed">
          <span aria-hidden="true" data-pin-dots>
            {'•'.repeat(typed)}
          </span>
          <span role="status" data-pin-said data-none={kinds[0]} data-one={kinds[1]} data-many={kinds[2]}>
            {words.typed(typed)}
          </span>
        </p>
        <fieldset class="lom-pin__digits" aria-labelledby="code">
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
            <Digit digit={digit} key={digit} />
          ))}
          <button type="submit" class="govuk-button govuk-button--secondary" name="wis" value="ja">
            {words.erase}
          </button>
          <Digit digit="0" />
          <button type="submit" class="govuk-button" name="klaar" value="ja" data-prevent-double-click="true">
            {words.ready}
          </button>
        </fieldset>
      </form>
    </Frame>
  )
}

const Digit = ({ digit }: { digit: string }) => (
  <button type="submit" class="govuk-button govuk-button--secondary" name="cijfer" value={digit}>
    {digit}
  </button>
)

/** Endings after which the same card may be tried once more. */
const mayTryAgain: readonly CardEnd[] = ['onleesbaar', 'stil', 'te-laat', 'andere-kaart']

/** Why it did not go on, and what to do next. */
export function CardEndPage({
  kiosk,
  visit,
  use,
  end,
  withCard,
}: Shown & { use: CardUse; end: CardEnd; withCard: boolean }) {
  const words = kioskCardWords(visit.spoken)
  const { title, text } = (use === 'sign' ? words.signEnds[end] : undefined) ?? words.ends[end]
  const isOver = end === 'weg'
  return (
    <Frame
      speaks
      kiosk={kiosk}
      visit={visit}
      title={title}
      backHref={isOver ? undefined : otherWays[use]}
      isStart={isOver}
    >
      <h1 {...(isOver && withCard && { 'data-poll': cardPutIn, 'data-poll-seconds': 1, 'data-poll-most': 1 })}>
        {title}
      </h1>
      {text.map((part) => (
        <p class="lom-lead" key={part}>
          {part}
        </p>
      ))}
      <div class="lom-actions">
        {isOver ? (
          <LinkButton href={prefix} size="big">
            {words.newStart}
          </LinkButton>
        ) : (
          <>
            {withCard && mayTryAgain.includes(end) && (
              <LinkButton href={`${cardPrefixes[use]}/lees`} size="big">
                {words.again}
              </LinkButton>
            )}
            <LinkButton href={otherWays[use]} size="big" look="secondary">
              {words.otherWay}
            </LinkButton>
          </>
        )}
      </div>
    </Frame>
  )
}
