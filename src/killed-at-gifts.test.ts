import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'a gift on the pass', [
  ['after', 'a gift is booked'],
  ['before', 'a gift is told'],
])
