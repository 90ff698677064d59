import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  cancelOrder,
  findings,
  ledgerBalance,
  openOrder,
  orderFile,
  ordersOfCase,
  receipt,
  refreshPayment,
  settlePayment,
  startPayment,
  stopPayment,
} from './index.ts'
import { aCounter, anOrder, employee, resident, type Tables } from './payments.fixture.ts'

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const { simulator, payments, at, owing, way, atProvider, quiet } = counter
const staff = at(employee('counter'))

describe('An order', () => {
  it('is opened once for a case and purpose', async () => {
    const { order, context, what } = await owing()
    expect((await openOrder(context, what)).id).toBe(order.id)
    expect((await openOrder(context, { ...what, purpose: 'deposit' })).id).not.toBe(order.id)
  })

  it('is opened once by twenty at the same time', async () => {
    const what = anOrder()
    const opened = await Promise.all(Array.from({ length: 20 }, () => openOrder(at(resident(what.payer)), what)))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
  })

  it('never changes its amount', async () => {
    const { context, what } = await owing()
    await expect(openOrder(context, { ...what, cents: 501 })).rejects.toMatchObject({ code: 'payments/other-amount' })
  })

  it('is never for nothing', async () => {
    const { context, what } = await owing()
    for (const cents of [0, -500, 0.5]) expect(() => openOrder(context, { ...what, cents })).toThrow(RangeError)
  })

  it('can be cancelled and opened anew', async () => {
    const { order, context, what } = await owing()
    await cancelOrder(context, order.id)
    expect((await cancelOrder(context, order.id)).status).toBe('cancelled')
    expect((await openOrder(context, { ...what, cents: 700 })).id).not.toBe(order.id)
  })
})

describe('Paying', () => {
  it('goes to the page of the provider, comes back and is paid: told once', async () => {
    const { order, context } = await owing()
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
    const [{ id } = { id: '' }] = atProvider(order)
    simulator.settle(id, 'paid')

    const told = await quiet()
    expect(told).toEqual([{ name: 'payments.paid', data: { orderId: order.id, caseId: order.caseId } }])
    expect(await receipt(context, order.id)).toMatchObject({
      cents: 500,
      reference: id,
      atTerminal: false,
      refundedCents: 0,
    })
    expect(await startPayment(context, payments, way(order))).toEqual({ next: 'paid' })
    await expect(cancelOrder(context, order.id)).rejects.toMatchObject({ code: 'payments/already-paid' })
  })

  it('clicked twice is one payment', async () => {
    const { order, context } = await owing()
    const clicks = await Promise.all(Array.from({ length: 8 }, () => startPayment(context, payments, way(order))))
    expect(new Set(clicks.map((click) => JSON.stringify(click))).size).toBe(1)
    expect(atProvider(order)).toHaveLength(1)
  })

  it('goes on where the payer was, after the back button', async () => {
    const { order, context } = await owing()
    const first = await startPayment(context, payments, way(order))
    expect(await startPayment(context, payments, way(order))).toEqual(first)
  })

  it.each(['canceled', 'expired', 'failed'] as const)(
    'again after %s: another payment, the same order and amount',
    async (end) => {
      const { order, context } = await owing()
      await startPayment(context, payments, way(order))
      simulator.settle(atProvider(order)[0]?.id ?? '', end)
      expect((await quiet()).map(({ name }) => name)).toEqual(['payments.not-paid'])
      expect(await refreshPayment(context, payments, order.id)).toMatchObject({
        next: 'pay-again',
        ended: end,
        isSure: true,
      })

      await startPayment(context, payments, way(order))
      expect(atProvider(order).map(({ cents }) => cents)).toEqual([500, 500])
      simulator.settle(atProvider(order)[1]?.id ?? '', 'paid')
      await quiet()
      expect(await ordersOfCase(context, order.caseId)).toMatchObject([{ id: order.id, status: 'paid', next: 'none' }])
    },
  )

  it('again without any webhook: the provider is asked', async () => {
    counter.webhooksArrive(false)
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    simulator.settle(atProvider(order)[0]?.id ?? '', 'failed')
    await startPayment(context, payments, way(order))
    expect(atProvider(order)).toHaveLength(2)

    simulator.settle(atProvider(order)[1]?.id ?? '', 'paid')
    expect((await refreshPayment(context, payments, order.id)).order.status).toBe('paid')
    counter.webhooksArrive(true)
    await quiet()
  })

  it('waits while the provider has the money under way', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    simulator.settle(atProvider(order)[0]?.id ?? '', 'pending')
    expect(await startPayment(context, payments, way(order, 'term_loket1'))).toEqual({ next: 'wait' })
    expect(atProvider(order)).toHaveLength(1)
  })

  it('is not possible for a cancelled order', async () => {
    const { order, context } = await owing()
    await cancelOrder(context, order.id)
    await expect(startPayment(context, payments, way(order))).rejects.toMatchObject({ code: 'payments/cancelled' })
  })
})

