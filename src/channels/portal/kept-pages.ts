import { createHash } from 'node:crypto'

export type KeptPage = Readonly<{ bytes: Buffer; etag: string }>

/** Pages that are the same for everybody, kept as bytes for some seconds: prices and opening hours change with the clock. */
export function keptPages({ seconds, most = 500 }: Readonly<{ seconds: number; most?: number }>) {
  const pages = new Map<string, KeptPage & { until: number }>()
  return (key: string, draw: () => string): KeptPage => {
    const now = Date.now()
    const known = pages.get(key)
    if (known && known.until > now) return known
    const bytes = Buffer.from(draw())
    const page = {
      bytes,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      until: now + seconds * 1_000,
    }
    if (pages.size >= most) pages.clear()
    pages.set(key, page)
    return page
  }
}
