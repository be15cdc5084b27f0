import { isIP } from 'node:net'
import env from '#start/env'
import { fail, isPublicAddress, ok, type Result } from '#foundation'

export type AddressProblem = { type: 'not_https' } | { type: 'private_address' }

/** Whether a webhook may be sent there, as far as the address alone tells; the connection asks again. */
export function checkWebhookAddress(text: string): Result<URL, AddressProblem> {
  const url = URL.parse(text)
  if (!url || url.username || url.password) return fail({ type: 'not_https' })
  if (isInternalHost(url)) return ok(url)
  if (url.protocol !== 'https:') return fail({ type: 'not_https' })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = isIP(host) !== 0 ? !isPublicAddress(host) : /(^|\.)localhost$/i.test(host)
  return isPrivate ? fail({ type: 'private_address' }) : ok(url)
}

/** A receiver inside the operator's own network, which they named in the configuration. */
export function isInternalHost({ host }: URL): boolean {
  return env.get('WEBHOOK_INTERNAL_HOSTS', '').split(',').includes(host)
}
