import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'taxi cheques', [
  ['before', 'the statement is read'],
  ['after', 'the payment is booked'],
])
