import { describe, expect, it } from 'vitest'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { aFragileCity, answers, certificate, documentsIn, expectClear, ill, numberIn } from './outage.fixture.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { base, systems, breaks } = await aFragileCity()

// First of all: nobody signed in yet, so that the program does not even know where the provider's doors are.
describe.each(ill)('The sign-in service %s', (mood) => {
  it('before anybody signed in: a clear page, and it works again by itself', async () => {
    breaks(systems.identity, mood)
    const karel = aResident(base, 'karel')
    expectClear(await karel.visit('/aanmelden'), 503, 'Aanmelden lukt nu even niet', 'U bent niets kwijt')
    expectClear(await karel.visit('/'), 200)
    systems.identity.buttons.press('well')
  })
})

describe.each(ill)('The sign-in service %s on the way back', (mood) => {
  it('leaves somebody signed out with a clear page, and lets him in afterwards', async () => {
    const { identity } = systems
    const karel = aResident(base, 'karel')
    const start = `${base}/aanmelden?terug=/mijn-loket`
    const back = await signedInAt(karel.browser, start, `${base}/`, { method: 'eid', person: 'karel' })
    breaks(identity, mood)
    expectClear(await karel.visit(back.toString()), 503, 'Aanmelden lukt nu even niet')
    identity.buttons.press('well')
    expectClear(await karel.signIn(), 200, 'Karel')
  })

  it('takes no signature and keeps the draft', async () => {
    const { identity } = systems
    const sofie = aResident(base, 'sofie')
    const check = await sofie.apply(certificate, answers)
    const action = check.url.pathname.replace(/nakijken$/, 'indienen')
    const provider = await sofie.send(check, action)
    const back = await sofie.browser.submit(provider.url, { method: 'eid', person: 'sofie' }, new URL(base).origin)
    breaks(identity, mood)
    expectClear(await sofie.visit(back.url.toString()), 503, 'Aanmelden lukt nu even niet')
    expectClear(await sofie.visit(check.url.pathname), 200, 'Sofie')
    identity.buttons.press('well')
    const done = await sofie.decided((await sofie.sign(check)).url.pathname)
    expectClear(done, 200, 'Uw attest is klaar')
    expect(documentsIn(done)).toHaveLength(1)
  })
})

describe.each(ill)('The population register %s', (mood) => {
  it('the application is accepted, waits, staff see it, and it goes on by itself', async () => {
    const { population } = systems
    breaks(population, mood)
    const jan = aResident(base, 'jan')
    const check = await jan.apply(certificate, answers)
    expectClear(check, 200)
    const { pathname } = (await jan.sign(check)).url
    const waiting = await jan.decided(pathname)
    expectClear(waiting, 200, 'Uw aanvraag is goed aangekomen', 'Wij proberen het vanzelf opnieuw')

    const bram = await anEmployee(base, 'bram')
    const work = await bram.visit('/balie/werklijst?lijst=waiting')
    expectClear(work, 200, 'Het Rijksregister antwoordt niet. Wij proberen het vanzelf opnieuw.', numberIn(waiting))

    population.buttons.press('well')
    const done = await seen(
      () => jan.visit(pathname),
      ({ body }) => body.includes('Uw attest is klaar'),
    )
    expectClear(done, 200, 'Uw attest is klaar')
    expect(documentsIn(done)).toHaveLength(1)
  })
})

describe.each(ill)('The time-stamp authority %s', (mood) => {
  it('nothing is issued without a time stamp: the application waits, and goes on by itself', async () => {
    const { timestamp } = systems
    breaks(timestamp, mood)
    const jan = aResident(base, 'jan')
    const { pathname } = (await jan.sign(await jan.apply(certificate, answers))).url
    const waiting = await seen(
      () => jan.visit(pathname),
      ({ body }) => body.includes('Uw aanvraag is goed aangekomen'),
    )
    expectClear(waiting, 200, 'Uw aanvraag is goed aangekomen', 'Wij proberen het vanzelf opnieuw')
    expect(documentsIn(waiting)).toEqual([])

    const bram = await anEmployee(base, 'bram')
    expectClear(await bram.visit('/balie/werklijst?lijst=waiting'), 200, 'De zegeldienst antwoordt niet', numberIn(waiting))

    timestamp.buttons.press('well')
    const done = await seen(
      () => jan.visit(pathname),
      ({ body }) => body.includes('Uw attest is klaar'),
    )
    expect(documentsIn(done)).toHaveLength(1)
  })
})
