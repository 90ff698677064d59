import { join } from 'node:path'
import { cloudSeal, demonstrationSeal, type TrustedSeal } from '#outside/seal-service/index.ts'
import { startSealSimulator } from '#outside/seal-service/simulator.tsx'
import { startTimestampSimulator } from '#outside/timestamp-authority/simulator.tsx'
import { certificatesWith } from './certificates.ts'

/**
 * The same for the demonstration: authorities made on first start and kept in the data folder. `sealElsewhere`: the seal lies
 * at a trust service, as in production, and its simulator runs too.
 */
export async function startDemoCertificates({
  dataDir,
  publicUrl,
  city,
  answerWithin,
  sealElsewhere = false,
}: Readonly<{
  dataDir: string
  publicUrl: string
  city: string
  answerWithin?: number | undefined
  sealElsewhere?: boolean | undefined
}>) {
  const timestamp = await startTimestampSimulator({ folder: join(dataDir, 'timestamp') })
  const service = sealElsewhere ? await startSealSimulator() : null
  const seal: TrustedSeal = service
    ? {
        key: cloudSeal({ ...service.settings, ...(answerWithin && { timeoutMs: answerWithin }) }),
        anchor: service.anchor,
      }
    : await demonstrationSeal(city, join(dataDir, 'seal'))
  const certificates = certificatesWith({
    key: seal.key,
    sealAnchors: [seal.anchor],
    timestampUrl: timestamp.url,
    timestampAnchors: [timestamp.anchor],
    timestampWithin: answerWithin,
    publicUrl,
  })
  return {
    ...certificates,
    simulators: { timestamp, ...(service && { seal: service }) },
    sealAnchor: seal.anchor,
    stop: async () => {
      await certificates.stop()
      await timestamp.stop()
      await service?.stop()
    },
  }
}
