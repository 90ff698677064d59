import { z } from 'zod'
import { PrinterEnvironment } from '#outside/printer/index.ts'

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))

/** What the agent is told by its machine: docs/operations/contact-point.md. */
export const AgentEnvironment = PrinterEnvironment.partial().extend({
  /** Where the city is: `https://loket.example`, without a slash at the end. */
  LOKET_URL: z.url().default('http://localhost:3000'),
  /** The folder with the key of this device and what the city did not hear yet. */
  KIOSK_STATE: z.string().default('.data/contact-point'),
  /** Of a manager, only for pairing. */
  KIOSK_CODE: z.string().default(''),
  KIOSK_BROWSER: z.string().default('/usr/bin/chromium'),
  KIOSK_BROWSER_ARGS: list,
  KIOSK_HEADLESS: z.enum(['yes', 'no']).default('no'),
  /** Folders beside the profiles in which nothing of a visit may remain. What holds it is destroyed there. */
  KIOSK_LOOK_IN: list,
  /** Sites that a page leads to and that the city does not name. */
  KIOSK_ORIGINS: list,
  /** Where the card reader answers on this machine: with it one identifies oneself here. */
  KIOSK_CARD_READER: z.union([z.url(), z.literal('')]).default(''),
  /** The document scanner beside the screen, where it speaks eSCL: `http://scanner.local/eSCL`. */
  KIOSK_SCANNER: z.union([z.url(), z.literal('')]).default(''),
  /** The folder below which the system mounts a stick, read-only and without programs. */
  KIOSK_STICK: z.string().default(''),
  /** The file that the agent writes when somebody is gone: the system then lets go of the stick. */
  KIOSK_STICK_OVER: z.string().default(''),
  /** Whether the camera of the screen takes papers. */
  KIOSK_CAMERA: z.enum(['yes', 'no']).default('no'),
  /** The engine that reads aloud, `espeak-ng`; empty: the button is not there. */
  KIOSK_VOICE: z.string().default(''),
  /** What plays WAV from its input to the earphones. */
  KIOSK_EARPHONES: z
    .string()
    .default('aplay -q')
    .transform((text) => text.split(/\s+/).filter(Boolean)),
  /** A program that says what happens to cards, as `pcsc_scan -n`: only that a card is taken, when there is no KIOSK_CARD_READER. */
  KIOSK_CARDS: list,
})
