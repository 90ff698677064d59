import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'a top-up', [
  ['before', 'the wallet is credited'],
  ['after', 'the payment begins'],
])
once(world, 'an automatic top-up', [['before', 'the provider collects']])
