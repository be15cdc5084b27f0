import { createHash } from 'node:crypto'
import { TEXT_LIMITS } from '#catalog/importing/import_limits'

/**
 * The SKU of a variant whose file names none: the same brand, handle and option values always give
 * the same one, so that importing again finds the variant.
 */
export function generatedSku(brandSlug: string, handle: string, optionValues: string[]): string {
  const readable = [brandSlug, handle, ...optionValues]
    .join('-')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const exact = JSON.stringify([brandSlug, handle, optionValues])
  const digest = createHash('sha256').update(exact).digest('hex').slice(0, 6).toUpperCase()
  return `${readable.slice(0, TEXT_LIMITS.sku - digest.length - 1)}-${digest}`
}
