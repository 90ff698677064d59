import type { Words } from '#platform/words.ts'
import type { LookUp } from './look-up.ts'
import type { Product } from './product.ts'

/** What the mid-office can do with an application. Who does it (program, person, robot, customer) follows from the kind. */
export const stepKinds = [
  /** Ask the sources for the facts that the product is built from. */
  'consult',
  /** Hold the conditions against the facts. */
  'check',
  /** A person looks at what was handed in. */
  'review',
  /** A person looks up what no source says. */
  'look-up',
  /** A person decides. */
  'decide',
  /** The customer answers a question. */
  'ask',
  /** The customer pays what is owed from now on. */
  'pay',
  /** Nothing happens for a number of days. */
  'wait',
  /** Make and write what is granted. */
  'issue',
  /** Tell the customer. */
  'notify',
  /** Pass on to another government. */
  'hand-over',
  /** A robot does it in another program. */
  'robot',
] as const
export type StepKind = (typeof stepKinds)[number]

export const returnKinds = ['text', 'number', 'yes-no', 'date'] as const
export type ReturnKind = (typeof returnKinds)[number]

/** One step between intake and decision. Pure data. */
export type Step = Readonly<{
  /** Its name in lead times and tasks: once in a product. */
  id: string
  kind: StepKind
  title?: Words
  /** FEEL over the facts: the step is left out when this does not hold. Unknown is not no: then it is taken. */
  when?: string
  /** Working days that this step may take, of what the product promises; for `wait`, calendar days that it lasts. */
  days?: number
  /** What somebody must be able to do before he may take the task. */
  skill?: string
  /** What a person decides or looks up here, another person confirms. */
  fourEyes?: boolean
  /** `robot`: the kind of work, as the robot's key names it. `hand-over`: who takes over. */
  by?: string
  /** What a robot or another government is told and no more: fields of the form and facts (`person.age`). */
  gives?: readonly string[]
  /** `robot`: what it has to answer. Anything else is nonsense. */
  returns?: readonly Readonly<{ name: string; kind: ReturnKind }>[]
  /** `look-up`: where, and what. */
  lookUp?: LookUp
  /** `ask`: what the customer is asked. */
  question?: Words
  /** `notify`: what the customer is written, in a few plain sentences. */
  message?: Words
}>

const consult: Step = { id: 'consult', kind: 'consult' }
const check: Step = { id: 'check', kind: 'check' }
const decide: Step = { id: 'decide', kind: 'decide' }
const issue: Step = { id: 'issue', kind: 'issue' }

/** The steps of a product in their order; a product that names none is consulted, checked and issued. */
export function stepsOf({ steps, decision }: Pick<Product, 'steps' | 'decision'>): readonly Step[] {
  if (steps) return steps
  return decision === 'person' ? [consult, check, decide, issue] : [consult, check, issue]
}
