import { expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { aVisitor } from './channels.fixture.ts'
import { aFragileCity, expectClear } from './outage.fixture.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { base, systems } = await aFragileCity()

const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Brussels' }).split('-')
const day = { 'day-year': today[0] ?? '', 'day-month': today[1] ?? '', 'day-day': today[2] ?? '' }
const says = 'Het voertuigenregister zegt nu niets over deze plaat.'

it('A vehicle register that is silent stops nobody from buying a day pass for today, and is told of', async () => {
  systems.vehicles.buttons.press('down')
  const jan = aResident(base, 'jan', 'eid', aVisitor())
  const check = await jan.apply('lez-dagpas', { plate: '1WWW901', country: 'BE', ...day })
  expectClear(check, 200, says, 'Aanvraag indienen')
  const toPay = await jan.send(check, check.url.pathname.replace('nakijken', 'indienen'))
  expectClear(toPay, 200, 'Betaal uw aanvraag')
})

it('At the desk likewise; once the register answers that the car may enter, nothing is sold', async () => {
  systems.vehicles.buttons.press('down')
  const { browser, visit } = await anEmployee(base, 'griet', aVisitor())
  const send = (page: { body: string }, path: string, fields: Record<string, string>) => {
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    return browser.submit(new URL(path, base), { _csrf, ...fields }, 'http://nowhere.invalid')
  }
  const client = await send(await visit('/balie'), '/balie/persoon', { nummer: residentByKey('sofie').insz })
  const car = await send(client, `${client.url.pathname}/aanvragen`, { dienst: 'lez-dagpas' })
  // The register of persons was not asked, so nobody is told that it is silent.
  expect(car.body).not.toContain('Het Rijksregister antwoordt')
  const when = await send(car, car.url.pathname, { plate: '1WWW902', country: 'BE' })
  const check = await send(when, when.url.pathname, day)
  expectClear(check, 200, says, 'Indienen')

  systems.vehicles.buttons.press('well')
  const again = await send(when, when.url.pathname, day)
  expectClear(again, 200, 'Uw wagen mag al binnen. U hebt dit niet nodig en u betaalt niets.')
  expect(again.body).not.toContain('Indienen')
})
