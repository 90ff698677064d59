import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listSessions, revokeSession, revokeSessions } from '#domain/access/index.ts'
import { visitsOf } from '#domain/appointments/index.ts'
import { casesOf, lettersOf } from '#domain/cases/index.ts'
import { documentsOf } from '#domain/documents/index.ts'
import { grantsOf } from '#domain/grants/index.ts'
import { tell } from '#domain/messages/index.ts'
import { leisureCardOf, passOf } from '#domain/passes/index.ts'
import {
  correctionsOf,
  longestCorrection,
  lookAtProfile,
  readerLog,
  requestCorrection,
  setContact,
} from '#domain/people/index.ts'
import { handedOver, transaction } from '#platform/context.ts'
import { cleanLine, cleanLines, lengthOf } from '#platform/formats/text.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { aboutOf } from '../for-whom.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { ownData } from './own-data.ts'
import type { Portal } from './portal.ts'
import { DataPage, type Said } from './profile-data.tsx'
import { ProfilePage } from './profile-page.tsx'
import { ReadablePage } from './readable-data.tsx'

type Form = { Body: Record<string, unknown> | undefined }
const textOf = (body: Form['Body'], name: string) => (typeof body?.[name] === 'string' ? (body[name] as string) : '')

/** Mijn loket: what to do, applications, documents, what the city knows and who looked. */
export function profileRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const asked = (request: FastifyRequest) => {
    const visit = portal.visitOf(request)
    const resident = requireResident(visit.visitor)
    return { visit, resident, context: contextOf(site, resident), personId: resident.actor.id }
  }

  app.get('/mijn-loket', async (request, reply) => {
    const { visit, resident, context, personId } = asked(request)
    const [cases, documents, grants, todos, sessions, pass, leisureCard, letters, visits] = await Promise.all([
      casesOf(context, personId),
      documentsOf(context, personId),
      grantsOf(context, personId),
      portal.todosOf(resident, visit.language),
      listSessions(context, personId),
      passOf(context, personId),
      leisureCardOf(context, personId),
      lettersOf(context),
      visitsOf(context, personId),
    ])
    const here = resident.actor.sessionId
    const about = await aboutOf(context, personId, cases)
    const shown = { about, cases, documents, grants, todos, sessions, pass, leisureCard, letters, visits, here }
    return sendPage(reply, html(<ProfilePage {...{ site, visit, ...shown }} />))
  })

  const dataPage = async (request: FastifyRequest, said: Said) => {
    const { visit, context, personId } = asked(request)
    const [profile, readers, corrections] = await Promise.all([
      lookAtProfile(context, personId),
      readerLog(context, personId),
      correctionsOf(context, personId),
    ])
    return html(<DataPage {...{ site, visit, profile, readers, corrections, said }} />)
  }

  app.get<{ Querystring: { gedaan?: string } }>('/mijn-loket/gegevens', async (request, reply) => {
    const { gedaan } = request.query
    const done = gedaan === 'melding' ? 'correction' : gedaan === 'e-mail' ? 'email' : undefined
    return sendPage(reply, await dataPage(request, done ? { done } : {}))
  })

  app.post<Form>('/mijn-loket/gegevens/klopt-niet', async (request, reply) => {
    const { visit, context, personId } = asked(request)
    const words = textOf(request.body, 'wat')
    if (lengthOf(cleanLines(words)) > longestCorrection)
      return sendPage(reply, await dataPage(request, { wrong: 'correction-long', typed: cleanLines(words) }), 422)
    const id = await transaction(context, async (tx) => {
      const within = handedOver(context, tx)
      const said = { fact: 'person', source: 'Rijksregister', words }
      const kept = await requestCorrection(within, personId, said)
      const facts = { path: '/mijn-loket/gegevens' }
      if (kept) await tell(within, { personId, template: 'correction-received', facts, language: visit.language })
      return kept
    })
    if (!id) return sendPage(reply, await dataPage(request, { wrong: 'correction' }), 422)
    return reply.redirect('/mijn-loket/gegevens?gedaan=melding', 303)
  })

  app.post<Form>('/mijn-loket/gegevens/e-mail', async (request, reply) => {
    const { context, personId } = asked(request)
    const value = cleanLine(textOf(request.body, 'email'))
    if (value !== '' && !isPlausibleMail(value))
      return sendPage(reply, await dataPage(request, { wrong: 'email', typed: value }), 422)
    await setContact(context, personId, { kind: 'email', value })
    return reply.redirect('/mijn-loket/gegevens?gedaan=e-mail', 303)
  })

  app.get('/mijn-loket/meenemen.json', async (request, reply) => {
    const { context, personId } = asked(request)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="mijn-gegevens.json"')
      .send(await ownData(context, personId))
  })

  app.get('/mijn-loket/meenemen', async (request, reply) => {
    const { visit, context, personId } = asked(request)
    return sendPage(reply, html(<ReadablePage site={site} visit={visit} data={await ownData(context, personId)} />))
  })

  app.post<Form>('/mijn-loket/toestellen', async (request, reply) => {
    const { context, personId, resident } = asked(request)
    const session = textOf(request.body, 'toestel')
    if (session === 'andere') await revokeSessions(context, personId, resident.actor.sessionId)
    else if (isId(session)) await revokeSession(context, session)
    else throw new Refusal('missing', 'access/not-found')
    return reply.redirect('/mijn-loket', 303)
  })
}

const isPlausibleMail = (text: string) =>
  text.length <= 200 && /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]{2,}$/.test(text)
