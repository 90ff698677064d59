import { attachCard, leaveWallet, openWallet, passOf, passRulesOf, settleDue } from '#domain/passes/index.ts'
import { products } from '../../products/index.ts'
import { anApplicant, untilYes } from '../applicant.ts'
import type { Done } from './stories.ts'
import type { World } from './world.ts'

const cents = 1_000

async function aWallet({ byCommand, somebody, next }: World) {
  const who = await somebody()
  const walletId = await byCommand((context) => openWallet(context, [who.personId]))
  const card = `0931${String(next()).padStart(9, '0')}`
  await byCommand((context) => attachCard(context, walletId, card))
  return { who, walletId, card }
}

/** Chooses an amount, until the provider asks for it; then pays there. Gives the top-up. */
async function paysIn(world: World, insz: string, path: string, fields: Record<string, string>): Promise<string> {
  const { program, ask, answered } = world
  const { payments } = program.systems
  const resident = anApplicant(program.url, insz, answered)
  const page = await resident.until(async () => {
    const opened = await resident.signIn(path)
    if (opened.status !== 200) return null
    const { url } = await resident.send(opened, path, fields)
    return url.origin === payments.url ? url : null
  }, 'the page of the provider')
  const paymentId = page.pathname.split('/').at(-1) ?? ''
  const orderId = (payments.payments().find(({ id }) => id === paymentId)?.metadata as { order?: string } | null)?.order
  payments.settle(paymentId, 'paid')
  const [order] = await ask<{ case_id: string }>('select case_id from payments."order" where id = $1', [orderId])
  return order?.case_id ?? ''
}

const credited = ({ ask }: World, walletId: string, count: number) =>
  untilYes(async () => {
    const lines = await ask(`select from passes.line where wallet_id = $1 and kind = 'top-up'`, [walletId])
    return lines.length >= count ? true : null
  }, 'money on the pass')

/** Tops up by hand. */
export async function topsUp(world: World): Promise<Done> {
  const { who, walletId } = await aWallet(world)
  const topUp = await paysIn(world, who.insz, '/mijn-loket/sorteerpas/opladen', { bedrag: String(cents) })
  await credited(world, walletId, 1)
  return { walletId, topUps: [topUp] }
}

/** Agrees that the city collects, empties the pass, and is collected from once. */
export async function agreesToCollecting(world: World): Promise<Done> {
  const { ask, program } = world
  const { payments, containers } = program.systems
  const { who, walletId, card } = await aWallet(world)
  const fields = { hoe: 'rekening', bedrag: String(cents) }
  const first = await paysIn(world, who.insz, '/mijn-loket/sorteerpas/automatisch', fields)
  await untilYes(async () => {
    const [wallet] = await ask('select from passes.wallet where id = $1 and refill_mandate is not null', [walletId])
    return wallet ? true : null
  }, 'an agreement to collect')

  for (let times = 0; times < 8; times++) containers.turn(card, containers.containers[1])
  const collected = await untilYes(async () => {
    const [topUp] = await ask<{ id: string; order: string }>(
      `select t.id, o.id as order from passes.top_up t join payments."order" o on o.case_id = t.id
       where t.wallet_id = $1 and t.kind = 'collected'`,
      [walletId],
    )
    const orderOf = (metadata: unknown) => (metadata as { order?: string } | null)?.order
    const payment = payments.payments().find(({ metadata }) => topUp && orderOf(metadata) === topUp.order)
    return topUp && payment ? { topUp: topUp.id, payment: payment.id } : null
  }, 'a collected payment')
  payments.settle(collected.payment, 'paid')
  await credited(world, walletId, 2)
  return { walletId, topUps: [first, collected.topUp] }
}

/** Who has an increased allowance gets money on the pass once a year. A new household each time: the one of before has left. */
export async function getsAGift(world: World): Promise<Done> {
  const { ask, byCommand, persona } = world
  const { personId } = await persona('maria')
  const walletId = await byCommand(async (context) => {
    const rules = passRulesOf(products)
    const before = await passOf(context, personId)
    if (before && rules) {
      await leaveWallet(context, rules, before.wallet.id)
      await settleDue({ ...context, now: new Date(context.now.getTime() + 90 * 86_400_000) })
    }
    return openWallet(context, [personId])
  })
  await ask(`insert into platform.outbox (id, name, data) values (gen_random_uuid(), 'passes.every-day', '{}')`)
  await untilYes(async () => {
    const lines = await ask(`select from passes.line where wallet_id = $1 and kind = 'credit'`, [walletId])
    return lines.length > 0 ? true : null
  }, 'a gift')
  return { walletId, given: personId }
}
