import { createHash, type KeyObject, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import { canonical } from './canonical.ts'
import { algorithms, exclusive, namespaces, sha256 } from './ws-security.ts'
import {
  childAt,
  childrenOf,
  elementsIn,
  elementTag,
  parseNodes,
  type Scope,
  scopeIn,
  textAt,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** Why a request is not believed, as a fault code of WS-Security. */
export type Disbelief = 'InvalidSecurity' | 'InvalidSecurityToken' | 'FailedCheck' | 'MessageExpired'

/** Clocks of two machines may differ; a message older than this is refused. Milliseconds. */
const tolerance = 300_000

/** A node, with the namespaces that are declared around it. */
type Placed = Readonly<{ node: XmlNode; scope: Scope }>

/**
 * Checks requests as the system does: signed by a certificate of this authority, over the body and a fresh time stamp. What is read
 * afterwards is what was signed. Throws `XmlProblem` when the request is no XML. (The library that signs spends several times
 * as long on a check as everything else here together: docs/decisions/111-signed-messages.md.)
 */
export function signatureCheck(authority: string) {
  const trusted = trustIn(authority)

  return function bodyOf(text: string): XmlElement | Disbelief {
    const envelope = placed(parseNodes(text, 'letter'), {})[0]
    const security = within(envelope, 'Header', 'Security')
    const [token, signature, stamp, body] = [
      within(security, 'BinarySecurityToken'),
      within(security, 'Signature'),
      within(security, 'Timestamp'),
      within(envelope, 'Body'),
    ]
    if (!envelope || !token || !signature || !stamp || !body) return 'InvalidSecurity'
    const key = trusted(meaning(token).text)
    if (!key) return 'InvalidSecurityToken'

    const signed = signedInfo(signature)
    if (!signed || !holds(signature, signed, key)) return 'FailedCheck'
    if (![body, stamp].every((part) => isCovered(part, signed, envelope))) return 'FailedCheck'
    return isFresh(meaning(stamp)) ? meaning(body) : 'MessageExpired'
  }
}

/** The key of a certificate (DER in base64) that our authority issued and that is valid; remembered, for callers come back. */
function trustIn(authority: string) {
  const authorityKey = new X509Certificate(authority).publicKey
  const believed = new Map<string, KeyObject | null>()
  return (token: string): KeyObject | null => {
    const known = believed.get(token)
    if (known !== undefined) return known
    if (believed.size > 1_000) believed.clear()
    const verdict = keyIn(token, authorityKey)
    believed.set(token, verdict)
    return verdict
  }
}

function keyIn(token: string, authorityKey: KeyObject): KeyObject | null {
  try {
    const certificate = new X509Certificate(Buffer.from(token, 'base64'))
    const now = Date.now()
    const inTime = certificate.validFromDate.getTime() <= now && now <= certificate.validToDate.getTime()
    return inTime && certificate.verify(authorityKey) ? certificate.publicKey : null
  } catch {
    return null
  }
}

type SignedInfo = Readonly<{ text: string; method: string; digests: ReadonlyMap<string, string> }>

/** What the signature covers: by id, the digest. `null` when it uses anything but exclusive canonical form and SHA-256. */
function signedInfo(signature: Placed): SignedInfo | null {
  const info = within(signature, 'SignedInfo')
  if (!info) return null
  const said = meaning(info)
  const algorithmOf = (element: XmlElement | undefined) => element?.attributes.Algorithm
  const references = childrenOf(said, 'Reference')
  const known = references.every(
    (reference) =>
      algorithmOf(childAt(reference, 'DigestMethod')) === sha256 &&
      childAt(reference, 'Transforms')?.children.every((transform) => algorithmOf(transform) === exclusive),
  )
  if (!known || algorithmOf(childAt(said, 'CanonicalizationMethod')) !== exclusive) return null
  return {
    text: canonical(info.node, info.scope),
    method: algorithmOf(childAt(said, 'SignatureMethod')) ?? '',
    digests: new Map(references.map((one) => [one.attributes.URI ?? '', textAt(one, 'DigestValue') ?? ''])),
  }
}

function holds(signature: Placed, { text, method }: SignedInfo, key: KeyObject): boolean {
  if (method !== (key.asymmetricKeyType === 'ec' ? algorithms.ec : algorithms.rsa)) return false
  const value = Buffer.from(textAt(meaning(signature), 'SignatureValue') ?? '', 'base64')
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, value)
}

/** The part is named by an id that nothing else in the message has, and its digest is the one that was signed. */
function isCovered(part: Placed, { digests }: SignedInfo, envelope: Placed): boolean {
  const id = meaningOfAttributes(part.node).Id
  const expected = id && digests.get(`#${id}`)
  if (!id || !expected || timesUsed(id, envelope.node) !== 1) return false
  const digest = createHash('sha256').update(canonical(part.node, part.scope)).digest()
  const claimed = Buffer.from(expected, 'base64')
  return claimed.length === digest.length && timingSafeEqual(digest, claimed)
}

function timesUsed(id: string, node: XmlNode): number {
  const tag = elementTag(node)
  if (tag === undefined) return 0
  const own = meaningOfAttributes(node).Id === id ? 1 : 0
  return (node[tag] as readonly XmlNode[]).reduce((sum, child) => sum + timesUsed(id, child), own)
}

const meaningOfAttributes = (node: XmlNode): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(node[':@'] ?? {}).map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
  )

/** Real time: whatever day it is for the rules, a signature is made now. */
function isFresh(stamp: XmlElement): boolean {
  const created = Date.parse(textAt(stamp, 'Created') ?? '')
  const expires = Date.parse(textAt(stamp, 'Expires') ?? '')
  return created <= Date.now() + tolerance && expires > Date.now() && expires - created <= 2 * tolerance
}

const placed = (nodes: readonly XmlNode[], scope: Scope): readonly Placed[] =>
  nodes.flatMap((node) => (elementTag(node) === undefined ? [] : [{ node, scope }]))

/** The only element of that name along a path, in a namespace of SOAP, WS-Security or XML Signature; two of a name are none. */
function within(from: Placed | undefined, ...names: readonly string[]): Placed | undefined {
  return names.reduce<Placed | undefined>((at, name) => {
    const tag = at && elementTag(at.node)
    if (!at || tag === undefined) return undefined
    const inside = placed(at.node[tag] as readonly XmlNode[], scopeIn(at.node[':@'] ?? {}, at.scope))
    const found = inside.filter((child) => isNamed(child, name))
    return found.length === 1 ? found[0] : undefined
  }, from)
}

const known: readonly string[] = Object.values(namespaces)

function isNamed({ node, scope }: Placed, name: string): boolean {
  const tag = elementTag(node) ?? ''
  const colon = tag.indexOf(':')
  const namespace = scopeIn(node[':@'] ?? {}, scope)[tag.slice(0, Math.max(0, colon))]
  return tag.slice(colon + 1) === name && namespace !== undefined && known.includes(namespace)
}

/** The node as it is read once it is believed. */
function meaning({ node, scope }: Placed): XmlElement {
  const [element] = elementsIn([node], scope)
  if (!element) throw new Error('an element was expected')
  return element
}
