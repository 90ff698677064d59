import { createHmac } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { longestSignal, type NewSignal, signalKinds } from '#domain/help/index.ts'
import { Refusal } from '#platform/refusal.ts'

const Body = z.object({ soort: z.enum(signalKinds), inhoud: z.string().max(longestSignal) })

/** What a browser posted for the other one. */
export function signalIn(body: unknown): NewSignal {
  const { data } = Body.safeParse(body)
  if (!data) throw new Refusal('missing', 'http/not-found')
  return { kind: data.soort, body: data.inhoud }
}

/** After which message a browser asks. */
export function afterIn(query: unknown): number {
  const { data } = z.object({ na: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }).safeParse(query)
  return data?.na ?? 0
}

/** Answers a browser that asks or tells; that the call is over is no fault: it was still asking. */
export async function answerSignal(reply: FastifyReply, work: Promise<unknown>): Promise<FastifyReply> {
  try {
    const signals = await work
    return reply.send({ signals })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'help/not-open') return reply.code(204).send()
    throw error
  }
}

/** Where browsers find a way to each other when they are not in one network: a TURN server with a secret that it shares with us. */
export type VoiceRelay = Readonly<{ url: string; secret: string }>

/** How long a name and password for the relay are good, in seconds: longer than any call. */
const relaySeconds = 3_600

/**
 * What a page gives to its browser: `iceServers` of an RTCPeerConnection. Name and password of the relay are for an hour: the usual
 * time-limited ones of TURN servers (name is the last second, password its HMAC-SHA1).
 */
export function iceServers(relay: VoiceRelay | undefined, now = Date.now()) {
  if (!relay) return []
  const username = String(Math.floor(now / 1_000) + relaySeconds)
  const credential = createHmac('sha1', relay.secret).update(username).digest('base64')
  return [{ urls: relay.url, username, credential }]
}
