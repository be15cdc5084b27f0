import type { Carrier } from '#orders/carriers/carrier'
import { SimulatedCarrier } from '#orders/carriers/simulated_carrier'

/** Those who can be asked. Parcels of all others arrive by word of mouth, or by deadline. */
const CARRIERS: Carrier[] = [new SimulatedCarrier()]

export const trackableNames = () => CARRIERS.flatMap(({ names }) => names)

/** Null for a carrier that cannot be asked. */
export function carrierNamed(name: string): Carrier | null {
  const wanted = name.trim().toLowerCase()
  return CARRIERS.find(({ names }) => names.some((one) => one.toLowerCase() === wanted)) ?? null
}
