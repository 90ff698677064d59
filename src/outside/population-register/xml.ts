import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element of a message that entered: names without prefix, text trimmed. */
export type XmlElement = Readonly<{
  name: string
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  text: string
}>

/** What came in is no XML that we accept. The message names the mistake and never quotes the text. */
export class XmlProblem extends Error {
  override name = 'XmlProblem'
}

/** The largest message file seen is 95 kB. */
const largest = 5_000_000
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
})

/**
 * Parses one document at the border: no document type (so no entity but the five of XML and character references), bounded in size
 * and depth, well formed, one root. Throws `XmlProblem` otherwise.
 */
export function parseXml(text: string): XmlElement {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (source.length > largest) throw new XmlProblem(`larger than ${largest} characters`)
  if (source.trim() === '') throw new XmlProblem('empty')
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) throw new XmlProblem('a document type is not allowed')
  if (forbidden.test(source)) throw new XmlProblem('a character that XML does not know')
  const checked = XMLValidator.validate(source)
  if (checked !== true) throw new XmlProblem(`not well formed at line ${checked.err.line}: ${checked.err.code}`)

  const nodes = parsed(source)
  const roots = elementsIn(nodes, {})
  const [root] = roots
  if (!root || roots.length > 1 || textIn(nodes) !== '') throw new XmlProblem('one root element is expected')
  return root
}

/** What XML 1.0 does not know: control characters other than tab and line ends, and two that are no characters. */
const forbidden = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u

type Parsed = Readonly<{ ':@'?: Record<string, string> } & Record<string, unknown>>

function parsed(source: string): readonly Parsed[] {
  try {
    return parser.parse(source) as Parsed[]
  } catch {
    throw new XmlProblem('nested too deep, or not well formed')
  }
}

type Scope = Readonly<Record<string, string>>

function elementsIn(nodes: readonly Parsed[], scope: Scope): XmlElement[] {
  return nodes.flatMap((node) => {
    const tag = tagOf(node)
    return tag === undefined || tag.startsWith('#') || tag.startsWith('?') ? [] : [elementFrom(node, tag, scope)]
  })
}

function elementFrom(node: Parsed, tag: string, outer: Scope): XmlElement {
  const nodes = node[tag] as readonly Parsed[]
  const given = node[':@'] ?? {}
  const scope = declares(given) ? { ...outer, ...namespacesIn(given) } : outer
  const colon = tag.indexOf(':')
  return {
    name: tag.slice(colon + 1),
    namespace: scope[colon < 0 ? '' : tag.slice(0, colon)] ?? '',
    attributes: attributesIn(given),
    children: elementsIn(nodes, scope),
    text: textIn(nodes),
  }
}

const tagOf = (node: Parsed): string | undefined => Object.keys(node).find((key) => key !== ':@')
const declares = (given: Record<string, string>) => Object.keys(given).some((name) => name.startsWith('xmlns'))

function namespacesIn(given: Record<string, string>): Scope {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
    ),
  )
}

function attributesIn(given: Record<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !name.startsWith('xmlns'))
      .map(([name, value]) => [name.slice(name.indexOf(':') + 1), decoded(String(value))]),
  )
}

function textIn(nodes: readonly Parsed[]): string {
  let text = ''
  for (const node of nodes) {
    if ('#text' in node) text += decoded(String(node['#text']))
    if ('#cdata' in node) text += (node['#cdata'] as readonly Parsed[]).map((part) => String(part['#text'])).join('')
  }
  return text.trim()
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and character references; any other would need a document type. */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+)?;?/gi, (reference, name: string | undefined) => {
    if (!name || !reference.endsWith(';')) throw new XmlProblem('a bare ampersand')
    if (!name.startsWith('#')) {
      const character = named[name]
      if (character === undefined) throw new XmlProblem('an entity that is not declared')
      return character
    }
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const known = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    const character = known ? String.fromCodePoint(code) : '\u0000'
    if (forbidden.test(character)) throw new XmlProblem('a character that XML does not know')
    return character
  })
}

/** The first child of that name, along a path. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at?.children.find((child) => child.name === name), element)
}

/** All children of that name; none when there is no element. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The text along a path; `undefined` when it is absent or empty. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  childAt(element, ...path)?.text || undefined

/** The element of that name nearest to the top, itself included. */
export function firstNamed(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element
  for (const child of element.children) {
    const found = firstNamed(child, name)
    if (found) return found
  }
  return undefined
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', processEntities: true })

/** What a message is written from: element names to text, elements or lists of them; `@name` is an attribute. */
export type XmlContent = Readonly<{
  [name: string]: string | undefined | XmlContent | readonly (XmlContent | string)[]
}>

/** One document, escaped. Throws when a text holds a character that XML does not know. */
export function buildXml(content: XmlContent): string {
  const text: string = builder.build(content)
  if (forbidden.test(text) || !text.isWellFormed()) throw new XmlProblem('a character that XML does not know')
  return text
}
