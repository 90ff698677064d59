import { closedDays, openingAt } from '#domain/catalogue/index.ts'
import type { Admission } from '#domain/vehicles/index.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  KioskChoice,
  KioskChoices,
  LinkButton,
  Panel,
  TextInput,
  typedForm,
} from '#ui/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { kioskWithoutWords } from '#ui/words/kiosk-without.ts'
import { lowEmissionWords } from '#ui/words/low-emission.ts'
import { codeWords } from '#ui/words/verify.ts'
import { nearestCounters } from '../nearest-counter.ts'
import { openingShown, placesShown } from '../ways.ts'
import { receivedFor } from './appointment-times.ts'
import { appointmentHref } from './appointment-way.ts'
import { Content } from './content.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, placeOf, prefix } from './kiosk.ts'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

export const withoutHref = `${prefix}/zonder`

/** What one can do here without saying who one is. */
export function WithoutPage({ kiosk, visit }: Shown) {
  const words = kioskWithoutWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.title} speaks>
      <h1>{words.title}</h1>
      <KioskChoices>
        {kiosk.site.city.zones?.lowEmission && (
          <KioskChoice href={`${withoutHref}/wagen`} icon="car" title={words.car} />
        )}
        <KioskChoice href={`${withoutHref}/loketten`} icon="place" title={words.counters} />
        {receivedFor(kiosk.site).length > 0 && (
          <KioskChoice href={appointmentHref} icon="calendar" title={kioskAppointmentWords(visit.spoken).start} />
        )}
        <KioskChoice href={`${withoutHref}/attest`} icon="seal" title={codeWords(visit.spoken).title} />
        <KioskChoice href={`${prefix}/diensten`} icon="info" title={words.services} />
      </KioskChoices>
    </Frame>
  )
}

/** The plate stands in no address, log or table. */
export function PlatePage({ kiosk, visit, typed, wrong }: Shown & { typed: string; wrong: boolean }) {
  const { spoken } = visit
  const words = kioskWithoutWords(spoken)
  const error = wrong ? words.plateWrong : undefined
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.plate} wrong={wrong} backHref={withoutHref} keeps speaks>
      <ErrorSummary language={spoken} errors={error ? [{ href: '#plaat', text: error }] : []} />
      <h1>{words.plate}</h1>
      <p class="lom-lead">{words.plateText}</p>
      <Form id={typedForm} action={`${withoutHref}/wagen`} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'plaat', name: 'plaat', language: spoken, label: words.plateLabel, value: typed, width: 10 }}
          {...{ autocomplete: 'off', spellcheck: false, error }}
        />
        <Actions>
          <Button size="big">{words.check}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** The answer in one sentence; the reason is the city's, in the languages of products. */
export function AdmissionPage({ kiosk, visit, admission }: Shown & { admission: Admission }) {
  const { language, spoken } = visit
  const words = kioskWithoutWords(spoken)
  const { admitted, why, fuel, norm, lowest } = admission
  const { why: reasons, fuels } = lowEmissionWords(language)
  const reason = reasons[why](fuel ? fuels[fuel] : '', String(norm ?? ''), String(lowest ?? ''))
  const title = admitted === true ? words.yes : admitted === false ? words.no : words.perhaps
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={`${withoutHref}/wagen`} speaks>
      <Panel title={title} tone={admitted === true ? 'good' : admitted === false ? 'bad' : 'attention'} icon="car">
        <Content {...{ spoken }}>{reason}</Content>
      </Panel>
      <Actions>
        <LinkButton size="big" look="secondary" href={`${withoutHref}/wagen`}>
          {words.another}
        </LinkButton>
        {admitted !== true && (
          <LinkButton size="big" href={`${prefix}/diensten`}>
            {words.services}
          </LinkButton>
        )}
      </Actions>
    </Frame>
  )
}

/** The three that are nearest on foot, until when they are open, and the telephone. */
export function CountersPage({ kiosk, visit }: Shown) {
  const { spoken } = visit
  const { city, clock } = kiosk.site
  const words = kioskWithoutWords(spoken)
  const now = clock()
  const near = nearestCounters(city, placeOf(kiosk, visit.screen), now).slice(0, 3)
  const shown = placesShown(
    city,
    near.map(({ place }) => place),
    now,
    spoken,
  )
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.counters} backHref={withoutHref} speaks>
      <h1>{words.counters}</h1>
      <div class="lom-letter lom-flow">
        <h2>{words.nearest}</h2>
        {shown.map(({ name, address, state }, index) => (
          <p key={name}>
            <bdi>
              <strong>{name}</strong>
              {address && `, ${address}`}
            </bdi>
            <br />
            {near[index]?.minutes != null && `${kioskMailWords(spoken).walk(near[index].minutes)} `}
            <span class="lom-soft">{state}</span>
          </p>
        ))}
        <h2>{words.call}</h2>
        <p>
          <strong class="lom-kiosk-phone" dir="ltr">
            {city.contactCentre.phone}
          </strong>
          <br />
          <span class="lom-soft">
            {openingShown(openingAt(city.contactCentre.hours, now, closedDays(city)), now, spoken)}
          </span>
        </p>
      </div>
    </Frame>
  )
}
