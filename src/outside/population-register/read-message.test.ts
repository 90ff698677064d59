import { describe, expect, it } from 'vitest'
import { questionAbout } from '../magda/question.ts'
import { buildXml, type XmlContent, XmlProblem } from '../magda/xml.ts'
import { readMessage } from './index.ts'
import { services } from './services.ts'

const answer = (name: string, inside: XmlContent, beside: XmlContent = {}, version = '02.02.0000') =>
  buildXml({
    [`w:${name}Response`]: {
      '@xmlns:w': `http://magda.vlaanderen.be/persoon/soap/${name.toLowerCase()}/v02_02`,
      Repliek: { Context: { Naam: name, Versie: version }, Antwoorden: { Antwoord: { Inhoud: inside, ...beside } } },
    },
  })
const person = (inside: XmlContent, beside: XmlContent = {}) =>
  answer('GeefPersoon', { Persoon: { INSZ: '85600012543', ...inside } }, beside)
const exception = (code: string, type: string) => ({
  Uitzonderingen: { Uitzondering: { Identificatie: code, Type: type, Diagnose: 'words' } },
})
const status = (code: string) => ({ Statussen: { Status: { '@DatumBegin': '2024-03-18', Code: code } } })
const home = { '@DatumBegin': '2012-07-02', Straatnaam: { String: 'Statiestraat' }, Huisnummer: '995' }

describe('A message about a person', () => {
  it('gives the facts in our words', () => {
    const message = readMessage(person({ Naam: { Achternamen: { Achternaam: 'Rahimi' } }, Geslacht: { Code: '1' } }))
    expect(message).toEqual({
      service: 'GeefPersoon',
      insz: '85600012543',
      facts: { insz: '85600012543', name: { given: [], family: ['Rahimi'] }, gender: 'male', nationalities: [] },
      exceptions: [],
      notes: [],
    })
  })

  it.each([
    ['1985-00-00', '1985-00-00'],
    ['1985-04-00', '1985-04-00'],
    ['1985-04', '1985-04-00'],
    ['1985', '1985-00-00'],
  ])('born on %s keeps what is known, and says what is missing', (written, date) => {
    const message = readMessage(person({ Geboorte: { Datum: written } }))
    expect(message.facts).toMatchObject({ birth: { date } })
    expect(message.notes).toEqual([`the date of birth is incomplete: ${written}`])
  })

  it.each(['0000-00-00', 'onbekend', '1985-13-40', ''])('born on %j is born on a day that nobody knows', (written) => {
    expect(readMessage(person({ Geboorte: { Datum: written } })).facts).toMatchObject({ birth: {} })
  })

  it('who died is known by the status alone too', () => {
    expect(readMessage(person(status('99990'))).facts).toMatchObject({ death: { date: '2024-03-18' } })
  })

  it.each(['992', '99991', '99992', '99996', '99997'])('with status %s has no domicile any more', (code) => {
    const { facts } = readMessage(person({ ...status(code), Adressen: { Hoofdverblijfplaats: home } }))
    expect(facts).toMatchObject({
      struckOff: { since: '2024-03-18' },
      addressHistory: [{ kind: 'belgian', street: 'Statiestraat', since: '2012-07-02', until: '2024-03-18' }],
    })
    expect(facts).not.toHaveProperty('address')
  })

  it('with a status that says nothing of the domicile keeps it', () => {
    const { facts } = readMessage(person({ ...status('21099'), Adressen: { Hoofdverblijfplaats: home } }))
    expect(facts).toMatchObject({ address: { street: 'Statiestraat' } })
    expect(facts).not.toHaveProperty('struckOff')
  })

  it('who lives abroad lives where they went last', () => {
    const abroad = {
      '@DatumBegin': '2020-01-01',
      Land: { ISOCode: 'NLD', Naam: 'Nederland' },
      Teksten: { Tekst: ['Dorpsstraat 47', '4525 AG Retranchement'] },
    }
    const adressen = { Hoofdverblijfplaats: home, VerblijfplaatsBuitenland: abroad }
    expect(readMessage(person({ Adressen: adressen })).facts).toMatchObject({
      address: { kind: 'foreign', country: 'Nederland', lines: ['Dorpsstraat 47', '4525 AG Retranchement'] },
      addressHistory: [{ kind: 'belgian', until: '2020-01-01' }],
    })
    const back = { ...adressen, VerblijfplaatsBuitenland: { ...abroad, '@DatumEinde': '2021-05-05' } }
    expect(readMessage(person({ Adressen: back })).facts).toMatchObject({
      address: { kind: 'belgian' },
      addressHistory: [{ kind: 'foreign', until: '2021-05-05' }],
    })
  })

  it('whose main residence lies in another country has a foreign address', () => {
    const adressen = { Hoofdverblijfplaats: { ...home, Land: { String: 'NEDERLAND' } } }
    expect(readMessage(person({ Adressen: adressen })).facts).toMatchObject({
      address: { kind: 'foreign', country: 'NEDERLAND', lines: ['Statiestraat 995'] },
    })
  })

  it('whose legal cohabitation ended does not cohabit', () => {
    const ended = { WettelijkeSamenwoning: { Datum: '2011-11-04', Beeindiging: { Reden: { Code: '01' } } } }
    expect(readMessage(person(ended)).facts).not.toHaveProperty('legalCohabitation')
  })

  it('who got a new number has both', () => {
    const annotations = {
      Annotatie: [
        { Naam: 'Oud INSZ', Waarde: '97630312235' },
        { Naam: 'Nieuw INSZ', Waarde: '97630352421' },
      ],
    }
    const warning = { Identificatie: '30004', Type: 'WAARSCHUWING', Annotaties: annotations }
    const message = readMessage(
      answer('GeefPersoon', { Persoon: { INSZ: '97630312235' } }, { Uitzonderingen: { Uitzondering: warning } }),
    )
    expect(message).toMatchObject({
      insz: '97630312235',
      facts: { insz: '97630352421', replaces: '97630312235' },
      exceptions: [{ code: '30004', type: 'WAARSCHUWING' }],
      notes: ['the number was replaced by 97630352421'],
    })
  })

  it.each([
    ['20652674825', 'has a wrong check digit or form'],
    ['8560001254', 'has a wrong check digit or form'],
    ['85000099910', 'lies outside the test range'],
    ['85990012525', 'holds no possible date of birth'],
  ])('with number %s is read, with a note', (insz, words) => {
    const message = readMessage(answer('GeefPersoon', { Persoon: { INSZ: insz } }))
    expect(message).toMatchObject({ insz, facts: { insz }, notes: [`${insz} ${words}`] })
  })

  it('with a code that is in no list keeps the code, with a note', () => {
    const message = readMessage(person({ BurgerlijkeStaten: { BurgerlijkeStaat: { Code: 'A3' } } }))
    expect(message).toMatchObject({
      facts: { civilState: { code: 'A3' } },
      notes: ['code A3 of BurgerlijkeStaat is in no list'],
    })
  })

  it('with a warning beside it is still about that person', () => {
    const message = readMessage(person({}, exception('99984', 'WAARSCHUWING')))
    expect(message).toMatchObject({
      facts: { insz: '85600012543' },
      exceptions: [{ code: '99984', type: 'WAARSCHUWING' }],
    })
  })

  it('in an envelope is the same message', () => {
    const bare = person({ Geslacht: { Code: '2' } })
    const enveloped = `<s:Envelope xmlns:s="urn:soap"><s:Header/><s:Body>${bare}</s:Body></s:Envelope>`
    expect(readMessage(enveloped)).toEqual(readMessage(bare))
  })
})

