import dns from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '#foundation/outside/public_address'

export class AddressRefusedError extends Error {
  override name = 'AddressRefusedError'
}

/**
 * Resolves a host for the very connection that is about to be opened, and refuses it where any of
 * its addresses is private: a check before the connection could be answered differently the second
 * time ("DNS rebinding").
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    if (addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new AddressRefusedError(hostname), '')
    }
    if (options.all) return callback(null, addresses)
    callback(null, addresses[0].address, addresses[0].family)
  })
}
