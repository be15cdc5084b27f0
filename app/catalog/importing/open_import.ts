import drive from '@adonisjs/drive/services/main'
import { currentTenant, ok, type Result } from '#foundation'
import { BasisPoints } from '#money'
import { unusable } from '#catalog/importing/header'
import type { Problem } from '#catalog/importing/problem'
import type { ImportContext } from '#catalog/importing/read_product'
import { Sheet, wholeFile } from '#catalog/importing/sheet'
import { decoded, detectEncoding, type Encoding } from '#catalog/importing/text_encoding'
import type { CatalogImport } from '#catalog/models/catalog_import'

/** The disk of uploaded files, which no address serves. */
export const importFiles = () => drive.use('documents')

/** Opens an import's file as a sheet, or says why it is none. */
export async function openImport({
  path,
}: CatalogImport): Promise<
  Result<{ sheet: Sheet; encoding: Encoding }, { type: 'unusable_file'; problems: Problem[] }>
> {
  const open = () => importFiles().getStream(path)
  const detected = await detectEncoding(open)
  if (detected.ok) {
    const opened = await Sheet.open(decoded(await open(), detected.value))
    return opened.ok ? ok({ sheet: opened.value, encoding: detected.value }) : opened
  }
  const { type: code, ...params } = detected.error
  if (code !== 'wrong_encoding') return unusable([wholeFile(code, params)])
  const place = await firstUndecodable(decoded(await open(), 'utf-8', { fatal: false }))
  return unusable([{ ...wholeFile(code, params), ...place }])
}

/** What reading a brand's file needs to know. Needs the import's brand loaded. */
export function importContext({ brand, supplyShareBp }: CatalogImport): ImportContext {
  return {
    brandSlug: brand.slug,
    currency: currentTenant().currency,
    supplyShare: BasisPoints.from(supplyShareBp),
  }
}

/** Where the first letter stands that the encoding does not know. */
async function firstUndecodable(text: AsyncIterable<string>) {
  const opened = await Sheet.open(text)
  if (!opened.ok) return null
  for await (const { row, cells } of opened.value.rows()) {
    const index = cells.findIndex((cell) => cell.includes('\uFFFD'))
    if (index >= 0) return { row, column: opened.value.header.columns[index] ?? null }
  }
  return null
}
