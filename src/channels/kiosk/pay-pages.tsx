import type { ComponentChildren } from 'preact'
import type { whyNoPaper } from '#domain/documents/index.ts'
import { showMoney } from '#platform/formats/money.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { Actions, Button, Form, InsetText, LinkButton, Waiting, WarningText } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskOwnWords } from '#ui/words/kiosk-own.ts'
import { kioskPayingWords } from '#ui/words/kiosk-paying.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import { type Application, payBound } from '../application.ts'
import { CashInstead } from './cash-page.tsx'
import { Content } from './content.tsx'
import { because } from './document-pages.tsx'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { caseHref, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { PhoneInstead } from './phone-pay-pages.tsx'
import { Steps } from './steps.tsx'

export type PayProblem =
  | 'declined'
  | 'cardCanceled'
  | 'cardExpired'
  | 'terminalOut'
  | 'providerSilent'
  | 'phoneDeclined'

/** What keeps the printer from giving a sheet, `none`: there is none; `null` where it prints, or where nothing is printed. */
export type NoPaper = Awaited<ReturnType<typeof whyNoPaper>> | 'none'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>

type PayPageProps = Shown & Readonly<{ problem: PayProblem | null; noPaper: NoPaper }>

/** What it costs, what went wrong the last time, and that no paper will come: said before anybody pays. */
export function PayPage({ kiosk, visit, application, problem, noPaper }: PayPageProps) {
  const { language, spoken, visitor } = visit
  const words = kioskWords(spoken)
  const amount = showMoney(application.case.feeCents ?? 0, language)
  const { until, isTooLate } = payBound(application, kiosk.site.clock())
  if (isTooLate) return <TooLatePage {...{ kiosk, visit, application }} />
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.payTitle(amount)}
      wrong={problem !== null}
      backHref={prefix}
      progress={<Steps {...{ application }} language={spoken} at="pay" />}
      speaks
    >
      <h1>{words.payTitle(amount)}</h1>
      {problem && (
        <div role="alert">
          <WarningText language={spoken}>{kioskPayingWords(spoken)[problem]}</WarningText>
        </div>
      )}
      {noPaper && (
        <WarningText language={spoken}>
          {words[because[noPaper]]} {words.noPaperText}
        </WarningText>
      )}
      <p class="lom-lead">{words.payText}</p>
      {until && <p>{outcomeSaid(spoken).payUntil(dayShown(until, spoken))}</p>}
      <InsetText>{kioskOwnWords(spoken).number(application.case.number)}</InsetText>
      <Form action={`${caseHref(application.case.id)}/betalen`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <Actions>
          <Button size="big" icon="euro">
            {words.payButton(amount)}
          </Button>
          {noPaper && (
            <LinkButton look="secondary" href={prefix}>
              {words.payLater}
            </LinkButton>
          )}
        </Actions>
      </Form>
      <PhoneInstead visit={visit} href={caseHref(application.case.id)} big />
      <CashInstead {...{ kiosk, visit }} href={caseHref(application.case.id)} big />
    </Frame>
  )
}

/** The day for which it was asked is over: nobody pays for what would be refused. */
function TooLatePage({ kiosk, visit, application }: Shown) {
  const { language, spoken } = visit
  const { payTooLateTitle, payTooLate } = applicationWords(language)
  return (
    <Frame kiosk={kiosk} visit={visit} title={payTooLateTitle} backHref={prefix} speaks>
      <h1>{payTooLateTitle}</h1>
      <div role="alert">
        <WarningText language={spoken}>
          <Content {...{ spoken }}>{payTooLate}</Content>
        </WarningText>
      </div>
      <InsetText>{kioskOwnWords(spoken).number(application.case.number)}</InsetText>
      <Actions>
        <LinkButton size="big" href={prefix}>
          {kioskWords(spoken).toStart}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

/** The card reader leads now; this screen waits for it, with script and without. */
export function CardPage({ kiosk, visit, application, isSure }: Shown & Readonly<{ isSure: boolean }>) {
  const progress = <Steps {...{ application }} language={visit.spoken} at="pay" />
  return <CardScreen {...{ kiosk, visit, progress, isSure }} href={caseHref(application.case.id)} />
}

type CardScreenProps = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  href: string
  isSure: boolean
  /** What is waited for: the card reader, or the phone. */
  way?: 'kaart' | 'gsm'
  progress?: ComponentChildren
}>

/**
 * `href`: the page that is paid for; below it are `/kaart`, `/kaart/stand` and `/kaart/stoppen`. Not `isSure`: the card
 * may have paid and nobody told us, so the screen asks nobody to pay again.
 */
export function CardScreen({ kiosk, visit, href, isSure, way = 'kaart', progress }: CardScreenProps) {
  const { spoken, visitor } = visit
  const words = kioskWords(spoken)
  const paying = kioskPayingWords(spoken)
  const title = isSure ? words.cardTitle : paying.unsureTitle
  const leave = { action: `${href}/kaart/stoppen`, csrf: visitor.kind === 'resident' ? visitor.csrf : '' }
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={title}
      back={isSure ? leave : undefined}
      backHref={isSure ? undefined : prefix}
      refresh={{ seconds: 3, href: `${href}/${way}` }}
      progress={progress}
      speaks
    >
      <Waiting
        language={spoken}
        title={title}
        pollUrl={`${href}/${way}/stand?zeker=${isSure ? 1 : 0}`}
        everySeconds={1}
      >
        <p>{isSure ? words.cardText : paying.unsurePayText}</p>
        {!isSure && <p>{paying.unsureWait}</p>}
      </Waiting>
      {isSure ? (
        <>
          <PhoneInstead {...{ visit, href }} />
          <CashInstead {...{ kiosk, visit, href }} />
          <Form {...leave}>
            <Actions>
              <Button look="secondary">{words.cardStop}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        <>
          <InsetText>{paying.unsureLater}</InsetText>
          <Done visit={visit} />
        </>
      )}
    </Frame>
  )
}
