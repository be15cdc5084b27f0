import router from '@adonisjs/core/services/router'
import { consoleStack, ownStoreStack } from '#start/kernel'

const PlatformOverviewController = () => import('#orders/controllers/platform_overview_controller')
const PlatformOrdersController = () => import('#orders/controllers/platform_orders_controller')
const OrderExportsController = () => import('#orders/controllers/order_exports_controller')
const OrderCancellationsController = () =>
  import('#orders/controllers/order_cancellations_controller')
const OrderViewsController = () => import('#orders/controllers/order_views_controller')
const OrdersCancellationController = () =>
  import('#orders/controllers/orders_cancellation_controller')
const FulfilmentsShipmentController = () =>
  import('#orders/controllers/fulfilments_shipment_controller')
const FulfilmentShipmentsController = () =>
  import('#orders/controllers/fulfilment_shipments_controller')
const FulfilmentDeliveriesController = () =>
  import('#orders/controllers/fulfilment_deliveries_controller')
const FulfilmentCancellationsController = () =>
  import('#orders/controllers/fulfilment_cancellations_controller')
const BrandOverviewController = () => import('#orders/controllers/brand_overview_controller')
const BrandFulfilmentsController = () => import('#orders/controllers/brand_fulfilments_controller')
const FulfilmentExportsController = () =>
  import('#orders/controllers/fulfilment_exports_controller')
const StoreOrdersController = () => import('#orders/controllers/store_orders_controller')

/** What operations and a brand may both do with a parcel; the policy says with which. */
function parcelRoutes() {
  router
    .post('/fulfilments/:number/shipment', [FulfilmentShipmentsController, 'store'])
    .as('shipment')
  router
    .post('/fulfilments/:number/delivery', [FulfilmentDeliveriesController, 'store'])
    .as('delivery')
  router
    .post('/fulfilments/:number/cancellation', [FulfilmentCancellationsController, 'store'])
    .as('fulfilment_cancellation')
}

router
  .group(() => {
    router.get('/', [PlatformOverviewController, 'show']).as('overview')
    router.get('/orders', [PlatformOrdersController, 'index']).as('index')
    router.get('/orders/export', [OrderExportsController, 'show']).as('export')
    router.post('/orders/views', [OrderViewsController, 'store']).as('views.store')
    router.delete('/orders/views/:id', [OrderViewsController, 'destroy']).as('views.destroy')
    router.post('/orders/cancellation', [OrdersCancellationController, 'store']).as('cancellations')
    router.get('/orders/:number', [PlatformOrdersController, 'show']).as('show')
    router
      .post('/orders/:number/cancellation', [OrderCancellationsController, 'store'])
      .as('cancellation')
    parcelRoutes()
  })
  .prefix('/platform')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.orders')

router
  .group(() => {
    router.get('/', [BrandOverviewController, 'show']).as('overview')
    router.get('/fulfilments', [BrandFulfilmentsController, 'index']).as('index')
    router.post('/fulfilments/shipment', [FulfilmentsShipmentController, 'store']).as('shipments')
    router.get('/fulfilments/export', [FulfilmentExportsController, 'show']).as('export')
    router.get('/fulfilments/:number', [BrandFulfilmentsController, 'show']).as('show')
    parcelRoutes()
  })
  .prefix('/brand')
  .use(consoleStack('brand_member'))
  .as('brand.orders')

router
  .group(() => {
    router.get('/orders', [StoreOrdersController, 'index']).as('index')
    router.get('/orders/:number', [StoreOrdersController, 'show']).as('show')
  })
  .prefix('/my-store')
  .use(ownStoreStack)
  .as('my_store.orders')
