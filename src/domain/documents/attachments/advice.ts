import sharp from 'sharp'

/** What may be wrong with the photograph of a paper: advice, never a refusal. */
export type PhotoAdvice = 'small' | 'dark' | 'blurred'

/** Below these a page of print is hard to read. Proposals: found with photographs of our own forms, to be held against real ones. */
const least = { side: 700, brightness: 60, sharpness: 2 }

/** Looks whether the photograph of a paper can be read: its smaller side in pixels, how light it is (0-255), how sharp its edges are. A PDF is not looked at. */
export async function photoAdvice({
  bytes,
  type,
}: Readonly<{ bytes: Uint8Array; type: string }>): Promise<readonly PhotoAdvice[]> {
  if (!type.startsWith('image/')) return []
  const image = sharp(bytes)
  const { width, height } = await image.metadata()
  const grey = image.greyscale().resize({ width: 1_000, height: 1_000, fit: 'inside', withoutEnlargement: true })
  const { channels, sharpness } = await sharp(await grey.png().toBuffer()).stats()
  const found: readonly (readonly [PhotoAdvice, boolean])[] = [
    ['small', Math.min(width, height) < least.side],
    ['dark', (channels[0]?.mean ?? 255) < least.brightness],
    ['blurred', sharpness < least.sharpness],
  ]
  return found.flatMap(([advice, is]) => (is ? [advice] : []))
}

/** A smaller picture of it for a screen, as JPEG: nothing of the file itself is shown in a page. */
export const pictureOf = (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes)
    .resize({ width: 900, height: 1_100, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer()