describe('Paying on a terminal', () => {
  it('is approved there', async () => {
    const { order, context } = await owing()
    expect(await startPayment(context, payments, way(order, 'term_loket1'))).toEqual({
      next: 'terminal',
      terminal: 'term_loket1',
    })
    simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')
    expect(await refreshPayment(context, payments, order.id)).toMatchObject({ next: 'none', order: { status: 'paid' } })
    expect(await receipt(context, order.id)).toMatchObject({ atTerminal: true })
    await quiet()
  })

  it('can be stopped, and done online after all', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order, 'term_loket1'))
    await stopPayment(context, payments, order.id)
    expect(atProvider(order)[0]?.status).toBe('canceled')
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
    await quiet()
  })

  it('is released when the payer chooses to pay online', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order, 'term_loket1'))
    await startPayment(context, payments, way(order))
    expect(atProvider(order).map(({ status }) => status)).toEqual(['canceled', 'open'])
    await quiet()
  })

  it('that is out of order is told, and nothing hangs', async () => {
    const { order, context } = await owing()
    const broken = startPayment(context, payments, way(order, 'term_buitendienst'))
    await expect(broken).rejects.toMatchObject({ kind: 'conflict', code: 'payments/terminal-not-available' })
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
  })
})

describe('Money that is not owed', () => {
  it('goes back by itself: an order paid twice, in two ways', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    await startPayment(context, payments, way(order, 'term_loket1'))
    const [online, card] = atProvider(order)
    simulator.settle(card?.id ?? '', 'paid')
    simulator.settle(online?.id ?? '', 'paid')

    const told = await quiet()
    expect(told.filter(({ name }) => name === 'payments.paid')).toHaveLength(1)
    const returned = [online, card].flatMap((payment) => simulator.refunds(payment?.id ?? ''))
    expect(returned.map(({ cents }) => cents)).toEqual([500])
    expect((await orderFile(staff, order.id)).givenBackCents).toBe(500)
    expect((await findings(staff)).find(({ orderId }) => orderId === order.id)).toMatchObject({
      kind: 'surplus-received',
      mended: true,
    })
  })

  it('goes back by itself: an order that was cancelled meanwhile', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    await cancelOrder(context, order.id)
    simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')

    expect((await quiet()).map(({ name }) => name)).toEqual(['payments.refunded'])
    expect(simulator.refunds(atProvider(order)[0]?.id ?? '')).toHaveLength(1)
  })

  it('of another amount never pays the order: a person is told', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    const id = atProvider(order)[0]?.id ?? ''
    simulator.changeAmount(id, 1)
    simulator.settle(id, 'paid')

    expect((await quiet()).map(({ name }) => name)).toEqual(['payments.alarm'])
    expect((await refreshPayment(context, payments, order.id)).order.status).toBe('open')
    expect(await findings(staff, { open: true })).toMatchObject([
      { kind: 'amount-differs', cents: 1, caseId: order.caseId },
    ])
    expect(simulator.refunds(id)).toEqual([])
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
  })
})

describe('A webhook', () => {
  it('that comes again, late or out of order changes nothing', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    const id = atProvider(order)[0]?.id ?? ''
    Object.assign(simulator.faults, { copies: 4, shuffled: true })
    simulator.settle(id, 'paid')
    const told = await quiet()
    Object.assign(simulator.faults, { copies: 0, shuffled: false })

    expect(told.map(({ name }) => name)).toEqual(['payments.paid'])
    expect(await settlePayment(counter.system(), payments, id)).toBe('unchanged')
    const journals = await database.db
      .selectFrom('payments.journal')
      .select('kind')
      .where('order_id', '=', order.id)
      .execute()
    expect(journals.map(({ kind }) => kind).sort()).toEqual(['owed', 'paid'])
  })

  it('that is forged changes nothing: the provider is asked', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    const forged = await fetch(counter.webhook, {
      method: 'POST',
      body: new URLSearchParams({ id: atProvider(order)[0]?.id ?? '', status: 'paid' }),
    })
    expect(forged.status).toBe(200)
    expect((await ordersOfCase(context, order.caseId))[0]?.status).toBe('open')
  })

  it.each(['', 'tr_unknown', "tr_'; drop schema payments", '../../v2/terminals', 'tr_'.padEnd(200, 'x')])(
    'with the id «%s» changes nothing',
    async (id) => {
      expect(await settlePayment(counter.system(), payments, id)).toBe('unknown')
    },
  )

  it('for a payment of somebody else on the same account changes nothing', async () => {
    const request = {
      attempt: 1,
      cents: 100,
      description: 'x',
      returnTo: 'http://x.example',
      webhook: counter.webhook,
      language: 'nl',
    } as const
    for (const reference of ['their-own-number', newId()]) {
      const { id } = await payments.provider.open({ ...request, reference })
      expect(await settlePayment(counter.system(), payments, id)).toBe('foreign')
    }
  })

  it('is not for residents', async () => {
    const { context } = await owing()
    await expect(settlePayment(context, payments, 'tr_1')).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('A provider that fails', () => {
  it.each(['down', 'garbage'] as const)(
    'because it is %s: a clear no, nothing lost, and it goes on later',
    async (mood) => {
      const { order, context } = await owing()
      simulator.buttons.press(mood)
      await expect(startPayment(context, payments, way(order))).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'payments/provider-silent',
      })
      simulator.buttons.press('well')
      expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
      expect(atProvider(order)).toHaveLength(1)

      simulator.buttons.press(mood)
      expect(await refreshPayment(context, payments, order.id)).toMatchObject({ next: 'go-on', isSure: false })
      simulator.buttons.press('well')
    },
  )

  it('by losing its answers: the payment exists once', async () => {
    const { order, context } = await owing()
    simulator.loseAnswers(3)
    await expect(startPayment(context, payments, way(order))).rejects.toMatchObject({
      code: 'payments/provider-silent',
    })
    expect(atProvider(order)).toHaveLength(1)
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
    expect(atProvider(order)).toHaveLength(1)
  })

  it('by refusing our key: a person is told, the order can be paid later', async () => {
    const { order, context } = await owing()
    await quiet()
    const { mollie } = await import('#outside/payment-provider/mollie.ts')
    const wrong = { ...payments, provider: mollie({ url: simulator.url, key: 'test_wrong' }) }
    await expect(startPayment(context, wrong, way(order))).rejects.toMatchObject({ kind: 'unavailable' })
    expect((await quiet()).map(({ name }) => name)).toEqual(['payments.alarm'])
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })
  })
})

