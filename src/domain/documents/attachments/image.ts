import sharp from 'sharp'
import { jpegFromHeic } from './heic.ts'

/** More than any telephone takes (50 million), less than what would fill the memory. */
export const mostPixels = 60_000_000
const mostSide = 5_000

sharp.cache(false)
sharp.concurrency(1)

export type CleanedImage = Readonly<{ bytes: Buffer } | { wrong: 'too-many-pixels' | 'damaged' }>

/**
 * The same picture made anew: upright, at most 5,000 pixels a side, without place, camera, comments or anything that was
 * stuck to the file. The size is read from the header, before anything is decoded.
 */
export async function cleanedImage(bytes: Buffer, kind: 'jpeg' | 'png'): Promise<CleanedImage> {
  try {
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata()
    if (format !== kind) return { wrong: 'damaged' }
    if (width * height > mostPixels) return { wrong: 'too-many-pixels' }
    return { bytes: await inTurn(() => remade(bytes, kind)) }
  } catch {
    return { wrong: 'damaged' }
  }
}

function remade(bytes: Buffer, kind: 'jpeg' | 'png'): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds: 30 })
    .autoOrient()
    .resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true })
  return (kind === 'jpeg' ? image.jpeg({ quality: 88 }) : image.png({ compressionLevel: 9 })).toBuffer()
}

/** A kept picture as it stands on a document: readable on A4, and no larger than that. */
export const sheetPicture = (bytes: Buffer): Promise<Buffer> =>
  inTurn(() =>
    sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .resize({ width: 2_200, height: 2_200, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer(),
  )

/** The same for a HEIC picture; it becomes a JPEG, which everybody can open. */
export const cleanedHeic = (bytes: Buffer): Promise<CleanedImage> =>
  inTurn(() => jpegFromHeic(bytes, { mostPixels, mostSide }))

/** Pictures of a large telephone take 200 MB while they are decoded: two at a time, the others wait. */
const inTurn = turnstile(2)

function turnstile(places: number) {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
