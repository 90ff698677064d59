import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'a question and its answer', [
  ['after', 'the question is asked'],
  ['before', 'the answer is given'],
])
once(world, 'the work of a robot', [
  ['after', 'a robot leases it'],
  ['before', 'the task is done'],
])
