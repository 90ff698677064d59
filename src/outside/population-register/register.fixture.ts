import type { MagdaSettings } from '../magda/client.ts'
import type { Consultation } from './index.ts'
import { magdaRegister } from './magda.ts'
import { type RegisterSimulatorOptions, startPopulationRegisterSimulator } from './simulator.ts'

/** Monday 23 November 2026, nine o'clock in Antwerp. */
export const today = new Date('2026-11-23T08:00:00Z')
export const why: Consultation = { purpose: '1300', reference: 'a-case' }

/** A register and whoever asks it: quick to lose patience, so that a test of silence is short. */
export async function aRegister(
  { clock = () => today, invented = 11, ...options }: RegisterSimulatorOptions = {},
  settings: Partial<MagdaSettings> = {},
) {
  const simulator = await startPopulationRegisterSimulator({ clock, invented, ...options })
  const asking = (more: Partial<MagdaSettings> = {}) =>
    magdaRegister({
      url: simulator.url,
      ...simulator.credentials,
      sender: 'stad.example/ovo000000/loket',
      now: clock,
      timeoutMs: 2_000,
      backoffMs: 4,
      ...settings,
      ...more,
    })
  const register = asking()
  return {
    simulator,
    register,
    asking,
    async stop() {
      await register.close()
      await simulator.stop()
    },
  }
}
