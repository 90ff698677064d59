import { digestOf } from '#platform/cms/index.ts'
import type { Template } from '../template.ts'
import { sealIn } from '../verifying/seal-in.ts'
import { claimsOf } from './claims.ts'

/** A sealed document is not what it must be: a fault of ours or of a template, for a person to look at. It is not kept. */
export class Unsound extends Error {
  constructor(faults: readonly string[]) {
    super(`a sealed document does not hold: ${faults.join('; ')}`)
    this.name = 'Unsound'
  }
}

export type Held = Readonly<{ what: string; holds: boolean }>

/**
 * What every sealed document of a template must be, and whether this one is. Takes some tenths of a millisecond: it is asked
 * of each before it is kept. Says nothing of whom the seal is: see `verifyPdf`.
 */
export function soundnessOf(
  pdf: Buffer,
  { attachData, title }: Pick<Template, 'attachData' | 'title'>,
): readonly Held[] {
  const claims = claimsOf(pdf)
  const level = attachData ? '3A' : '2A'
  return [
    {
      what: `declares PDF/A-${level.toLowerCase()} after sealing (declared by its maker, checked by no validator here)`,
      holds: claims.pdfa === level,
    },
    { what: 'says that it is in Dutch (nl-BE)', holds: claims.language === 'nl-BE' },
    { what: `has its title: ${title}`, holds: claims.title === title && claims.showsTitle },
    { what: 'is tagged, with a structure', holds: claims.tagged && claims.structured },
    { what: 'has every font inside', holds: claims.fontsNotEmbedded.length === 0 },
    {
      what: attachData ? 'carries its data for computers' : 'carries nothing but itself',
      holds: claims.attachments.length === (attachData ? 1 : 0),
    },
    { what: 'has one seal, over these bytes and over all of them', holds: claims.seals === 1 && isSealedWhole(pdf) },
  ]
}

/** The seal names the digest of what it covers; nothing in the file lies outside it. */
function isSealedWhole(pdf: Buffer): boolean {
  const found = sealIn(pdf)
  return 'cms' in found && found.whole && found.cms.includes(digestOf('sha256', ...found.covered))
}

/** @throws {Unsound} naming everything that does not hold. */
export function requireSound(pdf: Buffer, template: Pick<Template, 'attachData' | 'title'>): void {
  const faults = soundnessOf(pdf, template).filter(({ holds }) => !holds)
  if (faults.length > 0) throw new Unsound(faults.map(({ what }) => `not so that it ${what}`))
}
