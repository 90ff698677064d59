import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type TurnView, turnOf } from '#domain/queue/index.ts'
import { anonymous } from '#platform/context.ts'
import { showTime } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { html, part } from '#ui/index.ts'
import { queueWords } from '#ui/words/queue.ts'
import { sendLive } from '../live.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { deskShown, rangeShown } from '../turns.ts'
import { placeNamed } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

type Linked = { Params: { link: string } }

/** The own turn on the own telephone, by the link of the ticket: how many go before, how long, and when to go where. */
export function turnRoutes(app: FastifyInstance, { site, visitOf }: Portal): void {
  const { queue } = site
  const look = async ({ params: { link } }: FastifyRequest<Linked>): Promise<TurnView> => {
    const turn = await turnOf({ db: site.db, actor: anonymous, now: site.clock() }, queue, link)
    if (!turn) throw new Refusal('missing', 'http/not-found')
    return turn
  }

  app.get<Linked>('/wachten/:link', async (request, reply) => {
    const turn = await look(request)
    return sendPage(reply, html(<TurnPage {...{ site, turn }} visit={visitOf(request)} link={request.params.link} />))
  })

  app.get<Linked>('/wachten/:link/live', async (request, reply) => {
    const { place } = await look(request)
    const { language } = visitOf(request)
    const parts = async () => ({ turn: part(<Turn turn={await look(request)} language={language} />) })
    sendLive(request, reply, { news: queue.news, places: [place], parts })
  })
}

function TurnPage({ site, visit, turn, link }: Readonly<{ site: Site; visit: Visit; turn: TurnView; link: string }>) {
  const { language } = visit
  const words = queueWords(language)
  return (
    <Frame site={site} visit={visit} title={words.turnTitle(turn.ticket)} width="form" refresh={{ seconds: 15 }}>
      <p class="lom-soft">{placeNamed(site, turn.place)}</p>
      <h1>{words.turnTitle(turn.ticket)}</h1>
      <p class="govuk-inset-text" role="alert" data-live-broken hidden>
        {words.broken}
      </p>
      <div data-live={`/wachten/${link}/live`} data-part="turn" aria-live="polite">
        <Turn turn={turn} language={language} />
      </div>
      <button type="button" class="govuk-button govuk-button--secondary" data-sound hidden>
        {words.sound}
      </button>
    </Frame>
  )
}

function Turn({ turn, language }: Readonly<{ turn: TurnView; language: Language }>) {
  const words = queueWords(language)
  const { state, desk, ahead, range, startsAt, call } = turn
  if (state === 'called')
    return (
      <p class="lom-turn lom-turn--now" data-call={call}>
        {words.called(deskShown(desk ?? '', language))}
      </p>
    )
  if (state !== 'waiting') return <p class="lom-turn">{words[state]}</p>
  return (
    <>
      <p class="lom-turn">{startsAt ? words.atTime(showTime(startsAt, language)) : waitShown(range, language)}</p>
      <p>{words.ahead(ahead)}</p>
      <p>{words.keepOpen}</p>
      <p class="lom-soft lom-small">{words.honest}</p>
    </>
  )
}

const waitShown = (range: TurnView['range'], language: Language): string =>
  range ? queueWords(language).wait(rangeShown(range, language)) : queueWords(language).waitUnknown
