import { describe, expect, it } from 'vitest'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { aFragileCity, answers, certificate, documentsIn, expectClear, ill, numberIn } from './outage.fixture.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { base, systems, breaks, pool } = await aFragileCity({ sealElsewhere: true })
const { civil, payments, printer, addresses, scanner, seal } = systems
if (!seal) throw new Error('the seal lies in the data folder')

const granted = (resident: ReturnType<typeof aResident>, path: string) =>
  seen(
    () => resident.visit(path),
    ({ body }) => body.includes('/document/'),
    30,
  )

describe.each(ill)('The registry of acts %s', (mood) => {
  it('who paid waits and is told so, staff see it, and the act comes by itself, paid once', async () => {
    const sofie = aResident(base, 'sofie')
    const before = payments.payments().length
    const toPay = await sofie.sign(await sofie.apply('afschrift-akte', { act: 'birth', delivery: 'here' }))
    const { pathname } = toPay.url
    breaks(civil, mood)
    const checkout = await sofie.send(toPay, `${pathname}/betalen`)
    const back = await sofie.browser.submit(checkout.url, { doe: 'betaal' }, new URL(base).origin)
    await sofie.visit(back.url.toString())
    const waiting = await seen(
      () => sofie.visit(pathname),
      ({ body }) => body.includes('Wij proberen het vanzelf opnieuw'),
      30,
    )
    expectClear(waiting, 200, 'Uw aanvraag is goed aangekomen', 'Wij proberen het vanzelf opnieuw')
    const bram = await anEmployee(base, 'bram')
    const work = await bram.visit('/balie/werklijst?lijst=waiting')
    expectClear(
      work,
      200,
      'De databank van de akten antwoordt niet. Wij proberen het vanzelf opnieuw.',
      numberIn(waiting),
    )

    civil.buttons.press('well')
    expect(documentsIn(await granted(sofie, pathname))).toHaveLength(1)
    expect(payments.payments().length).toBe(before + 1)
  })
})

describe.each(ill)('The seal service %s', (mood) => {
  it('nothing leaves unsealed: the application waits, staff see it, certificate and evidence are sealed by themselves', async () => {
    const unsealed = async () => (await pool.query('select 1 from signing.signature where seal is null')).rows.length
    breaks(seal, mood)
    const jan = aResident(base, 'jan')
    const { pathname } = (await jan.sign(await jan.apply(certificate, answers))).url
    const waiting = await seen(
      () => jan.visit(pathname),
      ({ body }) => body.includes('Wij proberen het vanzelf opnieuw'),
      30,
    )
    expectClear(waiting, 200, 'Uw aanvraag is goed aangekomen', 'Wij proberen het vanzelf opnieuw')
    expect(documentsIn(waiting)).toEqual([])
    expect(await unsealed()).toBeGreaterThan(0)
    const bram = await anEmployee(base, 'bram')
    expectClear(
      await bram.visit('/balie/werklijst?lijst=waiting'),
      200,
      'De zegeldienst antwoordt niet',
      numberIn(waiting),
    )

    seal.buttons.press('well')
    expect(documentsIn(await granted(jan, pathname))).toHaveLength(1)
    expect(await seen(unsealed, (count) => count === 0, 30)).toBe(0)
  })
})

describe.each(ill)('The printer %s', (mood) => {
  it('a clear screen and another way; staff see it, nothing comes out later, and it prints once afterwards', async () => {
    const els = aResident(base, 'els')
    const { pathname } = (await els.sign(await els.apply(certificate, answers))).url
    const [document = ''] = documentsIn(await granted(els, pathname))
    const screen = aResident(base, 'els')
    const back = await signedInAt(screen.browser, `${base}/kiosk/aanmelden?terug=/kiosk/mijn`, `${base}/`, {
      method: 'eid',
      person: 'els',
    })
    const mine = await screen.visit(back.toString())
    const sheets = printer.sheets().length
    const prints = () => screen.send(mine, `/kiosk${document}/afdrukken`)

    breaks(printer, mood)
    expectClear(await prints(), 503, 'Afdrukken lukt nu niet', 'De printer antwoordt niet', 'Op uw gsm')
    expectClear(await screen.send(mine, `/kiosk${document}/meenemen`), 200, 'Scan de code')
    const griet = await anEmployee(base, 'griet')
    expectClear(await griet.visit('/balie/systemen'), 200, 'Printer van het contactpunt', 'Antwoordt niet')

    printer.buttons.press('well')
    expect(printer.sheets().length).toBe(sheets)
    const printed = await prints()
    expectClear(printed, 200, 'Neem uw blad uit de printer')
    breaks(printer, mood)
    const unsure = await screen.visit(printed.url.pathname)
    expectClear(unsure, 503, 'De printer antwoordt niet meer', 'Kijk of uw blad er toch uit komt')
    printer.buttons.press('well')
    expectClear(await prints(), 200)
    expect(printer.sheets().length).toBe(sheets + 1)
  })
})

describe.each(ill)('The address register %s', (mood) => {
  const suggested = async () => {
    const began = Date.now()
    const response = await fetch(`${base}/address/suggest?q=Fruithoflaan`)
    const { suggestions } = (await response.json()) as { suggestions: readonly unknown[] }
    return { status: response.status, count: suggestions.length, took: Date.now() - began }
  }

  it('keeps nobody waiting: no suggestion, one types on; staff see it, and it suggests again by itself', async () => {
    breaks(addresses, mood)
    const without = await suggested()
    expect([without.status, without.count]).toEqual([200, 0])
    expect(without.took).toBeLessThan(1_500)
    const griet = await anEmployee(base, 'griet')
    expectClear(await griet.visit('/balie/systemen'), 200, 'Adressenregister', 'De klant typt het adres intussen zelf.')

    addresses.buttons.press('well')
    expect((await seen(suggested, ({ count }) => count > 0)).count).toBeGreaterThan(0)
    const well = await seen(
      () => griet.visit('/balie/systemen'),
      ({ body }) => !body.includes('Antwoordt niet'),
    )
    expect(well.body).not.toContain('Antwoordt niet')
  })
})

describe.each(ill)('The virus scanner %s', (mood) => {
  it('staff see it, beside the clear page of who adds a file', async () => {
    breaks(scanner, mood)
    const griet = await anEmployee(base, 'griet')
    expectClear(await griet.visit('/balie/systemen'), 200, 'Virusscanner', 'De klant voegt een bestand later toe.')
  })
})
