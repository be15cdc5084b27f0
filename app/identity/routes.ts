import router from '@adonisjs/core/services/router'
import { consoleStack, middleware, pageStack } from '#start/kernel'

const SessionsController = () => import('#identity/controllers/sessions_controller')
const PasswordResetsController = () => import('#identity/controllers/password_resets_controller')
const PasswordsController = () => import('#identity/controllers/passwords_controller')
const ProfilesController = () => import('#identity/controllers/profiles_controller')
const HomeController = () => import('#identity/controllers/home_controller')
const TeamController = () => import('#identity/controllers/team_controller')
const TeamInvitationsController = () => import('#identity/controllers/team_invitations_controller')
const TeamRolesController = () => import('#identity/controllers/team_roles_controller')
const TeamSuspensionsController = () => import('#identity/controllers/team_suspensions_controller')
const OperatorSessionsController = () =>
  import('#identity/controllers/operator_sessions_controller')

router
  .group(() => {
    router
      .get('/sign-in', [SessionsController, 'create'])
      .use(middleware.guest({ guard: 'staff' }))
      .as('sign_in')
    router.post('/session', [SessionsController, 'store']).as('session.store')
    router.delete('/session', [SessionsController, 'destroy']).as('session.destroy')

    router.get('/forgot-password', [PasswordResetsController, 'create']).as('password_reset.create')
    router.post('/password-resets', [PasswordResetsController, 'store']).as('password_reset.store')
    router.get('/password-reset', [PasswordResetsController, 'edit']).as('password_reset.edit')
    router.put('/password-reset', [PasswordResetsController, 'update']).as('password_reset.update')
  })
  .use([middleware.surface(['console']), ...pageStack])
  .as('staff')

router
  .group(() => {
    router.get('/home', [HomeController, 'show']).as('home')
    router.get('/profile', [ProfilesController, 'edit']).as('profile.edit')
    router.patch('/profile', [ProfilesController, 'update']).as('profile.update')
    router.put('/profile/password', [PasswordsController, 'update']).as('password.update')
  })
  .use([middleware.surface(['console']), ...pageStack, middleware.staff()])
  .as('staff')

router
  .group(() => {
    router.get('/', [TeamController, 'index']).as('index')
    router.post('/', [TeamController, 'store']).as('store')
    router.post('/:id/invitation', [TeamInvitationsController, 'store']).as('invitation')
    router.put('/:id/roles', [TeamRolesController, 'update']).as('roles')
    router.post('/:id/suspension', [TeamSuspensionsController, 'store']).as('suspension')
    router.delete('/:id/suspension', [TeamSuspensionsController, 'destroy']).as('reopening')
  })
  .prefix('/platform/team')
  .where('id', router.matchers.number())
  .use(consoleStack('platform_admin'))
  .as('platform.team')

router
  .group(() => {
    router
      .get('/sign-in', [OperatorSessionsController, 'create'])
      .use(middleware.guest({ guard: 'operator' }))
      .as('sign_in')
    router.post('/session', [OperatorSessionsController, 'store']).as('session.store')
    router.delete('/session', [OperatorSessionsController, 'destroy']).as('session.destroy')
  })
  .prefix('/operator')
  .use([middleware.surface(['operator']), ...pageStack])
  .as('operator')
