import type { ComponentChildren } from 'preact'
import type { whyNoPaper } from '#domain/documents/index.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Actions, Button, Form, InsetText, LinkButton, Waiting, WarningText } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import type { Application } from '../application.ts'
import { Content } from './content.tsx'
import { because } from './document-pages.tsx'
import { Frame } from './frame.tsx'
import { caseHref, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { Steps } from './steps.tsx'

export type PayProblem = 'declined' | 'terminalOut' | 'providerSilent'

/** What keeps the printer from giving a sheet; `null` where it prints, or where nothing is printed. */
export type NoPaper = Awaited<ReturnType<typeof whyNoPaper>>

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>

type PayPageProps = Shown & Readonly<{ problem: PayProblem | null; noPaper: NoPaper }>

/** What it costs, what went wrong the last time, and that no paper will come: said before anybody pays. */
export function PayPage({ kiosk, visit, application, problem, noPaper }: PayPageProps) {
  const { language, spoken, visitor } = visit
  const words = kioskWords(spoken)
  const amount = showMoney(application.case.feeCents ?? 0, language)
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
          <WarningText language={spoken}>{words[problem]}</WarningText>
        </div>
      )}
      {noPaper && (
        <WarningText language={spoken}>
          {words[because[noPaper]]} {words.noPaperText}
        </WarningText>
      )}
      <p class="lom-lead">{words.payText}</p>
      <InsetText>
        <Content {...{ spoken }}>{applicationWords(language).numberText(application.case.number)}</Content>
      </InsetText>
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
    </Frame>
  )
}

/** The card reader leads now; this screen waits for it, with script and without. */
export function CardPage({ kiosk, visit, application }: Shown) {
  const progress = <Steps {...{ application }} language={visit.spoken} at="pay" />
  return <CardScreen {...{ kiosk, visit, progress }} href={caseHref(application.case.id)} />
}

/** `href`: the page that is paid for; below it are `/kaart`, `/kaart/stand` and `/kaart/stoppen`. */
export function CardScreen({
  kiosk,
  visit,
  href,
  progress,
}: Readonly<{ kiosk: Kiosk; visit: KioskVisit; href: string; progress?: ComponentChildren }>) {
  const { spoken, visitor } = visit
  const words = kioskWords(spoken)
  const leave = { action: `${href}/kaart/stoppen`, csrf: visitor.kind === 'resident' ? visitor.csrf : '' }
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.cardTitle}
      back={leave}
      refresh={{ seconds: 3, href: `${href}/kaart` }}
      progress={progress}
      speaks
    >
      <Waiting language={spoken} title={words.cardTitle} pollUrl={`${href}/kaart/stand`} everySeconds={1}>
        <p>{words.cardText}</p>
      </Waiting>
      <Form {...leave}>
        <Actions>
          <Button look="secondary">{words.cardStop}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}
