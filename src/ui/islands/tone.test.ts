import { describe, expect, it } from 'vitest'
import { warningTone } from './tone.ts'

const loudnessOf = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length)

describe('The tone that goes with the question whether somebody is there', () => {
  it.each([44_100, 48_000])('is not silent, not distorted, and over within a second at %i a second', (rate) => {
    const tone = warningTone(rate)
    expect(loudnessOf(tone)).toBeGreaterThan(0.15)
    expect(Math.max(...tone.map(Math.abs))).toBeLessThan(0.9)
    expect(tone.length).toBeLessThan(rate)
  })

  it('begins and ends softly: no click', () => {
    const tone = warningTone(48_000)
    expect(loudnessOf(tone.subarray(0, 100))).toBeLessThan(0.01)
    expect(loudnessOf(tone.subarray(-100))).toBeLessThan(0.01)
  })
})
