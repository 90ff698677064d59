import { describe, expect, it } from 'vitest'
import { aFragileCity, answers, certificate, documentsIn, expectClear, ill, numberIn } from './outage.fixture.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { base, systems, breaks } = await aFragileCity()

describe.each(ill)('The payment provider %s', (mood) => {
  it('nothing is charged, the application is kept, and paying works once afterwards', async () => {
    const { payments } = systems
    const sofie = aResident(base, 'sofie')
    const toPay = await sofie.sign(await sofie.apply('afschrift-akte', { act: 'birth', delivery: 'here' }))
    expectClear(toPay, 200, 'betalen')
    const { pathname } = toPay.url
    const before = new Set(payments.payments().map(({ id }) => id))

    breaks(payments, mood)
    const refused = await sofie.send(toPay, `${pathname}/betalen`)
    expectClear(refused, 503, 'Betalen lukt nu even niet', 'er is niets aangerekend')
    expectClear(await sofie.visit(pathname), 200, 'betalen')
    const bram = await anEmployee(base, 'bram')
    expectClear(await bram.visit('/balie/werklijst'), 200, numberIn(toPay))

    payments.buttons.press('well')
    const checkout = await sofie.send(toPay, `${pathname}/betalen`)
    expect(checkout.url.pathname).toMatch(/^\/checkout\//)
    // The provider takes the money and breaks down before we can ask it: the way back and the webhook find it silent.
    const ours = new URL(base).origin
    const paid = await sofie.browser.submit(checkout.url, { doe: 'betaal' }, ours)
    breaks(payments, mood)
    expectClear(await sofie.visit(paid.url.toString()), 200)
    payments.buttons.press('well')

    const done = await seen(
      () => sofie.visit(pathname),
      ({ body }) => body.includes('/document/'),
      20,
    )
    expect(documentsIn(done)).toHaveLength(1)
    const made = payments.payments().filter(({ id }) => !before.has(id))
    expect(made.filter(({ status }) => status === 'paid')).toHaveLength(1)
  })
})

describe.each(ill)('The mail server %s', (mood) => {
  it('keeps nobody waiting; staff see what does not arrive, and it arrives once by itself', async () => {
    const { mail } = systems
    const maria = aResident(base, 'maria')
    const address = `maria.${mood}@post.example`
    await maria.send(await maria.signIn(), '/mijn-loket/gegevens/e-mail', { email: address })
    breaks(mail, mood)
    const done = await maria.decided((await maria.sign(await maria.apply(certificate, answers))).url.pathname)
    expectClear(done, 200, 'Uw attest is klaar')

    const bram = await anEmployee(base, 'bram')
    const troubled = await seen(
      () => bram.visit('/balie/berichten'),
      ({ body }) => body.includes('Attest is klaar'),
    )
    expectClear(
      troubled,
      200,
      'Attest is klaar',
      'Maria',
      'De mailserver antwoordt niet',
      'Wordt vanzelf opnieuw gestuurd',
    )
    // Slow is not lost: what was kept after we gave up comes a second time, with the same number, and counts once.
    // A busy machine may make the register slow as well: that a case waits is then told in a letter of its own.
    const kept = () =>
      new Set(
        mail
          .letters(address)
          .filter(({ subject }) => !subject.startsWith('Uw aanvraag wacht'))
          .map(({ messageId }) => messageId),
      )
    if (mood !== 'slow') expect(kept().size).toBe(0)

    mail.buttons.press('well')
    await seen(
      async () => kept().size,
      (count) => count === 2,
    )
    expect(kept().size).toBe(2)
  })
})
