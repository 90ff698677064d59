import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { leaveScreen, signOut } from '#domain/access/index.ts'
import { casesOf } from '#domain/cases/index.ts'
import { reportTray, takeBackSoon } from '#domain/devices/index.ts'
import { hangUp } from '#domain/help/index.ts'
import { ordersOfCase, stopPayment } from '#domain/payments/index.ts'
import { html, KioskChoice, KioskChoices, Panel } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { sendPage } from '../site.ts'
import { contextOf, nobody } from '../visitor.ts'
import { Frame } from './frame.tsx'
import { dropLine, lineOf } from './help-call.ts'
import { type Kiosk, prefix, takesCards, visitOf } from './kiosk.ts'
import { releaseTopUps } from './pass.tsx'
import { forgetReach } from './reach.ts'
import { dropTyped } from './typed.ts'

/** Nobody waits longer for the payment provider than this, in milliseconds: wiping comes first. */
const patience = 2_000

/** The end: the terminal is released, the session ends here and at the provider, and the browser forgets. */
export function stopRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, identity } = kiosk

  app.post(`${prefix}/stoppen`, async (request, reply) => {
    const left = await wipe(kiosk, request, reply)
    const back = `${site.publicUrl}${prefix}/afgemeld`
    if (!left) return reply.redirect(back, 303)
    // A provider that does not answer keeps nobody signed in with us.
    const away = await identity.logoutUrl(left.idToken, back, left.audience).catch(() => back)
    return reply.redirect(away, 303)
  })

  // Where the browser goes by itself when nobody is there, without script too. It may only end a session.
  for (const path of [`${prefix}/gestopt`, `${prefix}/afgemeld`]) {
    app.get(path, async (request, reply) => {
      await wipe(kiosk, request, reply)
      // Who was here went away: the device says it too, later, and it is one report.
      if (request.screen && path.endsWith('/gestopt')) {
        await reportTray(contextOf(site, nobody), request.screen.id)
      }
      // Who stops reads it in his own language; the next person begins in Dutch, with the screen as it was.
      reply.clearCookie('taal', { path: prefix })
      forgetReach(reply)
      dropTyped(reply)
      const visit = visitOf(request)
      const words = kioskWords(visit.spoken)
      const shown = {
        ...visit,
        visitor: nobody,
        canChangeLanguage: false,
        helpCall: null,
        reach: [],
        here: null,
      }
      return sendPage(
        reply.header('refresh', `20; url=${prefix}`),
        html(
          <Frame kiosk={kiosk} visit={shown} title={words.stoppedTitle} isStart speaks>
            <Panel title={words.stoppedTitle}>{words.stoppedText}</Panel>
            {takesCards(kiosk, request) && <p class="lom-lead">{words.takeCard}</p>}
            <KioskChoices>
              <KioskChoice href={prefix} icon="home" title={words.newStart}>
                {words.startLead}
              </KioskChoice>
            </KioskChoices>
          </Frame>,
        ),
      )
    })
  }
}

async function wipe({ site, payments, cookies }: Kiosk, request: FastifyRequest, reply: FastifyReply) {
  const { visitor } = request
  const token = request.cookies[cookies.nameOf('kiosk')]
  const context = contextOf(site, visitor)
  const left = token ? await signOut(context, token) : null
  cookies.drop(reply, 'kiosk')
  await leaveScreen(context, request.cookies[cookies.browser.name])
  cookies.browser.drop(reply)
  await hangUp(context, lineOf(request))
  if (request.screen) await takeBackSoon(context, request.screen.id)
  dropLine(reply)
  reply.header('clear-site-data', '"cache", "storage"')
  if (visitor.kind === 'resident') {
    const { id } = visitor.actor
    const released = releaseTerminal().catch((error: Error) =>
      request.log.warn({ err: error }, 'the terminal ends by itself'),
    )
    await Promise.race([released, pause(patience)])

    async function releaseTerminal() {
      const unpaid = (await casesOf(context, id, { limit: 20 })).filter(({ status }) => status === 'awaiting-payment')
      for (const { id: caseId } of unpaid) {
        for (const order of await ordersOfCase(context, caseId)) {
          if (order.next === 'go-on') await stopPayment(context, payments, order.id)
        }
      }
      await releaseTopUps(context, payments, id)
    }
  }
  return left
}
