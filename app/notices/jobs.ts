import { registerJobs } from '#foundation'
import { TOLD_EVENTS, type ToldEvent } from '#notices/told_events'

const jobOf = (event: ToldEvent) => `notices.tell_${event.replace('.', '_')}`

/** A job hears only a payload, so each event has a job of its own that knows its name. */
async function teller(event: ToldEvent) {
  const { tellOf } = await import('#notices/jobs/tell')
  return { default: tellOf(event) }
}

registerJobs({
  jobs: {
    ...Object.fromEntries(TOLD_EVENTS.map((event) => [jobOf(event), () => teller(event)])),
    'notices.send': () => import('#notices/jobs/send_notice'),
    'notices.deliver_webhook': () => import('#notices/jobs/deliver_webhook'),
  },
  listens: Object.fromEntries(TOLD_EVENTS.map((event) => [event, [jobOf(event)]])),
})
