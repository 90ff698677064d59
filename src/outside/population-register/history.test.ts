import { afterAll, describe, expect, it } from 'vitest'
import { parseXml } from '../magda/xml.ts'
import { residentByKey } from '../personas.ts'
import { historyFrom } from './history.ts'
import { aRegister, why } from './register.fixture.ts'

const status = (since: string, until = '') =>
  `<Status DatumBegin="${since}"${until && ` DatumEinde="${until}"`}><Code>99991</Code></Status>`
const home = (street: string, since = '') =>
  `<Hoofdverblijfplaats${since && ` DatumBegin="${since}"`}><Straatnaam><String>${street}</String></Straatnaam>
    <NISCodeLand>150</NISCodeLand></Hoofdverblijfplaats>`
const abroad = (name: string, since: string, until = '') =>
  `<${name} DatumBegin="${since}"${until && ` DatumEinde="${until}"`}><Land><ISOCode>NOR</ISOCode><Naam>Noorwegen</Naam></Land>
    <Teksten><Tekst>Storgata 1</Tekst></Teksten></${name}>`

/** What is registered, as `[what, since, until]`, the latest first. */
const read = ({ statuses = '', homes = '', away = '', declared = '' }) =>
  historyFrom(
    parseXml(`<Inhoud><HistoriekPersoon><INSZ>79710210353</INSZ>
      <HistoriekStatus>${statuses}</HistoriekStatus>
      <HistoriekAdressen><HistoriekHoofdverblijfplaats>${homes}</HistoriekHoofdverblijfplaats>
        <HistoriekVerblijfplaatsBuitenland>${away}</HistoriekVerblijfplaatsBuitenland>
        <HistoriekAangifteAdresBuitenland>${declared}</HistoriekAangifteAdresBuitenland></HistoriekAdressen>
      </HistoriekPersoon></Inhoud>`),
  )?.residences.map((one) => [
    one.kind === 'struck-off' ? 'nowhere' : one.kind === 'foreign' ? one.lines[0] : one.street,
    one.since,
    one.until,
  ])

describe('The history of residences', () => {
  it('lets one last until the next begins, as the register gives first days only', () => {
    expect(read({ homes: home('Dorpsstraat', '2016-05-26') + home('Kerkplein', '2013-12-19') })).toEqual([
      ['Dorpsstraat', '2016-05-26', undefined],
      ['Kerkplein', '2013-12-19', '2016-05-26'],
    ])
  })

  it('keeps a day of which only the year is known, and a residence of which no day is known', () => {
    expect(read({ homes: home('Dorpsstraat', '2003-00-00') + home('Kerkplein') })).toEqual([
      ['Dorpsstraat', '2003-00-00', undefined],
      ['Kerkplein', undefined, '2003-00-00'],
    ])
  })

  it('says when somebody was struck off, until he was registered again or until the end that stands there', () => {
    const homes = home('Dorpsstraat', '2016-05-26') + home('Kerkplein', '2009-05-24')
    const statuses = status('2014-01-28', '2014-03-05') + status('2011-12-06')
    expect(read({ homes, statuses })).toEqual([
      ['Dorpsstraat', '2016-05-26', undefined],
      ['nowhere', '2014-01-28', '2014-03-05'],
      ['nowhere', '2011-12-06', '2014-01-28'],
      ['Kerkplein', '2009-05-24', '2011-12-06'],
    ])
  })

  it('takes who was registered and struck off on one day for struck off', () => {
    expect(read({ homes: home('Kerkplein', '2001-01-01'), statuses: status('2001-01-01') })).toEqual([
      ['nowhere', '2001-01-01', undefined],
      ['Kerkplein', '2001-01-01', '2001-01-01'],
    ])
  })

  it('puts addresses abroad, found or declared, between those at home', () => {
    const declared = abroad('AangifteAdresBuitenland', '2013-12-31', '2014-03-19')
    const away = abroad('VerblijfplaatsBuitenland', '2014-03-19')
    // Struck off from the day of the declaration: the address says more.
    const statuses = status('2013-12-31')
    expect(read({ homes: home('Kerkplein', '2004-12-22'), away, declared, statuses })).toEqual([
      ['Storgata 1', '2014-03-19', undefined],
      ['Storgata 1', '2013-12-31', '2014-03-19'],
      ['Kerkplein', '2004-12-22', '2013-12-31'],
    ])
  })
})

describe('The simulated register tells of', async () => {
  const setting = await aRegister()
  afterAll(() => setting.stop())
  const lived = async (insz: string) => {
    const said = await setting.register.residences(insz, why)
    return said.outcome === 'found' ? said.value.residences : []
  }
  const of = (key: string) => lived(residentByKey(key).insz)

  it('jan where he lives, and where before from a year of which the day is not known', async () => {
    expect(await of('jan')).toMatchObject([
      { street: 'Fruithoflaan', since: '2009-04-01' },
      { municipality: 'Mechelen', since: '2003-00-00', until: '2009-04-01' },
      { street: 'Gitschotellei', since: '1979-11-02', until: '2003-00-00' },
    ])
  })

  it('tom that he went abroad and came back', async () => {
    expect((await of('tom')).map(({ kind, since }) => [kind, since])).toEqual([
      ['belgian', '2020-05-04'],
      ['belgian', '2018-11-00'],
      ['foreign', '2015-10-12'],
      ['struck-off', '2015-09-01'],
      ['belgian', '1993-02-20'],
    ])
  })

  it('yasmina that she stood in no register for a time, and piet that he stands in none', async () => {
    expect((await of('yasmina'))[1]).toEqual({
      ...{ kind: 'struck-off', reason: 'Afvoering van ambtswege' },
      ...{ since: '2017-05-02', until: '2018-10-15' },
    })
    const [now] = await of('piet')
    expect(now).toEqual({ kind: 'struck-off', reason: 'Afvoering van ambtswege', since: '2024-03-18' })
  })

  it('an invented resident where he lived before', async () => {
    const told = await Promise.all(setting.simulator.invented.map(lived))
    expect(told.every((one) => one.length > 0)).toBe(true)
    expect(told.some((one) => one.length > 1)).toBe(true)
  })

  it('nobody whom it does not know', async () => {
    expect(await setting.register.residences('00600099536', why)).toMatchObject({ outcome: 'unknown' })
  })
})
