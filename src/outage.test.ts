import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { type Buttons, moods } from '#platform/simulation/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-outage-'))
let demo: Demo
let base = ''

beforeAll(async () => {
  // A system that is slow answers after more than the 400 ms that it gets here, and rests are a fiftieth of the usual ones.
  const options = { answerWithin: 400, patience: 0.02 }
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }, options)
  base = demo.program.url
}, 60_000)
afterEach(() => {
  for (const { buttons } of systems()) buttons.press('well')
})
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const ill = moods.filter((mood) => mood !== 'well')
type Ill = (typeof ill)[number]
const systems = () => {
  const { identity, payments, mail, population, civil } = demo.simulators.simulators
  return [identity, payments, mail, population, civil, demo.certificates.simulators.timestamp]
}
const breaks = ({ buttons }: Readonly<{ buttons: Buttons }>, mood: Ill) => buttons.press(mood, 1_500)

type Page = Readonly<{ status: number; body: string }>
/** A page for people, in Dutch, that gives nothing of the inside away. */
function expectClear({ status, body }: Page, wanted: number, ...words: readonly string[]) {
  expect(status).toBe(wanted)
  expect(body).toContain('<html lang="nl-BE"')
  for (const one of words) expect(body).toContain(one)
  expect(body).not.toMatch(/ at .*\.tsx?:|node_modules|ECONN|fetch failed|Timeout|undefined|\[object/)
}
const numberIn = ({ body }: Page) => /LM-[\w-]+|\b\d{4}-[A-Z0-9-]{4,}/.exec(body)?.[0] ?? 'no number'
const documentsIn = ({ body }: Page) => [...new Set(body.match(/\/document\/[0-9a-f-]{36}/g) ?? [])]
const answers = { purpose: 'school', delivery: 'here' }
const certificate = 'attest-gezinssamenstelling'

// First of all: nobody signed in yet, so that the program does not even know where the provider's doors are.
describe.each(ill)('The sign-in service %s', (mood) => {
  it('before anybody signed in: a clear page, and it works again by itself', async () => {
    breaks(demo.simulators.simulators.identity, mood)
    const karel = aResident(base, 'karel')
    expectClear(await karel.visit('/aanmelden'), 503, 'Aanmelden lukt nu even niet', 'U bent niets kwijt')
    expectClear(await karel.visit('/'), 200)
    demo.simulators.simulators.identity.buttons.press('well')
  })
})

describe.each(ill)('The sign-in service %s on the way back', (mood) => {
  it('leaves somebody signed out with a clear page, and lets him in afterwards', async () => {
    const { identity } = demo.simulators.simulators
    const karel = aResident(base, 'karel')
    const start = `${base}/aanmelden?terug=/mijn-loket`
    const back = await signedInAt(karel.browser, start, `${base}/`, { method: 'eid', person: 'karel' })
    breaks(identity, mood)
    expectClear(await karel.visit(back.toString()), 503, 'Aanmelden lukt nu even niet')
    identity.buttons.press('well')
    expectClear(await karel.signIn(), 200, 'Karel')
  })

  it('takes no signature and keeps the draft', async () => {
    const { identity } = demo.simulators.simulators
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
    const { population } = demo.simulators.simulators
    breaks(population, mood)
    const jan = aResident(base, 'jan')
    const check = await jan.apply(certificate, answers)
    expectClear(check, 200)
    const { pathname } = (await jan.sign(check)).url
    const waiting = await jan.decided(pathname)
    expectClear(waiting, 200, 'Uw aanvraag is goed aangekomen', 'Wij proberen het vanzelf opnieuw')

    const bram = await anEmployee(base, 'bram')
    const work = await bram.visit('/balie/werklijst')
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
