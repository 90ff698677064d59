import { describe, expect, it } from 'vitest'
import { CertificateData } from './certificate.ts'
import { certificateData, type KnownFacts } from './facts.ts'

const address = {
  kind: 'belgian',
  street: 'Fruithoflaan',
  houseNumber: '997',
  nisCode: '11002',
  since: '2012-04-16',
} as const
const known = (changes: Partial<KnownFacts> = {}, person: Partial<KnownFacts['person']> = {}): KnownFacts => ({
  city: { name: 'Berchem', service: 'Burgerzaken', address: ['Grotesteenweg 150'] },
  reference: '2021-000042',
  source: { name: 'Rijksregister', on: '2021-09-06' },
  person: {
    insz: '79710210353',
    name: { given: ['Jan'], family: ['Wouters'] },
    birth: { date: '1979-11-02', place: 'Antwerpen', country: 'België' },
    nationalities: [{ code: '150', words: 'België' }],
    address,
    ...person,
  },
  mayShowProtectedAddress: false,
  ...changes,
})
const dataOf = (found: ReturnType<typeof certificateData>): CertificateData => {
  if ('missing' in found) throw new Error(`missing: ${found.missing.join()}`)
  return CertificateData.parse(found.data)
}

describe('The data of a certificate', () => {
  it('hold what the template needs, and nothing else that the register said', () => {
    const data = dataOf(certificateData(['address'], known()))
    expect(data.address).toEqual({ kind: 'belgian', street: 'Fruithoflaan', houseNumber: '997', since: '2012-04-16' })
    expect(Object.keys(data).sort()).toEqual(['address', 'city', 'person', 'reference', 'source'])
    expect(data.person.birth).toEqual({ date: '1979-11-02', place: 'Antwerpen' })
  })

  it('are missing, never empty, when the register does not know', () => {
    expect(certificateData(['address', 'household', 'cohabitation'], known())).toEqual({
      missing: ['household', 'cohabitation'],
    })
    expect(certificateData(['address'], known({}, { struckOff: { since: '2024-01-01' } }))).toEqual({
      missing: ['address'],
    })
    expect(certificateData(['nationalities'], known({}, { nationalities: [] }))).toEqual({ missing: ['nationalities'] })
  })

  it('do not hold a protected address, unless its owner may see it here', () => {
    const hidden = certificateData(['address'], known({}, { protectedAddress: true }))
    expect(JSON.stringify(hidden)).not.toContain('Fruithoflaan')
    expect(dataOf(hidden).address).toEqual({ kind: 'protected', since: '2012-04-16' })
    const shown = certificateData(['address'], known({ mayShowProtectedAddress: true }, { protectedAddress: true }))
    expect(JSON.stringify(shown)).toContain('Fruithoflaan')
    const residences = { insz: '79710210353', residences: [address] }
    expect(certificateData(['addressHistory'], known({ residences }, { protectedAddress: true }))).toEqual({
      missing: ['addressHistory'],
    })
  })

  const before = { kind: 'belgian', street: 'Kerkplein', since: '2003-00-00', until: '2012-04-16' } as const
  const historyOf = (...residences: NonNullable<KnownFacts['residences']>['residences']) =>
    certificateData(['addressHistory'], known({ residences: { insz: '79710210353', residences } }))

  it('hold the residences before the present one, each from when until when as far as it is known', () => {
    const struckOff = { kind: 'struck-off', reason: 'Afvoering van ambtswege', since: '2001-05-00' } as const
    expect(dataOf(historyOf(address, before, { ...struckOff, until: '2003-00-00' })).addressHistory).toEqual([
      {
        address: { kind: 'belgian', street: 'Kerkplein', since: '2003-00-00' },
        since: '2003-00-00',
        until: '2012-04-16',
      },
      { address: { kind: 'struck-off', reason: 'Afvoering van ambtswege' }, since: '2001-05-00', until: '2003-00-00' },
    ])
    expect(dataOf(historyOf(address)).addressHistory).toEqual([])
  })

  it('say that the register says nothing of a time between two residences', () => {
    const data = dataOf(historyOf(address, { ...before, until: '2010-01-01' }))
    expect(data.addressHistory?.[0]).toEqual({ address: { kind: 'unknown' }, since: '2010-01-01', until: '2012-04-16' })
  })

  it('hold no history that ends at another address than the register says beside it, nor one without an end', () => {
    for (const wrong of [
      historyOf({ ...address, houseNumber: '1' }, before),
      historyOf(),
      certificateData(['addressHistory'], known()),
    ])
      expect(wrong).toEqual({ missing: ['addressHistory'] })
  })

  it('name the reference person first, then the others by age, without their national numbers', () => {
    const member = (insz: string, given: string, birthDate?: string) => ({
      insz,
      birthDate,
      name: { given: [given], family: [] },
    })
    const household = {
      members: [
        member('16613010776', 'Finn', '2016-01-30'),
        member('10690510678', 'Lotte', '2010-09-05'),
        member('1', 'Onbekend'),
        member('79710210353', 'Jan', '1979-11-02'),
        member('81662110471', 'Sofie', '1981-06-21'),
      ],
    }
    const found = certificateData(['household'], known({ household }))
    const names = dataOf(found).household?.members.map(({ name }) => name?.given[0])
    expect(names).toEqual(['Jan', 'Sofie', 'Lotte', 'Finn', 'Onbekend'])
    expect(JSON.stringify(found)).not.toContain('81662110471')
  })

  it('keep incomplete dates and missing names as they are', () => {
    const data = dataOf(certificateData([], known({}, { name: undefined, birth: { date: '1985-00-00' } })))
    expect(data.person).toEqual({ insz: '79710210353', birth: { date: '1985-00-00' } })
  })
})
