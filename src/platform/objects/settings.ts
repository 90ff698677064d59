import { z } from 'zod'

/** How files are kept: see docs/operations/object-storage.md. */
export const ObjectsEnvironment = z.object({
  /** 32 bytes in base64: `openssl rand -base64 32`. Without it files lie as they are. */
  OBJECTS_KEY: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, 'must be 32 bytes in base64')
    .optional(),
})
