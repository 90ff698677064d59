import sharp from 'sharp'
import { linesOfWords } from './text-lines.ts'

/** What may be wrong with the photograph of a paper: advice, never a refusal. */
export type PhotoAdvice = 'small' | 'dark' | 'blurred' | 'no-words'

/** Below these a page of print is hard to read. Proposals: found with photographs of our own forms, to be held against real ones. */
const least = { side: 700, brightness: 60, sharpness: 2, lines: 3 }

/**
 * Looks whether the photograph of a paper can be read: its smaller side in pixels, how light it is (0-255), how sharp its edges are,
 * and whether it seems to have lines of words at all, as a paper has and a photograph of something else has not. Which paper it is, is not judged. A
 * PDF is not looked at.
 */
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
  const wrong = found.flatMap(([advice, is]) => (is ? [advice] : []))
  // In a photograph that cannot be read nobody sees words.
  if (wrong.length > 0) return wrong
  return (await linesOfWords(sharp(bytes).rotate())) < least.lines ? ['no-words'] : []
}

/** A smaller picture of it for a screen, as JPEG: nothing of the file itself is shown in a page. */
export const pictureOf = (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes)
    .resize({ width: 900, height: 1_100, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer()
