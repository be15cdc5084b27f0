import { aStaffVisitor } from '#tests/browser/staff_visitor'
import { TEA, type Stage } from '#tests/browser/chain/stage'
import { text } from '#tests/browser/text'
import type { Visitor } from '#tests/browser/visitor'
import { productCells, shopifyCsv } from '#tests/fixtures/shopify_csv_fixture'

/** The brand uploads its export on a laptop, looks at what was found, and imports all of it. */
export async function theBrandImportsItsCatalog(stage: Stage): Promise<Visitor> {
  const { locale, teaHouse } = stage
  const brand = await aStaffVisitor(
    { ...stage, path: '/brand/imports' },
    { role: 'brand_member', brandId: teaHouse.id }
  )
  const { page } = brand
  const row = { 'Title': TEA, 'Variant Price': '40.10', 'Cost per item': '22.00' }
  await page.getByLabel(text(locale, 'imports.file')).setInputFiles({
    name: 'products_export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(shopifyCsv([productCells(1, row)])),
  })
  await page.getByRole('button', { name: text(locale, 'imports.check') }).click()
  await page.getByRole('button', { name: text(locale, 'imports.import_all', { count: 1 }) }).click()
  await page.getByText(text(locale, 'imports.done_submitted')).waitFor()
  return brand
}

/** Operations look through the queue and list the product at the prices its brand wishes. */
export async function operationsApproveAndPriceIt(stage: Stage): Promise<Visitor> {
  const { locale } = stage
  const operations = await aStaffVisitor(
    { ...stage, path: '/platform/products' },
    { role: 'operations' }
  )
  const { page } = operations
  await page.getByRole('link', { name: TEA }).click()
  await page.getByRole('button', { name: text(locale, 'products.approve') }).click()
  await page.getByText(text(locale, 'products.approved', { title: TEA })).waitFor()
  return operations
}
