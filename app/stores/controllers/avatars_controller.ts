import type { HttpContext } from '@adonisjs/core/http'
import { flashFieldErrors } from '#foundation'
import { SetAvatar } from '#stores/actions/set_avatar'
import { avatarValidator } from '#stores/validators/store_validators'

/** The picture by which customers know a store. */
export default class AvatarsController {
  async store({ i18n, ownStore, request, response, session }: HttpContext) {
    const { avatar } = await request.validateUsing(avatarValidator)
    const result = await new SetAvatar().handle(ownStore, avatar.tmpPath!)
    if (!result.ok) flashFieldErrors(session, { avatar: i18n.t('my_store.settings.not_a_picture') })
    return response.redirect().back()
  }
}
