import type { Answers, Sources } from '#domain/catalogue/index.ts'

/**
 * One application as it could be, and what must come of it: an example that an editor reads and that runs as a test
 * (`examples.test.ts`). What is not said of a source, the source does not know.
 */
export type Example = Readonly<{
  product: string
  name: string
  /** The day of the application: which version and which table hold. */
  day: string
  answers: Answers
  /** The day on which it was paid, where that is another. */
  paid?: string
  said?: Partial<Omit<Sources, 'isSubject' | 'cityCodes' | 'zones' | 'payment'>>
  /**
   * `granted`, to a `person`, the condition that refuses it, who has it next where the city decides nothing, or the question of which the
   * form does not take the answer, or the amount that is not taken.
   */
  outcome:
    | 'granted'
    | 'person'
    | Readonly<{ refused: string }>
    | Readonly<{ handedOver: string }>
    | Readonly<{ notTaken: string }>
    /** Done on a page of its own: whether the household has a pass; `null`: the register does not say where they live. */
    | Readonly<{ pass: boolean | null }>
  /** What it costs at home, where it says so. */
  cents?: number
}>
