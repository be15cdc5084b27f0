import router from '@adonisjs/core/services/router'
import { middleware, pageStack } from '#start/kernel'

const SessionsController = () => import('#identity/controllers/sessions_controller')
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
    router.get('/home', [HomeController, 'show']).use(middleware.staff()).as('home')
  })
  .use([middleware.surface(['console']), ...pageStack])
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
