import type { FastifyRequest } from 'fastify'
import { noteTerminal } from '#domain/devices/index.ts'
import { type Started, startPayment, type Way } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Kiosk, terminalOf } from './kiosk.ts'

/** Lets somebody pay at the card reader beside the screen. Managers hear when it is not available, and when it is again. Refuses as `startPayment`. */
export async function startAtReader(
  kiosk: Kiosk,
  request: Pick<FastifyRequest, 'screen'>,
  context: OpenContext,
  way: Omit<Way, 'terminal'>,
): Promise<Started> {
  const { screen } = request
  const terminal = terminalOf(kiosk, request)
  const note = async (said: 'there' | 'gone') => screen && noteTerminal(context, screen, said)
  try {
    const started = await startPayment(context, kiosk.payments, { ...way, terminal })
    if (started.next === 'terminal') await note('there')
    return started
  } catch (error) {
    if (error instanceof Refusal && error.code === 'payments/terminal-not-available') await note('gone')
    throw error
  }
}
