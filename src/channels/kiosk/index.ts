import type { FastifyInstance } from 'fastify'
import { type MidOffice, proceed } from '#domain/automation/index.ts'
import type { ReceiptMaker } from '#domain/documents/index.ts'
import type { Payments } from '#domain/payments/index.ts'
import type { CardTrust } from '#outside/identity-card/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Printers } from '#outside/printer/index.ts'
import { system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { submitApplication } from '../application.ts'
import { phoneSignInErrors, phoneSignInRoutes } from '../phone-sign-in.tsx'
import { mapRefusals } from '../refusals.ts'
import { attachScreens } from '../screens.ts'
import { attachVisitors, type Sessions } from '../sessions.ts'
import { signInRoutes } from '../sign-in.ts'
import { signWith } from '../sign-with.ts'
import type { Site } from '../site.ts'
import type { Uploads } from '../uploads.ts'
import { contextOf } from '../visitor.ts'
import { applyRoutes } from './apply.tsx'
import { chooseRoutes } from './choose.tsx'
import { documentRoutes } from './document.tsx'
import { documentMailRoutes } from './document-mail.tsx'
import { errorPages } from './error-page.tsx'
import { helpRoutes } from './help.tsx'
import { attachHelpCall } from './help-call.ts'
import { helpCallRoutes } from './help-line.tsx'
import { type ContactPoint, type Kiosk, prefix } from './kiosk.ts'
import { attachLanguages } from './languages.ts'
import { languagesRoutes } from './languages-page.tsx'
import { laterRoutes } from './later.tsx'
import { leftCardRoutes } from './left-card.tsx'
import { paidByPhoneRoutes } from './paid-by-phone.tsx'
import { paperRoutes } from './paper.tsx'
import { paperByPhoneErrors, paperByPhoneRoutes } from './paper-by-phone.tsx'
import { paperHereRoutes } from './paper-here.tsx'
import { passRoutes } from './pass.tsx'
import { payRoutes } from './pay.tsx'
import { attachPrinter } from './printer.ts'
import { requireProviderPage } from './provider-page.ts'
import { rememberReach } from './reach.ts'
import { receiptRoutes } from './receipt.tsx'
import { runningRoutes } from './running.tsx'
import { sheetRoutes } from './sheets.tsx'
import { signByPhoneRoutes } from './sign-by-phone.tsx'
import { goesTo, signedWithHere, signWithRoutes } from './sign-with.tsx'
import { signWithCardRoutes } from './sign-with-card.tsx'
import { sizeRoutes } from './size.ts'
import { startRoutes } from './start.tsx'
import { statusRoutes } from './status.tsx'
import { stopRoutes } from './stop.tsx'
import { takeAlongErrors, takeAlongRoutes, waitPage } from './take-along.tsx'
import { timeRoutes, waitLonger } from './time.ts'
import { forgetAtSignIn } from './typed.ts'
import { verifyRoutes } from './verify.tsx'
import { whoRoutes } from './who.tsx'
import { whoByPhoneRoutes } from './who-by-phone.tsx'
import { whoSignsRoutes } from './who-signs.tsx'
import { withoutRoutes } from './without.tsx'
import { withoutAppointmentRoutes } from './without-appointment.tsx'

export type { ContactPoint } from './kiosk.ts'

export type KioskOptions = Readonly<{
  site: Site
  sessions: Sessions
  payments: Payments
  office: MidOffice
  uploads: Uploads
  outside: Readonly<{
    identity: IdentityProvider
    printers: Printers
    contactPoint: ContactPoint
    cards: CardTrust | null
    receipts: ReceiptMaker
  }>
}>

/** Everything that a resident meets at a contact point. Nothing of it is kept by the browser. */
export async function kioskRoutes(app: FastifyInstance, options: KioskOptions): Promise<void> {
  const { site, sessions, payments, office, uploads, outside } = options
  const { identity, printers, contactPoint, cards, receipts } = outside
  const secure = site.publicUrl.startsWith('https:')
  const kiosk: Kiosk = {
    site,
    identity,
    payments,
    office,
    sources: office.registers,
    cookies: sessions.cookies,
    printers,
    receipts,
    uploads,
    cards: cards !== null,
    place: site.city.places.find(({ id }) => id === contactPoint.place) ?? null,
    terminal: contactPoint.terminal,
  }

  await app.register(async (routes) => {
    attachScreens(routes, { db: site.db, pool: sessions.pool, secure, openToAll: contactPoint.openToAll ?? false })
    attachPrinter(routes, printers)
    attachVisitors(routes, 'kiosk', sessions)
    attachHelpCall(routes, site)
    attachLanguages(routes, kiosk, secure)
    routes.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      rememberReach(request, reply, secure)
      await waitLonger(site, request)
    })
    mapRefusals(routes, errorPages(kiosk))
    sizeRoutes(routes)
    startRoutes(routes, kiosk)
    chooseRoutes(routes, kiosk)
    withoutRoutes(routes, kiosk)
    withoutAppointmentRoutes(routes, kiosk)
    verifyRoutes(routes, kiosk)
    leftCardRoutes(routes, kiosk)
    whoRoutes(routes, kiosk)
    whoByPhoneRoutes(routes, kiosk)
    signWithCardRoutes(routes, kiosk)
    signByPhoneRoutes(routes, kiosk)
    signWithRoutes(routes, kiosk)
    whoSignsRoutes(routes, kiosk)
    helpRoutes(routes, kiosk)
    languagesRoutes(routes, kiosk)
    helpCallRoutes(routes, kiosk, secure)
    applyRoutes(routes, kiosk)
    laterRoutes(routes, kiosk)
    paperRoutes(routes, kiosk)
    paperHereRoutes(routes, kiosk)
    sheetRoutes(routes, kiosk)
    statusRoutes(routes, kiosk)
    runningRoutes(routes, kiosk)
    payRoutes(routes, kiosk)
    passRoutes(routes, kiosk)
    documentRoutes(routes, kiosk)
    documentMailRoutes(routes, kiosk)
    receiptRoutes(routes, kiosk)
    stopRoutes(routes, kiosk)
    timeRoutes(routes, site)
    routes.get(`${prefix}/*`, () => {
      throw new Refusal('missing', 'http/not-found')
    })
    signInRoutes(routes, {
      site,
      identity,
      cookies: sessions.cookies,
      entrance: 'kiosk',
      audience: 'resident',
      prefix,
      goesTo: (signedIn) => goesTo(site, signedIn),
      onSignedIn: forgetAtSignIn,
      mayLeave: (request) => requireProviderPage(kiosk, request, 'identify'),
      onConfirmed: async (request, { reference, personId, identity: who, next }) => {
        const context = contextOf(site, request.visitor)
        const proof = { requestId: reference, personId, identity: who }
        const signedWith = signedWithHere(next)
        const caseId = signedWith ?? next.split('/')[3] ?? ''
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
  await app.register(async (routes) => {
    mapRefusals(routes, takeAlongErrors(site))
    takeAlongRoutes(routes, site)
    paidByPhoneRoutes(routes, site, payments)
  })
  await app.register(async (routes) => {
    mapRefusals(routes, paperByPhoneErrors(site))
    paperByPhoneRoutes(routes, site, uploads)
  })
  await app.register(async (routes) => {
    mapRefusals(
      routes,
      phoneSignInErrors(site, (request, { kind, code }) => waitPage(site, request, kind, code)),
    )
    phoneSignInRoutes(routes, { site, identity, cookies: sessions.cookies })
  })
}

export { handInSigned } from './sign-with-card.tsx'
