/**
 * What a store's owner may know of who bought: enough to recognize an order, not enough to write
 * to its customer behind the platform's back.
 */
export function maskName(name: string | null): string | null {
  if (!name) return null
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first ? `${first.segment}**` : null
}

/** `138****8000`: the beginning and the end, where there is something between them to hide. */
export function maskPhone(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? ''
  if (digits.length === 0) return null
  return digits.length < 9 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
