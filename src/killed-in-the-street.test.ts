import { aWorldInTests, once } from './killed.fixture.ts'

const world = await aWorldInTests()

once(world, 'a ban on parking', [
  ['before', 'the place is given'],
  ['before', 'GIPOD took it'],
])
once(world, 'small works', [['after', 'GIPOD is about to hear']])
