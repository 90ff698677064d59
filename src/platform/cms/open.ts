import { element, tags } from '../asn1/der.ts'
import {
  children,
  childrenOf,
  type Element,
  expectTag,
  fieldsOf,
  MalformedDer,
  readOid,
  readOne,
  readSmallInteger,
} from '../asn1/read.ts'
import { oids } from './algorithms.ts'

/** A CMS SignedData of one signer, taken apart; nothing is checked yet. */
export type OpenedSignature = Readonly<{
  contentType: string
  content: Buffer | undefined
  /** DER. */
  certificates: readonly Buffer[]
  /** SEQUENCE of issuer and serial number: which of them signed. */
  signer: Buffer
  digestAlgorithm: string
  signatureAlgorithm: string
  /** As it was signed: a SET. */
  attributes: Buffer
  attribute: (type: string) => Element | undefined
  signature: Buffer
  unsignedAttribute: (type: string) => Element | undefined
  unsignedCount: number
}>

/** A stranger may send thousands: looking at each would cost us time. */
const mostCertificates = 10

/** @throws {MalformedDer} for anything but a strict SignedData with one signer and signed attributes. */
export function openSignedData(der: Uint8Array): OpenedSignature {
  const [type, wrapped] = fieldsOf(readOne(der), tags.sequence, 2)
  if (readOid(type) !== oids.signedData) throw new MalformedDer('no signed data')
  const [version, digests, content, ...rest] = childrenOf(only(children(expectTag(wrapped, 0xa0))), tags.sequence)
  const [contentType, kept] = fieldsOf(content, tags.sequence, 1, 2)
  const kind = readOid(contentType)
  if (readSmallInteger(version) !== (kind === oids.data ? 1 : 3)) throw new MalformedDer('version')

  const certificates = rest.filter((part) => part.tag === 0xa0).flatMap(children)
  if (certificates.length > mostCertificates) throw new MalformedDer('too many certificates')
  const signers = rest.at(-1)
  if (rest.length > 3 || rest.slice(0, -1).some((part) => part.tag !== 0xa0 && part.tag !== 0xa1))
    throw new MalformedDer('order')

  const opened = openSigner(only(childrenOf(signers, tags.set)))
  const named = childrenOf(digests, tags.set).map(algorithmOf)
  if (named.length !== 1 || named[0] !== opened.digestAlgorithm) throw new MalformedDer('digest algorithms differ')
  return {
    contentType: kind,
    content: kept ? expectTag(only(children(expectTag(kept, 0xa0))), tags.octets).content : undefined,
    certificates: certificates.map((certificate) => expectTag(certificate, tags.sequence).bytes),
    ...opened,
  }
}

function openSigner(info: Element) {
  const [version, signer, digest, signed, algorithm, signature, unsigned, ...more] = childrenOf(info, tags.sequence)
  if (readSmallInteger(version) !== 1 || more.length > 0) throw new MalformedDer('signer')
  const attributes = expectTag(signed, 0xa0)
  const unsignedAttributes = unsigned ? children(expectTag(unsigned, 0xa1)) : []
  return {
    signer: expectTag(signer, tags.sequence).bytes,
    digestAlgorithm: algorithmOf(digest),
    signatureAlgorithm: algorithmOf(algorithm),
    attributes: element(tags.set, attributes.content),
    attribute: attributeIn(children(attributes)),
    signature: expectTag(signature, tags.octets).content,
    unsignedAttribute: attributeIn(unsignedAttributes),
    unsignedCount: unsignedAttributes.length,
  }
}

/** The only value of the only attribute of a type: two of one type make the whole unreadable. */
function attributeIn(attributes: readonly Element[]) {
  const values = new Map<string, Element>()
  for (const attribute of attributes) {
    const [type, set] = fieldsOf(attribute, tags.sequence, 2)
    const name = readOid(type)
    if (values.has(name)) throw new MalformedDer('an attribute twice')
    values.set(name, only(childrenOf(set, tags.set)))
  }
  return (type: string): Element | undefined => values.get(type)
}

/** The name of an algorithm whose parameters, if any, are NULL: others change what it means. */
function algorithmOf(found: Element | undefined): string {
  const [name, parameters, ...more] = childrenOf(found, tags.sequence)
  const empty = !parameters || (parameters.tag === tags.nul && parameters.content.length === 0)
  if (!empty || more.length > 0) throw new MalformedDer('algorithm parameters')
  return readOid(name)
}

function only<T>(found: readonly T[]): T {
  const [first, ...more] = found
  if (first === undefined || more.length > 0) throw new MalformedDer('exactly one expected')
  return first
}
