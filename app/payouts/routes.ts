import router from '@adonisjs/core/services/router'
import { middleware, pageStack } from '#start/kernel'

const FinanceOverviewController = () => import('#payouts/controllers/finance_overview_controller')
const BatchesController = () => import('#payouts/controllers/batches_controller')
const BatchApprovalsController = () => import('#payouts/controllers/batch_approvals_controller')
const BatchRejectionsController = () => import('#payouts/controllers/batch_rejections_controller')
const BatchSettlementsController = () => import('#payouts/controllers/batch_settlements_controller')
const PayeesController = () => import('#payouts/controllers/payees_controller')

router
  .group(() => {
    router.get('/', [FinanceOverviewController, 'show']).as('overview')
    router.get('/batches', [BatchesController, 'index']).as('batches.index')
    router.post('/batches', [BatchesController, 'store']).as('batches.store')
    router.get('/batches/:number', [BatchesController, 'show']).as('batches.show')
    router.get('/batches/:number/export', [BatchesController, 'export']).as('batches.export')
    router.post('/batches/:number/approval', [BatchApprovalsController, 'store']).as('approval')
    router.post('/batches/:number/rejection', [BatchRejectionsController, 'store']).as('rejection')
    router
      .post('/batches/:number/settlement', [BatchSettlementsController, 'store'])
      .as('settlement')
    router.get('/payees', [PayeesController, 'index']).as('payees.index')
    router.get('/payees/export', [PayeesController, 'export']).as('payees.export')
  })
  .prefix('/finance')
  .use([
    middleware.surface(['console']),
    ...pageStack,
    middleware.staff({ roles: ['platform_admin', 'finance'] }),
  ])
  .as('finance')
