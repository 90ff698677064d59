import type { Product } from '#domain/catalogue/index.ts'
import { aProduct } from '#domain/catalogue/product.fixture.ts'

/** The kind of work that the robot of the proof may do. */
export const robotWork = 'oud-archief'

/** No product of the city has a step for a robot yet: this one is published in the proof alone. */
export const robotProduct: Product = aProduct({
  ...{ id: 'proef-archief', title: { nl: 'Opzoeking in het oud archief' }, facts: [], issues: undefined },
  steps: [
    {
      ...{ id: 'archief', kind: 'robot', by: robotWork, gives: ['question'] },
      returns: [{ name: 'found', kind: 'yes-no' }],
    },
    { id: 'klaar', kind: 'issue' },
  ],
})
