import { z } from 'zod'
import type { AddressRegisterSettings } from './flemish.ts'

/** The settings of the real register, as the environment names them: see docs/operations/address-register.md. */
export const AddressRegisterEnvironment = z.object({
  ADDRESS_REGISTER_URL: z.url().default('https://api.basisregisters.vlaanderen.be'),
  ADDRESS_LOOKUP_URL: z.url().default('https://geo.api.vlaanderen.be'),
  ADDRESS_REGISTER_KEY: z.string(),
})

/** From parsed settings to what `flemishAddressRegister` takes. */
export const addressRegisterSettings = (env: z.infer<typeof AddressRegisterEnvironment>): AddressRegisterSettings => ({
  registerUrl: env.ADDRESS_REGISTER_URL,
  lookupUrl: env.ADDRESS_LOOKUP_URL,
  apiKey: env.ADDRESS_REGISTER_KEY,
})
