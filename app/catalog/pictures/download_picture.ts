import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import env from '#start/env'
import {
  AddressRefusedError,
  fail,
  guardedLookup,
  isPublicAddress,
  ok,
  type Result,
} from '#foundation'
import type { PictureFailure } from '#catalog/pictures/picture_failure'

const TIMEOUT_MILLIS = 8_000
const MOST_BYTES = 10 * 1024 * 1024
const MOST_REDIRECTS = 3

/** The bytes behind an address that a brand's file names: trusted in nothing, least of all in where it leads. */
export async function downloadPicture(address: string): Promise<Result<Buffer, PictureFailure>> {
  let url = URL.parse(address)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (!url || !mayBeVisited(url)) return fail({ type: 'address_refused' })
    const signal = AbortSignal.timeout(TIMEOUT_MILLIS)
    try {
      const response = await get(url, signal)
      const { statusCode: status = 0, headers } = response
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy()
        url = URL.parse(headers.location, url.href)
        continue
      }
      if (status === 200) return await readBody(response)
      response.destroy()
      return fail({ type: 'http_status', status })
    } catch (error) {
      return fail(failureOf(error))
    }
  }
  return fail({ type: 'too_many_redirects' })
}

/** An address written as an IP needs no name server, so its connection asks no lookup. */
function mayBeVisited(url: URL): boolean {
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isInternalHost(url) || isIP(host) === 0 || isPublicAddress(host)
}

/** A picture server inside the operator's own network, which they named in the configuration. */
function isInternalHost({ host }: URL): boolean {
  return env.get('PICTURE_INTERNAL_HOSTS', '').split(',').includes(host)
}

function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const lookup = isInternalHost(url) ? undefined : guardedLookup
  const client = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const headers = { 'accept': 'image/*', 'user-agent': 'Banyan picture fetcher' }
    client.get(url, { agent: false, lookup, signal, headers }, resolve).on('error', reject)
  })
}

async function readBody(response: IncomingMessage): Promise<Result<Buffer, PictureFailure>> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    length += chunk.length
    if (length > MOST_BYTES) {
      response.destroy()
      return fail({ type: 'too_large' })
    }
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}

function failureOf(error: unknown): PictureFailure {
  if (error instanceof AddressRefusedError) return { type: 'address_refused' }
  const { code } = error as NodeJS.ErrnoException
  return { type: code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'host_unknown' : 'no_answer' }
}
