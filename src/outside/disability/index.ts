import type { Consultation, Consulted, PartialDate } from '../magda/consulted.ts'

/** A recognition by the federal service. Points: of 18, over six activities; `mobility` is one of them, of 3. */
export type Recognition = Readonly<{
  since?: PartialDate
  until?: PartialDate
  points?: number
  mobility?: number
  lowerLimbs50?: boolean
  upperLimbs?: boolean
  blind?: boolean
  /** Points of a child: over three pillars, and in the first. */
  childPoints?: number
  childFirstPillar?: number
}>

export type Card = Readonly<{ number?: string; from?: PartialDate; until?: PartialDate }>

/** The file of somebody with a disability. Nothing at all means that no source knows them: no recognition, no card. */
export type DisabilityFile = Readonly<{
  recognitions: readonly Recognition[]
  parkingCards: readonly Card[]
  reductionCards: readonly Card[]
  /** Categories of allowances that are paid: IVT `A` to `C`, IT `1` to `5`. */
  allowances: readonly Readonly<{ since?: PartialDate; ivt?: string; it?: string }>[]
  requestPending?: boolean
}>

/** What we need from the sources on disability, over the crossroads bank. */
export interface DisabilitySource {
  file(insz: string, consultation: Consultation): Promise<Consulted<DisabilityFile>>
}

export { magdaDisability } from './magda.ts'
