import { copyFile, mkdir } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { Brand } from '#catalog'
import { StartImport } from '#catalog/actions/start_import'
import { UploadImport } from '#catalog/actions/upload_import'
import { CatalogImport } from '#catalog/models/catalog_import'
import { drainOutbox } from '#foundation'
import { User } from '#identity'
import { Fulfilment, Order, RequestAfterSales, type CaseReason } from '#orders'
import type { DemoTenant } from '#database/demo/index'
import { RETURNS } from '#database/demo/sales/reasons'

/** Leaves something to do on every desk: products to review, and claims to decide. */
export async function seedOpenWork(plan: DemoTenant) {
  await importForReview(plan)
  await claimOnDelivered(plan)
}

/** A brand has imported its shop's export, whose pictures nobody can reach, and submitted it. */
async function importForReview({ unreviewed }: DemoTenant) {
  const brand = await Brand.findByOrFail('slug', unreviewed.brand)
  const user = await User.findByOrFail('email', brand.contactEmail!)
  const uploaded = await new UploadImport().handle({
    brandId: brand.id,
    file: { path: await copied(unreviewed.file), name: 'products_export.csv' },
    supplyShareBp: 6_000,
    submits: true,
    user,
  })
  await drainOutbox()
  const started = await new StartImport().handle(
    await CatalogImport.findOrFail(uploaded.id),
    'skip_bad'
  )
  if (!started.ok) throw new Error(`The demo's import does not start: ${started.error.type}`)
  await drainOutbox()
}

/** Uploading moves a file away. */
async function copied(name: string): Promise<string> {
  await mkdir(app.tmpPath(), { recursive: true })
  const path = app.tmpPath(name)
  await copyFile(app.makePath('database/demo/shopify', name), path)
  return path
}

const CLAIMS = [
  { reason: 'damaged', kind: 'refund' },
  { reason: 'not_as_described', kind: 'return_refund' },
  { reason: 'wrong_item', kind: 'return_refund' },
  { reason: 'changed_mind', kind: 'return_refund' },
] satisfies { reason: CaseReason; kind: 'refund' | 'return_refund' }[]

async function claimOnDelivered({ slug, locale }: DemoTenant) {
  const parcels = await Fulfilment.query()
    .where('state', 'delivered')
    .whereHas('lines', (lines) => lines.where('returnedQuantity', 0))
    .orderBy('deliveredAt', 'desc')
    .orderBy('id')
    .preload('lines', (lines) => lines.where('returnedQuantity', 0))
    .limit(CLAIMS.length)
  for (const [index, parcel] of parcels.entries()) {
    const { reason, kind } = CLAIMS[index]
    const { customerId } = await Order.findOrFail(parcel.orderId)
    const requested = await new RequestAfterSales().handle({
      fulfilmentId: parcel.id,
      kind,
      reason,
      message: RETURNS[locale][reason][0],
      lines: [{ orderLineId: parcel.lines[0].id, quantity: 1 }],
      actor: { type: 'customer', id: customerId },
      idempotencyKey: `demo:${slug}:${parcel.id}`,
    })
    if (!requested.ok) throw new Error(`The demo's claim is refused: ${requested.error.type}`)
  }
}
