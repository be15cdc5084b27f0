import type { HttpContext } from '@adonisjs/core/http'
import { SuggestSlugs } from '#stores'
import { Invitation } from '#network/models/invitation'
import { addressValidator } from '#network/validators/acceptance_validators'

/** Says, while an invited person types, whether a store's address can be had. */
export default class AddressesController {
  async show({ params, request, response }: HttpContext) {
    await Invitation.findByOrFail('code', params.code)
    const { slug = '', storeName = '', email = '' } = await request.validateUsing(addressValidator)
    const advice = await new SuggestSlugs().handle({
      wanted: slug,
      storeName,
      hints: [email.split('@')[0]],
    })
    return response.json(advice)
  }
}