describe('Somebody else', () => {
  it('finds nothing of an order', async () => {
    const { order, what } = await owing()
    const stranger = at(resident(newId()))
    const missing = { kind: 'missing', code: 'payments/not-found' }
    await expect(startPayment(stranger, payments, way(order))).rejects.toMatchObject(missing)
    await expect(refreshPayment(stranger, payments, order.id)).rejects.toMatchObject(missing)
    await expect(stopPayment(stranger, payments, order.id)).rejects.toMatchObject(missing)
    await expect(cancelOrder(stranger, order.id)).rejects.toMatchObject(missing)
    await expect(receipt(stranger, order.id)).rejects.toMatchObject(missing)
    await expect(openOrder(stranger, what)).rejects.toMatchObject(missing)
    await expect(openOrder(stranger, { ...what, payer: stranger.actor.id })).rejects.toMatchObject(missing)
    expect(await ordersOfCase(stranger, order.caseId)).toEqual([])
    await expect(orderFile(stranger, order.id)).rejects.toMatchObject(missing)
    await expect(findings(stranger)).rejects.toMatchObject(missing)
    await expect(ledgerBalance(stranger)).rejects.toMatchObject(missing)
  })
})

describe('The ledger', () => {
  const { db } = database
  const code = (statement: Promise<unknown>) =>
    statement.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )

  it('is never changed or emptied', async () => {
    await owing()
    for (const table of ['journal', 'entry', 'event']) {
      const name = sql.table(`payments.${table}`)
      expect(await code(sql`delete from ${name}`.execute(db))).toBe('23001')
      expect(await code(sql`truncate ${name} cascade`.execute(db))).toBe('23001')
    }
    expect(await code(sql`update payments.entry set cents = cents + 1`.execute(db))).toBe('23001')
  })

  it('takes no journal that does not balance, and no entry afterwards', async () => {
    const { order } = await owing()
    const journal = (id: string) =>
      sql`insert into payments.journal (id, key, kind, order_id, booked_at) values (${id}, ${id}, 'paid', ${order.id}, now())`
    const entry = (id: string, account: string, cents: number) =>
      sql`insert into payments.entry values (${id}, ${account}, ${cents})`
    const booked = (...entries: [string, number][]) => {
      const id = newId()
      return code(
        db.transaction().execute(async (tx) => {
          await journal(id).execute(tx)
          for (const [account, cents] of entries) await entry(id, account, cents).execute(tx)
        }),
      )
    }
    expect(await booked()).toBe('23514')
    expect(await booked(['provider', 500])).toBe('23514')
    expect(await booked(['provider', 500], ['revenue', -499])).toBe('23514')
    expect(await booked(['provider', 500], ['elsewhere', -500])).toBe('23514')

    const { rows } = await sql<{ id: string }>`select id from payments.journal limit 1`.execute(db)
    expect(await code(entry(rows[0]?.id ?? '', 'surplus', 5).execute(db))).toBe('23001')
  })

  it('balances over all of this file', async () => {
    const { receivable, provider, revenue, surplus } = await ledgerBalance(staff)
    expect(receivable + provider + revenue + surplus).toBe(0)
    expect(surplus).toBe(-1)
  })
})
