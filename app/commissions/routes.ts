import router from '@adonisjs/core/services/router'
import { middleware, ownStoreStack, pageStack } from '#start/kernel'

const StoreHomeController = () => import('#commissions/controllers/store_home_controller')
const StoreEarningsController = () => import('#commissions/controllers/store_earnings_controller')
const CommissionPlanController = () => import('#commissions/controllers/commission_plan_controller')

router
  .group(() => {
    router.get('/', [StoreHomeController, 'show']).as('home')
    router.get('/earnings', [StoreEarningsController, 'index']).as('earnings.index')
    router.get('/earnings/export', [StoreEarningsController, 'export']).as('earnings.export')
    router.get('/earnings/:id', [StoreEarningsController, 'show']).as('earnings.show')
  })
  .prefix('/my-store')
  .use(ownStoreStack)
  .as('my_store.commissions')

router
  .get('/platform/commission-plan', [CommissionPlanController, 'show'])
  .use([
    middleware.surface(['console']),
    ...pageStack,
    middleware.staff({ roles: ['platform_admin', 'operations'] }),
  ])
  .as('platform.commission_plan')
