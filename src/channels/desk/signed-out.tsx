import type { FastifyInstance } from 'fastify'
import { html, LinkButton, wordsFor } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { sendPage } from '../site.ts'
import type { Desk } from './desk.ts'
import { Frame } from './frame.tsx'

/** After signing out, or when the time was up. */
export function signedOutRoutes(app: FastifyInstance, { site }: Desk): void {
  app.get<{ Querystring: { reden?: string } }>('/balie/afgemeld', async (request, reply) => {
    const isLate = request.query.reden === 'tijd'
    const title = isLate ? words.timeUpTitle : words.signedOutTitle
    return sendPage(
      reply,
      html(
        <Frame site={site} visit={null} title={title}>
          <h1>{title}</h1>
          <p class="lom-lead">{isLate ? words.timeUpText : words.signedOutText}</p>
          <LinkButton href="/balie/aanmelden">{wordsFor('nl').signIn}</LinkButton>
        </Frame>,
      ),
    )
  })
}
