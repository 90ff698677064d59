import type { FastifyInstance } from 'fastify'
import { localPath } from '#domain/access/index.ts'
import { closedDays, openingAt } from '#domain/catalogue/index.ts'
import { html } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { nearestCounter } from '../nearest-counter.ts'
import { sendPage } from '../site.ts'
import { openingShown, placesShown } from '../ways.ts'
import { Frame } from './frame.tsx'
import { CallAPerson } from './help-line-pages.tsx'
import { type Kiosk, placeOf, prefix, visitOf } from './kiosk.ts'

/** Help from a person: who is near, whom to call, where else; and back to where one was. */
export function helpRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { city, clock } = kiosk.site
  app.get<{ Querystring: { van?: string } }>(`${prefix}/hulp`, (request, reply) => {
    const visit = visitOf(request)
    const { spoken } = visit
    const words = kioskWords(spoken)
    const now = clock()
    const place = placeOf(kiosk, visit.screen)
    const from = typeof request.query.van === 'string' ? localPath(request.query.van) : prefix
    const back = from.startsWith(prefix) && from !== `${prefix}/hulp` ? from : prefix
    const opening = (hours: Parameters<typeof openingAt>[0]) =>
      openingShown(openingAt(hours, now, closedDays(city)), now, spoken)
    const near = nearestCounter(city, place, now)
    const [desk] = placesShown(city, near ? [near.place] : [], now, spoken)
    return sendPage(
      reply,
      html(
        <Frame kiosk={kiosk} visit={visit} title={words.helpTitle} backHref={back} speaks>
          <h1>{words.helpTitle}</h1>
          <p class="lom-lead">{words.helpLead}</p>
          <CallAPerson from={back} visit={visit} />
          <div class="lom-letter lom-flow">
            {place && (
              <>
                <h2>{words.helpNear}</h2>
                <p>
                  {words.helpNearText(place.name)}
                  <br />
                  <span class="lom-soft">{opening(place.hours)}</span>
                </p>
              </>
            )}
            <h2>{words.helpCall}</h2>
            <p>
              <strong class="lom-kiosk-phone" dir="ltr">
                {city.contactCentre.phone}
              </strong>
              <br />
              {words.helpCallText} <span class="lom-soft">{opening(city.contactCentre.hours)}</span>
            </p>
            {desk && (
              <>
                <h2>{words.helpDesk}</h2>
                <p>
                  <bdi>{[desk.name, desk.address].filter(Boolean).join(', ')}</bdi>
                  <br />
                  {near?.minutes != null && near.place.id !== place?.id && (
                    <>
                      {kioskMailWords(spoken).walk(near.minutes)}
                      <br />
                    </>
                  )}
                  <span class="lom-soft">{desk.state}</span>
                </p>
              </>
            )}
          </div>
          <p class="lom-soft">{words.helpKeeps}</p>
        </Frame>,
      ),
    )
  })
}
