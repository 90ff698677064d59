import type { Booking, Prepared } from '#domain/appointments/index.ts'
import { takesSms } from '#outside/sms/index.ts'
import { showTime } from '#platform/formats/dates.ts'
import { showPhone } from '#platform/formats/phone.ts'
import { Actions, Button, ErrorSummary, Form, InsetText, SummaryList, TextInput } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { confirmWords } from '#ui/words/appointment-confirm.ts'
import type { Site, Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { productsNamed } from './appointment-details-page.tsx'
import { PreparePart } from './appointment-prepare-page.tsx'
import { Call, whenAndWhere } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'

type Shown = Readonly<{ site: Site; visit: Visit; booking: Booking; path: string }>

/** A code was sent: the visit is made once it is typed. `wrong`: how many tries are left after a wrong one. */
export function CodePage({
  site,
  visit,
  booking,
  path,
  prepared,
  wrong,
}: Shown & Readonly<{ prepared: readonly Prepared[]; wrong?: number | undefined }>) {
  const { language } = visit
  const words = confirmWords(language)
  const error = wrong === undefined ? undefined : wrong > 0 ? words.wrong(wrong) : words.noMore
  const { contact, expiresAt } = booking
  return (
    <Frame site={site} visit={visit} title={words.title} width="form" wrong={error !== undefined}>
      <ErrorSummary language={language} errors={error ? [{ href: '#code', text: error }] : []} />
      <h1>{words.title}</h1>
      <p class="lom-lead">
        {contact?.kind === 'phone'
          ? takesSms(contact.value)
            ? words.sentSms(showPhone(contact.value))
            : words.landline
          : words.sentMail(contact?.value ?? '')}
      </p>
      <InsetText>
        {words.how} {expiresAt && <strong>{words.kept(showTime(expiresAt, language))}</strong>}
      </InsetText>
      <Facts {...{ site, visit, booking }} />
      <Form action={path} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'code', name: 'code', language, label: words.code, hint: words.codeHint, error }}
          inputmode="numeric"
          autocomplete="one-time-code"
          width={10}
        />
        <Actions>
          <Button>{words.confirm}</Button>
          <Button name="doe" value="anders" look="secondary">
            {words.change}
          </Button>
        </Actions>
      </Form>
      <PreparePart {...{ visit, path }} all={prepared} atOnce={false} now={site.clock()} />
      <Call site={site} visit={visit} />
    </Frame>
  )
}

/** From the link in the message: one button, for scanners of mail open every address. Null: nothing is open any more. */
export function LinkConfirmPage({ booking, ...shown }: Omit<Shown, 'booking'> & Readonly<{ booking: Booking | null }>) {
  const { site, visit, path } = shown
  const words = confirmWords(visit.language)
  const title = booking ? words.title : words.goneTitle
  return (
    <Frame site={site} visit={visit} title={title} width="form">
      <h1>{title}</h1>
      {booking ? (
        <>
          <p class="lom-lead">{words.byLink}</p>
          <Facts {...{ site, visit, booking }} />
          <Form action={path} csrf={csrfOf(visit)}>
            <Actions>
              <Button>{words.confirm}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        <p class="lom-lead">{words.goneText}</p>
      )}
      <Call site={site} visit={visit} />
    </Frame>
  )
}

function Facts({ site, visit, booking }: Omit<Shown, 'path'>) {
  const { language } = visit
  const words = appointmentWords(language)
  const { wish, name, companions } = booking
  const { when, where } = whenAndWhere(site, booking, language)
  return (
    <SummaryList
      rows={[
        { key: words.what, value: productsNamed(site, wish.products, language) },
        { key: words.when, value: when },
        { key: words.where, value: where },
        { key: words.who, value: [name, ...companions].join(', ') },
      ]}
    />
  )
}
