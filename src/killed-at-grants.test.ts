import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'a day pass', [
  ['before', 'it is granted'],
  ['after', 'the payment is booked'],
])
once(world, 'a resident permit', [['after', 'it is decided']])
