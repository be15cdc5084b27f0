import router from '@adonisjs/core/services/router'
import { middleware, pageStack } from '#start/kernel'

const TenantsController = () => import('#tenancy/controllers/tenants_controller')
const TenantSuspensionsController = () =>
  import('#tenancy/controllers/tenant_suspensions_controller')
const SystemHealthController = () => import('#tenancy/controllers/system_health_controller')
const MessageRetriesController = () => import('#tenancy/controllers/message_retries_controller')

router
  .group(() => {
    router.get('/', [TenantsController, 'index']).as('tenants.index')
    router.get('/tenants/create', [TenantsController, 'create']).as('tenants.create')
    router.post('/tenants', [TenantsController, 'store']).as('tenants.store')
    router
      .post('/tenants/:slug/suspension', [TenantSuspensionsController, 'store'])
      .as('tenants.suspension')
    router
      .delete('/tenants/:slug/suspension', [TenantSuspensionsController, 'destroy'])
      .as('tenants.reopening')
    router.get('/health', [SystemHealthController, 'show']).as('health')
    router
      .post('/failed-messages/:id/retry', [MessageRetriesController, 'store'])
      .where('id', router.matchers.number())
      .as('message_retry')
  })
  .prefix('/operator')
  .use([middleware.surface(['operator']), ...pageStack, middleware.operator()])
  .as('operator_console')
