import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'a paid low-emission permit', [['after', 'the payment is booked']])
