import type { ComponentChildren } from 'preact'
import type { HelpCall } from '#domain/help/index.ts'
import { Actions, Button, ErrorSummary, Form, LinkButton, Panel, TextInput, typedForm, Waiting } from '#ui/index.ts'
import { kioskHelpWords } from '#ui/words/kiosk-help.ts'
import { kioskLanguageWords } from '#ui/words/kiosk-languages.ts'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; from: string }>

/** A button that does something with the call, and comes back to where one was. */
function CallForm({
  act,
  from,
  visit,
  look,
  children,
}: {
  act: 'bellen' | 'ophangen' | 'tonen' | 'verbergen'
  from: string
  visit: KioskVisit
  look?: 'secondary'
  children: ComponentChildren
}) {
  return (
    <Form action={`${prefix}/hulp/${act}?van=${encodeURIComponent(from)}`} csrf={csrfOf(visit)}>
      <Actions>
        <Button {...(look && { look })}>{children}</Button>
      </Actions>
    </Form>
  )
}

/** The way in, on the page with all ways to get help. */
export function CallAPerson({ from, visit }: Pick<Shown, 'from' | 'visit'>) {
  const words = kioskLanguageWords(visit.spoken)
  return (
    <>
      <CallForm act="bellen" {...{ from, visit }}>
        {words.call}
      </CallForm>
      <p class="lom-soft">{words.callText}</p>
    </>
  )
}

export function RingingPage({ kiosk, visit, from }: Shown) {
  const words = kioskHelpWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.ringTitle} refresh={{ seconds: 4 }} backHref={from} speaks>
      <Waiting
        language={visit.spoken}
        title={words.ringTitle}
        pollUrl={`${prefix}/hulp/gaat?was=ringing`}
        everySeconds={1}
      >
        <p>{words.ringText}</p>
      </Waiting>
      <CallForm act="ophangen" look="secondary" {...{ from, visit }}>
        {words.hangUp}
      </CallForm>
    </Frame>
  )
}

/** Somebody is on the line. What one may show is the application where one was. */
export function OpenPage({ kiosk, visit, from, call, caseId }: Shown & { call: HelpCall; caseId: string | null }) {
  const words = kioskHelpWords(visit.spoken)
  const title = words.openTitle(call.helper?.name ?? '')
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={from} speaks>
      <h1>{title}</h1>
      <p class="lom-lead">{call.caseId ? words.shown : words.openText}</p>
      {caseId && visit.visitor.kind === 'resident' && call.caseId !== caseId && (
        <>
          <CallForm act="tonen" {...{ from, visit }}>
            {words.show}
          </CallForm>
          <p class="lom-soft">{words.showText}</p>
        </>
      )}
      {call.caseId && (
        <CallForm act="verbergen" look="secondary" {...{ from, visit }}>
          {words.hide}
        </CallForm>
      )}
      <Actions>
        <LinkButton href={from}>{words.goOn}</LinkButton>
      </Actions>
      <CallForm act="ophangen" look="secondary" {...{ from, visit }}>
        {words.hangUp}
      </CallForm>
    </Frame>
  )
}

type CallMe = Shown & Readonly<{ name?: string; phone?: string; wrong?: Readonly<{ name: boolean; phone: boolean }> }>

export function NobodyPage({ kiosk, visit, from, name = '', phone = '', wrong }: CallMe) {
  const words = kioskHelpWords(visit.spoken)
  const problems = [
    ...(wrong?.name ? [{ href: '#naam', text: words.nameWrong }] : []),
    ...(wrong?.phone ? [{ href: '#telefoon', text: words.phoneWrong }] : []),
  ]
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.nobodyTitle}
      wrong={problems.length > 0}
      backHref={from}
      keeps
      speaks
    >
      {problems.length > 0 && <ErrorSummary language={visit.spoken} errors={problems} />}
      <h1>{words.nobodyTitle}</h1>
      <p class="lom-lead">{words.nobodyText}</p>
      <Form id={typedForm} action={`${prefix}/hulp/terugbellen?van=${encodeURIComponent(from)}`} csrf={csrfOf(visit)}>
        <TextInput
          language={visit.spoken}
          id="naam"
          name="naam"
          label={words.name}
          value={name}
          autocomplete="off"
          error={wrong?.name ? words.nameWrong : undefined}
        />
        <TextInput
          language={visit.spoken}
          id="telefoon"
          name="telefoon"
          label={words.phone}
          hint={words.phoneHint}
          value={phone}
          type="tel"
          inputmode="tel"
          autocomplete="off"
          error={wrong?.phone ? words.phoneWrong : undefined}
        />
        <Actions>
          <Button>{words.callBack}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

export function CalledBackPage({ kiosk, visit, from }: Shown) {
  const words = kioskHelpWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.calledBackTitle} backHref={from} speaks>
      <Panel title={words.calledBackTitle}>{words.calledBackText}</Panel>
      <Actions>
        <LinkButton href={from}>{words.goOn}</LinkButton>
      </Actions>
    </Frame>
  )
}

export function OverPage({ kiosk, visit, from }: Shown) {
  const words = kioskHelpWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.overTitle} backHref={from} speaks>
      <h1>{words.overTitle}</h1>
      <p class="lom-lead">{words.overText}</p>
      <Actions>
        <LinkButton href={from}>{words.goOn}</LinkButton>
      </Actions>
      <CallForm act="bellen" look="secondary" {...{ from, visit }}>
        {kioskLanguageWords(visit.spoken).call}
      </CallForm>
    </Frame>
  )
}
