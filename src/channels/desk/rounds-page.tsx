import type { Round, RoundOutline, StopToDo } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { showDate, showTime } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, EmptyState, Form, LinkButton, Table, Tag } from '#ui/index.ts'
import { roundWords as words } from '#ui/words/home-visit.ts'
import type { Site } from '../site.ts'
import { contactShown, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { RoundMap } from './round-map.tsx'

type Shown = Readonly<{ site: Site; visit: DeskVisit; day: string }>

const Days = ({ day }: Readonly<{ day: string }>) => (
  <div class="lom-bulk">
    <LinkButton href={`/balie/ronde?dag=${dayAfter(day, -1)}`} look="secondary" shortcut="[">
      {words.previous}
    </LinkButton>
    <LinkButton href={`/balie/ronde?dag=${dayAfter(day)}`} look="secondary" shortcut="]">
      {words.next}
    </LinkButton>
  </div>
)

/** For who travels, on a telephone: the stops in order, what to do at each, one button for what happened. */
export function RoundPage(props: Shown & Readonly<{ rounds: readonly Round[]; isToday: boolean }>) {
  const { site, visit, day, rounds } = props
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/ronde' }} title={words.title}>
      <h1>{words.mine(showDate(day))}</h1>
      <Days day={day} />
      {rounds.length === 0 && (
        <EmptyState title={words.none} icon="calendar">
          {words.noneText}
        </EmptyState>
      )}
      {rounds.map((round) => (
        <section key={round.team} class="lom-team">
          <h2>{words.team(round.team)}</h2>
          <p>{words.crew(round.crew)}</p>
          {round.stops.length === 0 ? <p class="lom-soft">{words.empty}</p> : <Stops {...props} round={round} />}
        </section>
      ))}
    </Frame>
  )
}

function Stops(props: Shown & Readonly<{ round: Round; isToday: boolean }>) {
  const { site, round } = props
  const route = site.city.routes?.find(({ place }) => place === round.place)
  const base = site.city.places.find(({ id }) => id === route?.base)?.position
  return (
    <>
      <DeskPanel title={words.picture}>
        <RoundMap stops={round.stops} base={base} />
        <p class="lom-soft lom-small">{words.legend}</p>
      </DeskPanel>
      <ol class="lom-clean lom-round">
        {round.stops.map((stop, at) => (
          <li key={stop.id} id={`stop-${stop.id}`}>
            <StopPanel {...props} stop={stop} number={at + 1} />
          </li>
        ))}
      </ol>
      {!props.isToday && <p class="lom-soft">{words.otherDay}</p>}
    </>
  )
}

const tones = { booked: 'neutral', arrived: 'attention', done: 'good', 'no-show': 'bad' } as const
const short = (at: Date) => showTime(at).replace(' uur', '')

function StopPanel(props: Shown & Readonly<{ stop: StopToDo; number: number; isToday: boolean }>) {
  const { site, visit, stop, number, isToday } = props
  const { state, window, travelMinutes, wish, people, name, companions, address } = stop
  const isOpen = state === 'booked' || state === 'arrived'
  const facts = [
    productsNamed(site, wish.products, visit.employee),
    ...(people > 1 ? [words.pair] : []),
    ...(window ? [words.promised(short(window.from), short(window.until))] : []),
    ...(travelMinutes === null ? [] : [words.travel(travelMinutes)]),
  ]
  return (
    <DeskPanel title={`${number}. ${address ?? words.gone}`}>
      <p>
        <strong>{words.at(short(stop.startsAt))}</strong>{' '}
        <Tag tone={tones[state as keyof typeof tones] ?? 'neutral'}>{words.states[state] ?? state}</Tag>
      </p>
      <p>
        <bdi>{[name, ...companions].join(', ')}</bdi>, {contactShown(stop)}
      </p>
      <p class="lom-soft">{facts.join(', ')}</p>
      {isToday && (
        <Form action={`/balie/ronde/${stop.id}`} csrf={visit.employee.csrf}>
          <Actions>
            {state === 'booked' && <Mark to="arrived">{words.arrived}</Mark>}
            {state === 'arrived' && <Mark to="done">{words.done}</Mark>}
            {isOpen && (
              <Mark to="no-show" second>
                {words.nobodyHome}
              </Mark>
            )}
            {state !== 'booked' && (
              <Mark to="booked" second>
                {words.takeBack}
              </Mark>
            )}
          </Actions>
        </Form>
      )}
    </DeskPanel>
  )
}

const Mark = ({ to, second = false, children }: Readonly<{ to: string; second?: boolean; children: string }>) => (
  <Button name="stand" value={to} look={second ? 'secondary' : 'primary'}>
    {children}
  </Button>
)

/** Every round of a day as a planner may know it: times, work and travel, without who or where. */
export function OutlinePage({ site, visit, day, rounds }: Shown & Readonly<{ rounds: readonly RoundOutline[] }>) {
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/ronde' }} title={words.title}>
      <h1>{words.all(showDate(day))}</h1>
      <Days day={day} />
      <p>{words.onlyTravellers}</p>
      {rounds.length === 0 && (
        <EmptyState title={words.noRounds} icon="calendar">
          {words.noRoundsText}
        </EmptyState>
      )}
      {rounds.map(({ team, crew, stops }) => (
        <DeskPanel key={team} title={words.team(team)}>
          <p>{words.crew(crew)}</p>
          {stops.length === 0 ? (
            <p class="lom-soft">{words.empty}</p>
          ) : (
            <Table
              caption={words.team(team)}
              hideCaption
              columns={[{ title: words.time }, { title: words.what }, { title: words.state }]}
              rows={stops.map(({ startsAt, window, wish, people, state, travelMinutes }) => [
                window
                  ? `${words.at(short(startsAt))}, ${words.promised(short(window.from), short(window.until))}`
                  : '',
                [
                  productsNamed(site, wish.products, visit.employee),
                  ...(people > 1 ? [words.pair] : []),
                  ...(travelMinutes === null ? [] : [words.travel(travelMinutes)]),
                ].join(', '),
                words.states[state] ?? state,
              ])}
            />
          )}
        </DeskPanel>
      ))}
    </Frame>
  )
}
