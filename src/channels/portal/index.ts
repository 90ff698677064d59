import type { FastifyInstance } from 'fastify'
import { type MidOffice, proceed } from '#domain/automation/index.ts'
import type { OwnDrafts } from '#domain/cases/index.ts'
import { checkFile, checkShortCode, checkToken } from '#domain/documents/index.ts'
import type { Payments } from '#domain/payments/index.ts'
import type { AddressRegister } from '#outside/address-register/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import { system } from '#platform/context.ts'
import { submitApplication } from '../application.ts'
import { arrivesByPhone } from '../phone-sign-in.tsx'
import { mapRefusals, mapUnknownAddresses } from '../refusals.ts'
import { attachVisitors, type Sessions } from '../sessions.ts'
import { signInRoutes } from '../sign-in.ts'
import { signWith } from '../sign-with.ts'
import { rememberLanguage, type Site } from '../site.ts'
import type { Uploads } from '../uploads.ts'
import { contextOf } from '../visitor.ts'
import { applyRoutes } from './apply.tsx'
import { appointmentRoutes } from './appointment.tsx'
import { confirmRoutes } from './appointment-confirm.tsx'
import { fromRoutes } from './appointment-from.tsx'
import { heldTimeRoutes } from './appointment-held.tsx'
import { appointmentLinkRoutes } from './appointment-links.tsx'
import { prepareRoutes } from './appointment-prepare.tsx'
import { waitingListRoutes } from './appointment-waiting.tsx'
import { whyRoutes } from './appointment-why.tsx'
import { errorPages } from './error-page.tsx'
import { fileByMailRoutes } from './file-by-mail.tsx'
import { formStepRoutes } from './form-step.tsx'
import { goOnRoutes } from './go-on.tsx'
import { grantRoutes } from './grants.tsx'
import { homeRoutes } from './home.tsx'
import { homeVisitRoutes } from './home-visit.tsx'
import { homeWaitRoutes } from './home-visit-wait.tsx'
import { lowEmissionRoutes } from './low-emission.tsx'
import { pageRoutes } from './pages.tsx'
import { passRoutes } from './pass.tsx'
import { passTopUpRoutes } from './pass-top-up.tsx'
import { type Portal, visitOf } from './portal.ts'
import { profileRoutes } from './profile.tsx'
import { receiptRoutes } from './receipts.tsx'
import { searchRoutes } from './search.tsx'
import { serviceRoutes } from './service.tsx'
import { signedWithIn, signWithRoutes } from './sign-with.tsx'
import { statusRoutes } from './status.tsx'
import { streetRoutes } from './street.tsx'
import { todosOf } from './todos.ts'
import { turnRoutes } from './turn.tsx'
import type { Verification } from './verification.ts'
import { verifyRoutes } from './verify.tsx'
import { whoSignsRoutes } from './who-signs.tsx'

export type PortalOptions = Readonly<{
  site: Site
  sessions: Sessions
  drafts: OwnDrafts
  payments: Payments
  office: MidOffice
  uploads: Uploads
  outside: Readonly<{ identity: IdentityProvider; addresses: AddressRegister; verifyFile: Verification['byFile'] }>
}>

const formsOfPages = [
  ['/controle', 'code', 'bestand'],
  ['/mijn-loket/gegevens', 'klopt-niet', 'e-mail'],
] as const

/** Everything that a resident meets at home. */
export async function portalRoutes(app: FastifyInstance, options: PortalOptions): Promise<void> {
  const { site, sessions, payments, office, uploads, outside } = options
  const portal: Portal = {
    site,
    identity: outside.identity,
    payments,
    sources: office.registers,
    cookies: sessions.cookies,
    uploads,
    verification: {
      byToken: (token) => checkToken(site.db, token),
      byShortCode: async (typed) => (await checkShortCode(site.db, typed)) ?? { answer: 'no-code' },
      byFile: async (bytes) => {
        const known = await checkFile(site.db, bytes)
        return known.answer === 'unknown' ? outside.verifyFile(bytes) : known
      },
    },
    visitOf,
    todosOf: (resident, language) => todosOf(site, resident, language),
  }

  await app.register(async (routes) => {
    attachVisitors(routes, 'portal', sessions)
    routes.addHook('onRequest', async (request, reply) =>
      rememberLanguage(request, reply, site.publicUrl.startsWith('https:')),
    )
    mapRefusals(routes, errorPages(site))
    homeRoutes(routes, portal)
    searchRoutes(routes, portal)
    serviceRoutes(routes, portal)
    pageRoutes(routes, portal)
    applyRoutes(routes, portal)
    formStepRoutes(routes, portal, sessions, options.drafts)
    statusRoutes(routes, portal, sessions)
    whoSignsRoutes(routes, portal)
    signWithRoutes(routes, portal)
    fileByMailRoutes(routes, portal)
    goOnRoutes(routes, portal)
    receiptRoutes(routes, portal)
    profileRoutes(routes, portal)
    grantRoutes(routes, portal, office)
    passRoutes(routes, portal)
    passTopUpRoutes(routes, portal)
    verifyRoutes(routes, portal)
    streetRoutes(routes, portal)
    lowEmissionRoutes(routes, portal)
    appointmentRoutes(routes, portal)
    heldTimeRoutes(routes, portal)
    confirmRoutes(routes, portal)
    waitingListRoutes(routes, portal)
    fromRoutes(routes, portal, outside.addresses)
    whyRoutes(routes, portal)
    appointmentLinkRoutes(routes, portal)
    prepareRoutes(routes, portal)
    homeVisitRoutes(routes, portal)
    homeWaitRoutes(routes, portal)
    turnRoutes(routes, portal)
    // Another language chosen on the answer to a form: an address that only takes forms leads to the page they stand on.
    for (const [page, ...forms] of formsOfPages) {
      for (const form of forms) routes.get(`${page}/${form}`, (_request, reply) => reply.redirect(page, 303))
    }
    signInRoutes(routes, {
      site,
      identity: outside.identity,
      cookies: sessions.cookies,
      entrance: 'portal',
      audience: 'resident',
      prefix: '',
      onByPhone: arrivesByPhone(site, outside.identity),
      onConfirmed: async (request, { reference, personId, identity, next }) => {
        const context = contextOf(site, request.visitor)
        const proof = { requestId: reference, personId, identity }
        const signedWith = signedWithIn(next)
        const caseId = signedWith ?? next.split('/')[2] ?? ''
        if (signedWith) await signWith(site, context, caseId, proof)
        else await submitApplication(site, context, caseId, proof)
        // The job is the promise, this is the speed: whoever comes second finds it done.
        proceed({ ...context, actor: system('mid-office') }, office, caseId).catch((error: Error) =>
          request.log.warn({ err: error }, 'left to the job'),
        )
        return next
      },
    })
  })
  mapUnknownAddresses(app, errorPages(site))
  mapRefusals(app, errorPages(site))

  app.get<{ Querystring: { q?: string } }>('/address/suggest', async (request, reply) => {
    const query = typeof request.query.q === 'string' ? request.query.q : ''
    const found = await outside.addresses.suggest(query)
    // A silent register keeps nobody waiting: one goes on by typing.
    const suggestions = (found.outcome === 'found' ? found.value : []).map((one) => ({
      text: one.label,
      street: one.street,
      number: one.houseNumber ?? '',
      box: '',
      postcode: one.postalCode ?? '',
      municipality: one.municipality,
    }))
    return reply.header('cache-control', 'no-store').send({ suggestions })
  })
}
