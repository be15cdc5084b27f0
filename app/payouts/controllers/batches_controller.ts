import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { currentTenant, flashFieldErrors } from '#foundation'
import { Money } from '#money'
import { CreatePayoutBatch, type NoBatch } from '#payouts/actions/create_payout_batch'
import { FindBatch } from '#payouts/queries/find_batch'
import { ListBatches } from '#payouts/queries/list_batches'
import { ListPayouts } from '#payouts/queries/list_payouts'
import { createBatchValidator } from '#payouts/validators/batch_validators'

export default class BatchesController {
  async index({ inertia, request }: HttpContext) {
    const { state, after } = request.qs()
    const page = await new ListBatches().handle({ state, after: Number(after) || undefined })
    return inertia.render('platform/finance/batches/index', {
      ...page,
      filters: { state: (state as string) ?? '' },
      idempotencyKey: randomUUID(),
    })
  }

  async show({ auth, inertia, params, request }: HttpContext) {
    const userId = auth.use('staff').getUserOrFail().id
    const batch = await new FindBatch().handle(params.number, userId)
    const after = Number(request.qs().after) || undefined
    const page = await new ListPayouts().handle({ batchId: batch.id, after })
    return inertia.render('platform/finance/batches/show', { batch, ...page })
  }

  async store(context: HttpContext) {
    const { auth, i18n, request, response, session } = context
    const { minimum, ...wishes } = await request.validateUsing(createBatchValidator)
    const parsed = Money.parse(minimum, currentTenant().currency)
    if (!parsed.ok) {
      flashFieldErrors(session, { minimum: i18n.t('finance.batches.minimum_invalid') })
      return response.redirect().back()
    }
    const result = await new CreatePayoutBatch().handle({
      ...wishes,
      minimumMinor: parsed.money.minor,
      createdBy: auth.use('staff').getUserOrFail().id,
    })
    if (!result.ok) return this.#refuse(context, result.error)
    const { number } = result.value
    session.flash('notice', i18n.t('finance.batches.created', { number }))
    return response.redirect().toPath(`/finance/batches/${number}`)
  }

  /** A form that was sent before leads to what it made. */
  #refuse({ i18n, response, session }: HttpContext, refused: NoBatch) {
    if (refused.type === 'nobody_to_pay') {
      session.flash('error', i18n.t('finance.batches.nobody_to_pay'))
      return response.redirect().toPath('/finance/batches')
    }
    const { number } = refused.standing
    session.flash('error', i18n.t('finance.batches.key_reused', { number }))
    return response.redirect().toPath(`/finance/batches/${number}`)
  }
}
