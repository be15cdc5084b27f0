import { test } from '@japa/runner'
import sharp from 'sharp'
import drive from '@adonisjs/drive/services/main'
import { clock } from '#foundation'
import { pictureUrl, ProductImage } from '#catalog'
import { FetchPictures } from '#catalog/actions/fetch_pictures'
import { RetryPicture } from '#catalog/actions/retry_picture'
import LookForDuePictures from '#catalog/jobs/look_for_due_pictures'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { aPicture, givenAPictureServer } from '#tests/fixtures/picture_server_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenAPictureAt(sourceUrl: string) {
  const tenant = await givenATenant()
  await givenAProduct(tenant, { brand: await givenABrand(tenant), images: [{ sourceUrl }] })
  return tenant
}

const whenPicturesAreFetched = (tenant: Tenant) =>
  inTenant(tenant, () => new FetchPictures().handle())

const thePicture = (tenant: Tenant) => inTenant(tenant, () => ProductImage.firstOrFail())

test.group('Pictures of an import', (group) => {
  group.each.teardown(() => clock.restore())

  test('one that can be reached is kept in two widths and served', async ({
    assert,
    client,
    cleanup,
  }) => {
    const bytes = await aPicture(1600, 800)
    const server = await givenAPictureServer((_, response) => response.end(bytes))
    cleanup(() => server.close())
    const tenant = await givenAPictureAt(server.address('/mug.jpg'))
    await whenPicturesAreFetched(tenant)

    const image = await thePicture(tenant)
    assert.deepInclude(image.$attributes, { status: 'ready', width: 1200, height: 600 })
    assert.match(image.path!, new RegExp(`^${tenant.slug}/products/`))
    const small = await sharp(await drive.use().getBytes(`${image.path}-600.webp`)).metadata()
    assert.deepInclude(small, { format: 'webp', width: 600, height: 300 })
    const served = await client
      .get(pictureUrl(image.path, 1200)!)
      .header('host', `${tenant.slug}.localhost`)
    served.assertStatus(200)
    served.assertHeader('content-type', 'image/webp')
  })

  const FAILURES = {
    '/gone': 'http_404',
    '/page': 'not_an_image',
    '/drawing': 'not_an_image',
    '/large': 'too_large',
    '/loop': 'too_many_redirects',
    '/inside': 'address_refused',
    '/file': 'address_refused',
    '/silent': 'no_answer',
  }
  for (const [path, failure] of Object.entries(FAILURES)) {
    test(`${path} gives ${failure}`, async ({ assert, cleanup }) => {
      const server = await givenAPictureServer((request, response) => {
        const redirect = (location: string) => response.writeHead(302, { location }).end()
        if (request.url === '/gone') response.writeHead(404).end()
        if (request.url === '/page') response.end('<html>Not a picture</html>')
        if (request.url === '/drawing') response.end('<svg xmlns="http://www.w3.org/2000/svg"/>')
        if (request.url === '/large') response.end(Buffer.alloc(11 * 1024 * 1024))
        if (request.url === '/loop') redirect('/loop')
        if (request.url === '/inside') redirect('http://169.254.169.254/latest/meta-data/')
        if (request.url === '/file') redirect('file:///etc/passwd')
        if (request.url === '/silent') response.destroy()
      })
      cleanup(() => server.close())
      const tenant = await givenAPictureAt(server.address(path))
      await whenPicturesAreFetched(tenant)

      const image = await thePicture(tenant)
      assert.deepInclude(image.$attributes, {
        status: 'unreachable',
        lastError: failure,
        path: null,
      })
      const triesAgain = ['http_404', 'no_answer'].includes(failure)
      assert.equal(image.nextAttemptAt !== null, triesAgain)
      assert.isNull(pictureUrl(image.path))
    })
  }

  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433', '0x7f.1']) {
    test(`our own machine is not visited as ${host}`, async ({ assert, cleanup }) => {
      let visits = 0
      const server = await givenAPictureServer(() => visits++, { trusted: false })
      cleanup(() => server.close())
      const tenant = await givenAPictureAt(`http://${host}:${server.port}/secret.png`)
      await whenPicturesAreFetched(tenant)
      assert.equal((await thePicture(tenant)).lastError, 'address_refused')
      assert.equal(visits, 0)
    })
  }

  test('an unreachable one is tried again by itself, less and less often, then no more', async ({
    assert,
  }) => {
    const tenant = await givenAPictureAt('https://pictures.invalid/mug.jpg')
    const waits: number[] = []
    for (let tries = 1; tries <= 6; tries++) {
      await whenPicturesAreFetched(tenant)
      const image = await thePicture(tenant)
      assert.deepInclude(image.$attributes, { attempts: tries, lastError: 'host_unknown' })
      if (!image.nextAttemptAt) break
      waits.push(Math.round(image.nextAttemptAt.diff(clock.now()).as('minutes')))
      clock.travel({ minutes: waits.at(-1)!, seconds: 1 })
    }
    assert.deepEqual(waits, [5, 60, 360, 1440, 4320])
    await whenPicturesAreFetched(tenant)
    assert.equal((await thePicture(tenant)).attempts, 6)
  })

  test('a person may have it tried again, and the schedule finds what is due', async ({
    assert,
    cleanup,
  }) => {
    let isUp = false
    const bytes = await aPicture(300, 300)
    const server = await givenAPictureServer((_, response) =>
      isUp ? response.end(bytes) : response.writeHead(503).end()
    )
    cleanup(() => server.close())
    const [byHand, bySchedule] = [
      await givenAPictureAt(server.address('/a.jpg')),
      await givenAPictureAt(server.address('/b.jpg')),
    ]
    for (const tenant of [byHand, bySchedule]) await whenPicturesAreFetched(tenant)
    isUp = true
    await inTenant(byHand, async () => new RetryPicture().handle(await ProductImage.firstOrFail()))
    await whenJobsAreDone(byHand)
    assert.deepInclude((await thePicture(byHand)).$attributes, { status: 'ready', width: 300 })
    assert.equal((await thePicture(bySchedule)).status, 'unreachable')

    clock.travel({ minutes: 6 })
    await new LookForDuePictures().run()
    await whenJobsAreDone(bySchedule)
    assert.equal((await thePicture(bySchedule)).status, 'ready')
  })
})
