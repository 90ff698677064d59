import type { FastifyInstance } from 'fastify'
import { html, Icon, KioskChoice, KioskChoices } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskWithoutWords } from '#ui/words/kiosk-without.ts'
import { sendPage } from '../site.ts'
import { Frame } from './frame.tsx'
import { type Kiosk, prefix, visitOf } from './kiosk.ts'
import { withoutHref } from './without-pages.tsx'

/** Whether a card of who was here before still lies in the reader: only the agent knows (`src/kiosk-agent/aids.ts`). */
export const cardStillThere = `${prefix}/eid/ligt-er-nog`

/** Says so to whoever comes next, without beginning anything; goes back to the start by itself when it is taken out. */
export function leftCardRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  app.get(cardStillThere, (_request, reply) => reply.header('cache-control', 'no-store').send({ done: false }))

  app.get(`${prefix}/eid/kaart-blijft`, (request, reply) => {
    const visit = visitOf(request)
    const words = kioskWithoutWords(visit.spoken)
    return sendPage(
      reply,
      html(
        <Frame kiosk={kiosk} visit={visit} title={words.cardLeft} isStart speaks>
          <h1 class="lom-kiosk-card" data-poll={`${cardStillThere}?tot-weg`} data-poll-seconds={1} data-poll-most={1}>
            <Icon name="card-in" />
            <span>{words.cardLeft}</span>
          </h1>
          <p class="lom-lead">{words.cardYours}</p>
          <p>{words.cardOther}</p>
          <KioskChoices>
            <KioskChoice href={`${prefix}/diensten`} icon="document" title={kioskWords(visit.spoken).service} />
            <KioskChoice href={withoutHref} icon="info" title={words.start} />
          </KioskChoices>
        </Frame>,
      ),
    )
  })
}
