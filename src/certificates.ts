import { X509Certificate } from 'node:crypto'
import {
  createCertificateMaker,
  createReceiptMaker,
  createRenderer,
  readTemplates,
  sealOver,
  templatesFolder,
  verifyPdf,
} from '#domain/documents/index.ts'
import type { SealKey } from '#outside/seal-service/index.ts'
import { timestampClient } from '#outside/timestamp-authority/index.ts'
import type { Verification } from './channels/portal/verification.ts'

export type SealSettings = Readonly<{
  key: SealKey
  /** PEM: roots of the seals that we ever used, and of the time-stamp authorities. */
  sealAnchors: readonly string[]
  timestampUrl: string
  timestampAnchors: readonly string[]
  timestampPolicy?: string
  timestampUser?: Readonly<{ name: string; password: string }>
  /** Milliseconds for one try; what the client thinks right without it. */
  timestampWithin?: number | undefined
  publicUrl: string
  renderers?: number
}>

/** Renderer, seal and time stamp put together: what makes a certificate, seals evidence and judges a file. */
export function certificatesWith(settings: SealSettings) {
  const { key, publicUrl } = settings
  const timestamps = timestampClient({
    url: settings.timestampUrl,
    anchors: settings.timestampAnchors,
    policy: settings.timestampPolicy,
    user: settings.timestampUser,
    ...(settings.timestampWithin && { timeoutMs: settings.timestampWithin }),
  })
  const renderer = createRenderer({ folder: templatesFolder, processes: settings.renderers ?? 1 })
  const maker = createCertificateMaker({
    templates: readTemplates(),
    renderer,
    sealKey: key,
    timestamps,
    verifyAt: `${publicUrl}/c`,
  })
  const anchors = {
    seals: settings.sealAnchors.map((pem) => new X509Certificate(pem)),
    timestamps: settings.timestampAnchors.map((pem) => new X509Certificate(pem)),
  }
  const verifyFile: Verification['byFile'] = async (bytes) => {
    const { verdict } = verifyPdf(bytes, anchors)
    if (verdict === 'changed') return { answer: 'changed' }
    // Sealed by us and whole, and yet not in the register: another installation's, or the register lost it.
    return { answer: verdict === 'genuine' ? 'unknown' : 'not-ours' }
  }
  const sealEvidence = async (hash: Uint8Array) => (await sealOver(hash, { key, timestamps })).cms
  return {
    outside: { maker, receipts: createReceiptMaker(renderer), sealEvidence, timestamps, verifyFile },
    stop: () => renderer.close(),
  }
}
