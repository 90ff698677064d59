import type { Sources } from '#domain/catalogue/index.ts'

/**
 * One application as it could be, and what must come of it: an example that an editor reads and that runs as a test
 * (`examples.test.ts`). What is not said of a source, the source does not know.
 */
export type Example = Readonly<{
  product: string
  name: string
  /** The day of the application: which version and which table hold. */
  day: string
  answers: Readonly<Record<string, string>>
  /** The day on which it was paid, where that is another. */
  paid?: string
  said?: Partial<Omit<Sources, 'isSubject' | 'cityCodes' | 'zones' | 'payment'>>
  /**
   * `granted`, to a `person`, the condition that refuses it, who has it next where the city decides nothing, or the question of which the
   * form does not take the answer.
   */
  outcome:
    | 'granted'
    | 'person'
    | Readonly<{ refused: string }>
    | Readonly<{ handedOver: string }>
    | Readonly<{ notTaken: string }>
  /** What it costs at home, where it says so. */
  cents?: number
}>
