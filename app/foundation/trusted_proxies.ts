import { BlockList, isIP } from 'node:net'

/**
 * A test of whether a peer's `X-Forwarded-*` headers are believed.
 *
 * @param list addresses and CIDR ranges by comma, e.g. `127.0.0.1, 10.0.0.0/8`; none trusts nobody
 * @throws Error where an entry is neither
 */
export function trustedProxies(list: string): (address: string) => boolean {
  const trusted = new BlockList()
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry !== '') add(trusted, entry)
  }
  return (address) => trusted.check(address, familyOf(address))
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

function add(trusted: BlockList, entry: string) {
  const [address, prefix] = entry.split('/')
  if (!isIP(address)) throw new Error(`TRUST_PROXY: "${entry}" is no address or CIDR range`)
  if (prefix === undefined) trusted.addAddress(address, familyOf(address))
  else trusted.addSubnet(address, Number(prefix), familyOf(address))
}
