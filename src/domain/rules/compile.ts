import { type Explanation, explain } from './explain.ts'
import { type Basic, basicOf, type Dictionary, type Fact, type Facts, inDutch } from './fact.ts'
import { functionOf } from './function.ts'
import { generatedFrom } from './generate.ts'
import { settled } from './logic.ts'
import type { RuleMistake } from './mistake.ts'
import { parse } from './parse.ts'

export type Rule = Readonly<{
  expression: string
  /** What it gives when nothing is unknown. */
  gives: Basic
  /** The names of the dictionary that it looks at, in order of appearance. */
  variables: readonly string[]
  /** `null`: unknown. Never throws. */
  evaluate: (facts: Facts) => Fact
  /** The same outcome as `evaluate`, with the reasons. */
  explain: (facts: Facts) => Explanation
}>

export type Compiled = Readonly<{ rule: Rule }> | Readonly<{ mistakes: readonly RuleMistake[] }>

/** Makes a rule of a FEEL expression. All that is wrong with it comes back as mistakes, with their place. */
export function compile(expression: string, dictionary: Dictionary, wanted?: Basic): Compiled {
  const parsed = parse(expression, dictionary)
  if ('mistakes' in parsed) return parsed
  const { tree, variables } = parsed
  const gives = basicOf(tree.type)
  if (wanted ? gives !== wanted : gives === 'record') {
    const message = `Hier hoort ${inDutch[wanted ?? 'boolean']}, maar de regel geeft ${inDutch[gives]}.`
    return { mistakes: [{ code: 'rules/result', message, from: 0, to: expression.length }] }
  }
  const compute = generatedFrom(tree, functionOf) ?? functionOf(tree)
  const none: readonly Fact[] = []
  return {
    rule: {
      expression,
      gives,
      variables,
      evaluate: (facts) => settled(compute(facts, none)),
      explain: (facts) => explain(tree, facts),
    },
  }
}

const compiled = new WeakMap<Dictionary, Map<string, Rule>>()

/**
 * The condition of a definition that was checked at publication: compiled once per dictionary (the same object) and kept.
 * Throws when it does not compile: that is a fault of whoever published it, not of who uses it.
 */
export const conditionOf = (expression: string, dictionary: Dictionary): Rule =>
  ruleOf(expression, dictionary, 'boolean')

/** The same for an expression that gives a number. */
export const numberOf = (expression: string, dictionary: Dictionary): Rule => ruleOf(expression, dictionary, 'number')

function ruleOf(expression: string, dictionary: Dictionary, wanted: Basic): Rule {
  const rules = compiled.get(dictionary) ?? new Map<string, Rule>()
  compiled.set(dictionary, rules)
  const kept = rules.get(expression)
  if (kept) return kept
  const result = compile(expression, dictionary, wanted)
  if ('mistakes' in result)
    throw new Error(`rule does not compile: ${result.mistakes.map(({ message }) => message).join(' ')}`)
  rules.set(expression, result.rule)
  return result.rule
}
