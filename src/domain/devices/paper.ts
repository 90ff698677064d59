import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import { type Context, handedOver } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type AskedAtScreen, bringPaper, offerFiles, paperAskedAt } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { inspectUpload } from '../documents/index.ts'
import { type Field, largestFile, type Problem } from '../forms/index.ts'
import { type Audience, readSaid, requireDevice } from './message.ts'
import type { DevicesTables } from './store.ts'

const AtScreen = z.object({ screenId: z.uuid(), paperId: z.uuid() })
const Files = AtScreen.extend({
  files: z.array(z.object({ name: z.string().min(1).max(120), size: z.number().int().min(1) })).max(12),
  left: z.number().int().min(0).max(1_000_000),
})
const Brought = AtScreen.extend({ name: z.string().max(255), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

type Heard = Readonly<{ audience: Audience; message: string }>
/** What the question takes. `maxBytes`: of one file. */
export type WantedPaper = Readonly<{ source: string; accept: readonly string[]; maxBytes: number }>
/** Where its page is, and what is wrong with the file, if anything. */
export type BroughtPaper = Readonly<{ asked: AskedAtScreen; problem: Problem | null }>

const usualKinds = ['pdf', 'jpeg', 'png', 'heic'] as const
const wantedBy = ({ accept = usualKinds, max = largestFile }: Field) => ({ accept, maxBytes: max })

/** What is asked at a screen of this device. Refuses as `requireDevice` and `paperAskedAt`. */
export async function paperWantedAt(
  context: Context<DevicesTables>,
  catalogue: Catalogue,
  { audience, message }: Heard,
): Promise<WantedPaper> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'paper-asked' })
  const asked = await paperAskedAt(handedOver(context), { ...readSaid(AtScreen, said), deviceId: device.id })
  return { source: asked.source, ...wantedBy(fieldOf(catalogue, asked)) }
}

/** What lies on the stick in this device: names and sizes. Refuses as `requireDevice` and `offerFiles`. */
export async function hearFiles(context: Context<DevicesTables>, { audience, message }: Heard): Promise<void> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'paper-files' })
  const { files, left, ...at } = readSaid(Files, said)
  await offerFiles(handedOver(context), { ...at, deviceId: device.id }, { files, left })
}

export type PaperDesk = Readonly<{ catalogue: Catalogue; objects: ObjectStore; scanner: VirusScanner }>

/**
 * A paper from the scanner or the stick of this device: inspected as every upload is, and held for who asked at that screen. `content` is
 * read only when the device proved to be one, to the limit of the question. Refuses as `requireDevice` and `bringPaper`, and `devices/malformed`:
 * these are not the bytes that the device signed for.
 */
export async function hearPaper(
  context: Context<DevicesTables>,
  { catalogue, objects, scanner }: PaperDesk,
  { audience, message, content }: Heard & Readonly<{ content: AsyncIterable<Uint8Array> }>,
): Promise<BroughtPaper> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'paper' })
  const { name, sha256, ...where } = readSaid(Brought, said)
  const at = { ...where, deviceId: device.id }
  const asked = await paperAskedAt(handedOver(context), at)
  const { accept, maxBytes } = wantedBy(fieldOf(catalogue, asked))
  const hash = createHash('sha256')
  const inspected = await inspectUpload({ name, content: hashed(content, hash) }, { accept, maxBytes, scanner })
  if ('problem' in inspected) return { asked, problem: { field: asked.field, ...inspected.problem } }
  if (hash.digest('hex') !== sha256) throw new Refusal('conflict', 'devices/malformed')
  await bringPaper(handedOver(context), objects, at, inspected.file)
  return { asked, problem: null }
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
}

function fieldOf(catalogue: Catalogue, { product, version, field }: AskedAtScreen): Field {
  const found = catalogue
    .get(product, version)
    .pages.flatMap(({ fields }) => fields)
    .find(({ name }) => name === field)
  if (!found) throw new Refusal('missing', 'cases/paper-over')
  return found
}
