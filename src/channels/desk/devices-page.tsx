import { closedDays, feeRange, openingAt } from '#domain/catalogue/index.ts'
import {
  type Device,
  type HourOfPlace,
  isSilent,
  type PagesOfDevice,
  type Step,
  steps,
  type TrayReport,
} from '#domain/devices/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { shellLanguages } from '#platform/words.ts'
import {
  Actions,
  Button,
  Checkboxes,
  DeskPanel,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  Select,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { deviceFigureWords } from '#ui/words/device-figures.ts'
import { deviceSetupWords } from '#ui/words/device-setup.ts'
import { deviceWords as words } from '#ui/words/devices.ts'
import { trayWords } from '#ui/words/devices-tray.ts'
import { ownNames } from '#ui/words/kiosk-languages.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { ProviderPageInput } from './device-provider-page.tsx'
import type { TypedDevice, WrongField } from './devices.tsx'
import { Pages, Trays } from './devices-tray.tsx'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

export type DevicesSaid = Readonly<{
  done?: string
  made?: Readonly<{ code: string; expiresAt: Date }>
  wrong?: readonly WrongField[]
  typed?: TypedDevice
}>

type Shown = Device &
  Readonly<{ isPrinterMissing: boolean; proofs: Readonly<{ checks: number; found: number; remains: number }> }>
type DevicesProps = Readonly<{
  site: Site
  visit: DeskVisit
  said: DevicesSaid
  devices: readonly Shown[]
  hours: readonly HourOfPlace[]
  trays: readonly TrayReport[]
  pages: readonly PagesOfDevice[]
  /** Domain time: opening hours keep it. */
  now: Date
}>

export function DevicesPage(props: DevicesProps) {
  const { site, visit, said, devices } = props
  const done = saidUnder(words.done, said.done)
  return (
    <Frame site={site} visit={visit} title={words.title} wrong={said.wrong !== undefined}>
      <ErrorSummary
        language="nl"
        errors={(said.wrong ?? []).map((name) => ({ href: `#${name}`, text: words.wrong[name] }))}
      />
      {said.made && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.made(said.made.code)}</p>
          <p>{words.madeText(shortWhen(said.made.expiresAt))}</p>
        </NotificationBanner>
      )}
      {done && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      <p>
        {words.lead} <a href="/balie/contactpunten/cijfers">{deviceFigureWords.link}</a>
      </p>
      {devices.length === 0 ? (
        <EmptyState title={words.none} icon="info">
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Devices {...props} />
      )}
      <Trays {...{ site, visit }} reports={props.trays} />
      <Pages devices={devices} pages={props.pages} />
      <Hours {...props} />
      <Pair {...props} />
    </Frame>
  )
}

function Devices({ site, visit, devices, trays, now }: DevicesProps) {
  const { csrf } = visit.employee
  return (
    <Table
      caption={words.title}
      hideCaption
      columns={[
        { title: words.device },
        { title: words.state },
        { title: words.heard },
        { title: words.checks },
        { title: words.actions },
      ]}
      rows={devices.map((device) => [
        <>
          <bdi>{device.name}</bdi>
          <br />
          <span class="lom-soft lom-small">{placeName(site, device.place)}</span>
        </>,
        <State
          {...{ site, device, now }}
          left={trays.some((one) => one.deviceId === device.id && one.found === null)}
        />,
        heardShown(device),
        proofShown(device),
        <Actions>
          <LinkButton href={`/balie/contactpunt/${device.id}`} look="secondary" size="small">
            {deviceSetupWords.change}
            <span class="govuk-visually-hidden"> {device.name}</span>
          </LinkButton>
          {device.restartWaits ? (
            <Tag tone="neutral">{words.restartWaits}</Tag>
          ) : (
            <Form action={`/balie/contactpunt/${device.id}/herstarten`} csrf={csrf}>
              <Button look="secondary" size="small">
                {words.restart}
                <span class="govuk-visually-hidden"> {device.name}</span>
              </Button>
            </Form>
          )}
          <Form action={`/balie/contactpunt/${device.id}/uit-dienst`} csrf={csrf}>
            <Button look="warning" size="small">
              {words.revoke}
              <span class="govuk-visually-hidden"> {device.name}</span>
            </Button>
          </Form>
        </Actions>,
      ])}
    />
  )
}

/** A device that is silent while its place is closed was put out for the night. */
function State({ site, device, now, left }: Readonly<{ site: Site; device: Shown; now: Date; left: boolean }>) {
  const place = site.city.places.find(({ id }) => id === device.place)
  const isOpen = place ? openingAt(place.hours, now, closedDays(site.city)).open : true
  const silent = isSilent(device)
  if (silent && !isOpen && !left) return <Tag tone="neutral">{words.closed}</Tag>
  const wrong = [
    ...(silent ? [words.silent] : []),
    ...device.faults.map((fault) => words.faults[fault]),
    ...(device.isPrinterMissing ? [words.printerMissing] : []),
    ...(left ? [trayWords.mayLie] : []),
  ]
  if (wrong.length === 0) return <Tag tone="good">{words.well}</Tag>
  return wrong.map((one) => (
    <Tag key={one} tone="bad">
      {one}
    </Tag>
  ))
}

