import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import type { MoneyJson } from '#money'
import { ListPayees } from '#payouts/queries/list_payees'
import { payeeFiltersValidator } from '#payouts/validators/payee_filters_validator'

export default class PayeesController {
  async index({ inertia, request }: HttpContext) {
    const filters = await request.validateUsing(payeeFiltersValidator, { data: request.qs() })
    const page = await new ListPayees().handle({ ...filters, negativeOnly: filters.negative })
    return inertia.render('platform/finance/payees/index', {
      ...page,
      filters: {
        search: filters.search ?? '',
        ownerType: filters.ownerType ?? '',
        negative: filters.negative ?? false,
      },
    })
  }

  async export({ request, response }: HttpContext) {
    const filters = await request.validateUsing(payeeFiltersValidator, { data: request.qs() })
    const { payees } = await new ListPayees().handle({
      ...filters,
      negativeOnly: filters.negative,
      everything: true,
    })
    const decimal = (amount: MoneyJson) => Money.fromJSON(amount).toDecimal()
    return csvResponse(response, 'payees.csv', {
      columns: ['name', 'type', 'rail', 'pending', 'available', 'reserved', 'paid', 'currency'],
      rows: payees.map((payee) => [
        payee.name,
        payee.ownerType,
        payee.rail,
        decimal(payee.pending),
        decimal(payee.available),
        decimal(payee.reserved),
        decimal(payee.paid),
        payee.available.currency,
      ]),
    })
  }
}
