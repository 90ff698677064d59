import { fileTypeFromBuffer } from 'file-type'
import { cleanLine, lengthOf } from '#platform/formats/text.ts'

/** What people may send us. Everything else is refused, whatever its name says. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'heic'] as const
export type FileKind = (typeof fileKinds)[number]

export const mimeTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
}

const byType: Record<string, FileKind> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heic',
}
const byExtension: Record<string, FileKind> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  heic: 'heic',
  heif: 'heic',
}

/** What the content is; undefined for anything but the four kinds. Archives (and so office documents) are not looked into. */
export async function kindByContent(bytes: Buffer): Promise<FileKind | undefined> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return undefined
  const found = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined)
  return found && byType[found.mime]
}

/** What the name claims: `undefined` without an extension, `null` for an extension that is none of ours. */
export function kindByName(name: string): FileKind | undefined | null {
  const [, extension] = /\.([^./\\]{1,10})$/.exec(name.trim()) ?? []
  return extension === undefined ? undefined : (byExtension[extension.toLowerCase()] ?? null)
}

/** The last part of a name as it was given, without what could hide or break something; the extension follows the kind. */
export function cleanName(name: string, kind: FileKind): string {
  const last = cleanLine(name.split(/[/\\]/).at(-1) ?? '').replace(/[<>:"|?*]/g, '')
  const stem = Array.from(last.replace(/\.[^.]*$/, '').replace(/^[.\s]+/, ''))
    .slice(0, 80)
    .join('')
    .trim()
  return `${lengthOf(stem) > 0 ? stem : 'bestand'}.${kind === 'jpeg' ? 'jpg' : kind}`
}
