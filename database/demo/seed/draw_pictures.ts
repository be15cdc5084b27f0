import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import drive from '@adonisjs/drive/services/main'
import {
  pictureName,
  renderAvatar,
  renderLogo,
  renderProductPicture,
} from '#database/demo/pictures/index'
import type { DemoProduct, DemoVariant } from '#database/demo/index'
import type { Seeding } from '#database/demo/seed/seeding'

const SIZES = [1200, 600] as const

/** Where a drawn picture lies on the drive, without the width that `pictureUrl` adds. */
export function picturePath(tenantSlug: string, name: string): string {
  return `demo/${tenantSlug}/${name}`
}

/** Where a brand's logo or a store's avatar lies: one file of one size. */
export function emblemPath(tenantSlug: string, kind: 'logo' | 'avatar', slug: string): string {
  return `demo/${tenantSlug}/${kind}-${slug}.webp`
}

/** Draws what is not drawn yet: a run that was stopped goes on where it was. */
export async function drawPictures({ plan, report }: Seeding) {
  sharp.concurrency(1)
  const tasks = [...productPictures(plan), ...emblems(plan)]
  const waiting = tasks.values()
  let done = 0
  const painter = async () => {
    for (const { path, draw } of waiting) {
      report('pictures', done++ / tasks.length)
      if (await drive.use().exists(path)) continue
      await drive.use().put(path, await draw(), { contentType: 'image/webp' })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, painter))
}

function productPictures(plan: Seeding['plan']) {
  const looks = new Map<string, { product: DemoProduct; variant?: DemoVariant }>()
  for (const product of plan.brands.flatMap((brand) => brand.products)) {
    looks.set(pictureName(product.picture), { product })
    for (const variant of product.variants) {
      looks.set(pictureName(variant.picture), { product, variant })
    }
  }
  return [...looks].flatMap(([name, { product, variant }]) =>
    SIZES.map((size) => ({
      path: `${picturePath(plan.slug, name)}-${size}.webp`,
      draw: () => renderProductPicture(product, variant, size),
    }))
  )
}

function emblems(plan: Seeding['plan']) {
  return [
    ...plan.brands.map((brand) => ({
      path: emblemPath(plan.slug, 'logo', brand.slug),
      draw: () => renderLogo(brand, 600),
    })),
    ...plan.stores.map((store) => ({
      path: emblemPath(plan.slug, 'avatar', store.slug),
      draw: () => renderAvatar(store, 600),
    })),
  ]
}
