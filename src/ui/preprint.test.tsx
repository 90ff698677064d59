import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, preprint } from './index.ts'

const drawn = (name: string, seconds: number) => (
  <p title={name} data-left={seconds}>
    <a href={`/x/${encodeURIComponent(name)}`}>{name}</a>
  </p>
)

describe('a preprinted page', () => {
  it('is filled in for each person', () => {
    const fill = preprint((gap) => html(drawn(gap('name'), gap('left'))))
    expect(String(fill({ name: 'Ömer', left: 30 }))).toContain(
      '<p title="Ömer" data-left="30"><a href="/x/Ömer">Ömer</a></p>',
    )
    expect(String(fill({ name: 'Jan', left: 5 }))).not.toContain('Ömer')
  })

  it('writes any text as the page itself would', () => {
    const fill = preprint((gap) => html(<p title={gap('text')}>{gap('text')}</p>))
    const read = (page: string) => /<p title="([^"]*)">([^<]*)<\/p>/.exec(page)?.slice(1).map(plain)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(String(fill({ text })))).toEqual([text, text])
      }),
    )
  })

  it('leaves a gap without a value empty', () => {
    expect(String(preprint((gap) => `a${gap('b')}c`)({}))).toBe('ac')
  })
})

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const plain = (text: string) => text.replace(/&(lt|gt|quot|amp);/g, (entity) => signs[entity] ?? '')
