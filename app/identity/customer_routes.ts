import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { shopRoutes, shopStack } from '#start/shop_routes'

const SessionsController = () => import('#identity/controllers/customer_sessions_controller')
const AccountsController = () => import('#identity/controllers/customer_accounts_controller')
const PasswordsController = () => import('#identity/controllers/customer_passwords_controller')
const AddressesController = () => import('#identity/controllers/customer_addresses_controller')
const PasswordResetsController = () =>
  import('#identity/controllers/customer_password_resets_controller')

shopRoutes(() => {
  router
    .group(() => {
      router
        .get('/sign-in', [SessionsController, 'create'])
        .use(middleware.guest({ guard: 'customer' }))
        .as('sign_in')
      router.post('/session', [SessionsController, 'store']).as('session.store')
      router.delete('/session', [SessionsController, 'destroy']).as('session.destroy')
      router.get('/sign-up', [AccountsController, 'create']).as('sign_up')
      router.post('/sign-ups', [AccountsController, 'store']).as('sign_up.store')
      router.get('/forgot-password', [PasswordResetsController, 'create']).as('reset.create')
      router.post('/password-resets', [PasswordResetsController, 'store']).as('reset.store')
      router.get('/password-reset', [PasswordResetsController, 'edit']).as('reset.edit')
      router.put('/password-reset', [PasswordResetsController, 'update']).as('reset.update')
    })
    .prefix('/account')
    .use(shopStack)

  router
    .group(() => {
      router.get('/', [AccountsController, 'show']).as('show')
      router.patch('/', [AccountsController, 'update']).as('update')
      router.put('/password', [PasswordsController, 'update']).as('password')
      router.get('/addresses/create', [AddressesController, 'create']).as('addresses.create')
      router.post('/addresses', [AddressesController, 'save']).as('addresses.store')
      router.get('/addresses/:id/edit', [AddressesController, 'edit']).as('addresses.edit')
      router.put('/addresses/:id', [AddressesController, 'save']).as('addresses.update')
      router.delete('/addresses/:id', [AddressesController, 'destroy']).as('addresses.destroy')
    })
    .prefix('/account')
    .where('id', router.matchers.number())
    .use([...shopStack, middleware.customer()])
}, 'account')
