import { afterAll, describe, expect, it } from 'vitest'
import { residentByKey } from '../personas.ts'
import { readMessage } from './index.ts'
import { aRegister, why } from './register.fixture.ts'

let now = new Date('2026-11-23T08:00:00Z')
const els = residentByKey('els')
const moving = {
  ...els,
  addresses: [
    ...els.addresses.slice(0, 1),
    { since: '2026-11-25', address: { ...(els.addresses[0]?.address ?? fail()), street: 'Statiestraat' } },
  ],
}
function fail(): never {
  throw new Error('els lives nowhere')
}
const { simulator, register, stop } = await aRegister({
  clock: () => now,
  others: { residents: [moving], statutes: new Map(), disabilities: new Map(), vehicles: [] },
})
afterAll(stop)

describe('Asked what changed, the register', () => {
  it('says that there is nothing, which is no fault', async () => {
    expect(await register.changes(null, why)).toMatchObject({ outcome: 'unknown', notices: [{ code: '30016' }] })
  })

  it('names who moved since, and gives the same again until it hears what was received', async () => {
    now = new Date('2026-11-25T08:00:00Z')
    const first = await register.changes(null, why)
    expect(first).toMatchObject({ outcome: 'found', value: { people: [els.insz] } })
    expect(await register.changes(null, why)).toMatchObject({ value: { people: [els.insz] } })
    const receipt = first.outcome === 'found' ? first.value.receipt : ''
    expect(await register.changes(receipt, why)).toMatchObject({ outcome: 'unknown' })
    simulator.notify(els.insz)
    expect(await register.changes(receipt, why)).toMatchObject({ value: { people: [els.insz] } })
  })

  it('does not know a reference that it never gave', async () => {
    expect(await register.changes('nonsense', why)).toMatchObject({
      outcome: 'wrong-question',
      notices: [{ code: '30014' }],
    })
  })

  it('is silent or gives garbage like any source, and nothing is thrown', async () => {
    simulator.buttons.press('garbage')
    expect(await register.changes(null, why)).toMatchObject({ outcome: 'silent' })
    simulator.buttons.press('well')
  })
})

describe('A message with changes', () => {
  const bare = (content: string) =>
    `<r:GeefPersoonMutatiesNotificatiesResponse xmlns:r="http://magda.vlaanderen.be/persoon/soap/GeefPersoonMutatiesNotificaties/v02_00"><Repliek><Context><Naam>GeefPersoonMutatiesNotificaties</Naam><Versie>02.00.0000</Versie></Context><Antwoorden><Antwoord><Referte>1</Referte><Inhoud>${content}</Inhoud></Antwoord></Antwoorden></Repliek></r:GeefPersoonMutatiesNotificatiesResponse>`

  it('is read for its reference and for every number in it, each once, however it is built', () => {
    const message = bare(
      `<Ontvangstreferte>r-7</Ontvangstreferte><Mutaties><Mutatie><Persoon><INSZ>${els.insz}</INSZ></Persoon></Mutatie><Mutatie><INSZ>${els.insz}</INSZ></Mutatie></Mutaties>`,
    )
    expect(readMessage(message).facts).toEqual({ receipt: 'r-7', people: [els.insz] })
  })

  it('without a reference says nothing: what cannot be received is not noted', () => {
    expect(readMessage(bare(`<INSZ>${els.insz}</INSZ>`)).facts).toBeNull()
  })
})
