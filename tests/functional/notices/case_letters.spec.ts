import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock, SYSTEM, tenantTable } from '#foundation'
import { EscalateCase, WriteCaseMessage } from '#orders'
import {
  givenAClaim,
  givenADeliveredOrder,
  whenIDecide,
  whenISendBack,
  whenTheSellerFinds,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

/** A claim, with the mail addresses of its customer, its brand and operations. */
async function givenAClaimWithReaders() {
  const tenant = await givenATenant()
  const { order, brandId } = await givenADeliveredOrder(tenant)
  const customer = `chen-${randomUUID()}@example.com`
  await inTenant(tenant, () =>
    tenantTable('orders').where('id', order.orderId).update({ email: customer })
  )
  const brand = await givenAUser(tenant, { role: 'brand_member', brandId, locale: 'zh' })
  const operations = await givenAUser(tenant, { role: 'operations' })
  const caseId = await givenAClaim(tenant, order, 1, { kind: 'return_refund' })
  await whenJobsAreDone(tenant)
  return { tenant, caseId, customer, brand: brand.email, operations: operations.email }
}

/** The subjects of the mails about claims, without the numbers in them. */
async function subjectsTo(email: string) {
  const mails = await mailsTo(email)
  return mails
    .map(({ subject }) => subject.replace(/ ?[0-9A-Z]{10}/g, ''))
    .filter((subject) => /claim|back|refund|售后|寄回/i.test(subject))
}

test.group('Letters about a claim', (group) => {
  group.each.teardown(() => clock.restore())

  test('go to whose turn it is, each in their language', async ({ assert }) => {
    const { tenant, caseId, customer, brand, operations } = await givenAClaimWithReaders()
    assert.deepEqual(await subjectsTo(customer), ['We have your claim for order'])
    assert.deepEqual(await subjectsTo(brand), ['订单 有售后申请待答复'])
    await whenIDecide(tenant, caseId)
    await whenISendBack(tenant, caseId)
    await whenTheSellerFinds(tenant, caseId, { type: 'accepted', restock: false })
    await whenJobsAreDone(tenant)
    assert.deepEqual((await subjectsTo(customer)).slice(1), [
      'Please send back what you claimed of order',
      'We refund $9.66 for order',
      '$9.66 for order are refunded',
    ])
    assert.deepEqual((await subjectsTo(brand)).slice(1), ['订单 的商品正在寄回'])
    assert.isEmpty(await subjectsTo(operations))
  })

  test('warn who is about to be late, and bring in operations', async ({ assert }) => {
    const { tenant, caseId, customer, brand, operations } = await givenAClaimWithReaders()
    await whenTimePasses(tenant, { hours: 25 })
    await whenJobsAreDone(tenant)
    assert.deepEqual((await subjectsTo(brand)).slice(1), ['售后 还剩一天'])
    await whenIDecide(tenant, caseId)
    await whenISendBack(tenant, caseId)
    await whenTheSellerFinds(tenant, caseId, { type: 'contested', reason: 'An empty box' })
    await whenJobsAreDone(tenant)
    assert.deepEqual(await subjectsTo(operations), ['Claim asks for your decision'])
    assert.include(await subjectsTo(customer), 'Your claim for order is being looked at again')
  })

  test('tell again of what comes again', async ({ assert }) => {
    const { tenant, caseId, customer, operations } = await givenAClaimWithReaders()
    await whenIDecide(tenant, caseId, { type: 'reject' })
    const escalation = { caseId, reason: 'It is broken', actor: SYSTEM }
    await inTenant(tenant, () => new EscalateCase().handle(escalation))
    await whenTimePasses(tenant, { days: 4, hours: 1 })
    await whenJobsAreDone(tenant)
    await whenIDecide(tenant, caseId)
    await whenISendBack(tenant, caseId)
    await whenTheSellerFinds(tenant, caseId, { type: 'contested', reason: 'An empty box' })
    await whenTimePasses(tenant, { days: 4, hours: 1 })
    await whenJobsAreDone(tenant)
    assert.deepEqual(await subjectsTo(operations), [
      'Claim asks for your decision',
      'One day left for claim',
      'Claim asks for your decision',
      'One day left for claim',
    ])
    const again = 'Your claim for order is being looked at again'
    assert.lengthOf(
      (await subjectsTo(customer)).filter((one) => one === again),
      2
    )
  })

  test('tell of a message those who did not write it', async ({ assert }) => {
    const { tenant, caseId, customer, brand } = await givenAClaimWithReaders()
    const message = { caseId, side: 'brand' as const, actor: SYSTEM, words: 'A photo?' }
    await inTenant(tenant, () => new WriteCaseMessage().handle({ ...message, photos: [] }))
    await whenJobsAreDone(tenant)
    assert.include(await subjectsTo(customer), 'A message about your claim for order')
    assert.lengthOf(await subjectsTo(brand), 1)
  })
})
