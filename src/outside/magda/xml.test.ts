import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from './encoding.ts'
import { buildXml, parseXml, textAt, XmlProblem } from './xml.ts'

describe('At the border', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['no XML', 'hello'],
    ['a tag that is not closed', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['an entity bomb', bomb],
    ['an entity that nobody declared', '<a>&b;</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['a control character', '<a>\u0007</a>'],
    ['a reference to a control character', '<a>&#0;</a>'],
    ['a reference to half a character', '<a>&#xD800;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['ten thousand levels', '<a>'.repeat(10_000) + '</a>'.repeat(10_000)],
    ['six megabytes', `<a>${'b'.repeat(6_000_000)}</a>`],
  ])('%s is refused', (_, text) => {
    expect(() => parseXml(text)).toThrow(XmlProblem)
  })

  it('a problem never quotes what came in', () => {
    expect(() => parseXml('<a>Jan Wouters</b>')).toThrow(/^(?!.*Wouters)/)
  })

  it('character references, CDATA and a byte order mark are read', () => {
    expect(textAt(parseXml('\ufeff<a><b>&#233;&#xE9; &lt;<![CDATA[<&>]]></b></a>'), 'b')).toBe('éé <<&>')
  })

  it('names are read without their prefix, namespaces with it', () => {
    expect(parseXml('<x:a xmlns:x="urn:one"/>')).toMatchObject({ name: 'a', namespace: 'urn:one' })
    expect(parseXml('<a xmlns="urn:two"/>')).toMatchObject({ name: 'a', namespace: 'urn:two' })
  })
})

describe('Bytes', () => {
  it.each([
    ['utf-8', Buffer.from('<a>é</a>')],
    ['iso-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')],
    ['utf-16le', Buffer.from('\ufeff<a>é</a>', 'utf16le')],
  ])('in %s are read', (_, bytes) => {
    expect(parseXml(textOf(bytes)).text).toBe('é')
  })

  it('that are not what they say are refused', () => {
    expect(() => textOf(Buffer.from('<a>é</a>', 'latin1'))).toThrow(XmlProblem)
    expect(() => textOf(Buffer.from('<?xml version="1.0" encoding="x-mac"?><a/>'))).toThrow(XmlProblem)
  })
})

describe('Whatever text is written', () => {
  /** Everything that XML can hold, in any script; line ends become one kind, and blanks around it are not kept. */
  const text = fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((all) => all.replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, ''))

  it('is read back as it was', () => {
    fc.assert(
      fc.property(text, text, (inside, attribute) => {
        const read = parseXml(buildXml({ a: { '@b': attribute.replace(/[\t\n]/g, ' '), c: inside } }))
        expect(textAt(read, 'c') ?? '').toBe(inside.trim())
        expect(read.attributes.b?.trim()).toBe(attribute.replace(/[\t\n]/g, ' ').trim())
      }),
    )
  })

  it('is never read as anything but text', () => {
    const wicked = fc.constantFrom('</c><c>', ']]>', '<!--', '&amp;', '&#60;', '"', "'", '<?x?>', '<![CDATA[')
    fc.assert(
      fc.property(fc.array(wicked), (parts) => {
        const read = parseXml(buildXml({ a: { c: parts.join('') } }))
        expect(read.children.length).toBe(1)
        expect(textAt(read, 'c') ?? '').toBe(parts.join(''))
      }),
    )
  })

  it('cannot hold what XML does not know', () => {
    expect(() => buildXml({ a: '\u0000' })).toThrow(XmlProblem)
    expect(() => buildXml({ a: '\ud800' })).toThrow(XmlProblem)
  })
})
