import { BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'

/** Who may say where the tenant's events go. */
export default class WebhookPolicy extends BasePolicy {
  manage(user: User): boolean {
    return user.hasRole('platform_admin')
  }
}
