import { describe, expect, it } from 'vitest'
import { aFragileCity, answers, certificate, documentsIn, expectClear, ill, numberIn } from './outage.fixture.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { base, systems, breaks } = await aFragileCity()
const addressees = { slow: ['maria', 'Maria'], down: ['hanne', 'Hanne'], garbage: ['ahmad', 'Ahmad'] } as const

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
    expectClear(await bram.visit('/balie/werklijst?lijst=awaiting-payment'), 200, numberIn(toPay))

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
    // Somebody else each time: a late letter of one test must not arrive in the next.
    const [key, name] = addressees[mood]
    const resident = aResident(base, key)
    const address = `${key}@post.example`
    await resident.send(await resident.signIn(), '/mijn-loket/gegevens/e-mail', { email: address })
    breaks(mail, mood)
    const signed = await resident.sign(await resident.apply(certificate, answers))
    const done = await resident.decided(signed.url.pathname)
    expectClear(done, 200, 'Uw attest is klaar')

    const bram = await anEmployee(base, 'bram')
    const troubled = await seen(
      () => bram.visit('/balie/berichten'),
      ({ body }) => body.includes('Attest is klaar') && body.includes(name),
    )
    expectClear(
      troubled,
      200,
      'Attest is klaar',
      name,
      'De mailserver antwoordt niet',
      'Wordt vanzelf opnieuw gestuurd',
    )
    // Slow is not lost: what was kept after we gave up comes a second time, with the same number, and counts once.
    // That a case waits for a source is told as well, on a busy machine.
    const subjects = ['Wij kregen uw aanvraag', 'Uw document is klaar']
    const kept = () =>
      mail
        .letters(address)
        .filter(({ subject }) => subjects.some((one) => subject.startsWith(one)))
        .reduce((ids, { messageId }) => ids.add(messageId), new Set<string>())
    if (mood !== 'slow') expect(kept().size).toBe(0)

    mail.buttons.press('well')
    await seen(
      async () => kept().size,
      (count) => count === 2,
    )
    expect(kept().size).toBe(2)
  })
})
