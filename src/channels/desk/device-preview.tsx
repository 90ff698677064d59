import type { ComponentChildren } from 'preact'
import type { Place } from '#domain/catalogue/index.ts'
import type { Device, Notice, Setup } from '#domain/devices/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { directionOf, shellLanguages } from '#platform/words.ts'
import { Actions, Button, Form, SummaryList } from '#ui/index.ts'
import { deviceSetupWords as words } from '#ui/words/device-setup.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { namesAt, setupShown } from './device-shown.ts'
import { choicesAt, type TypedNotice, type TypedSetup } from './device-typed.ts'
import { Frame } from './frame.tsx'

const otherLanguages = shellLanguages.filter((one) => one !== 'nl')

type Shown = Readonly<{ site: Site; visit: DeskVisit; device: Device; place: Place | null; version: number }>

/** What comes and what goes, before anything changes. */
export function SetupPreview(props: Shown & Readonly<{ typed: TypedSetup; to: Setup }>) {
  const { site, device, place, typed, to } = props
  const names = namesAt(site)
  const everything = choicesAt(site, place).products.map(({ id }) => id)
  const [before, after] = [device.offer, to.offer].map((offer) => (offer.length === 0 ? everything : offer))
  const without = (all: readonly string[] = [], others: readonly string[] = []) =>
    all.filter((one) => !others.includes(one))
  const said = (products: readonly string[], languages: readonly string[], hasPage: boolean) =>
    [...products.map(names.product), ...languages.map(names.language), ...(hasPage ? [words.pageShort] : [])].map(
      (one) => <li key={one}>{one}</li>,
    )
  const [had, has] = [device.providerPage !== '', to.providerPage !== '']
  const comes = said(without(after, before), without(to.languages, device.languages), has && !had)
  const goes = said(without(before, after), without(device.languages, to.languages), had && !has)
  return (
    <Preview
      {...props}
      title={words.previewSetup}
      path="aanbod"
      fields={[
        ['welk', typed.which],
        ...typed.offer.map((id) => ['aanbod', id] as const),
        ...typed.languages.map((one) => ['talen', one] as const),
        ['aanmeldpagina', typed.why],
      ]}
    >
      <SummaryList
        rows={[
          { key: words.comes, value: listed(comes) },
          { key: words.goes, value: listed(goes) },
          { key: words.afterwards, value: <bdi>{setupShown(to, names)}</bdi> },
          ...(has ? [{ key: words.pageCosts, value: words.pageCost }] : []),
        ]}
      />
    </Preview>
  )
}

const listed = (items: readonly ComponentChildren[]) =>
  items.length === 0 ? words.nothing : <ul class="lom-clean">{items}</ul>

/** The text as it will stand on the screens, beside what stands there now. */
export function NoticePreview(props: Shown & Readonly<{ typed: TypedNotice; to: Notice; before: Notice | null }>) {
  const { typed, to, before } = props
  const shown = (notice: Notice | null) =>
    notice ? (
      <>
        <bdi>{notice.nl}</bdi>
        {otherLanguages.map(
          (one) =>
            notice[one] !== '' && (
              <span key={one}>
                <br />
                <bdi lang={one} dir={directionOf(one)}>
                  {notice[one]}
                </bdi>
              </span>
            ),
        )}
        <br />
        <span class="lom-soft lom-small">{words.fromUntil(showDate(notice.from), showDate(notice.until))}</span>
      </>
    ) : (
      words.nothing
    )
  return (
    <Preview
      {...props}
      title={words.previewNotice}
      path="bericht"
      fields={[
        ...shellLanguages.map((one) => [one, typed[one]] as const),
        ...(['day', 'month', 'year'] as const).flatMap(
          (part) =>
            [
              [`van-${part}`, typed.from[part]],
              [`tot-${part}`, typed.until[part]],
            ] as const,
        ),
      ]}
    >
      <SummaryList
        rows={[
          { key: words.now, value: shown(before) },
          { key: words.afterwards, value: shown(to) },
        ]}
      />
    </Preview>
  )
}

type PreviewProps = Shown &
  Readonly<{
    title: string
    path: 'aanbod' | 'bericht'
    fields: readonly (readonly [name: string, value: string])[]
    children: ComponentChildren
  }>

function Preview({ site, visit, device, place, version, title, path, fields, children }: PreviewProps) {
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title}>
      <h1>{title}</h1>
      <p class="lom-lead">
        <bdi>{device.name}</bdi>, {place?.name ?? device.place}
      </p>
      {children}
      <p>{words.lead}</p>
      <Form action={`/balie/contactpunt/${device.id}/${path}`} csrf={visit.employee.csrf}>
        <input type="hidden" name="versie" value={version} />
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button name="stap" value="bewaren">
            {words.save}
          </Button>
          <Button name="stap" value="terug" look="secondary">
            {words.edit}
          </Button>
          <a href={`/balie/contactpunt/${device.id}`}>{words.leave}</a>
        </Actions>
      </Form>
    </Frame>
  )
}
