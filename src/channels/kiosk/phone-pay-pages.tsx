import type { ComponentChildren } from 'preact'
import { Actions, Button, Form, QrFigure } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskPayingWords } from '#ui/words/kiosk-paying.ts'
import { CashInstead } from './cash-page.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'

type Shown = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  /** The page that is paid for. */
  href: string
  modules: readonly (readonly boolean[])[]
  progress?: ComponentChildren
}>

/** The provider's page as a code. The screen goes on by itself as soon as the phone paid; without script it looks again. */
export function PhonePage({ kiosk, visit, href, modules, progress }: Shown) {
  const { spoken } = visit
  const words = kioskPayingWords(spoken)
  const leave = { action: `${href}/gsm/stoppen`, csrf: csrfOf(visit) }
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.payPhone}
      back={leave}
      waitsFor={180}
      refresh={{ seconds: 5, href: `${href}/gsm` }}
      progress={progress}
      speaks
    >
      <h1>{words.payPhone}</h1>
      <p class="lom-lead">{kioskWords(spoken).scanHow}</p>
      <div data-poll={`${href}/gsm/stand?zeker=1`} data-poll-seconds={1}>
        <QrFigure modules={modules} alt={words.phoneAlt} caption={words.phoneText} />
      </div>
      <Form action={`${href}/kaart`} csrf={leave.csrf}>
        <Actions>
          <Button look="secondary" size="big" icon="euro">
            {words.payCard}
          </Button>
        </Actions>
      </Form>
      <CashInstead {...{ kiosk, visit, href }} big />
    </Frame>
  )
}

/** The other way, on the screen on which the card reader leads. */
export function PhoneInstead({ visit, href, big = false }: Pick<Shown, 'visit' | 'href'> & { big?: boolean }) {
  return (
    <Form action={`${href}/gsm`} csrf={csrfOf(visit)}>
      <Actions>
        <Button look="secondary" icon="phone" {...(big && { size: 'big' as const })}>
          {kioskPayingWords(visit.spoken).payPhone}
        </Button>
      </Actions>
    </Form>
  )
}
