import type { Case } from '../cases/index.ts'
import type { Product } from '../catalogue/index.ts'
import type { VerificationCodes } from '../documents/index.ts'
import type { Consultations } from './sources.ts'

/** Everything that a document is made from. */
export type CertificateOrder = Readonly<{
  template: string
  product: Product
  subject: Case
  said: Consultations
  codes: VerificationCodes
  now: Date
  issuer: string
}>

export type MadeCertificate =
  | Readonly<{ outcome: 'made'; pdf: Uint8Array; validUntil?: string }>
  /** The seal or its time stamp cannot be had now: ask again. */
  | Readonly<{ outcome: 'silent' }>
  /** It cannot be made from what the sources said: a person has to look. */
  | Readonly<{ outcome: 'impossible'; reason: string }>

/** Makes the sealed document; composed in the program from renderer, seal and time stamp. */
export type CertificateMaker = (order: CertificateOrder) => Promise<MadeCertificate>