function heardShown({ heardAt }: Device): string {
  if (!heardAt) return words.never
  const seconds = Math.max(0, Math.round((Date.now() - heardAt.getTime()) / 1_000))
  return seconds < 120 ? words.secondsAgo(seconds) : shortWhen(heardAt)
}

function proofShown({ proofs: { checks, found, remains } }: Shown) {
  if (checks === 0) return words.checksNone
  if (found === 0) return words.clean(checks)
  return <Tag tone={remains > 0 ? 'bad' : 'neutral'}>{words.found(found, remains)}</Tag>
}

const placeName = ({ city }: Site, id: string): string => city.places.find((one) => one.id === id)?.name ?? id

function Hours({ site, hours }: DevicesProps) {
  return (
    <DeskPanel title={words.hours}>
      {hours.length === 0 ? (
        <p>{words.hoursNone}</p>
      ) : (
        <Table
          caption={words.hours}
          hideCaption
          columns={[
            { title: words.hour },
            { title: words.place },
            { title: words.sessions, numeric: true },
            { title: words.finished, numeric: true },
            { title: words.helped, numeric: true },
            { title: words.minutes, numeric: true },
            { title: words.stopped },
          ]}
          rows={hours.map((one) => [
            <span class="lom-nowrap">{shortWhen(one.hour)}</span>,
            placeName(site, one.place),
            one.sessions,
            one.finished,
            one.helped,
            one.minutes,
            stoppedShown(one.stoppedAt),
          ])}
        />
      )}
    </DeskPanel>
  )
}

const stoppedShown = (stopped: Readonly<Partial<Record<Step, number>>>): string =>
  steps.flatMap((step) => (stopped[step] === undefined ? [] : [`${words.steps[step]}: ${stopped[step]}`])).join(', ')

/** As sold most: 27 inches, standing. */
const usual = { breedte: '336', hoogte: '597', breedtePx: '1080', hoogtePx: '1920' }

function Pair({ site, visit, said: { typed, wrong = [] } }: DevicesProps) {
  const today = cityDay(site.clock())
  const about = (name: Exclude<keyof TypedDevice, 'aanbod' | 'talen'>) => ({
    ...{ id: name, name, language: 'nl' as const },
    value: typed?.[name] ?? (name in usual ? usual[name as keyof typeof usual] : ''),
    error: wrong.some((one) => one === name) ? words.wrong[name as WrongField] : undefined,
  })
  const millimetres = { inputmode: 'numeric', width: 5 } as const
  return (
    <DeskPanel title={words.pair}>
      <p>{words.pairText}</p>
      <Form action="/balie/contactpunten" csrf={visit.employee.csrf}>
        <TextInput {...about('naam')} label={words.name} hint={words.nameHint} />
        <Select
          {...about('plaats')}
          label={words.where}
          options={site.city.places.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Checkboxes
          id="talen"
          name="talen"
          language="nl"
          label={words.languages}
          values={typed?.talen ?? ['fr', 'en']}
          choices={shellLanguages
            .filter((one) => one !== 'nl')
            .map((value) => ({ value, text: <span lang={value}>{ownNames[value].name}</span> }))}
        />
        <Details summary={words.offerOpen} open={(typed?.aanbod.length ?? 0) > 0}>
          <Checkboxes
            id="aanbod"
            name="aanbod"
            language="nl"
            label={words.offer}
            hint={words.offerHint}
            values={typed?.aanbod ?? []}
            choices={site.catalogue
              .all(site.clock())
              .filter((product) => feeRange(product, 'kiosk', today) !== null)
              .map(({ id, title }) => ({ value: id, text: title.nl }))}
          />
        </Details>
        <TextInput {...about('breedte')} {...millimetres} label={words.width} />
        <TextInput {...about('hoogte')} {...millimetres} label={words.height} />
        <TextInput {...about('breedtePx')} {...millimetres} label={words.widthPx} />
        <TextInput {...about('hoogtePx')} {...millimetres} label={words.heightPx} />
        <TextInput {...about('terminal')} label={words.terminal} hint={words.terminalHint} />
        <TextInput {...about('printer')} label={words.printer} hint={words.emptyHint} />
        <TextInput {...about('kaartlezer')} label={words.cardReader} hint={words.emptyHint} />
        <ProviderPageInput value={typed?.aanmeldpagina ?? ''} wrong={wrong.includes('aanmeldpagina')} />
        <Actions>
          <Button>{words.makeCode}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}
