export { drainJobs } from './drain.ts'
export { enqueue, hintPromised, type JobName, type Jobs, type OutboxTables, promised } from './outbox.ts'
export {
  deadLetterQueue,
  type FailedJob,
  type Handlers,
  type JobLog,
  type Schedule,
  startWorker,
  type Worker,
} from './worker.ts'
