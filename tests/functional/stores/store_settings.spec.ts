import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import drive from '@adonisjs/drive/services/main'
import sharp from 'sharp'
import { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { SetAvatar } from '#stores/actions/set_avatar'
import { isReadableUnderWhite } from '#stores/contrast'
import { MARKUP_BP } from '#stores/validators/store_validators'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwnerSignedIn, givenAStore } from '#tests/fixtures/store_fixture'
import { temporaryFolder } from '#tests/fixtures/temporary_folder'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const stored = (tenant: Tenant, { id }: Store) => inTenant(tenant, () => Store.findOrFail(id))

test.group('A store’s settings', () => {
  test('are changed by its owner, and another’s are not', async ({ assert }) => {
    const tenant = await givenATenant()
    const other = await givenAStore({ tenant, name: 'Untouched' })
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    await visitor.send('PUT', '/my-store/settings', {
      name: '  王小美的店 🌸 ',
      welcome: '<script>alert(1)</script>',
      themeColor: '#27548a',
    })
    assert.containsSubset((await stored(tenant, store)).$attributes, {
      name: '王小美的店 🌸',
      welcome: '<script>alert(1)</script>',
      themeColor: '#27548a',
      settingsVersion: 2,
    })
    assert.equal((await stored(tenant, other)).name, 'Untouched')
  })

  test('are refused where a customer could not read them', async ({ assert }) => {
    const tenant = await givenATenant()
    const { store, visitor } = await givenAnOwnerSignedIn(tenant, { name: 'As it was' })
    const good = { name: 'Fine', welcome: '', themeColor: '#1f6f54' }
    const refused: [string, object][] = [
      ['name', { name: ' x ' }],
      ['name', { name: 'x'.repeat(61) }],
      ['welcome', { welcome: 'x'.repeat(301) }],
      ['themeColor', { themeColor: 'red' }],
      ['themeColor', { themeColor: '#ffffff' }],
      ['themeColor', { themeColor: '#1f6f54;background:url(//evil)' }],
    ]
    for (const [field, change] of refused) {
      await visitor.send('PUT', '/my-store/settings', { ...good, ...change })
      const { errors } = pageIn(await visitor.get('/my-store/settings')).props
      assert.isString(errors[field], JSON.stringify(change))
    }
    assert.equal((await stored(tenant, store)).name, 'As it was')
  })

  test('know which colours white text can be read on', ({ assert }) => {
    const readable = ['#000000', '#1f6f54', '#767676', '#27548a']
    const tooLight = ['#ffffff', '#777777', '#ffff00', '#6f8a5a']
    assert.isTrue(readable.every(isReadableUnderWhite))
    assert.isFalse(tooLight.some(isReadableUnderWhite))
  })

  test('take a markup within its bounds only', async ({ assert }) => {
    const tenant = await givenATenant()
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    const set = async (markupBp: unknown) => {
      await visitor.send('PUT', '/my-store/markup', { markupBp })
      return (await stored(tenant, store)).markupBp
    }
    assert.equal(await set(MARKUP_BP.max), MARKUP_BP.max)
    assert.equal(await set(MARKUP_BP.min), MARKUP_BP.min)
    for (const wrong of [MARKUP_BP.max + 1, MARKUP_BP.min - 1, 12.5, 'much', null]) {
      assert.equal(await set(wrong), MARKUP_BP.min, String(wrong))
    }
  })

  test('make a square of any picture, and nothing of what is none', async ({ assert }) => {
    const tenant = await givenATenant()
    const store = await givenAStore({ tenant })
    const folder = temporaryFolder()
    const [picture, text] = [join(folder, 'wide.png'), join(folder, 'text.png')]
    const wide = await sharp({
      create: { width: 900, height: 300, channels: 3, background: '#aa3344' },
    })
      .png()
      .toBuffer()
    await writeFile(picture, wide)
    await writeFile(text, 'no picture at all')
    await inTenant(tenant, async () => {
      const none = await new SetAvatar().handle(store, text)
      assert.deepEqual(none, { ok: false, error: { type: 'not_a_picture' } })

      await new SetAvatar().handle(store, picture)
      const first = store.avatarPath!
      const size = await sharp(await drive.use().getBytes(first)).metadata()
      assert.containsSubset(size, { format: 'webp', width: 320, height: 320 })

      await new SetAvatar().handle(store, picture)
      assert.notEqual(store.avatarPath, first)
      assert.isFalse(await drive.use().exists(first))
    })
  })
})