describe('Another message', () => {
  it('without an answer has no facts, and says whom it was about by its name', () => {
    const nothing = answer('GeefGezinssamenstelling', {}, exception('30001', 'FOUT'))
    expect(readMessage(nothing, '85600012543')).toMatchObject({
      service: 'GeefGezinssamenstelling',
      insz: '85600012543',
      facts: null,
      exceptions: [{ code: '30001', type: 'FOUT' }],
    })
    expect(readMessage(nothing, 'notfound').insz).toBeNull()
  })

  it('that is a fault has an exception and no service', () => {
    const fault = '<s:Fault xmlns:s="urn:soap"><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>'
    expect(readMessage(fault)).toMatchObject({
      service: null,
      insz: null,
      facts: null,
      exceptions: [{ code: 'Server', type: 'FAULT' }],
    })
  })

  it('that is a question is known as one', () => {
    const asker = { sender: 'stad', purpose: '1300' }
    const references = { message: 'm', question: 'q' }
    const question = buildXml(questionAbout('85600012543', services.register, asker, references, new Date()))
    expect(readMessage(question)).toMatchObject({
      service: 'RegistreerInschrijving',
      insz: '85600012543',
      facts: null,
      notes: ['this is a question, not an answer'],
    })
  })

  it('of a service that we do not use is given in its own words', () => {
    const statute = { Persoon: { INSZ: '85600012543', Statuten: { Statuut: [{ Naam: 'A' }, { Naam: 'B' }] } } }
    expect(readMessage(answer('GeefSociaalStatuut', statute))).toMatchObject({
      service: 'GeefSociaalStatuut',
      insz: '85600012543',
      facts: { Persoon: { Statuten: { Statuut: [{ Naam: 'A' }, { Naam: 'B' }] } } },
    })
  })

  it('in another version than ours says so', () => {
    expect(readMessage(answer('GeefPersoon', {}, {}, '02.00.0000')).notes).toContain(
      'version 02.00.0000: we read 02.02.0000',
    )
  })

  it.each([
    ['of a service that nobody knows', answer('GeefKoffie', {})],
    ['that is a page', '<html><body>Proxy error</body></html>'],
    ['that only looks like one', '<GeefPersoonResponse/>'],
    ['that is empty', ''],
  ])('%s is no message', (_, text) => {
    expect(() => readMessage(text)).toThrow(XmlProblem)
  })
})
