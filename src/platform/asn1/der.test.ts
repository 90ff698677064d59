import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { der, MalformedDer, read } from './index.ts'

const content = fc.uint8Array({ maxLength: 70_000, size: 'max' }).map((bytes) => Buffer.from(bytes))
const name = fc
  .tuple(fc.nat(2), fc.nat(39), fc.array(fc.nat(2 ** 30), { maxLength: 8 }))
  .map(([first, second, rest]) => [first, second, ...rest].join('.'))

describe('DER', () => {
  it('reads back what it wrote, of any length', () => {
    fc.assert(
      fc.property(content, (bytes) => read.readOne(der.octets(bytes)).content.equals(bytes)),
      { numRuns: 50 },
    )
  })

  it('reads back object identifiers, also under 2.999', () => {
    fc.assert(fc.property(name, (dotted) => read.readOid(read.readOne(der.oid(dotted))) === dotted))
    expect(read.readOid(read.readOne(der.oid('2.999.1')))).toBe('2.999.1')
  })

  it('keeps integers positive and minimal', () => {
    expect(der.integer(127).toString('hex')).toBe('02017f')
    expect(der.integer(128).toString('hex')).toBe('02020080')
    expect(der.integer(Buffer.from('0000ff', 'hex')).toString('hex')).toBe('020200ff')
  })

  it('has one way only to write a thing: everything else is malformed', () => {
    const wrong = ['0481', '048101ff', '04820001ff', '0480ff0000', '1f0100', '0402ff', '', '04']
    for (const hex of wrong) expect(() => read.readOne(Buffer.from(hex, 'hex'))).toThrow(MalformedDer)
    expect(() => read.readOne(Buffer.from('0401ff00', 'hex'))).toThrow(MalformedDer)
  })

  it('reads any bytes or says that they are malformed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          for (const child of read.children(read.readOne(bytes))) read.children(child)
        } catch (error) {
          return error instanceof MalformedDer
        }
        return true
      }),
    )
  })
})
