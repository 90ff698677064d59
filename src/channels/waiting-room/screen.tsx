import type { FastifyInstance } from 'fastify'
import { type Called, isDeviceOf, type ScreenView, screenOf, walkInsOn } from '#domain/queue/index.ts'
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
    const page = (
      <WaitingPage title={words.title} theme={themeOf(site)} live={live} broken={words.broken} sound={words.sound}>
        {await shown(place)}
      </WaitingPage>
    )
    return sendPage(reply, html(page))
  })

  app.get<OfPlace>('/wachtzaal/:place/:key/live', (request, reply) => {
    const place = placeIn(request.params)
    const parts = async () => ({ screen: part(await shown(place)) })
    sendLive(request, reply, { news: queue.news, place, parts })
  })
}

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
