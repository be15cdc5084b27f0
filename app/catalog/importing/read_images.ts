import { TEXT_LIMITS } from '#catalog/importing/import_limits'
import type { Report } from '#catalog/importing/problem'
import type { SheetRow } from '#catalog/importing/sheet'
import type { DraftImage } from '#catalog/saving/draft_product'

/** A product's pictures in the order the file wishes; each address once. */
export function readImages(lines: SheetRow[], report: Report): DraftImage[] {
  const found = lines.flatMap((line, index) => {
    const sourceUrl = readAddress(line, 'Image Src', report)
    if (sourceUrl === null) return []
    const position = Number.parseInt(line.cell('Image Position'), 10)
    const alt = line.cell('Image Alt Text').slice(0, TEXT_LIMITS.imageAlt) || null
    return [{ sourceUrl, alt, position: Number.isNaN(position) ? index + 1 : position }]
  })
  const ordered = found.toSorted((left, right) => left.position - right.position)
  const images = new Map(
    ordered.map(({ sourceUrl, alt }): [string, DraftImage] => [sourceUrl, { sourceUrl, alt }])
  )
  return [...images.values()]
}

/** Lays the variants' own pictures, named in rows beside their SKU, over the product's. */
export function assignVariantImages(
  images: DraftImage[],
  variantLines: { line: SheetRow; sku: string }[],
  report: Report
): DraftImage[] {
  const byAddress = new Map(images.map((image) => [image.sourceUrl, image]))
  for (const { line, sku } of variantLines) {
    const sourceUrl = readAddress(line, 'Variant Image', report)
    if (sourceUrl === null) continue
    byAddress.set(sourceUrl, { sourceUrl, ...byAddress.get(sourceUrl), variantSku: sku })
  }
  return [...byAddress.values()]
}

function readAddress(
  { row, cell }: SheetRow,
  column: 'Image Src' | 'Variant Image',
  report: Report
): string | null {
  const value = cell(column)
  if (value === '') return null
  const { imageAddress } = TEXT_LIMITS
  if (value.length > imageAddress) {
    report(row, column, 'text_too_long', { length: value.length, most: imageAddress })
    return null
  }
  const url = URL.parse(value)
  if (url && ['http:', 'https:'].includes(url.protocol)) return value
  report(row, column, 'image_address_invalid', { value: value.slice(0, 200) })
  return null
}
