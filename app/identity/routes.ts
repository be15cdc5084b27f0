import router from '@adonisjs/core/services/router'
import { middleware, pageStack } from '#start/kernel'

const SessionsController = () => import('#identity/controllers/sessions_controller')
const PasswordResetsController = () => import('#identity/controllers/password_resets_controller')
const PasswordsController = () => import('#identity/controllers/passwords_controller')
const ProfilesController = () => import('#identity/controllers/profiles_controller')
const HomeController = () => import('#identity/controllers/home_controller')
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
