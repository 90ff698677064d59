import type { FastifyInstance, FastifyRequest } from 'fastify'
import { qrModules } from '#domain/documents/index.ts'
import { Actions, html, LinkButton, QrFigure } from '#ui/index.ts'
import { kioskCardWords } from '#ui/words/kiosk-card.ts'
import { phoneScreenWords } from '#ui/words/phone-sign-in.ts'
import { openApplication } from '../application.ts'
import { inLanguageOf } from '../phone-language.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { Frame } from './frame.tsx'
import { caseHref, idOf, type Kiosk, type KioskVisit, visitOf } from './kiosk.ts'

/** Where an application is signed with the own phone: nothing of a page that is not ours stands on the screen. */
export const signByPhoneHref = (id: string): string => `${caseHref(id)}/nakijken/gsm`

/** Seconds in which nobody touches the screen: one signs in, reads and signs on the phone. */
const atPhone = 300

type OfCase = { Params: { id: string } }

/** The same draft on the own phone, signed there as at home; the screen goes on once it was handed in. */
export function signByPhoneRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk
  const opened = (request: FastifyRequest<OfCase>) =>
    openApplication(site, contextOf(site, requireResident(request.visitor)), idOf(request.params.id))

  app.get<OfCase>(signByPhoneHref(':id'), async (request, reply) => {
    const { case: draft } = await opened(request)
    if (draft.status !== 'draft') return reply.redirect(caseHref(draft.id), 303)
    const visit = visitOf(request)
    // Whoever scans it signs in: the code opens nothing by itself.
    const modules = qrModules(inLanguageOf(visit.language, `${site.publicUrl}/verder/${draft.id}`))
    return sendPage(reply, html(<SignByPhonePage {...{ kiosk, visit, modules }} id={draft.id} />))
  })

  app.get<OfCase>(`${signByPhoneHref(':id')}/stand`, async (request, reply) => {
    const { case: draft } = await opened(request)
    const said = { done: draft.status !== 'draft', href: caseHref(draft.id) }
    return reply.header('cache-control', 'no-store').send(said)
  })
}

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; id: string; modules: readonly (readonly boolean[])[] }>

function SignByPhonePage({ kiosk, visit, id, modules }: Shown) {
  const words = kioskCardWords(visit.spoken)
  const back = `${caseHref(id)}/nakijken?anders`
  return (
    <Frame speaks waitsFor={atPhone} kiosk={kiosk} visit={visit} title={words.signPhoneTitle} backHref={back}>
      <h1>{words.signPhoneTitle}</h1>
      <p class="lom-lead" data-poll={`${signByPhoneHref(id)}/stand`} data-poll-seconds={2}>
        {words.signPhoneText}
      </p>
      <QrFigure modules={modules} alt={words.signPhoneAlt} caption={words.signPhoneGoesOn} />
      <Actions>
        <LinkButton size="big" look="secondary" href={signByPhoneHref(id)}>
          {phoneScreenWords(visit.spoken).lookAgain}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
