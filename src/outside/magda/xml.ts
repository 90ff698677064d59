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
const reading = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
} as const
const parsers = {
  meaning: new XMLParser(reading),
  /** With every space: what a signature was made over. */
  letter: new XMLParser({ ...reading, trimValues: false }),
} as const

/**
 * Parses one document at the border: no document type (so no entity but the five of XML and character references), bounded in size
 * and depth, well formed, one root. Throws `XmlProblem` otherwise.
 */
export function parseXml(text: string): XmlElement {
  const [root] = elementsIn(parseNodes(text, 'meaning'), {})
  if (!root) throw new XmlProblem('one root element is expected')
  return root
}

/** As `parseXml`, before names and spaces lose their meaning for a signature. */
export function parseNodes(text: string, as: keyof typeof parsers): readonly XmlNode[] {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (source.length > largest) throw new XmlProblem(`larger than ${largest} characters`)
  if (source.trim() === '') throw new XmlProblem('empty')
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) throw new XmlProblem('a document type is not allowed')
  if (forbidden.test(source)) throw new XmlProblem('a character that XML does not know')
  const checked = XMLValidator.validate(source)
  if (checked !== true) throw new XmlProblem(`not well formed at line ${checked.err.line}: ${checked.err.code}`)

  const nodes = parsed(source, as)
  const roots = nodes.filter((node) => elementTag(node) !== undefined)
  // The parser says nothing of text that follows the root.
  if (roots.length !== 1 || textIn(nodes) !== '' || !source.trimEnd().endsWith('>'))
    throw new XmlProblem('one root element is expected')
  return nodes
}

/** What XML 1.0 does not know: control characters other than tab and line ends, and two that are no characters. */
const forbidden = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u

/** A node as the parser gives it: one key is the tag (or `#text`, `#cdata`), `:@` holds the attributes. */
export type XmlNode = Readonly<{ ':@'?: Record<string, string> } & Record<string, unknown>>

function parsed(source: string, as: keyof typeof parsers): readonly XmlNode[] {
  try {
    return parsers[as].parse(source) as XmlNode[]
  } catch {
    throw new XmlProblem('nested too deep, or not well formed')
  }
}

/** Which namespace a prefix stands for; the empty prefix is the default. */
export type Scope = Readonly<Record<string, string>>

export function elementsIn(nodes: readonly XmlNode[], scope: Scope): XmlElement[] {
  return nodes.flatMap((node) => {
    const tag = elementTag(node)
    return tag === undefined ? [] : [elementFrom(node, tag, scope)]
  })
}

/** The tag of an element, prefix and all; `undefined` for text. */
export function elementTag(node: XmlNode): string | undefined {
  const tag = Object.keys(node).find((key) => key !== ':@')
  return tag === undefined || tag.startsWith('#') || tag.startsWith('?') ? undefined : tag
}

function elementFrom(node: XmlNode, tag: string, outer: Scope): XmlElement {
  const nodes = node[tag] as readonly XmlNode[]
  const given = node[':@'] ?? {}
  const scope = scopeIn(given, outer)
  const colon = tag.indexOf(':')
  return {
    name: tag.slice(colon + 1),
    namespace: scope[colon < 0 ? '' : tag.slice(0, colon)] ?? '',
    attributes: attributesIn(given),
    children: elementsIn(nodes, scope),
    text: textIn(nodes),
  }
}

/** The scope inside an element with these attributes. */
export function scopeIn(given: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(given).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return { ...outer, ...Object.fromEntries(declared.map(([name, uri]) => [name.slice(6), decoded(uri)])) }
}

function attributesIn(given: Record<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
      .map(([name, value]) => [name.slice(name.indexOf(':') + 1), decoded(String(value))]),
  )
}

const textIn = (nodes: readonly XmlNode[]): string => nodes.map(characters).join('').trim()

/** The characters that a node of text stands for; none for an element. */
export function characters(node: XmlNode): string {
  if ('#text' in node) return decoded(String(node['#text']))
  if (!('#cdata' in node)) return ''
  return (node['#cdata'] as readonly XmlNode[]).map((part) => String(part['#text'])).join('')
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and character references; any other would need a document type. */
export function decoded(text: string): string {
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
