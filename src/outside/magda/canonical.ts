import { characters, decoded, elementTag, type Scope, scopeIn, type XmlNode } from './xml.ts'

/**
 * Exclusive XML Canonicalization 1.0 of one element, without comments and without inclusive prefixes: what an XML signature
 * is made over (https://www.w3.org/TR/xml-exc-c14n/). `scope` holds the namespaces that are declared around the element.
 */
export function canonical(element: XmlNode, scope: Scope): string {
  return written(element, scope, {})
}

/** `rendered`: the namespaces that an element around this one has already written out. */
function written(node: XmlNode, outer: Scope, rendered: Scope): string {
  const tag = elementTag(node)
  if (tag === undefined) return escapedText(characters(node))
  const given = node[':@'] ?? {}
  const scope = scopeIn(given, outer)
  const attributes = Object.entries(given).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))

  const used = new Set([prefixOf(tag), ...attributes.flatMap(([name]) => prefixOf(name) || [])])
  const declared = [...used].filter((prefix) => prefix !== 'xml' && (scope[prefix] ?? '') !== (rendered[prefix] ?? ''))
  const inside = { ...rendered, ...Object.fromEntries(declared.map((prefix) => [prefix, scope[prefix] ?? ''])) }
  const names = declared
    .toSorted(inOrder)
    .map((prefix) => ` xmlns${prefix && `:${prefix}`}="${escapedValue(scope[prefix] ?? '')}"`)
  const values = attributes
    .map(([name, value]) => ({ name, value, key: `${prefixOf(name) && scope[prefixOf(name)]}\u0000${localOf(name)}` }))
    .toSorted((one, other) => inOrder(one.key, other.key))
    .map(({ name, value }) => ` ${name}="${escapedValue(decoded(value))}"`)
  const content = (node[tag] as readonly XmlNode[]).map((child) => written(child, scope, inside)).join('')
  return `<${tag}${names.join('')}${values.join('')}>${content}</${tag}>`
}

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')))
const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')

const escapedValue = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;')
