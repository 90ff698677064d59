import { describe, expect, it } from 'vitest'
import { fieldProblems, readAnswers, stayingAt } from '../answers.ts'
import type { Field } from '../field.ts'
import { kinds } from './kinds.ts'

const now = new Date('2021-09-06T07:00:00Z')
const field: Field = { name: 'q', kind: 'stretch', label: { nl: 'Welke plaats?' }, min: 5, max: 30 }
const typed = {
  'q-street': 'Fruithoflaan',
  'q-number': '997',
  'q-postcode': '2600',
  'q-municipality': 'Berchem',
  'q-side': 'same',
  'q-left': '5',
  'q-right': '10',
}
const read = (more: Record<string, string> = {}) => kinds.stretch.read({ ...typed, ...more }, field) ?? null
const wrong = (more: Record<string, string>) =>
  fieldProblems([field], { q: read(more) }, now).map(({ code, part }) => [code, part].filter(Boolean).join(' '))

describe('A stretch of street side', () => {
  it('is shown in words, from where to where', () => {
    expect(kinds.stretch.show(read(), field, 'nl')).toBe(
      'Fruithoflaan 997\n2600 Berchem\nAan de kant van dit huis\nVan 5 meter links van de deur tot 10 meter rechts van de deur: 15 meter lang',
    )
    expect(kinds.stretch.show(read({ 'q-left': '-3' }), field, 'en')).toContain(
      'From 3 metres right of the door to 10 metres right of the door: 7 metres long',
    )
    expect(kinds.stretch.show(read({ 'q-left': '0' }), field, 'nl')).toContain('Van de deur tot 10 meter')
  })

  it('takes metres as people write them', () => {
    expect(read({ 'q-left': '5 m', 'q-right': '010 meter' })).toMatchObject({ left: '5', right: '10' })
    expect(read({ 'q-left': '− 3' })).toMatchObject({ left: '-3' })
    expect(read({ 'q-left': 'vijf' })).toMatchObject({ left: 'vijf' })
  })

  it('says which part is missing or wrong', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ 'q-street': '' })).toEqual(['forms/address-part street'])
    expect(wrong({ 'q-side': 'links' })).toEqual(['forms/stretch-side side'])
    expect(wrong({ 'q-left': 'vijf' })).toEqual(['forms/stretch-metres left'])
    expect(wrong({ 'q-left': '2.5' })).toEqual(['forms/stretch-metres left'])
    expect(wrong({ 'q-right': '999' })).toEqual(['forms/stretch-metres right'])
    expect(wrong({ 'q-left': '-10' })).toEqual(['forms/stretch-short right'])
    expect(wrong({ 'q-left': '30' })).toEqual(['forms/stretch-long right'])
  })

  it('is moved and made longer by buttons that post the form, which then comes back', () => {
    expect(read({ 'q-move': 'left' })).toMatchObject({ left: '6', right: '9' })
    expect(read({ 'q-move': 'right' })).toMatchObject({ left: '4', right: '11' })
    expect(read({ 'q-move': 'longer' })).toMatchObject({ left: '5', right: '11' })
    expect(read({ 'q-move': 'shorter' })).toMatchObject({ left: '5', right: '9' })
    expect(read({ 'q-move': 'longer', 'q-left': '', 'q-right': '' })).toMatchObject({ left: '0', right: '1' })
    expect(stayingAt([field], { ...typed, 'q-move': 'left' })).toBe('q')
    expect(stayingAt([field], typed)).toBeNull()
    expect(readAnswers([field], { ...typed, 'q-move': 'nowhere' })).toEqual({ q: read() })
  })

  it('tells rules how long it is, and on which side of the street', () => {
    expect(kinds.stretch.value(read(), field)).toMatchObject({
      length: 15,
      lane: '2600 Fruithoflaan, oneven huisnummers',
    })
    expect(kinds.stretch.value(read({ 'q-side': 'opposite' }), field)).toMatchObject({
      lane: '2600 Fruithoflaan, even huisnummers',
    })
    expect(kinds.stretch.value(read({ 'q-left': 'x' }), field)).toMatchObject({ length: null })
  })
})
