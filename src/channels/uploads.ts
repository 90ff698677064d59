import type {} from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addFile, putBackFile, removeFile, saveAnswers } from '#domain/cases/index.ts'
import { type AcceptedFile, type Attachment, inspectUpload } from '#domain/documents/index.ts'
import {
  type Field,
  type FormBody,
  followingOn,
  largestFile,
  type Problem,
  readAnswers,
  toFollow,
} from '#domain/forms/index.ts'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import type { ObjectStore } from '#platform/objects/index.ts'

/** What a form needs that takes files: where they lie, and who looks for viruses. */
export type Uploads = Readonly<{ objects: ObjectStore; scanner: VirusScanner }>

/** A posted form: its text, the files that were found sound, and what is wrong with the others. */
export type SentForm = Readonly<{
  body: FormBody
  files: ReadonlyMap<string, AcceptedFile>
  problems: readonly Problem[]
  /** Sent by itself while somebody types: what was typed is kept, a tick at a file waits for the button. */
  asYouType: boolean
}>

/** More than any form of ours is, with a file or several: not read at all. */
const largestForm = 50_000_000
const most = { fields: 200, fieldSize: 128 * 1024, fieldNameSize: 100, files: 10, parts: 210 }

/**
 * Reads the form of these questions, with files when it holds any: each file is inspected while it comes in and nothing is
 * stored. The rest is read to the end, so that no other answer is lost. `requireToken` refuses a form that is not ours,
 * before its first file is looked at.
 */
export async function readSentForm(
  request: FastifyRequest,
  fields: readonly Field[],
  { scanner }: Uploads,
  requireToken: (given: unknown) => void,
): Promise<SentForm> {
  const asYouType = request.headers.accept?.startsWith('application/json') ?? false
  if (!request.isMultipart())
    return { body: (request.body ?? {}) as FormBody, files: new Map(), problems: [], asYouType }
  if (Number(request.headers['content-length'] ?? 0) > largestForm) throw tooLarge()
  const asked = new Map(fields.filter(({ kind }) => kind === 'file').map((field) => [field.name, field]))
  const body: Record<string, string | string[]> = {}
  const files = new Map<string, AcceptedFile>()
  const problems: Problem[] = []
  // Beyond the limit a file is skipped, not the form: one byte more than allowed shows that it was too large.
  const fileSize = Math.max(0, ...[...asked.values()].map(({ max = largestFile }) => max)) + 1
  const options = { limits: { ...most, fileSize }, throwFileSizeLimit: false }
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') body[part.fieldname] = together(body[part.fieldname], part.value)
      continue
    }
    const field = asked.get(part.fieldname)
    // Without a name nothing was chosen.
    if (!field || !part.filename) {
      part.file.resume()
      continue
    }
    requireToken(body._csrf)
    const { max = largestFile, accept = ['pdf', 'jpeg', 'png', 'heic'] } = field
    const content = part.file.iterator({ destroyOnReturn: false })
    const inspected = await inspectUpload({ name: part.filename, content }, { accept, maxBytes: max, scanner })
    part.file.resume()
    if ('file' in inspected) {
      files.set(field.name, inspected.file)
      continue
    }
    const { problem, log } = inspected
    problems.push({ field: field.name, ...problem })
    request.log.warn({ code: problem.code, ...(log && { found: log }) }, 'file refused')
  }
  requireToken(body._csrf)
  return { body, files, problems, asYouType }
}

/** As the web server itself says it of other forms. */
const tooLarge = () => Object.assign(new Error('The form is too large.'), { statusCode: 413 })

const together = (before: string | string[] | undefined, value: string): string | string[] =>
  before === undefined ? value : [before, value].flat()

/** Keeps what was sent of one page: the answers, and each file that was added, taken out or put back. */
export async function keepPage(
  context: OpenContext,
  { objects }: Uploads,
  { caseId, fields }: Readonly<{ caseId: string; fields: readonly Field[] }>,
  { body, files, asYouType }: SentForm,
): Promise<void> {
  const asked = fields.filter(({ kind }) => kind === 'file')
  await saveAnswers(context, caseId, readAnswers(without(fields, asked), body))
  if (asYouType) return
  const mayFollow = (question: Field) => followingOn(question, cityDay(context.now)) !== null
  for (const question of asked) {
    const { name: field } = question
    const [added, back] = [files.get(field), body[`${field}-restore`]]
    if (added) await addFile(context, objects, { caseId, field }, added)
    else if (typeof back === 'string' && isId(back)) await putBackFile(context, { caseId, field }, back)
    else if (mayFollow(question) && body[`${field}-later`] === 'yes')
      await saveAnswers(context, caseId, { [field]: toFollow })
    else if (body[`${field}-remove`] === 'yes') await removeFile(context, { caseId, field })
  }
}

const without = (fields: readonly Field[], some: readonly Field[]) => fields.filter((field) => !some.includes(field))

/** What is wrong with a file comes before "it is missing": the same question is told once. */
export const allProblems = (ofFiles: readonly Problem[], others: readonly Problem[]): readonly Problem[] => [
  ...ofFiles,
  ...others.filter(({ field }) => !ofFiles.some((one) => one.field === field)),
]

/** 503: we could not look for viruses, come back; 413: too large; 422: anything else to put right. */
export function statusOf(problems: readonly Problem[]): 413 | 422 | 503 {
  if (problems.some(({ code }) => code === 'forms/file-scanner-silent')) return 503
  return problems.some(({ code }) => code === 'forms/file-too-large') ? 413 : 422
}

/** For who takes it along: never shown in a page of ours, whatever it claims to be. */
export function sendAttachment(
  reply: FastifyReply,
  { attachment: { name, type }, bytes }: Readonly<{ attachment: Attachment; bytes: Buffer }>,
): FastifyReply {
  return reply
    .type(type)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`)
    .send(bytes)
}

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
