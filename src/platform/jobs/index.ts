export { drainJobs } from './drain.ts'
export { enqueue, type JobName, type Jobs, type OutboxTables } from './outbox.ts'
export {
  deadLetterQueue,
  type FailedJob,
  type Handlers,
  type JobLog,
  type Schedule,
  startWorker,
  type Worker,
} from './worker.ts'
