import router from '@adonisjs/core/services/router'
import { consoleStack } from '#start/kernel'

const DemandController = () => import('#purchasing/controllers/demand_controller')
const PurchaseSuggestionsController = () =>
  import('#purchasing/controllers/purchase_suggestions_controller')
const PurchaseOrdersController = () => import('#purchasing/controllers/purchase_orders_controller')
const PurchaseOrderApprovalsController = () =>
  import('#purchasing/controllers/purchase_order_approvals_controller')
const PurchaseOrderCancellationsController = () =>
  import('#purchasing/controllers/purchase_order_cancellations_controller')
const PurchaseOrderClosuresController = () =>
  import('#purchasing/controllers/purchase_order_closures_controller')
const ReceiptsController = () => import('#purchasing/controllers/receipts_controller')
const BrandPurchaseOrdersController = () =>
  import('#purchasing/controllers/brand_purchase_orders_controller')
const PurchaseOrderConfirmationsController = () =>
  import('#purchasing/controllers/purchase_order_confirmations_controller')

router
  .group(() => {
    router.get('/demand', [DemandController, 'index']).as('demand.index')
    router.get('/demand/export', [DemandController, 'export']).as('demand.export')
    router
      .get('/demand/:variantId', [DemandController, 'show'])
      .where('variantId', router.matchers.number())
      .as('demand.show')

    router
      .group(() => {
        router.get('/', [PurchaseOrdersController, 'index']).as('index')
        router.post('/', [PurchaseOrdersController, 'store']).as('store')
        router.get('/export', [PurchaseOrdersController, 'export']).as('export')
        router.get('/suggestions', [PurchaseSuggestionsController, 'index']).as('suggestions')
        router.get('/:number', [PurchaseOrdersController, 'show']).as('show')
        router.post('/:number/approval', [PurchaseOrderApprovalsController, 'store']).as('approval')
        router
          .post('/:number/cancellation', [PurchaseOrderCancellationsController, 'store'])
          .as('cancellation')
        router.post('/:number/closure', [PurchaseOrderClosuresController, 'store']).as('closure')
        router.get('/:number/receipts/create', [ReceiptsController, 'create']).as('receipts.create')
        router.post('/:number/receipts', [ReceiptsController, 'store']).as('receipts.store')
      })
      .prefix('/purchase-orders')
      .as('purchase_orders')
  })
  .prefix('/platform')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.purchasing')

router
  .group(() => {
    router.get('/', [BrandPurchaseOrdersController, 'index']).as('index')
    router.get('/export', [BrandPurchaseOrdersController, 'export']).as('export')
    router.get('/:number', [BrandPurchaseOrdersController, 'show']).as('show')
    router
      .post('/:number/confirmation', [PurchaseOrderConfirmationsController, 'store'])
      .as('confirmation')
  })
  .prefix('/brand/purchase-orders')
  .use(consoleStack('brand_member'))
  .as('brand.purchase_orders')
