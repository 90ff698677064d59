import type { FastifyInstance } from 'fastify'
import {
  changeCard,
  grantPass,
  leaveWallet,
  linesOf,
  lowOn,
  openTopUps,
  type Pass,
  type PassGranted,
  replaceCard,
  setRefill,
} from '#domain/passes/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { html } from '#ui/index.ts'
import { passWords } from '#ui/words/passes.ts'
import { amountOf, passRulesNow } from '../pass.ts'
import { saidUnder } from '../said.ts'
import { sendPage } from '../site.ts'
import { beginTopUp, stopRefill } from '../top-up.ts'
import { askedPass, ownPass, passHref } from './own-pass.ts'
import { LeavePage, ReplacePage } from './pass-choices.tsx'
import { NoPassPage, PassPage } from './pass-page.tsx'
import { isWay, RefillPage } from './pass-refill-page.tsx'
import { payTopUp } from './pass-top-up.tsx'
import type { Portal } from './portal.ts'

type Form = { Body: Readonly<Record<string, unknown>> | undefined; Querystring: { gedaan?: string } }

const fieldOf = (body: Form['Body'], name: string): string => (typeof body?.[name] === 'string' ? body[name] : '')

/** The sorting pass in Mijn loket: what is on it, what it was used for, and what can be done with its cards. */
export function passRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, sources } = portal

  app.get<Form>(passHref, async (request, reply) => {
    const { visit, context, pass } = await askedPass(portal, request)
    if (!pass) return sendPage(reply, html(<NoPassPage site={site} visit={visit} />))
    const { id: walletId } = pass.wallet
    const [lines, open] = await Promise.all([linesOf(context, walletId), openTopUps(context, walletId)])
    const isRefill = (kind: string) => kind === 'refill' || kind === 'collected'
    const refill = open.find(({ kind, payer }) => isRefill(kind) && payer === context.actor.id) ?? null
    const lowCents = lowOn(passRulesNow(site), cityDay(context.now)) ?? 0
    const done = saidUnder(passWords(visit.language).done, request.query.gedaan)
    return sendPage(reply, html(<PassPage {...{ site, visit, done }} shown={{ pass, lines, lowCents, refill }} />))
  })

  app.post<Form>(`${passHref}/nakijken`, async (request, reply) => {
    const { visit, context } = await askedPass(portal, request)
    const granted = await grantPass(context, sources.population, passRulesNow(site), context.actor.id)
    if ('walletId' in granted) return reply.redirect(`${passHref}?gedaan=gekregen`, 303)
    const wrong = whyNot(granted.outcome, visit.language)
    const mayTry = granted.outcome !== 'not-here'
    const status = granted.outcome === 'silent' ? 503 : 200
    return sendPage(reply, html(<NoPassPage {...{ site, visit, wrong, mayTry }} />), status)
  })

  app.post<Form>(`${passHref}/kaart`, async (request, reply) => {
    const { context } = await ownPass(portal, request)
    const what = fieldOf(request.body, 'wat')
    if (what !== 'blokkeren' && what !== 'gebruiken') throw new Refusal('conflict', 'passes/wrong-card-status')
    await changeCard(context, fieldOf(request.body, 'kaart'), what === 'blokkeren' ? 'block' : 'unblock')
    return reply.redirect(`${passHref}?gedaan=${what}`, 303)
  })

  app.get(`${passHref}/vervangen`, async (request, reply) => {
    const { visit, pass } = await ownPass(portal, request)
    return sendPage(reply, html(<ReplacePage {...{ site, visit, pass }} />))
  })

  app.post<Form>(`${passHref}/vervangen`, async (request, reply) => {
    const { visit, context, pass } = await ownPass(portal, request)
    const number = fieldOf(request.body, 'kaart')
    if (!isOwnCard(pass, number)) return sendPage(reply, html(<ReplacePage {...{ site, visit, pass }} wrong />), 422)
    await replaceCard(context, passRulesNow(site), number)
    return reply.redirect(`${passHref}?gedaan=vervangen`, 303)
  })

  app.get(`${passHref}/automatisch`, async (request, reply) => {
    const { visit, pass } = await ownPass(portal, request)
    return sendPage(reply, html(<RefillPage {...{ site, visit, pass }} />))
  })

  app.post<Form>(`${passHref}/automatisch`, async (request, reply) => {
    const { visit, context, pass } = await ownPass(portal, request)
    const rules = passRulesNow(site)
    if (fieldOf(request.body, 'wat') === 'afzetten') {
      await stopRefill(context, rules, pass.wallet.id)
      return reply.redirect(`${passHref}?gedaan=niet-automatisch`, 303)
    }
    const chosen = { how: fieldOf(request.body, 'hoe'), amount: fieldOf(request.body, 'bedrag') }
    const cents = amountOf(site, rules, chosen.amount, '')
    if (cents === null || !isWay(chosen.how)) {
      return sendPage(reply, html(<RefillPage {...{ site, visit, pass }} wrong={chosen} />), 422)
    }
    if (chosen.how === 'rekening') {
      const asked = { walletId: pass.wallet.id, cents, payer: context.actor.id, kind: 'mandate' } as const
      return reply.redirect(await payTopUp(portal, request, await beginTopUp(context, rules, asked)), 303)
    }
    await setRefill(context, rules, pass.wallet.id, cents)
    return reply.redirect(`${passHref}?gedaan=automatisch`, 303)
  })

  app.get(`${passHref}/verhuizen`, async (request, reply) => {
    const { visit, pass } = await ownPass(portal, request)
    return sendPage(reply, html(<LeavePage {...{ site, visit, pass }} />))
  })

  app.post(`${passHref}/verhuizen`, async (request, reply) => {
    const { context, pass } = await ownPass(portal, request)
    await leaveWallet(context, passRulesNow(site), pass.wallet.id)
    return reply.redirect(`${passHref}?gedaan=stopt`, 303)
  })
}

const isOwnCard = ({ cards }: Pass, number: string): boolean => cards.some((card) => card.number === number)

function whyNot(outcome: Exclude<PassGranted['outcome'], 'granted' | 'has'>, language: Language): string {
  const words = passWords(language)
  return { 'not-here': words.notHere, unknown: words.addressUnknown, silent: words.registerSilent }[outcome]
}
