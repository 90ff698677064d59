import { createHash } from 'node:crypto'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import { cleanedHeic, cleanedImage, mostPixels } from './image.ts'
import { cleanName, type FileKind, kindByContent, kindByName, mimeTypes } from './kind.ts'
import { inspectPdf } from './pdf.ts'

export type UploadRules = Readonly<{
  accept: readonly FileKind[]
  maxBytes: number
  scanner: VirusScanner
}>

export type AcceptedFile = Readonly<{
  /** As it was called, made safe to show and to store. */
  name: string
  kind: FileKind
  type: string
  size: number
  /** SHA-256 of `bytes`, hexadecimal. */
  sha256: string
  /** What is kept: of an image the picture made anew. */
  bytes: Buffer
  /** What staff must know before they open it. */
  notes: readonly 'embeds-files'[]
}>

/** `file-scanner-silent`: not the sender's fault; asked to try again later, nothing was kept. */
export type UploadCode =
  | 'forms/file-empty'
  | 'forms/file-too-large'
  | 'forms/file-other-kind'
  | 'forms/file-virus'
  | 'forms/file-damaged'
  | 'forms/file-locked'
  | 'forms/file-active'
  | 'forms/file-too-many-pixels'
  | 'forms/file-scanner-silent'

/** A problem is a value for the form: put it on the field. `log` is for staff and says nothing of the person. */
export type Inspected =
  | Readonly<{ file: AcceptedFile }>
  | Readonly<{
      problem: Readonly<{ code: UploadCode; facts?: Readonly<Record<string, string | number>> }>
      log?: string
    }>

/**
 * Reads an upload to its end or to its limit, whichever comes first, and judges it: size, viruses, kind, and what is inside.
 * Nothing is stored. The stream is closed when it is too large.
 */
export async function inspectUpload(
  upload: Readonly<{ name: string; content: Uint8Array | AsyncIterable<Uint8Array> }>,
  { accept, maxBytes, scanner }: UploadRules,
): Promise<Inspected> {
  const bytes = await collected(upload.content, maxBytes)
  if (bytes === null) return no('forms/file-too-large', { megabytes: Math.floor(maxBytes / 100_000) / 10 })
  if (bytes.length === 0) return no('forms/file-empty')

  const scanned = await scanner.scan(bytes)
  if (scanned.outcome === 'infected') return { ...no('forms/file-virus'), log: scanned.signature }
  if (scanned.outcome === 'too-large')
    return no('forms/file-too-large', { megabytes: Math.floor(maxBytes / 100_000) / 10 })
  if (scanned.outcome === 'silent') return { ...no('forms/file-scanner-silent'), log: scanned.reason }

  const kind = await kindByContent(bytes)
  const claimed = kindByName(upload.name)
  if (!kind || !accept.includes(kind) || (claimed !== undefined && claimed !== kind))
    return no('forms/file-other-kind', { accept: accept.join(', ') })

  const looked = await lookInside(bytes, kind)
  if ('code' in looked) return no(looked.code, looked.facts)
  const file = {
    name: cleanName(upload.name, looked.kind),
    kind: looked.kind,
    type: mimeTypes[looked.kind],
    size: looked.bytes.length,
    sha256: createHash('sha256').update(looked.bytes).digest('hex'),
    bytes: looked.bytes,
    notes: looked.notes,
  }
  return { file }
}

type LookedInside =
  | Readonly<{ kind: FileKind; bytes: Buffer; notes: AcceptedFile['notes'] }>
  | Readonly<{ code: UploadCode; facts?: Readonly<Record<string, string | number>> }>

async function lookInside(bytes: Buffer, kind: FileKind): Promise<LookedInside> {
  if (kind === 'pdf') {
    const { verdict, embedsFiles } = inspectPdf(bytes)
    if (verdict !== 'sound') return { code: `forms/file-${verdict}` }
    return { kind, bytes, notes: embedsFiles ? ['embeds-files'] : [] }
  }
  const image = kind === 'heic' ? await cleanedHeic(bytes) : await cleanedImage(bytes, kind)
  if ('bytes' in image) return { kind: kind === 'heic' ? 'jpeg' : kind, bytes: image.bytes, notes: [] }
  const facts = image.wrong === 'too-many-pixels' ? { megapixels: mostPixels / 1_000_000 } : undefined
  return { code: `forms/file-${image.wrong}`, facts }
}

/** Null as soon as there is more than allowed; the rest is not read. */
async function collected(content: Uint8Array | AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer | null> {
  if (content instanceof Uint8Array) return content.length > maxBytes ? null : Buffer.from(content)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const no = (code: UploadCode, facts?: Readonly<Record<string, string | number>>) => ({
  problem: { code, ...(facts ? { facts } : {}) },
})
