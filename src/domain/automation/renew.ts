import { handedOver, type OpenContext, system, transaction, undoable } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireLevel } from '../access/index.ts'
import type { GrantRule, Product, Renewing } from '../catalogue/index.ts'
import { askedToRenew, endingSoon, endThatGoesOn, type Grant, lookAtGrant, renewGrant } from '../grants/index.ts'
import { tell } from '../messages/index.ts'
import { dropGrantLooks, grantLookOf, openGrantLook } from '../tasks/index.ts'
import { judgeRenewal, type NotByItself, nextTermOf, type RenewalJudged } from './renewal.ts'
import type { MidOffice } from './step.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** What ends soon: a page of it. */
    'automation.renew': RenewalPage
  }
}

/** `from`: where the page before ended, or a product and kind from the first on. `only`: one that had a fault, once more. */
export type RenewalPage = Readonly<{
  from?: Readonly<{ product: string; kind: string; after?: string }>
  only?: string
}>

/** So many in a row of one product and kind: it is their source that is silent, or something of ours that is broken, and not one of them. */
const mostInARow = 5

/** `looks`: what a person has to look at. */
export type RenewalCount = { renewed: number; asked: number; looks: number; silent: number }

type Options = Readonly<{ size?: number; seconds?: number }>

/**
 * Once a day: what ends soon goes on by itself where the sources confirm it and nobody has to look; otherwise its holder is told in
 * time what to do, and once more shortly before the end. Whoever moved or died is left to `followMove`. Many end on the same day, so a
 * job looks at `size` of them, or for `seconds`, and promises the next. One that has a fault keeps no other from it: it gets a job of its
 * own, which is tried again and at the end stands among those that failed. A fault of many in a row is thrown: then this page is tried
 * again as a whole, and what follows it goes on. May run twice.
 */
export async function renewDue(
  context: OpenContext,
  office: MidOffice,
  page: RenewalPage = {},
  options: Options = {},
): Promise<RenewalCount> {
  const { count, alone, next, fault } = await lookThrough(context, office, page, options)
  const pages = [...(fault ? [] : alone.map((only) => ({ only }))), ...(next ? [{ from: next }] : [])]
  if (pages.length > 0) await promise(context, pages)
  if (fault) throw fault.error
  return count
}

/** All of them or none, and each stands once a day, however often the sweep of that day is begun. */
function promise(context: OpenContext, pages: readonly RenewalPage[]): Promise<void> {
  return transaction(context, async (tx) => {
    for (const page of pages) {
      await enqueue(tx, 'automation.renew', page, { once: `${cityDay(context.now)} ${JSON.stringify(page)}` })
    }
  })
}

/** `alone`: had a fault that says nothing of the others. `fault`: what was thrown for the last of many in a row. */
type Looked = Readonly<{
  count: RenewalCount
  alone: readonly string[]
  next?: RenewalPage['from']
  fault?: Readonly<{ error: unknown }> | undefined
}>

async function lookThrough(
  context: OpenContext,
  office: MidOffice,
  { from, only }: RenewalPage,
  { size = 40, seconds = 30 }: Options,
): Promise<Looked> {
  const count = { renewed: 0, asked: 0, looks: 0, silent: 0 }
  const alone: string[] = []
  const stopAt = performance.now() + seconds * 1_000
  let looked = 0
  const windows = windowsFrom(context, office, from)
  for (const [at, { product, kind, renewing, after }] of windows.entries()) {
    const part = { after, only, most: size - looked }
    let [silent, faults] = [0, 0]
    for (const grant of await endingSoon(context, { kind, product: product.id, ...renewing, ...part })) {
      const done = await one(context, office, { product, renewing, grant }).catch((error) => {
        if (only) throw error
        return { error }
      })
      const fault = typeof done === 'object' && done ? done : undefined
      silent = done === 'silent' ? silent + 1 : 0
      faults = fault ? faults + 1 : 0
      if (fault) alone.push(grant.id)
      if (typeof done === 'string') count[done] += 1
      // What is left of this product and kind is asked tomorrow, or with the page once more; what follows has other sources.
      if (silent === mostInARow || faults === mostInARow) return { count, alone, ...beginOf(windows[at + 1]), fault }
      looked += 1
      if (only || (looked < size && performance.now() < stopAt)) continue
      return { count, alone, next: { product: product.id, kind, after: grant.id } }
    }
  }
  return { count, alone }
}

const beginOf = (window: Window | undefined): Pick<Looked, 'next'> =>
  window ? { next: { product: window.product.id, kind: window.kind } } : {}

