import type { MidOffice } from '#domain/automation/index.ts'
import type { Catalogue } from '#domain/catalogue/index.ts'
import { tell } from '#domain/messages/index.ts'
import {
  answerLowBalance,
  askRefillAgain,
  beginGiveBack,
  creditHousehold,
  creditTopUp,
  leaveToPerson,
  lookAtPass,
  lookAtTopUp,
  openWallets,
  passRulesOf,
  settleDue,
  sweepPasses,
} from '#domain/passes/index.ts'
import { collectOrder, ordersOfCase, receipt, refundOrder } from '#domain/payments/index.ts'
import { lastSaid, mailAddressOf } from '#domain/people/index.ts'
import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { orderFor } from './channels/top-up.ts'
import { agreed, passCollecting } from './pass-collecting.ts'

const path = '/mijn-loket/sorteerpas'
/** So many households in a row without an answer: the source is down, and the others are asked tomorrow. */
const mostSilent = 5

export type PassOffice = ReturnType<typeof passOffice>

/** What happens with prepaid passes beside what a household does itself. Everything may run twice. */
export function passOffice(
  contextAs: (name: string) => OpenContext,
  catalogue: Catalogue,
  registers: Pick<MidOffice['registers'], 'population' | 'socialStatus'>,
) {
  const rulesAt = (now: Date) => passRulesOf(catalogue.all(now))

  /** A household has a pass: it is told. */
  async function opened(walletId: string): Promise<void> {
    const context = contextAs('passes')
    for (const personId of await toTell(context, (await lookAtPass(context, walletId)).members)) {
      const once = `pass-opened/${walletId}/${personId}`
      await tell(context, { personId, template: 'pass-opened', facts: { path }, once })
    }
  }

  /** The household moved away as the register says: whoever of it lives is told that its pass ends, and when the money comes. */
  async function left(walletId: string): Promise<void> {
    const context = contextAs('passes')
    const { wallet, members } = await lookAtPass(context, walletId)
    const alive = await withoutTheDead(context, members)
    const { settleOn: until } = wallet
    if (!until) return
    for (const personId of await toTell(context, alive)) {
      await tell(context, {
        personId,
        template: 'pass-left',
        facts: { until, path },
        once: `pass-left/${walletId}/${personId}`,
      })
    }
  }

  /** The balance ran low: the agreed top-up is collected, or asked with a link to pay it, or the household is told. */
  async function ranLow(walletId: string, n: number): Promise<void> {
    const context = contextAs('passes')
    await transaction(context, async (tx) => {
      const within = handedOver(context, tx)
      const answer = await answerLowBalance(within, rulesAt(context.now), { walletId, n })
      if (answer.outcome === 'asked') {
        const { id, cents, payer: personId } = answer.topUp
        const { id: orderId } = await orderFor(within, answer.topUp)
        const facts = { cents, path: answer.mandateId ? path : `${path}/opladen/${id}` }
        if (answer.mandateId) await collectOrder(within, { orderId, mandateId: answer.mandateId })
        // Told when it is asked: a bank takes some days, and gives back for eight weeks.
        const template = answer.mandateId ? 'pass-collect' : 'pass-refill'
        await tell(within, { personId, template, facts, caseId: id })
      }
      if (answer.outcome !== 'tell') return
      for (const personId of await toTell(within, answer.members)) {
        await tell(within, {
          personId,
          template: 'pass-low',
          facts: { balance: answer.cents, path: `${path}/opladen` },
        })
      }
    })
  }

  /** An order is paid: whether it was a top-up. It is in the wallet once, and who paid is told. */
  async function paid(topUpId: string): Promise<boolean> {
    const context = contextAs('passes')
    const topUp = await transaction(context, async (tx) => {
      const within = handedOver(context, tx)
      const credited = await creditTopUp(within, topUpId)
      if (credited?.kind === 'mandate' && !credited.creditedAt) await agreed(within, rulesAt(context.now), credited)
      const rules = rulesAt(context.now)
      if (credited && rules) await askRefillAgain(within, rules, credited.walletId)
      return credited
    })
    if (!topUp) return false
    const { walletId, payer: personId, cents } = topUp
    const { cents: balance } = await lookAtPass(context, walletId)
    await tell(context, { personId, template: 'pass-topped-up', facts: { cents, balance, path }, caseId: topUpId })
    return true
  }

  const isTopUp = async (id: string): Promise<boolean> => (await lookAtTopUp(contextAs('passes'), id)) !== null

  /** Money went back for a top-up: who paid it is told. False: it was for something else. */
  async function refunded(topUpId: string, orderId: string, inCash: boolean): Promise<boolean> {
    const context = contextAs('passes')
    const topUp = await lookAtTopUp(context, topUpId)
    if (!topUp) return false
    if ((await withoutTheDead(context, [topUp.payer])).length === 0) return true
    const { refundedCents: cents } = await receipt(context, orderId)
    const facts = { cents, inCash, path: '/mijn-loket' }
    await tell(context, { personId: topUp.payer, template: 'pass-refunded', facts, caseId: topUpId })
    return true
  }

  /** What is left of a wallet that closed goes back over the payments that filled it, the newest first; the rest by hand. */
  async function giveBack(walletId: string): Promise<void> {
    const context = contextAs('passes')
    await transaction(context, async (tx) => {
      const within = handedOver(context, tx)
      const back = await beginGiveBack(within, walletId)
      if (!back) return
      let left = back.cents
      for (const topUpId of back.topUps) {
        const [order] = await ordersOfCase(within, topUpId)
        if (order?.status !== 'paid') continue
        const { cents, refundedCents, takenBackCents } = await receipt(within, order.id)
        const part = Math.min(left, cents - refundedCents - takenBackCents)
        if (part <= 0) continue
        await refundOrder(within, { orderId: order.id, key: `pass:${walletId}`, reason: 'pass-ended', cents: part })
        left -= part
      }
      if (left > 0) await leaveToPerson(within, walletId, left)
    })
  }

  /** Once a day: passes that end, households that live in a sorting street by now, gifts that are due. */
  async function everyDay(): Promise<void> {
    const context = contextAs('passes')
    const rules = rulesAt(context.now)
    while ((await settleDue(context)) > 0) {}
    if (!rules) return
    await sweepPasses(context, rules, registers.population)
    let silent = 0
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const page = await openWallets(context, after)
      for (const wallet of page) {
        const credited = await creditHousehold(
          context,
          registers.socialStatus,
          rules,
          wallet,
          async (within, cents) => {
            for (const personId of await toTell(within, wallet.members))
              await tell(within, { personId, template: 'pass-credit', facts: { cents, path } })
          },
        )
        silent = credited.silent ? silent + 1 : 0
        if (silent === mostSilent) return
      }
      const last = page.at(-1)
      if (!last) return
      after = last.walletId
    }
  }

  return { opened, left, ranLow, paid, isTopUp, refunded, giveBack, everyDay, ...passCollecting(contextAs) }
}

/** Whoever of the household can be reached; nobody: the first, so that the message waits in the profile and staff see it. */
async function toTell(context: OpenContext, members: readonly string[]): Promise<readonly string[]> {
  const reached = []
  for (const personId of members) if (await mailAddressOf(context, personId)) reached.push(personId)
  return reached.length > 0 ? reached : members.slice(0, 1)
}

/** As the register last said. Nobody writes to who died. */
async function withoutTheDead(context: OpenContext, members: readonly string[]): Promise<readonly string[]> {
  const said = new Map((await lastSaid(context, { of: members })).map(({ personId, value }) => [personId, value]))
  return members.filter((personId) => !(said.get(personId) as Partial<RegisteredPerson> | undefined)?.death)
}
