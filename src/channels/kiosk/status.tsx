import type { FastifyInstance, FastifyRequest } from 'fastify'
import { casesOf } from '#domain/cases/index.ts'
import { documentsOfCase, qrModules } from '#domain/documents/index.ts'
import { grantsOfCase } from '#domain/grants/index.ts'
import { ordersOfCase, orderThatCounts, refreshPayment } from '#domain/payments/index.ts'
import { letterTemplate } from '#domain/signing/index.ts'
import { awaitedPapersOf, secondLookOf } from '#domain/tasks/index.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { EmptyState, html, KioskChoice, KioskChoices } from '#ui/index.ts'
import { followingWords } from '#ui/words/following.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskOwnWords } from '#ui/words/kiosk-own.ts'
import { isSettling, openApplication } from '../application.ts'
import { arePapersSettling, papersToCome, standShown } from '../following.ts'
import { type GrantShown, grantShown } from '../grants-shown.tsx'
import { before, handfulOf } from '../handful.ts'
import { outcomeOf } from '../outcome.ts'
import { inLanguageOf } from '../phone-language.ts'
import { lettersToSign } from '../sign-with.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { isForeign } from './content.tsx'
import { Frame } from './frame.tsx'
import { caseHref, idOf, type Kiosk, prefix, visitOf } from './kiosk.ts'
import { noPaperFor } from './pay.tsx'
import { PayPage } from './pay-pages.tsx'
import { endedProblem } from './pay-state.ts'
import { firstOpenQuestion } from './questions.ts'
import { mayAskLook } from './running.tsx'
import { Said } from './said.tsx'
import { toSignHref } from './sign-with-pages.tsx'
import { spokenOr } from './spoken-text.ts'
import { StatusPage } from './status-page.tsx'

type OfCase = { Params: { id: string }; Querystring: { vanaf?: string } }

/** What the product calls it, as the screen says it. */
const spokenGrant = (grant: GrantShown, spoken: ShellLanguage): GrantShown =>
  isForeign(spoken) ? { ...grant, name: spokenOr(grant.name, spoken) } : grant

export function statusRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk
  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    return { visit, context, application: await openApplication(site, context, idOf(request.params.id)) }
  }

  app.get<OfCase>(`${prefix}/aanvraag/:id`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id, status } = application.case
    if (status === 'draft') {
      const open = firstOpenQuestion(application.form, context.now)
      return reply.redirect(`${caseHref(id)}/${open ? `vraag/${open}` : 'nakijken'}`, 303)
    }
    const order = status === 'awaiting-payment' ? orderThatCounts(await ordersOfCase(context, id)) : undefined
    const outcome = await outcomeOf(site, context, application.case, order?.id)
    const atReader = order?.status === 'open' && !outcome.transfer
    const paying = atReader ? await refreshPayment(context, kiosk.payments, order.id) : null
    // Somebody may have paid, and the answer did not arrive: nobody is asked to pay again.
    if (paying?.next === 'go-on' && !paying.isSure) return reply.redirect(`${caseHref(id)}/kaart`, 303)
    if (status === 'awaiting-payment' && !outcome.transfer && !isSettling(application.case, paying?.order ?? order)) {
      const problem = paying && endedProblem(paying)
      const noPaper = await noPaperFor(visit, application)
      return sendPage(reply, html(<PayPage {...{ kiosk, visit, application, problem, noPaper }} />))
    }
    // The letter that was signed here is read at home: on paper one wants what was given.
    const all = await documentsOfCase(context, id)
    const documents = all.filter(({ template }) => template !== letterTemplate)
    const granted = status === 'granted' ? await grantsOfCase(context, id) : []
    const grants = granted.map((grant) => spokenGrant(grantShown(site, grant, visit.spoken), visit.spoken))
    request.isFinished = true
    const paid = (await ordersOfCase(context, id)).findLast((one) => one.status === 'paid')
    const paidOrder = paid?.id ?? null
    const look = {
      canAsk: await mayAskLook(context, application),
      asked: status === 'granted' ? await secondLookOf(context, id) : null,
    }
    const href = inLanguageOf(visit.language, `${site.publicUrl}/verder/${id}`)
    const following =
      papersToCome(application).length > 0
        ? { awaited: await awaitedPapersOf(context, id), modules: qrModules(href) }
        : { awaited: null, modules: [] }
    return sendPage(
      reply,
      html(
        <StatusPage
          {...{ kiosk, visit, application, documents, grants, outcome, paidOrder, look, following }}
          from={request.query.vanaf}
        />,
      ),
    )
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/stand`, async (request, reply) => {
    const { context, application } = await opened(request)
    const { id, status } = application.case
    const order = status === 'awaiting-payment' ? orderThatCounts(await ordersOfCase(context, id)) : undefined
    const done = status !== 'submitted' && !isSettling(application.case, order) && !arePapersSettling(application.case)
    return reply.header('cache-control', 'no-store').send({ done, href: caseHref(application.case.id) })
  })

  // What was begun at home goes on here; what is ready can be printed again.
  app.get<{ Querystring: { vanaf?: string } }>(`${prefix}/mijn`, async (request, reply) => {
    const visit = visitOf(request)
    const { spoken } = visit
    const resident = requireResident(visit.visitor)
    const words = kioskWords(spoken)
    const ownWords = kioskOwnWords(spoken)
    const own = await casesOf(contextOf(site, resident), resident.actor.id, { limit: 20 })
    const toSign = await lettersToSign(site, resident.actor)
    const asks = toSign.length > 0 && !Number(request.query.vanaf)
    const handful = handfulOf(
      own.filter(({ erasedAt }) => erasedAt === null),
      request.query.vanaf,
      asks ? 4 : undefined,
    )
    const { shown: cases, from, left } = handful
    const here = `${prefix}/mijn`
    return sendPage(
      reply,
      html(
        <Frame kiosk={kiosk} visit={visit} title={words.mineTitle} backHref={before(handful, here, prefix)} speaks>
          <h1>{words.mineTitle}</h1>
          {cases.length === 0 && !asks && (
            <EmptyState title={words.mineEmpty}>
              <p>{words.mineEmptyText}</p>
            </EmptyState>
          )}
          <KioskChoices>
            {asks && (
              <KioskChoice href={toSignHref} icon="seal" title={ownWords.toSign}>
                {toSign.map(({ applicant }) => ownWords.toSignFrom(applicant))[0]}
              </KioskChoice>
            )}
            {cases.map((subject) => (
              <KioskChoice
                key={subject.id}
                href={
                  subject.status === 'draft' ? `${prefix}/dienst/${subject.product}/beginnen` : caseHref(subject.id)
                }
                icon={subject.status === 'granted' ? 'seal' : 'document'}
                title={<Said {...{ spoken }} words={site.catalogue.get(subject.product, subject.version).title} />}
              >
                {standShown(subject, ownWords.statuses, followingWords(spoken).title)}
              </KioskChoice>
            ))}
            {left > 0 && (
              <KioskChoice href={`${here}?vanaf=${from + cases.length}`} icon="arrow" title={words.more}>
                {words.moreCases(left)}
              </KioskChoice>
            )}
            {cases.length === 0 && (
              <KioskChoice href={`${prefix}/diensten`} icon="document" title={words.service}>
                {words.serviceText}
              </KioskChoice>
            )}
          </KioskChoices>
        </Frame>,
      ),
    )
  })
}