type Window = Readonly<{ product: Product; kind: string; renewing: Renewing; after?: string | undefined }>

/** What every product gives that may go on, from where the page before ended. A product that is gone since then ends it. */
function windowsFrom({ now }: OpenContext, { catalogue }: MidOffice, from: RenewalPage['from']): readonly Window[] {
  const all = catalogue.all(now).flatMap((product) =>
    (product.grants ?? []).flatMap((rule): Window[] => {
      const renewing = renewingOf(rule)
      return renewing ? [{ product, kind: rule.kind, renewing }] : []
    }),
  )
  if (!from) return all
  const first = all.findIndex(({ product, kind }) => product.id === from.product && kind === from.kind)
  return first < 0 ? [] : all.slice(first).map((window, i) => (i === 0 ? { ...window, after: from.after } : window))
}

/** `null`: nothing is left to do, or another process did it just before. */
async function one(
  context: OpenContext,
  office: MidOffice,
  of: Readonly<{ product: Product; renewing: Renewing; grant: Grant }>,
): Promise<keyof RenewalCount | null> {
  const judged = await judgeRenewal({ asking: context, program: context }, office, of.grant)
  return 'silent' in judged ? 'silent' : settle(context, office, of, judged)
}

/** The widest of its terms: which one holds is found out for each grant. */
export function renewingOf({ terms }: GrantRule): Renewing | null {
  const all = terms.flatMap(({ renews }) => renews ?? [])
  if (all.length === 0) return null
  const widest = (of: 'daysBefore' | 'remindDaysBefore') => Math.max(...all.map((one) => one[of]))
  return { daysBefore: widest('daysBefore'), remindDaysBefore: widest('remindDaysBefore') }
}

async function settle(
  context: OpenContext,
  office: MidOffice,
  { product, renewing, grant }: Readonly<{ product: Product; renewing: Renewing; grant: Grant }>,
  judged: Exclude<RenewalJudged, { silent: true }>,
): Promise<'renewed' | 'asked' | 'looks' | null> {
  if ('elsewhere' in judged) return null
  if ('asks' in judged && judged.asks === 'unknown') {
    // Its holder can do nothing about it yet: a person looks first.
    const look = await openGrantLook(context, office.catalogue, { grant, reason: 'renewal-unknown' })
    if (look === 'opened') return 'looks'
    if (look === 'open') return null
    if (look === 'refused') return askHolder(context, product, renewing, grant, 'refused')
    return settle(context, office, { product, renewing, grant }, await afterYes(context, office, grant))
  }
  if ('until' in judged) {
    const went = await goOn(context, product, renewing, grant, judged)
    if (went !== 'place-taken') return went ? 'renewed' : null
    return askHolder(context, product, renewing, grant, 'place-taken')
  }
  return askHolder(context, product, renewing, grant, 'refused' in judged ? 'conditions-gone' : judged.asks)
}

/** Somebody said yes of what no source decides, and there was no term or no place for it then: perhaps there is by now. */
const afterYes = async (
  program: OpenContext,
  office: MidOffice,
  grant: Grant,
): Promise<Readonly<{ until: Date; version: number } | { asks: 'no-term' }>> =>
  (await nextTermOf(program, office, grant)) ?? { asks: 'no-term' }

/** It goes on and its holder is told: both or neither, also inside a running transaction. `null`: it ended, or another process renewed it just before. */
export async function goOn(
  context: OpenContext,
  product: Product,
  { daysBefore }: Renewing,
  grant: Grant,
  to: Readonly<{ until: Date; version: number }>,
): Promise<Grant | 'place-taken' | null> {
  try {
    return await undoable(context, async (tx) => {
      const within = { ...handedOver(context, tx as OpenContext['db']), actor: system('mid-office') }
      const renewed = await renewGrant(within, grant.id, { ...to, daysBefore })
      await tell(within, {
        ...{ personId: grant.holder ?? '', template: 'permit-renewed' },
        facts: { product: product.title, until: lastDay(to.until), path: `/mijn-loket/vergunningen/${renewed.id}` },
        once: `permit-renewed/${renewed.id}`,
      })
      await dropGrantLooks(within, { grantId: grant.id })
      return renewed
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'grants/limit-reached') return 'place-taken'
    if (error.code === 'grants/not-running') return null
    throw error
  }
}

/** Its holder is told that it ends and what he can do, and the register keeps that he was. `looked`: a person said so, whatever he was told before. */
export function askHolder(
  context: OpenContext,
  product: Product,
  { remindDaysBefore }: Renewing,
  { id, holder, valid }: Grant,
  why: NotByItself | 'conditions-gone' | 'refused',
  looked?: 'looked',
): Promise<'asked' | null> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx as OpenContext['db'])
    const end = valid?.until
    if (!holder || !end) return null
    const isLast = end.getTime() - context.now.getTime() <= remindDaysBefore * 86_400_000
    const isNew = await tell(within, {
      ...{ personId: holder, template: 'permit-ends' },
      facts: { product: product.title, until: lastDay(end), why, path: `/mijn-loket/vergunningen/${id}` },
      once: `permit-ends/${id}/${looked ?? (isLast ? 'last' : 'first')}`,
    })
    if (!isNew) return null
    await askedToRenew(within, id, why)
    return 'asked'
  })
}

