/** A step as it is seen in the database: the first row of `table` that is written so. `when`: a condition on `new` (and `old`). */
export type Point = Readonly<{ table: string; on: 'insert' | 'update'; when?: string }>

const changed = (column: string, to: string) =>
  `old.${column} is distinct from new.${column} and new.${column} = '${to}'`

/** Where the program is killed, by the name of what happens there. */
export const points = {
  'it is handed in': { table: 'cases.event', on: 'insert', when: `new.what = 'submitted'` },
  'the payment begins': { table: 'payments.attempt', on: 'insert' },
  'the payment is booked': { table: 'payments."order"', on: 'update', when: changed('status', 'paid') },
  'it is decided': { table: 'cases."case"', on: 'update', when: changed('status', 'granted') },
  'a step is written down': { table: 'automation.step', on: 'insert' },
  'a message is promised': { table: 'messages.message', on: 'insert' },
  'a message has gone': { table: 'messages.message', on: 'update', when: changed('status', 'sent') },

  'it is granted': { table: 'grants."grant"', on: 'insert' },

  'the place is given': { table: 'streets.occupation', on: 'insert' },
  'GIPOD is about to hear': {
    table: 'streets.registration',
    on: 'update',
    when: 'old.lease_id is null and new.lease_id is not null',
  },
  'GIPOD took it': {
    table: 'streets.registration',
    on: 'update',
    when: 'old.written is distinct from new.written and new.number is not null',
  },

  'vouchers are set aside': { table: 'vouchers.entry', on: 'insert', when: `new.what = 'reserved'` },
  'a transfer is asked': { table: 'payments.transfer_request', on: 'insert' },
  'the statement is read': { table: 'payments.bank_line', on: 'insert' },
  'vouchers are given': { table: 'vouchers.entry', on: 'insert', when: `new.what = 'given'` },
  'their parcel is made': { table: 'vouchers.parcel', on: 'insert' },

  'a task is opened': { table: 'tasks.task', on: 'insert' },
  'the task is taken': { table: 'tasks.task', on: 'update', when: changed('status', 'taken') },
  'the question is asked': { table: 'tasks.question', on: 'insert' },
  'the answer is given': {
    table: 'tasks.question',
    on: 'update',
    when: 'old.answered_at is null and new.answered_at is not null',
  },
  'the task returns to who asked': {
    table: 'tasks.task',
    on: 'update',
    when: `old.status = 'asked' and new.status = 'taken'`,
  },
  'a robot leases it': {
    table: 'tasks.task',
    on: 'update',
    when: 'new.lease_id is not null and old.lease_id is distinct from new.lease_id',
  },
  'the robot keeps it': {
    table: 'tasks.task',
    on: 'update',
    when: 'old.lease_id = new.lease_id and old.leased_until < new.leased_until',
  },
  'the lease runs out': { table: 'tasks.event', on: 'insert', when: `new.what = 'lease-expired'` },
  'the task is done': { table: 'tasks.task', on: 'update', when: changed('status', 'done') },

  'a top-up is asked': { table: 'passes.top_up', on: 'insert' },
  'a mandate is asked': { table: 'payments.mandate', on: 'insert' },
  'the mandate holds': { table: 'payments.mandate', on: 'update', when: changed('status', 'valid') },
  'the refill is agreed': {
    table: 'passes.wallet',
    on: 'update',
    when: 'old.refill_cents is null and new.refill_cents is not null',
  },
  'the wallet is credited': { table: 'passes.line', on: 'insert', when: `new.kind = 'top-up'` },
  'a gift is booked': { table: 'passes.line', on: 'insert', when: `new.kind = 'credit'` },
  'a gift is told': { table: 'messages.message', on: 'insert', when: `new.template = 'pass-credit'` },
  'an opening is booked': { table: 'passes.line', on: 'insert', when: `new.kind = 'opening'` },
  'the balance ran low': { table: 'passes.wallet', on: 'update', when: 'old.low_told is distinct from new.low_told' },
  'the provider collects': { table: 'payments.attempt', on: 'insert', when: `new.sequence = 'recurring'` },
} as const satisfies Readonly<Record<string, Point>>

export type PointName = keyof typeof points
