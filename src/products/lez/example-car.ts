/** The day of the examples of the low-emission zone. */
export const today = '2026-11-23'

/** A car of the person who asks, as the register knows it. */
export const car = (norm: string, fuel = '20', more: object = {}) => ({
  ...{ plate: '1WWW901', registered: true, category: 'M1', relation: 'own' as const },
  ...{ firstUsed: '2009-03-02', firstRegistered: '2009-03-02', fuels: [{ code: fuel, norm }] },
  ...more,
})

/** Its plate, as it is typed. */
export const answers = { plate: '1-WWW-901' }
