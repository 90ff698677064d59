import type { SealKey } from '#outside/seal-service/index.ts'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import { digestOf, oids, signedAttributes, signedData } from '#platform/cms/index.ts'

/**
 * The city's seal over a SHA-256 digest: a detached CMS signature with a time stamp over the signature. Whoever has the
 * bytes can check both.
 * @throws {SealUnavailable | TimestampMissing} when one of the two cannot be had.
 */
export async function sealOver(
  digest: Uint8Array,
  by: Readonly<{ key: SealKey; timestamps: TimestampAuthority }>,
): Promise<Readonly<{ cms: Buffer; stampedAt: Date }>> {
  const certificates = by.key.certificateChain
  const [certificate] = certificates
  if (!certificate) throw new Error('the seal has no certificate')
  const { toSign, hash } = signedAttributes({ contentType: oids.data, digest: Buffer.from(digest), certificate })
  const signature = await by.key.seal({ hash, bytes: toSign })
  const stamp = await by.timestamps.stamp(digestOf('sha256', signature))
  const cms = signedData({
    contentType: oids.data,
    certificates,
    attributes: toSign,
    algorithm: by.key.algorithm,
    signature,
    timestampToken: stamp.token,
  })
  return { cms, stampedAt: stamp.at }
}
