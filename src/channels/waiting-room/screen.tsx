import type { FastifyInstance } from 'fastify'
import {
  type Called,
  isDeviceOf,
  lettersOn,
  type ScreenSize,
  type ScreenView,
  screenOf,
  screenSizeOf,
  walkInsOn,
  wrongIn,
} from '#domain/queue/index.ts'
import { anonymous } from '#platform/context.ts'
import { cityDay, showTime } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html, part, WaitingPage, WaitingScreen } from '#ui/index.ts'
import { screenWords as words } from '#ui/words/queue.ts'
import { sendLive } from '../live.ts'
import { type Site, sendPage } from '../site.ts'
import { themeOf } from '../theme.ts'
import { deskShown, rangeShown } from '../turns.ts'

/** What a screen needs of the program: it knows nobody. */
type ScreenSite = Pick<Site, 'db' | 'clock' | 'city' | 'queue'>
type OfPlace = { Params: { place: string; key: string } }

/** The screen in a waiting room: who has its secret address sees tickets and desks of one place, and nothing of a person. */
export function screenRoutes(app: FastifyInstance, site: ScreenSite): void {
  const { queue } = site
  const placeIn = ({ place, key }: OfPlace['Params']): string => {
    if (!isDeviceOf(queue, 'screen', place, key)) throw new Refusal('missing', 'http/not-found')
    return place
  }
  const shown = async (place: string) => {
    const now = site.clock()
    return (
      <Screen {...{ site, place, now }} view={await screenOf({ db: site.db, actor: anonymous, now }, queue, place)} />
    )
  }

  app.get<OfPlace>('/wachtzaal/:place/:key', async (request, reply) => {
    const { key } = request.params
    const place = placeIn(request.params)
    const live = `/wachtzaal/${place}/${key}/live`
    const { size } = await screenSizeOf(site, place)
    const sheet = size ? sheetOf(size) : undefined
    const said = { title: words.title, broken: words.broken, sound: words.sound }
    const page = (
      <WaitingPage theme={themeOf(site)} {...{ live, sheet }} {...said}>
        {await shown(place)}
      </WaitingPage>
    )
    return sendPage(reply, html(page))
  })

  // Styles may not stand in a page: the letters of a size have an address. Nothing of anybody, and the same for the same size.
  app.get<{ Params: { size: string } }>('/wachtzaal/maat/:size', (request, reply) => {
    const [widthMm = 0, heightMm = 0, readMm = 0] = request.params.size.split('x').map(Number)
    const size = { widthMm, heightMm, readMm }
    if (wrongIn(size).length > 0 || sheetOf(size) !== request.url) throw new Refusal('missing', 'http/not-found')
    const { ticket, desk, row } = lettersOn(size)
    const vw = (of: number) => `${of.toFixed(2)}vw`
    reply.header('cache-control', 'public, max-age=86400')
    return reply
      .type('text/css; charset=utf-8')
      .send(`html.lom-waiting{--ticket:${vw(ticket)};--desk:${vw(desk)};--row:${vw(row)}}`)
  })

  app.get<OfPlace>('/wachtzaal/:place/:key/live', (request, reply) => {
    const place = placeIn(request.params)
    const parts = async () => ({ screen: part(await shown(place)) })
    sendLive(request, reply, { news: queue.news, places: [place], parts })
  })
}

const sheetOf = ({ widthMm, heightMm, readMm }: ScreenSize): string =>
  `/wachtzaal/maat/${widthMm}x${heightMm}x${readMm}`

/** So long a call stands out. */
const newMs = 9_000

function Screen({
  site,
  place,
  now,
  view,
}: Readonly<{ site: ScreenSite; place: string; now: Date; view: ScreenView }>) {
  const called = view.now
  const row = ({ ticket, desk }: Called) => ({ ticket, text: deskShown(desk) })
  return (
    <WaitingScreen
      now={
        called && {
          ...{ title: words.now, ticket: called.ticket, desk: deskShown(called.desk), call: called.call },
          isNew: now.getTime() - called.at.getTime() < newMs,
        }
      }
      empty={words.nobody}
      foot={footOf(site, place, now, view)}
      lists={[
        { title: words.before, rows: view.before.slice(0, 3).map(row) },
        {
          title: words.next,
          soft: true,
          rows: view.next.slice(0, 2).map(({ ticket, startsAt, range }) => ({
            ticket,
            text: startsAt ? showTime(startsAt).replace(' uur', '') : range ? rangeShown(range) : '',
          })),
        },
      ]}
    />
  )
}

function footOf({ city }: ScreenSite, place: string, now: Date, { walkIn }: ScreenView): string {
  if (walkIn) return words.walkIn(rangeShown(walkIn).replace('min.', 'minuten'))
  return walkInsOn(city, place, cityDay(now)).length > 0 ? words.unknown : words.byAppointment
}
