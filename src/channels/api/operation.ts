import type { z } from 'zod'

/** An answer that stands in JSON already: printed once for all who ask the same. */
export type Printed = Buffer

/** What another program sent: its key as it stands in the header, where it comes from, and the body once it was read. */
export type ApiRequest<Body> = Readonly<{
  key: string | null
  address: string
  params: Readonly<Record<string, string>>
  body: Body
}>

/** One thing that another program may ask of us: how it is served, and how it stands in the description of the API. */
export type Operation = Readonly<{
  /** The name of the function in a client. */
  id: string
  method: 'GET' | 'POST'
  /** `/api/checks/plate`; parameters as `{id}`. */
  path: string
  /** In plain words, for whoever builds the other program. */
  summary: string
  body: z.ZodType | null
  answer: z.ZodType
  /** The codes of what it may refuse, besides a body that is wrong. */
  refusals: readonly string[]
  /** For anybody, without a key: what it refuses is said in words too, for the person behind the other program. */
  open?: boolean
  /** Of the body, in bytes. */
  largest?: number
  handle: (request: ApiRequest<never>) => Promise<unknown>
}>

/** Ties the types of body, answer and handler together. */
export function operation<Body extends z.ZodType | null, Answer extends z.ZodType>(
  given: Omit<Operation, 'body' | 'answer' | 'handle'> &
    Readonly<{
      body: Body
      answer: Answer
      handle: (
        request: ApiRequest<Body extends z.ZodType ? z.output<Body> : null>,
      ) => Promise<z.input<Answer> | Printed>
    }>,
): Operation {
  return given as Operation
}
