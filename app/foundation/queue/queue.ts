import Bull from 'bull'
import queueConfig from '#config/queue'

/** The one queue: a message's id is the job's id, so that Bull holds each message once. */
const QUEUE_NAME = 'banyan-outbox'
const BELL = 'bell'

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

    /** Rings every relay that listens; needs no answer and may get lost. */
    async ring() {
      await queue.client.publish(`${QUEUE_NAME}:${BELL}`, '')
    },

    async onRing(listener: () => void) {
      const subscriber = queue.client.duplicate()
      await subscriber.subscribe(`${QUEUE_NAME}:${BELL}`)
      subscriber.on('message', listener)
      return async () => {
        subscriber.disconnect()
      }
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
