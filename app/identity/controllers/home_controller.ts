import type { HttpContext } from '@adonisjs/core/http'
import { areasOf } from '#identity/areas'
import type { Role } from '#identity/roles'

/** Takes a signed-in person to where they work; someone with several hats chooses. */
export default class HomeController {
  show({ auth, inertia, response }: HttpContext) {
    const user = auth.use('staff').getUserOrFail()
    const areas = areasOf(user.roles.map(({ role }) => role as Role))
    if (areas.length === 1) return response.redirect(areas[0].href)
    return inertia.render('auth/home', { areas })
  }
}
