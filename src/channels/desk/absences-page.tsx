import type { DayOff, Replacement, Touched } from '#domain/appointments/index.ts'
import { type Absence, absenceKinds, type Roster, type StandIn, worksOn } from '#domain/roster/index.ts'
import { cityDay, showMoment } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  Radios,
  Select,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import { Replacements } from './absence-replacements.tsx'
import { becomesShown, countsOf } from './absence-words.ts'
import type { TypedAbsence } from './absences.tsx'
import { placeNamed, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type Shown = Readonly<{ site: Site; visit: DeskVisit }> & Roster

const nameIn = ({ employees }: Pick<Roster, 'employees'>, id: string): string =>
  employees.find((one) => one.id === id)?.name ?? id
const periodOf = ({ startsAt, endsAt }: Omit<Absence, 'id'>): string =>
  words.fromTo(showMoment(startsAt), showMoment(endsAt))
const aboutOf = (roster: Shown, absence: Omit<Absence, 'id'>): string =>
  `${nameIn(roster, absence.employeeId)}, ${(words.kinds[absence.kind] ?? '').toLowerCase()}. ${periodOf(absence)}.`

/** Who is away, and a form for one more. */
export function AbsencesPage(props: Shown & Readonly<{ typed: TypedAbsence; wrong?: readonly string[] }>) {
  const { site, visit, employees, absences, typed, wrong = [] } = props
  const errorOf = (name: string) => (wrong.includes(name) ? words.wrong[name] : undefined)
  const anchors: Readonly<Record<string, string>> = { van: 'van-dag', tot: 'tot-dag' }
  const about = (name: keyof TypedAbsence, label: string) => ({ id: name, name, language: 'nl' as const, label })
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.absenceTitle} wrong={wrong.length > 0}>
      <ErrorSummary
        language="nl"
        errors={wrong.map((name) => ({ href: `#${anchors[name] ?? name}`, text: words.wrong[name] ?? name }))}
      />
      <h1>{words.absenceTitle}</h1>
      <p>{words.absenceLead}</p>
      <Form action="/balie/planning/afwezig" csrf={visit.employee.csrf}>
        <Select
          {...about('wie', words.employee)}
          error={errorOf('wie')}
          value={typed.wie}
          options={employees
            .filter((one) => worksOn(one, cityDay(site.clock())))
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name, number }) => ({ value: id, text: `${name} (${number})` }))}
        />
        <Radios
          {...about('waarom', words.kind)}
          error={errorOf('waarom')}
          value={typed.waarom}
          choices={absenceKinds.map((value) => ({ value, text: words.kinds[value] ?? value }))}
        />
        <div class="lom-bulk lom-bulk--fields">
          <TextInput {...about('van-dag', words.fromDay)} {...timed(site, typed['van-dag'], errorOf('van'))} />
          <TextInput {...about('van-uur', words.fromTime)} hint={words.timeHint} value={typed['van-uur']} width={5} />
          <TextInput {...about('tot-dag', words.toDay)} {...timed(site, typed['tot-dag'], errorOf('tot'))} />
          <TextInput {...about('tot-uur', words.toTime)} hint={words.timeHint} value={typed['tot-uur']} width={5} />
        </div>
        <Actions>
          <Button shortcut="K">{words.look}</Button>
        </Actions>
      </Form>
      <DeskPanel title={words.running}>
        {absences.length === 0 ? (
          <p class="lom-soft">{words.none}</p>
        ) : (
          <Table
            caption={words.running}
            hideCaption
            columns={[{ title: words.who }, { title: words.kind }, { title: words.period }]}
            rows={absences.map((absence) => [
              <a href={`/balie/planning/afwezig/${absence.id}`}>
                <bdi>{nameIn(props, absence.employeeId)}</bdi>
              </a>,
              words.kinds[absence.kind] ?? absence.kind,
              periodOf(absence),
            ])}
          />
        )}
      </DeskPanel>
    </Frame>
  )
}

const timed = (site: Site, value: string, error: string | undefined) => ({
  ...{ value, error, width: 10 as const, hint: words.dayHint(cityDay(site.clock())), autocomplete: 'off' },
})

/** What would happen, visit by visit, before anything does. */
export function AbsencePreviewPage(
  props: Shown & Readonly<{ typed: TypedAbsence; absence: Omit<Absence, 'id'>; touched: readonly Touched[] }>,
) {
  const { site, visit, typed, absence, touched } = props
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.previewTitle}>
      <h1>{words.previewTitle}</h1>
      <p class="lom-lead">{aboutOf(props, absence)}</p>
      <TouchedVisits {...{ site, visit, touched }} nameOf={(id) => nameIn(props, id)} />
      <p>{words.nothingCancelled}</p>
      <Form action="/balie/planning/afwezig" csrf={visit.employee.csrf}>
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button name="stap" value="melden" shortcut="K">
            {words.confirm}
          </Button>
          <a href="/balie/planning/afwezig">{words.back}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** An absence that was reported: how it stands with each visit, and the way back. */
export function AbsencePage(
  props: Shown &
    Readonly<{
      absence: Absence & { withdrawn: boolean }
      touched: readonly Touched[]
      standIns: readonly StandIn[]
      candidates: readonly Replacement[]
      daysOff: readonly DayOff[]
      done: string
    }>,
) {
  const { site, visit, absence, touched, done } = props
  const title = nameIn(props, absence.employeeId)
  const said = saidUnder(words.absenceDone, done)
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title}>
      {said && !absence.withdrawn && (
        <NotificationBanner language="nl" success={done !== 'niemand'}>
          <p class="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      )}
      {absence.withdrawn && (
        <p>
          <Tag tone="good">{words.wasBack}</Tag>
        </p>
      )}
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="lom-lead">{aboutOf(props, absence)}</p>
      {!absence.withdrawn && <Replacements {...props} nameOf={(id) => nameIn(props, id)} />}
      <TouchedVisits {...{ site, visit, touched }} nameOf={(id) => nameIn(props, id)} />
      {!absence.withdrawn && (
        <Form action={`/balie/planning/afwezig/${absence.id}/terug`} csrf={visit.employee.csrf}>
          <p>{words.cameText}</p>
          <Actions>
            <Button look="secondary" shortcut="O">
              {words.cameAfterAll}
            </Button>
            <LinkButton href="/balie/afspraken/bellen" look="secondary" shortcut="L">
              {words.toCalls}
            </LinkButton>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}

export function TouchedVisits({
  site,
  visit,
  touched,
  nameOf,
}: Readonly<{ site: Site; visit: DeskVisit; touched: readonly Touched[]; nameOf: (id: string) => string }>) {
  if (touched.length === 0) return <p>{words.previewNone}</p>
  return (
    <DeskPanel title={words.counts(...countsOf(touched))}>
      <Table
        caption={words.previewTitle}
        hideCaption
        columns={[{ title: words.visit }, { title: words.who }, { title: words.what }, { title: words.becomes }]}
        rows={touched.map((one) => [
          <a href={`/balie/afspraak/${one.visit.id}`}>
            {showMoment(one.visit.startsAt)}, {placeNamed(site, one.visit.place)}
          </a>,
          <bdi>{one.visit.name ?? ''}</bdi>,
          productsNamed(site, one.visit.wish.products, visit.employee),
          becomesShown(site, one, nameOf),
        ])}
      />
    </DeskPanel>
  )
}
