import { join } from 'node:path'
import { demonstrationSeal } from '#outside/seal-service/index.ts'
import { startTimestampSimulator } from '#outside/timestamp-authority/simulator.tsx'
import { certificatesWith } from './certificates.ts'

/** The same for the demonstration: authorities made on first start and kept in the data folder. */
export async function startDemoCertificates({
  dataDir,
  publicUrl,
  city,
  answerWithin,
}: Readonly<{ dataDir: string; publicUrl: string; city: string; answerWithin?: number | undefined }>) {
  const timestamp = await startTimestampSimulator({ folder: join(dataDir, 'timestamp') })
  const seal = await demonstrationSeal(city, join(dataDir, 'seal'))
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
    simulators: { timestamp },
    sealAnchor: seal.anchor,
    stop: async () => {
      await certificates.stop()
      await timestamp.stop()
    },
  }
}
