import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRule } from './rule.fixture.ts'

/**
 * Rules made together with what they mean, so that a misreading by the parser cannot hide in both. Written with as few
 * parentheses as the precedence of FEEL allows: or, and, comparison, sum, product.
 */
type Meant<Value> = Readonly<{ text: string; level: number; is: (facts: Numbers) => Value }>
type Numbers = Readonly<{ age: number; income: number; owner: boolean }>

const inside = ({ text, level }: Meant<unknown>, outer: number): string => (level < outer ? `(${text})` : text)

const compares: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

const { condition } = fc.letrec<{ sum: Meant<number>; condition: Meant<boolean> }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<Meant<number>>(
      { text: 'age', level: 9, is: ({ age }) => age },
      { text: 'income', level: 9, is: ({ income }) => income },
    ),
    fc.nat(9).map((n) => ({ text: String(n), level: 9, is: () => n })),
    fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => ({
      text: `${inside(a, 4)} - ${inside(b, 5)}`,
      level: 4,
      is: (facts: Numbers) => a.is(facts) - b.is(facts),
    })),
    fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => ({
      text: `${inside(a, 5)} * ${inside(b, 6)}`,
      level: 5,
      is: (facts: Numbers) => a.is(facts) * b.is(facts),
    })),
  ),
  condition: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constant<Meant<boolean>>({ text: 'owner', level: 9, is: ({ owner }) => owner }),
    fc.tuple(tie('sum'), fc.constantFrom(...Object.keys(compares)), tie('sum')).map(([a, op, b]) => ({
      text: `${inside(a, 4)} ${op} ${inside(b, 4)}`,
      level: 3,
      is: (facts: Numbers) => compares[op]?.(a.is(facts), b.is(facts)) ?? false,
    })),
    fc.tuple(tie('sum'), fc.nat(9), fc.nat(9)).map(([a, low, more]) => ({
      text: `${inside(a, 4)} between ${low} and ${low + more}`,
      level: 3,
      is: (facts: Numbers) => a.is(facts) >= low && a.is(facts) <= low + more,
    })),
    fc.tuple(tie('sum'), fc.nat(9), fc.nat(9)).map(([a, low, more]) => ({
      text: `(${inside(a, 4)} in [${low}..${low + more}))`,
      level: 9,
      is: (facts: Numbers) => a.is(facts) >= low && a.is(facts) < low + more,
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => ({
      text: `${inside(a, 2)} and ${inside(b, 2)}`,
      level: 2,
      is: (facts: Numbers) => a.is(facts) && b.is(facts),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => ({
      text: `${inside(a, 1)} or ${inside(b, 1)}`,
      level: 1,
      is: (facts: Numbers) => a.is(facts) || b.is(facts),
    })),
    tie('condition').map((a) => ({ text: `not(${a.text})`, level: 9, is: (facts: Numbers) => !a.is(facts) })),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([a, b, c]) => ({
      text: `(if ${a.text} then ${b.text} else ${c.text})`,
      level: 9,
      is: (facts: Numbers) => (a.is(facts) ? b.is(facts) : c.is(facts)),
    })),
  ),
}))

describe('A rule', () => {
  it('means what its precedence says', () =>
    fc.assert(
      fc.property(
        condition,
        fc.record({ age: fc.integer({ min: -2, max: 12 }), income: fc.nat(12), owner: fc.boolean() }),
        (meant, facts) => {
          const rule = aRule(meant.text)
          expect(rule.evaluate(facts)).toBe(meant.is(facts))
          expect(rule.explain(facts).outcome).toBe(meant.is(facts))
        },
      ),
      { numRuns: 500 },
    ))
})
