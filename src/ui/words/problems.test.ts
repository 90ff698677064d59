import { describe, expect, it } from 'vitest'
import { type Field, type Problem, problemCodes } from '#domain/forms/index.ts'
import { missingWords, problemWords } from './problem-words.ts'
import { problemText } from './problems.ts'

const plate: Field = {
  name: 'plate',
  kind: 'text',
  label: { nl: 'Nummerplaat', fr: 'Plaque', en: 'Number plate' },
  called: { nl: 'uw nummerplaat', fr: 'votre plaque', en: 'your number plate' },
  pattern: '[1-9]-[A-Z]{3}-[0-9]{3}',
  example: '1-ABC-123',
}
const question: Field = { name: 'copies', kind: 'number', label: { nl: 'Hoeveel exemplaren wilt u?' } }
const facts = {
  min: 2,
  max: 200,
  length: 260,
  decimals: 2,
  earliest: '2021-09-06',
  megabytes: 10,
  accept: 'pdf, jpeg, png',
  digits: 10,
  part: 'day',
  days: 10,
  taken: 'ban,works',
  free: '2026-12-08/2026-12-09,2026-12-11/2026-12-11',
}
const said = (code: Problem['code'], field: Field, more: Partial<Problem> = {}, language: 'nl' | 'fr' | 'en' = 'nl') =>
  problemText({ field: field.name, code, ...more }, field, language)

describe('What is said of a wrong answer', () => {
  it('is what is wrong and how to put it right', () => {
    expect(said('forms/pattern', plate)).toBe('Vul uw nummerplaat in, bijvoorbeeld 1-ABC-123.')
    expect(said('forms/missing', { ...plate, called: undefined, example: undefined })).toBe('Vul “Nummerplaat” in.')
    const mail: Field = { name: 'mail', kind: 'email', label: { nl: 'Uw e-mailadres' } }
    expect(said('forms/missing', mail)).toBe('Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.be.')
    expect(said('forms/missing', question)).toBe('Vul uw antwoord op “Hoeveel exemplaren wilt u?” in.')
    expect(said('forms/decimals', question, { facts: { decimals: 0 } })).toBe(
      'Schrijf uw antwoord op “Hoeveel exemplaren wilt u?” zonder cijfers na de komma.',
    )
    expect(said('forms/too-long', plate, { facts: { max: 2_000, length: 2_345 } })).toBe(
      'Maak uw nummerplaat korter: hoogstens 2.000 tekens. Nu zijn het er 2.345.',
    )
  })

  it('suits the kind of question', () => {
    const car: Field = {
      name: 'car',
      kind: 'yes-no',
      label: { nl: 'Is het een bedrijfswagen?', fr: 'Voiture de société ?' },
    }
    expect(said('forms/missing', car)).toBe('Kies ja of nee bij “Is het een bedrijfswagen?”.')
    expect(said('forms/missing', car, {}, 'fr')).toBe('Choisissez oui ou non à « Voiture de société ? ».')
    const born: Field = { name: 'born', kind: 'date', label: { nl: 'Geboortedatum' } }
    expect(said('forms/missing', born)).toBe('Vul “Geboortedatum” in, bijvoorbeeld 6 9 2021.')
    expect(said('forms/date-incomplete', born, { part: 'month' })).toBe('Vul bij “Geboortedatum” ook de maand in.')
    expect(said('forms/date-too-early', born, { facts: { earliest: '2021-09-06' } })).toBe(
      'Kies bij “Geboortedatum” een dag vanaf maandag 6 september 2021.',
    )
    const rent: Field = { name: 'rent', kind: 'money', label: { nl: 'Huur' }, called: { nl: 'uw huur' } }
    expect(said('forms/money-too-large', rent, { facts: { max: 123_450 } })).toBe(
      'Vul bij uw huur € 1.234,50 of minder in.',
    )
    const proof: Field = { name: 'proof', kind: 'file', label: { nl: 'Bewijs' }, accept: ['pdf', 'jpeg'] }
    expect(said('forms/file-other-kind', proof, { facts: { accept: 'pdf, jpeg' } })).toBe(
      'Dit soort bestand kan niet. Kies PDF of JPG.',
    )
    const place: Field = { name: 'from', kind: 'date', label: { nl: 'Eerste dag' } }
    expect(said('forms/place-taken', place, { facts: { taken: facts.taken, free: facts.free } })).toBe(
      'Op die dagen is daar al een ander parkeerverbod en een werf. Wel vrij: dinsdag 8 december 2026 tot en met woensdag 9 december 2026. Of vrijdag 11 december 2026.',
    )
    const home: Field = { name: 'home', kind: 'address', label: { nl: 'Adres' } }
    expect(said('forms/address-part', home, { part: 'number' })).toBe('Vul het huisnummer in.')
  })

  it('is never nothing, even of a code that nobody knows or a field that is elsewhere', () => {
    expect(said('forms/unheard-of', plate)).toBe('Kijk dit nog even na.')
    expect(problemText({ field: 'x', code: 'forms/missing' }, undefined, 'en')).toBe('Please check this.')
  })

  it.each(['nl', 'fr', 'en'] as const)('fills in everything in %s', (language) => {
    for (const code of problemCodes) {
      for (const field of [plate, { ...question, label: plate.label }]) {
        const text = said(code, field, { facts, part: 'day' }, language)
        expect(text, code).toMatch(/^[A-ZÀÉ“«].*\.$/)
        expect(text, code).not.toMatch(/[{}]|undefined| {2}|NaN/)
      }
    }
  })

  it('has at most 15 words a sentence and no blame', () => {
    const templates = [...Object.values(problemWords), ...Object.values(missingWords)]
    expect(templates.length).toBeGreaterThan(problemCodes.length)
    for (const code of problemCodes) {
      for (const field of [plate, question]) {
        const text = said(code, field, { facts, part: 'day' })
        for (const sentence of text.split(/[.!?] /)) expect(sentence.split(/\s+/).length, text).toBeLessThanOrEqual(15)
        expect(text).not.toMatch(/ongeldig|fout gemaakt|verkeerd/i)
      }
    }
  })
})
