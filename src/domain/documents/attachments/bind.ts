import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { AcceptedFile } from './inspect-upload.ts'
import { mimeTypes } from './kind.ts'

/** A4 in points, and the white around a picture. */
const sheet = { width: 595, height: 842, margin: 18 }

/** Pictures of sheets, in their order, as one PDF: each on a page of its own, as large as A4 allows, standing or lying as it is. */
export async function boundSheets(name: string, pictures: readonly Uint8Array[]): Promise<AcceptedFile> {
  const pages = await Promise.all(pictures.map(asJpeg))
  const objects: Buffer[] = [
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary(`/Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}]`),
    ...pages.flatMap((page, at) => pageObjects(page, 3 + at * 3)),
  ]
  const bytes = written(objects)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, kind: 'pdf', type: mimeTypes.pdf, size: bytes.length, sha256, bytes, notes: [] }
}

type Jpeg = Readonly<{ data: Buffer; info: { width: number; height: number; channels: number } }>

/** A JPEG lies in a PDF as it is: three channels or one. */
const asJpeg = (picture: Uint8Array): Promise<Jpeg> =>
  sharp(picture).flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true })

function pageObjects({ data, info }: Jpeg, id: number): readonly Buffer[] {
  const [width, height] = info.width > info.height ? [sheet.height, sheet.width] : [sheet.width, sheet.height]
  const scale = Math.min((width - 2 * sheet.margin) / info.width, (height - 2 * sheet.margin) / info.height)
  const [wide, high] = [info.width * scale, info.height * scale]
  const place = [wide, 0, 0, high, (width - wide) / 2, (height - high) / 2].map((one) => one.toFixed(2)).join(' ')
  const colours = info.channels === 1 ? '/DeviceGray' : '/DeviceRGB'
  return [
    dictionary(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${id + 1} 0 R /Resources << /XObject << /P ${id + 2} 0 R >> >>`,
    ),
    stream('', Buffer.from(`q ${place} cm /P Do Q`)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`,
      data,
    ),
  ]
}

const dictionary = (entries: string): Buffer => Buffer.from(`<< ${entries} >>`)
const stream = (entries: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])

/** The file with the table of where each object begins (ISO 32000-1, 7.5). */
function written(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  const places = objects.map((object, at) => {
    const place = length
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  add(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
