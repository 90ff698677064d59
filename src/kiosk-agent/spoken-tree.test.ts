import { describe, expect, it } from 'vitest'
import { type AxNode, spokenNode, spokenPage } from './spoken-tree.ts'

const node = (nodeId: string, role: string, name = '', own: Partial<AxNode> = {}): AxNode => ({
  ...{ nodeId, role: { value: role }, name: { value: name } },
  ...own,
})
const property = (name: string, value: unknown) => ({ name, value: { value } })

describe('A page that is read aloud', () => {
  it('is its things in their order, each once', () => {
    const nodes = [
      node('1', 'RootWebArea', 'Loket', { childIds: ['2', '3', '6', '8'] }),
      node('2', 'heading', 'Wie bent u?', { childIds: ['2a'] }),
      node('2a', 'StaticText', 'Wie bent u?'),
      node('3', 'paragraph', '', { childIds: ['4', '5'] }),
      node('4', 'StaticText', ' Kies   hoe '),
      node('5', 'link', 'u zich aanmeldt', { childIds: ['5a'] }),
      node('5a', 'StaticText', 'u zich aanmeldt'),
      node('6', 'generic', '', { ignored: true, childIds: ['7'] }),
      node('7', 'button', 'Verder'),
      node('8', 'StaticText', 'verborgen', { ignored: true }),
    ]
    expect(spokenPage(nodes, 'nl-BE')).toEqual(['Wie bent u?', 'Kies hoe', 'u zich aanmeldt, link', 'Verder, knop'])
  })

  it('of nothing says nothing', () => {
    expect(spokenPage([], 'nl')).toEqual([])
  })
})

describe('A thing that has the focus', () => {
  it.each([
    ['nl', node('1', 'radio', 'School', { properties: [property('checked', 'true')] }), 'School, keuze, gekozen'],
    ['en', node('1', 'radio', 'School', { properties: [property('checked', 'false')] }), 'School, choice'],
    ['ar', node('1', 'button', 'التالي'), 'التالي, زر'],
    ['nl', node('1', 'textbox', 'Nummerplaat', { value: { value: '1ABC' } }), 'Nummerplaat, veld, 1ABC'],
    [
      'nl',
      node('1', 'textbox', 'Code', { value: { value: '••••' }, properties: [property('protected', true)] }),
      'Code, veld',
    ],
    [
      'nl',
      node('1', 'textbox', 'Naam', { properties: [property('invalid', 'true')], description: { value: 'Vul in' } }),
      'Naam, veld, klopt nog niet, Vul in',
    ],
    ['xx', node('1', 'link', 'Terug'), 'Terug, link'],
  ])('in %s says what it is and how it stands', (language, one, text) => {
    expect(spokenNode(one, language)).toBe(text)
  })
})
