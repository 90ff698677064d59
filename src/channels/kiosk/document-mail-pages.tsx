import { Actions, Button, ErrorSummary, Form, LinkButton, Panel, TextInput, typedForm } from '#ui/index.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { maskedAddress } from '../file-by-mail.ts'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'

/** `page`: where the mail of this document is asked; `back`: the application it is of. */
type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; page: string; back: string }>

const Masked = ({ address }: { address: string }) => (
  <p class="lom-lead">
    <bdi dir="ltr">{maskedAddress(address)}</bdi>
  </p>
)

/** To the address that is confirmed: one button. Others stand behind, so it is not shown in full. */
export function KnownAddressPage({ kiosk, visit, page, back, address }: Shown & { address: string }) {
  const words = kioskMailWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.title} backHref={back} speaks>
      <h1>{words.title}</h1>
      <p>{words.known}</p>
      <Masked address={address} />
      <Actions>
        <Form action={page} csrf={csrfOf(visit)}>
          <Button size="big" icon="mail" once>
            {words.send}
          </Button>
        </Form>
        <LinkButton size="big" look="secondary" href={`${page}/adres`}>
          {words.other}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

/** Typed with the keys of the screen: gets a code, never the file. */
export function TypeAddressPage({ kiosk, visit, page, back, typed, wrong }: Shown & { typed: string; wrong: boolean }) {
  const words = kioskMailWords(visit.spoken)
  const error = wrong ? words.addressWrong : undefined
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.typeTitle} wrong={wrong} backHref={back} keeps speaks>
      <ErrorSummary language={visit.spoken} errors={error ? [{ href: '#adres', text: error }] : []} />
      <h1>{words.typeTitle}</h1>
      <p class="lom-lead">{words.typeText}</p>
      <Form id={typedForm} action={`${page}/adres`} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'adres', name: 'adres', language: visit.spoken, label: words.address, value: typed }}
          {...{ type: 'email', inputmode: 'email', autocomplete: 'off', error }}
        />
        <Actions>
          <Button size="big">{words.sendCode}</Button>
        </Actions>
      </Form>
      <p class="lom-soft">{words.later}</p>
    </Frame>
  )
}

/** Who can read his mail here types the code; who cannot finds the document at home. */
export function TypeCodePage({ kiosk, visit, page, address, error }: Shown & { address: string; error?: string }) {
  const words = kioskMailWords(visit.spoken)
  const isWrong = error !== undefined
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.codeTitle} wrong={isWrong} backHref={`${page}/adres`} speaks>
      <ErrorSummary language={visit.spoken} errors={error ? [{ href: '#code', text: error }] : []} />
      <h1>{words.codeTitle}</h1>
      <p>{words.codeSent}</p>
      <Masked address={address} />
      <Form action={`${page}/code`} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'code', name: 'code', language: visit.spoken, label: words.code, width: 10 }}
          {...{ inputmode: 'numeric', autocomplete: 'off', error }}
        />
        <Actions>
          <Button size="big">{words.confirm}</Button>
        </Actions>
      </Form>
      <Form action={`${page}/opnieuw`} csrf={csrfOf(visit)}>
        <Actions>
          <Button look="secondary">{words.newCode}</Button>
        </Actions>
      </Form>
      <p class="lom-soft">{words.later}</p>
      <Done visit={visit} />
    </Frame>
  )
}

export function MailedPage({ kiosk, visit, back, address }: Shown & { address: string }) {
  const words = kioskMailWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.sentTitle} backHref={back} speaks>
      <Panel title={words.sentTitle} icon="mail">
        {words.sentText}
      </Panel>
      <Masked address={address} />
      <Done visit={visit} />
    </Frame>
  )
}