const lastDay = (end: Date): string => cityDay(new Date(end.getTime() - 1))

export type RenewalAsked =
  | Readonly<{ renewed: Grant }>
  | Extract<RenewalJudged, { refused: unknown }>
  | Readonly<{ wrong: NotByItself | 'silent' | 'elsewhere' | 'with-staff' | 'refused' }>

/**
 * The holder renews it himself, shortly before its end: at once, when the sources confirm it. Otherwise he is told what to do. Refuses
 * `grants/not-found` to whoever does not hold it, `access/level-too-low`, and `grants/not-renewable` before its time.
 */
export async function requestRenewal(context: OpenContext, office: MidOffice, grantId: string): Promise<RenewalAsked> {
  const grant = await lookAtGrant(context, grantId)
  const product = office.catalogue.all(context.now).find(({ id }) => id === grant.product)
  const rule = product?.grants?.find(({ kind }) => kind === grant.kind)
  const renewing = rule && renewingOf(rule)
  if (!product || !renewing || !grant.holder) throw new Refusal('conflict', 'grants/not-renewable')
  // As sure as who asks it anew.
  requireLevel(context.actor, product.minimumLevel)
  if (!mayRenewNow(grant, renewing, context.now)) throw new Refusal('conflict', 'grants/not-renewable')
  const program = { ...context, actor: system('mid-office') }
  let judged = await judgeRenewal({ asking: context, program }, office, grant)
  if ('silent' in judged) return { wrong: 'silent' }
  if ('elsewhere' in judged) return { wrong: 'elsewhere' }
  if ('asks' in judged && judged.asks === 'unknown') {
    const look = await openGrantLook(program, office.catalogue, { grant, reason: 'renewal-unknown' })
    if (look === 'refused') return { wrong: 'refused' }
    if (look !== 'granted') return { wrong: 'with-staff' }
    judged = await afterYes(program, office, grant)
  }
  if ('asks' in judged) return { wrong: judged.asks }
  if ('refused' in judged) return judged
  const renewed = await goOn(program, product, renewing, grant, judged)
  if (renewed === 'place-taken') return { wrong: 'place-taken' }
  if (!renewed) throw new Refusal('conflict', 'grants/not-running')
  return { renewed }
}

const mayRenewNow = (grant: Grant, renewing: Renewing, now: Date): boolean => {
  const end = endThatGoesOn(grant, now)
  return !!end && end.getTime() - now.getTime() <= renewing.daysBefore * 86_400_000
}

/** How it stands with going on: its holder can renew it today, a person said no, or we look by ourselves from `from` on; `null`: it ends. */
export type RenewalStands = 'now' | 'refused' | Readonly<{ from: Date }> | null

/** How it stands with the next term of a grant, without asking any source. */
export async function renewalStands(
  context: OpenContext,
  { catalogue }: Pick<MidOffice, 'catalogue'>,
  grant: Grant,
): Promise<RenewalStands> {
  const { now } = context
  const product = catalogue.all(now).find(({ id }) => id === grant.product)
  const rule = product?.grants?.find(({ kind }) => kind === grant.kind)
  const renewing = rule && renewingOf(rule)
  const end = endThatGoesOn(grant, now)
  if (!renewing || !end) return null
  if (!mayRenewNow(grant, renewing, now)) return { from: daysBefore(end, renewing.daysBefore) }
  const look = await grantLookOf({ ...context, actor: system('mid-office') }, grant.id, 'renewal-unknown')
  return look === 'refused' ? 'refused' : 'now'
}

const daysBefore = (end: Date, days: number): Date => new Date(end.getTime() - days * 86_400_000)
