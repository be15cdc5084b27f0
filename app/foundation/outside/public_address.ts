import { BlockList, isIPv4 } from 'node:net'

/**
 * Networks that a server must not be talked into visiting: its own, its neighbours', and the cloud's
 * that tells its secrets to whoever asks from inside.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const IPV4_NETWORKS: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** All but global unicast, and the parts of it that wrap an IPv4 address or lead nowhere. */
const IPV6_NETWORKS: [string, number][] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

/** One list for each family: a list takes an IPv4 address for an IPv6 one, too. */
const closedIPv4 = new BlockList()
const closedIPv6 = new BlockList()
for (const [network, prefix] of IPV4_NETWORKS) closedIPv4.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of IPV6_NETWORKS) closedIPv6.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  return isIPv4(address) ? !closedIPv4.check(address) : !closedIPv6.check(address, 'ipv6')
}
