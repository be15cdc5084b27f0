import Bull from 'bull'
import queueConfig from '#config/queue'

/** The one queue: a message's id is the job's id, so that Bull holds each message once. */
const QUEUE_NAME = 'banyan-outbox'

export type MessageJob = { messageId: number }

/**
 * The thin binding of Bull. Only this file knows it: jobs carry nothing but an outbox row's id, and
 * everything that must not be lost stands in that row.
 */
export function openQueue() {
  const queue = new Bull<MessageJob>(QUEUE_NAME, {
    redis: { ...queueConfig.redis, maxRetriesPerRequest: null, enableReadyCheck: false },
    prefix: 'banyan-bull',
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  })

  return {
    async send(messageIds: number[]) {
      await queue.addBulk(
        messageIds.map((messageId) => ({
          name: 'message',
          data: { messageId },
          opts: { jobId: `message-${messageId}` },
        }))
      )
    },

    process(concurrency: number, handle: (messageId: number) => Promise<unknown>) {
      void queue.process('message', concurrency, (job) => handle(job.data.messageId))
    },

    onError(listener: (error: Error) => void) {
      queue.on('error', listener)
    },

    async counts() {
      return queue.getJobCounts()
    },

    async close() {
      await queue.close()
    },
  }
}

export type Queue = ReturnType<typeof openQueue>
