import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import {
  createCertificateMaker,
  createRenderer,
  readTemplates,
  sealOver,
  templatesFolder,
  verifyPdf,
} from '#domain/documents/index.ts'
import { demonstrationSeal, type SealKey } from '#outside/seal-service/index.ts'
import { timestampClient } from '#outside/timestamp-authority/index.ts'
import { startTimestampSimulator } from '#outside/timestamp-authority/simulator.tsx'
import type { Verification } from './channels/portal/verification.ts'

export type SealSettings = Readonly<{
  key: SealKey
  /** PEM: roots of the seals that we ever used, and of the time-stamp authorities. */
  sealAnchors: readonly string[]
  timestampUrl: string
  timestampAnchors: readonly string[]
  publicUrl: string
  renderers?: number
}>

/** Renderer, seal and time stamp put together: what makes a certificate, seals evidence and judges a file. */
export function certificatesWith(settings: SealSettings) {
  const { key, publicUrl } = settings
  const timestamps = timestampClient({ url: settings.timestampUrl, anchors: settings.timestampAnchors })
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
  return { outside: { maker, sealEvidence, verifyFile }, stop: () => renderer.close() }
}

/** The same for the demonstration: authorities made on first start and kept in the data folder. */
export async function startDemoCertificates({
  dataDir,
  publicUrl,
  city,
}: Readonly<{ dataDir: string; publicUrl: string; city: string }>) {
  const timestamp = await startTimestampSimulator({ folder: join(dataDir, 'timestamp') })
  const seal = await demonstrationSeal(city, join(dataDir, 'seal'))
  const certificates = certificatesWith({
    key: seal.key,
    sealAnchors: [seal.anchor],
    timestampUrl: timestamp.url,
    timestampAnchors: [timestamp.anchor],
    publicUrl,
  })
  return {
    ...certificates,
    simulators: { timestamp },
    sealAnchor: seal.anchor,
    stop: async () => {
      await certificates.stop()
      await timestamp.stop()
    },
  }
}
