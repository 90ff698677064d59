import type { ComponentChildren } from 'preact'
import type { Prepared } from '#domain/appointments/index.ts'
import {
  type DeskView,
  deviceKeyOf,
  outcomes,
  type Visitor,
  type waitingScore,
  walkInsOn,
} from '#domain/queue/index.ts'
import { cityDay, showTime } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, Form, InsetText, Select, Tag, TextInput } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import type { Site } from '../site.ts'
import { deskShown } from '../turns.ts'
import { PreparedHere } from './appointment-prepared.tsx'
import { productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { AlonePart, type MergedHere, MergedPart } from './queue-alone.tsx'
import { Knowledge } from './queue-knowledge.tsx'
import { AlarmPart, LinePart } from './queue-line.tsx'
import { SkillsHere } from './queue-skills.tsx'

type Score = Awaited<ReturnType<typeof waitingScore>>
type Shown = Readonly<{ site: Site; visit: DeskVisit; view: DeskView; prepared?: readonly Prepared[] | undefined }>

/** Left who waits, in the middle who stands here and what is done with them, right what to know about it. */
export function QueuePage({
  site,
  visit,
  view,
  score,
  said,
  merged,
  prepared,
  wrong = false,
}: Shown & Readonly<{ score: Score; said?: string | undefined; merged?: MergedHere | undefined; wrong?: boolean }>) {
  const { seat, current, line } = view
  const place = site.city.places.find(({ id }) => id === seat.place)?.name ?? seat.place
  const { csrf } = visit.employee
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/wachtrij' }}
      title={words.title}
      showsAlarms
      wrong={wrong}
      refresh={{ seconds: 20 }}
      leftTitle={words.lineTitle(place)}
      left={
        <div data-live="/balie/wachtrij/live">
          <p class="lom-soft" role="alert" data-live-broken hidden>
            {words.broken}
          </p>
          <div data-part="line">
            <LinePart {...{ site, view }} employee={visit.employee} />
          </div>
        </div>
      }
      right={<Aside {...{ site, visit, view, score }} />}
    >
      <div data-part="alarm">
        <AlarmPart {...{ view, csrf }} />
      </div>
      {merged && <MergedPart merged={merged} />}
      {said && (
        <div role="status">
          <InsetText>{said}</InsetText>
        </div>
      )}
      {current ? (
        <Current {...{ site, visit, view, prepared }} visitor={current.visitor} />
      ) : (
        <>
          <Tag>{deskShown(seat.desk)}</Tag>
          <h1>{words.nobody}</h1>
          <p>{words.waiting(line.length)}</p>
          <Form action="/balie/wachtrij/volgende" csrf={csrf}>
            <Actions>
              <Button size="big" shortcut="V">
                {words.next}
              </Button>
            </Actions>
          </Form>
        </>
      )}
      <Aparts {...{ site, visit, view }} />
      <Admit {...{ site, visit, view }} />
      <AlonePart {...{ csrf, merged }} />
    </Frame>
  )
}

/** One button that does one thing with one visitor. */
function Act({
  visitor,
  act,
  csrf,
  shortcut,
  look = 'secondary',
  children,
}: Readonly<{
  visitor: Visitor
  act: string
  csrf: string
  shortcut?: string
  look?: 'primary' | 'secondary'
  children: ComponentChildren
}>) {
  return (
    <Form action={`/balie/wachtrij/${visitor.id}/${act}`} csrf={csrf}>
      <Button look={look} {...(shortcut && { shortcut })}>
        {children}
      </Button>
    </Form>
  )
}

function Current({ site, visit, view, visitor, prepared = [] }: Shown & { visitor: Visitor }) {
  const { csrf } = visit.employee
  const who = view.current?.who ?? null
  const facts = [
    ...(who ? [words.ticket(visitor.ticket)] : []),
    who ? words.appointmentAt(showTime(who.startsAt)) : words.walkedIn,
    words.arrivedAt(showTime(visitor.arrivedAt)),
    words.calledTimes(visitor.calls),
  ]
  const needs = visitor.facilities.map((one) => words.facilities[one] ?? one).join(', ')
  return (
    <>
      <Tag tone="attention">{words.nowAt(deskShown(view.seat.desk))}</Tag>
      <h1>
        <bdi>{who?.name ?? words.ticket(visitor.ticket)}</bdi>
      </h1>
      <p class="lom-soft">{facts.filter(Boolean).join(' ').replace(`${visitor.ticket} `, `${visitor.ticket}. `)}</p>
      <DeskPanel title={words.comesFor(productsNamed(site, visitor.products, visit.employee))}>
        <p>
          {words.persons(visitor.persons)}
          {who && who.companions.length > 0 ? `: ${[who.name, ...who.companions].join(', ')}` : ''}.{' '}
          {visitor.language ? words.speaks(words.languages[visitor.language] ?? visitor.language) : ''}{' '}
          {needs ? words.needs(needs) : ''}
        </p>
        {who?.intake && (
          <p>
            {words.prepared} <a href={`/balie/dossier/${who.intake.caseId}`}>{who.intake.number}</a>
          </p>
        )}
        <PreparedHere prepared={prepared} now={site.clock()} />
        <p>
          {who?.personId ? (
            <a href={`/balie/persoon/${who.personId}`}>{words.file}</a>
          ) : (
            <>
              {words.noFile} <a href="/balie">{words.search}</a>
            </>
          )}
        </p>
        <Form action={`/balie/wachtrij/${visitor.id}/afronden`} csrf={csrf}>
          <Actions>
            {outcomes.map((outcome) => (
              <Button
                key={outcome}
                name="uitkomst"
                value={outcome}
                look={outcome === 'helped' ? 'primary' : 'secondary'}
                {...(outcome === 'helped' && { shortcut: 'G' })}
              >
                {words.outcomes[outcome]}
              </Button>
            ))}
          </Actions>
        </Form>
        <div class="lom-bulk">
          <Act {...{ visitor, csrf }} act="herhalen" shortcut="R">
            {words.recall}
          </Act>
          <Act {...{ visitor, csrf }} act="apart" shortcut="A">
            {words.park}
          </Act>
          <Act {...{ visitor, csrf }} act="niet-verschenen" shortcut="N">
            {words.noShow}
          </Act>
          <Act {...{ visitor, csrf }} act="ongedaan" shortcut="Z">
            {words.undoCall}
          </Act>
        </div>
        <PassOn {...{ site, visit, view, visitor }} />
      </DeskPanel>
    </>
  )
}

