import { takesSms } from '#outside/sms/index.ts'
import { showPhone } from '#platform/formats/phone.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import { Actions, Button, ErrorSummary, Form, LinkButton, SummaryList, TextInput, typedForm } from '#ui/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { Where } from './appointment-pages.tsx'
import type { OfferedHere } from './appointment-times.ts'
import type { Chosen } from './appointment-way.ts'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { Said } from './said.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; backHref: string }>
type Question = Shown & Readonly<{ action: string; value: string; wrong?: boolean }>

export function NamePage({ kiosk, visit, backHref, action, value, wrong = false }: Question) {
  const { spoken: language } = visit
  const words = kioskAppointmentWords(language)
  return (
    <Frame {...{ kiosk, visit, backHref, wrong }} title={words.nameTitle} keeps speaks>
      <ErrorSummary language={language} errors={wrong ? [{ href: '#naam', text: words.nameWrong }] : []} />
      <h1>{words.nameTitle}</h1>
      <p class="lom-lead">{words.nameText}</p>
      <Form id={typedForm} action={action} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'naam', name: 'naam', language, label: words.name, value }}
          autocomplete="off"
          error={wrong ? words.nameWrong : undefined}
        />
        <Actions>
          <Button size="big">{words.next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

export function NumberPage({ kiosk, visit, backHref, action, value, wrong = false }: Question) {
  const { spoken: language } = visit
  const words = kioskAppointmentWords(language)
  return (
    <Frame {...{ kiosk, visit, backHref, wrong }} title={words.phoneTitle} keeps speaks>
      <ErrorSummary language={language} errors={wrong ? [{ href: '#telefoon', text: words.phoneWrong }] : []} />
      <h1>{words.phoneTitle}</h1>
      <p class="lom-lead">{words.phoneText}</p>
      <Form id={typedForm} action={action} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'telefoon', name: 'telefoon', language, label: words.phone, hint: words.phoneHint, value }}
          {...{ type: 'tel', inputmode: 'tel', autocomplete: 'off' }}
          error={wrong ? words.phoneWrong : undefined}
        />
        <Actions>
          <Button size="big">{words.next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

type Check = Shown &
  Readonly<{ product: Chosen['product']; time: OfferedHere; name: string; phone: string; action: string }>

/** All of it read back, before it is booked. `phone`: E.164. */
export function CheckPage({ kiosk, visit, backHref, product, time, name, phone, action }: Check) {
  const { spoken } = visit
  const words = kioskAppointmentWords(spoken)
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.checkTitle} speaks>
      <h1>{words.checkTitle}</h1>
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            { key: words.what, value: <Said {...{ spoken }} words={product.title} /> },
            { key: words.when, value: momentIn(time.startsAt, spoken) },
            { key: words.where, value: <Where at={time} {...{ visit }} /> },
            { key: words.who, value: <bdi>{name}</bdi> },
            { key: words.number, value: <bdi dir="ltr">{showPhone(phone)}</bdi> },
          ]}
        />
      </div>
      <p>{toldBy(phone, visit)}</p>
      <Form action={action} csrf={csrfOf(visit)}>
        <Actions>
          <Button size="big" icon="calendar">
            {words.book}
          </Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** Whether a message comes to this number, as who stands here reads it. */
export function toldBy(phone: string, { spoken, printer }: KioskVisit): string {
  const words = kioskAppointmentWords(spoken)
  if (takesSms(phone)) return words.told(showPhone(phone))
  return printer ? words.notTold : words.notToldNoPaper
}

/**
 * Who has one already looks it up by its code. Whether anything is booked on a number is said to nobody: anybody can type it. Who has no code
 * calls, or asks a person.
 */
export function EachPage({ kiosk, visit, backHref, codeHref }: Shown & Readonly<{ codeHref: string }>) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.eachTitle} wrong speaks>
      <h1>{words.eachTitle}</h1>
      <p class="lom-lead">{words.eachText}</p>
      <p>{words.eachCall(kiosk.site.city.contactCentre.phone)}</p>
      <Actions>
        <LinkButton size="big" href={codeHref}>
          {words.have}
        </LinkButton>
        <LinkButton size="big" look="secondary" href={backHref}>
          {words.otherNumber}
        </LinkButton>
        <LinkButton size="big" look="secondary" href={helpFrom(backHref)}>
          {words.help}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

const helpFrom = (van: string): string => `${prefix}/hulp?${new URLSearchParams({ van })}`

/** This screen booked for many of whom nothing is known: said calmly, with what to do. */
export function ManyPage({ kiosk, visit, backHref }: Shown) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.manyTitle} wrong speaks>
      <h1>{words.manyTitle}</h1>
      <p class="lom-lead">{words.manyText}</p>
      <Actions>
        <LinkButton size="big" href={helpFrom(backHref)}>
          {words.help}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
