import { type DeclineReason, declineReasons, type OwnLetter } from '#domain/cases/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  KioskChoice,
  KioskChoices,
  LinkButton,
  Panel,
  Radios,
  WarningText,
} from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskCardWords } from '#ui/words/kiosk-card.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import { handfulOf } from '../handful.ts'
import { LetterText } from '../letter-text.tsx'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import type { Ways } from './provider-page.ts'

/** Where one finds what others ask one to sign. */
export const toSignHref = `${prefix}/ondertekenen`

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>
type OfLetter = Shown & Readonly<{ letter: OwnLetter }>

const titleOf = ({ site }: Kiosk, { product, version }: OwnLetter, language: Language): string =>
  inLanguage(site.catalogue.get(product, version).title, language)

type ToSign = Shown & Readonly<{ letters: readonly OwnLetter[]; next: string; from?: string | undefined }>

/** The first that somebody sees who was asked to sign; who came for something else goes on to that (`next`). */
export function ToSignPage({ kiosk, visit, letters, next, from }: ToSign) {
  const { language } = visit
  const words = whoSignsWords(language)
  // Going on stands below the letters: one less of them on a screen.
  const handful = handfulOf(letters, from, 4)
  const { shown, left } = handful
  const more = `${toSignHref}?terug=${encodeURIComponent(next)}&vanaf=${handful.from + shown.length}`
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.hereTitle} backHref={prefix}>
      <h1>{words.hereTitle}</h1>
      <p class="lom-lead">{words.hereLead}</p>
      <KioskChoices>
        {shown.map((letter) => (
          <KioskChoice
            key={letter.signer.id}
            href={`${toSignHref}/${letter.caseId}`}
            icon="document"
            title={titleOf(kiosk, letter, language)}
          >
            {words.hereFrom(letter.applicant)}
          </KioskChoice>
        ))}
        {left > 0 && (
          <KioskChoice href={more} icon="arrow" title={kioskWords(language).more}>
            {kioskWords(language).moreCases(left)}
          </KioskChoice>
        )}
        <KioskChoice href={next} icon="clock" title={words.hereLater}>
          {words.hereLaterText}
        </KioskChoice>
      </KioskChoices>
    </Frame>
  )
}

type Letter = OfLetter & Readonly<{ text: string; ways: Ways; otherFirst: boolean }>

/** Exactly what the applicant signed, to read: sign it, or say no. `otherFirst`: somebody signed between reading and signing. */
export function SignWithPage({ kiosk, visit, letter, text, ways, otherFirst }: Letter) {
  const { language } = visit
  const withCard = ways.card
  const words = whoSignsWords(language)
  const card = kioskCardWords(language)
  const base = `${toSignHref}/${letter.caseId}`
  const { endsOn } = letter.signer
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.askTitle} backHref={toSignHref}>
      <h1>{words.askTitle}</h1>
      {otherFirst && (
        <div role="alert">
          <WarningText language={language}>{words.otherFirst}</WarningText>
        </div>
      )}
      <p class="lom-lead">{words.askLead(letter.applicant)}</p>
      <LetterText text={text} />
      {ways.isReaderGone && <p>{card.readerGone}</p>}
      <p>
        {withCard ? words.hereHow : words.hereHowOther} {endsOn && words.askUntil(showDate(endsOn, language))}
      </p>
      {withCard && <p class="lom-soft">{words.cardShows}</p>}
      {withCard && (
        <Form action={`${base}/tekenen`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big">{card.signWithCard}</Button>
          </Actions>
        </Form>
      )}
      {ways.page === 'left-out' ? (
        <p>{card.signElsewhere}</p>
      ) : (
        <Form action={base} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big" look={withCard ? 'secondary' : undefined}>
              {withCard ? card.signOtherwise : words.sign}
            </Button>
          </Actions>
        </Form>
      )}
      <Actions>
        <LinkButton size="big" look="secondary" href={`${base}/niet`}>
          {words.noLink}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

/** Why somebody does not sign: the question is the screen. */
export function DeclinePage({ kiosk, visit, letter, wrong = false }: OfLetter & Readonly<{ wrong?: boolean }>) {
  const { language } = visit
  const words = whoSignsWords(language)
  const base = `${toSignHref}/${letter.caseId}`
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.noPageTitle} backHref={base} wrong={wrong}>
      {wrong && <ErrorSummary language={language} errors={[{ href: '#waarom', text: words.noMissing }]} />}
      <Form action={`${base}/niet`} csrf={csrfOf(visit)}>
        <Radios
          id="waarom"
          name="waarom"
          language={language}
          label={words.noPageTitle}
          hint={words.noHint}
          heading
          error={wrong ? words.noMissing : undefined}
          choices={declineReasons.map((value: DeclineReason) => ({
            ...{ value, text: words.reasons[value], hint: words.reasonHints[value] },
          }))}
        />
        <Actions>
          <Button size="big" look="warning" once>
            {words.noNow}
          </Button>
        </Actions>
      </Form>
    </Frame>
  )
}

type Answered = OfLetter & Readonly<{ hasFile: boolean; hasMore: boolean }>

/** What he answered and what happens next, or that it is not asked any more. */
export function AnsweredPage({ kiosk, visit, letter, hasFile, hasMore }: Answered) {
  const { language } = visit
  const words = whoSignsWords(language)
  const { state, answeredAt } = letter.signer
  const isSigned = state === 'signed' && answeredAt !== null
  const title = isSigned ? words.signedTitle : state === 'declined' ? words.declinedOwnTitle : words.overTitle
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={prefix}>
      {isSigned ? (
        <>
          <Panel title={title} icon="check">
            {words.signedText(titleOf(kiosk, letter, language), showDate(cityDay(answeredAt), language))}
          </Panel>
          <p>{letter.isOpen ? words.hereWaiting : words.hereAll}</p>
          {hasFile && <p>{words.hereFile}</p>}
        </>
      ) : (
        <>
          <h1>{title}</h1>
          <p class="lom-lead">
            {state === 'declined' ? words.declinedOwnText(letter.applicant) : words.overText(letter.applicant)}
          </p>
        </>
      )}
      {hasMore && (
        <Actions>
          <LinkButton size="big" href={toSignHref}>
            {words.hereMore}
          </LinkButton>
        </Actions>
      )}
      <Done visit={visit} />
    </Frame>
  )
}