function PassOn({ site, visit, view, visitor }: Shown & { visitor: Visitor }) {
  const day = cityDay(site.clock())
  const themes = [
    ...new Set((site.city.visits ?? []).filter(({ validFrom }) => validFrom <= day).map(({ theme }) => theme)),
  ]
  return (
    <Form action={`/balie/wachtrij/${visitor.id}/doorgeven`} csrf={visit.employee.csrf}>
      <div class="lom-bulk">
        <Select
          {...{ id: 'naar', name: 'naar', language: 'nl', label: words.passOn }}
          options={[
            ...view.colleagues.map(({ id, desk }) => ({
              value: `collega:${id}`,
              text: words.toColleague(deskShown(desk)),
            })),
            ...themes.map((theme) => ({ value: `thema:${theme}`, text: words.toTheme(words.themes[theme] ?? theme) })),
          ]}
        />
        <Button look="secondary" shortcut="O">
          {words.passOnGo}
        </Button>
      </div>
    </Form>
  )
}

/** Who was put aside, and what was ended just now: each can be taken back. */
function Aparts({ site, visit, view }: Shown) {
  const { csrf } = visit.employee
  const row = (visitor: Visitor) => `${visitor.ticket}, ${productsNamed(site, visitor.products, visit.employee)}`
  return (
    <>
      {view.parked.length > 0 && (
        <DeskPanel title={words.parked}>
          {view.parked.map((visitor) => (
            <div key={visitor.id} class="lom-bulk">
              <span>{row(visitor)}</span>
              {!view.current && (
                <Act {...{ visitor, csrf }} act="oproepen">
                  {words.call}
                </Act>
              )}
              <Act {...{ visitor, csrf }} act="terug">
                {words.back}
              </Act>
            </div>
          ))}
        </DeskPanel>
      )}
      {view.ended.length > 0 && (
        <DeskPanel title={words.ended}>
          {view.ended.slice(0, 3).map((visitor, at) => (
            <div key={visitor.id} class="lom-bulk">
              <span>
                {row(visitor)}. {words.states[visitor.state]}
              </span>
              <Act {...{ visitor, csrf }} act="ongedaan" {...(at === 0 && !view.current && { shortcut: 'Z' })}>
                {words.undo}
              </Act>
            </div>
          ))}
        </DeskPanel>
      )}
    </>
  )
}

function Admit({ site, visit, view }: Shown) {
  const { csrf } = visit.employee
  const products = walkInsOn(site.city, view.seat.place, cityDay(site.clock()))
  return (
    <DeskPanel title={words.admit}>
      <Form action="/balie/wachtrij/aanmelden" csrf={csrf}>
        <div class="lom-bulk">
          <TextInput
            {...{ id: 'wie', name: 'wie', language: 'nl', label: words.admitCode, hint: words.admitHint }}
            autocomplete="off"
            spellcheck={false}
            shortcut="C"
          />
          <Button look="secondary">{words.admitGo}</Button>
        </div>
      </Form>
      {products.length > 0 && (
        <Form action="/balie/wachtrij/nummer" csrf={csrf}>
          <div class="lom-bulk">
            <Select
              {...{ id: 'dienst', name: 'dienst', language: 'nl', label: words.ticketFor }}
              options={products.map((id) => ({ value: id, text: productsNamed(site, [id], null) }))}
            />
            <Button look="secondary">{words.ticketGo}</Button>
          </div>
        </Form>
      )}
    </DeskPanel>
  )
}

/** Help, always at the same place; what to know about what somebody comes for; how honest the waiting was; the devices of the place. */
function Aside({ site, visit, view, score }: Shown & { score: Score }) {
  const { csrf } = visit.employee
  const { place } = view.seat
  return (
    <>
      <Form action="/balie/wachtrij/hulp" csrf={csrf}>
        <Button look="warning" shortcut="!">
          {words.alarm}
        </Button>
      </Form>
      <p class="lom-soft lom-small">{words.alarmHint}</p>
      <SkillsHere {...{ site, visit, view }} />
      <Knowledge {...{ site, view }} />
      <h2>{words.waitToday}</h2>
      <p>{score.told > 0 ? words.score(score.within, score.told) : words.noScore}</p>
      {score.medianMinutes !== null && (
        <p>{words.median(Math.ceil(score.medianMinutes), Math.ceil(score.p90Minutes ?? 0))}</p>
      )}
      <h2>{words.devices}</h2>
      <ul class="lom-clean">
        <li>
          <a href={`/wachtzaal/${place}/${deviceKeyOf(site.queue, 'screen', place)}`}>{words.screen}</a>
        </li>
        <li>
          <a href={`/deur/${place}/${deviceKeyOf(site.queue, 'door', place)}`}>{words.door}</a>
        </li>
      </ul>
      <Form action="/balie/wachtrij/opstaan" csrf={csrf}>
        <Button look="secondary">{words.leave}</Button>
      </Form>
    </>
  )
}
