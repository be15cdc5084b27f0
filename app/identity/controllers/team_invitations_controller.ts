import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { outbox } from '#foundation'
import User from '#identity/models/user'
import UserPolicy from '#identity/policies/user_policy'

/** The mail with the link is sent once more, to someone who has not set a password yet. */
export default class TeamInvitationsController {
  async store({ bouncer, params, response, session, i18n }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('manage')
    const { id, email } = await User.query()
      .where('id', Number(params.id))
      .whereNull('password')
      .firstOrFail()
    await db.transaction((trx) => outbox.enqueue(trx, 'identity.mail_invitation', { userId: id }))
    session.flash('notice', i18n.t('team.invited', { email }))
    return response.redirect().back()
  }
}
