import { createHash } from 'node:crypto'
import type { SealKey } from '#outside/seal-service/index.ts'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { CertificateData } from './certificate.ts'
import { printedShortCode, qrPath, type VerificationCodes, verificationUrl } from './codes.ts'
import { requireSound } from './inspecting/soundness.ts'
import { type RenderRequest, Unrenderable } from './rendering/compile.ts'
import type { Renderer } from './rendering/pool.ts'
import type { AfterSeal } from './sealing/prepare.ts'
import { sealPdf } from './sealing/seal.ts'
import { structureOf } from './structure.ts'
import { onlyNeeded, type Template } from './template.ts'

export type CertificateOrder = Readonly<{
  template: string
  data: CertificateData
  codes: VerificationCodes
  /** Sheets of paper that are shown in it: JPEG, in their order. */
  pictures?: readonly Uint8Array[]
  /** Domain time: the day of issue is the day that it is then in the city. */
  now: Date
  /** `open`: persons sign it after the city's seal. Nothing may be done after it when left out. */
  after?: AfterSeal
}>

/** `stampedAt` is real time, from the time stamp. */
export type MadeCertificate = Readonly<{ pdf: Uint8Array; sha256: Uint8Array; stampedAt: Date }>

export type CertificateMaker = Readonly<{
  templates: ReadonlyMap<string, Template>
  /**
   * Renders and seals. Nothing is stored.
   * @throws {Unrenderable} when these data cannot be printed, or not so that everybody can read it; a person must look.
   * @throws {Unsound} when what was sealed is not what it must be; a person must look.
   * @throws {RendererLost | SealUnavailable | TimestampMissing} when a part is not there now: wait and try again.
   */
  make(order: CertificateOrder): Promise<MadeCertificate>
  /** Whether the example of a template passes the gate for accessibility (PDF/UA-1). @throws {Unrenderable} */
  checkAccessible(template: string): Promise<void>
}>

export function createCertificateMaker(
  parts: Readonly<{
    templates: ReadonlyMap<string, Template>
    renderer: Renderer
    sealKey: SealKey
    timestamps: TimestampAuthority
    /** The public verification page, https://.../...: printed, and in the QR code. */
    verifyAt: string
  }>,
): CertificateMaker {
  const { templates, renderer, sealKey, timestamps, verifyAt } = parts
  const template = (name: string): Template => {
    const found = templates.get(name)
    if (!found) throw new Error(`there is no template ${name}`)
    return found
  }

  /** Structures that passed the gate for accessibility: what is built alike passes it alike, and it costs a sixth of a PDF. */
  const passed = new Set<string>()
  async function throughGate(request: RenderRequest, data: CertificateData): Promise<Uint8Array> {
    const structure = structureOf(request.template, data, request.input.length)
    const pdf = await renderer.render({ ...request, gate: !passed.has(structure) })
    if (passed.size >= structuresKept) passed.clear()
    passed.add(structure)
    return pdf
  }

  return {
    templates,
    async make(order) {
      const from = template(order.template)
      const request = renderRequest(from, order, verifyAt)
      const rendered = await throughGate(request, onlyNeeded(order.data, from.needs))
      const words = `Elektronisch zegel van ${order.data.city.name}`
      const { pdf, stampedAt } = await sealPdf(Buffer.from(rendered.buffer, rendered.byteOffset, rendered.length), {
        key: sealKey,
        timestamps,
        words,
        ...(order.after && { after: order.after }),
      })
      requireSound(pdf, from)
      return { pdf, sha256: createHash('sha256').update(pdf).digest(), stampedAt }
    },
    async checkAccessible(name) {
      const { example } = template(name)
      const order = { template: name, data: example, codes: sampleCodes, now: new Date() }
      await renderer.render({ ...renderRequest(template(name), order, verifyAt), gate: true })
    },
  }
}

const structuresKept = 2_000

/** For a sample that is registered nowhere. */
const sampleCodes: VerificationCodes = { token: 'voorbeeld'.padEnd(24, '0'), shortCode: '00000000000' }

/** Everything that the template gets, as JSON; the same order gives the same bytes. */
export function renderRequest(template: Template, order: CertificateOrder, verifyAt: string): RenderRequest {
  const data = printable(template, order.data)
  const issuedOn = cityDay(order.now)
  const { token, shortCode } = order.codes
  const attachment = { format: 'certificate/1', template: template.name, title: template.title, issuedOn, ...data }
  return {
    template: template.name,
    standard: template.attachData ? 'a-3a' : 'a-2a',
    createdAt: Math.floor(order.now.getTime() / 1000),
    ...(order.pictures && { pictures: order.pictures }),
    input: JSON.stringify({
      data,
      issue: {
        on: issuedOn,
        shortCode: printedShortCode(shortCode),
        qr: qrPath(verificationUrl(verifyAt, token)),
        verifyAt,
      },
      ...(template.attachData && { attachment: JSON.stringify(attachment, null, 2) }),
    }),
  }
}

/** Names what is wrong with the data by its place, never by its value. */
function printable(template: Template, given: CertificateData): CertificateData {
  const { data, error } = CertificateData.safeParse(onlyNeeded(given, template.needs))
  const wrong = error?.issues.map(({ path }) => path.join('.')) ?? []
  const missing = template.needs.filter((section) => data && data[section] === undefined)
  if (!data || missing.length > 0)
    throw new Unrenderable(`${template.name} cannot be made from ${[...wrong, ...missing]}`)
  return data
}
