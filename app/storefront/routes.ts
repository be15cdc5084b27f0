import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { publicShopStack, shopRoutes, shopStack } from '#start/shop_routes'

const HomeController = () => import('#storefront/controllers/home_controller')
const ProductsController = () => import('#storefront/controllers/products_controller')
const ShareLinksController = () => import('#storefront/controllers/share_links_controller')
const CartsController = () => import('#storefront/controllers/carts_controller')
const CartLinesController = () => import('#storefront/controllers/cart_lines_controller')
const CartQuantitiesController = () => import('#storefront/controllers/cart_quantities_controller')
const CartFitsController = () => import('#storefront/controllers/cart_fits_controller')
const CheckoutsController = () => import('#storefront/controllers/checkouts_controller')
const OrdersController = () => import('#storefront/controllers/orders_controller')
const OrderPaymentsController = () => import('#storefront/controllers/order_payments_controller')
const OrderCancellationsController = () =>
  import('#storefront/controllers/order_cancellations_controller')
const ParcelReceiptsController = () => import('#storefront/controllers/parcel_receipts_controller')
const ClaimsController = () => import('#storefront/controllers/claims_controller')
const CasesController = () => import('#storefront/controllers/cases_controller')
const CaseMessagesController = () => import('#storefront/controllers/case_messages_controller')
const CasePhotosController = () => import('#storefront/controllers/case_photos_controller')
const ReturnParcelsController = () => import('#storefront/controllers/return_parcels_controller')
const CaseEscalationsController = () =>
  import('#storefront/controllers/case_escalations_controller')
const CaseWithdrawalsController = () =>
  import('#storefront/controllers/case_withdrawals_controller')

shopRoutes(() => {
  router
    .group(() => {
      router.get('/', [HomeController, 'show']).as('home')
      router.get('/products/:product', [ProductsController, 'show']).as('products.show')
    })
    .use([...publicShopStack, middleware.openStore(), middleware.shareVisit()])

  router
    .group(() => {
      router.post('/share-links', [ShareLinksController, 'store']).as('share_links.store')
      router.get('/cart', [CartsController, 'show']).as('cart')
      router.post('/cart/lines', [CartLinesController, 'store']).as('cart_lines.store')
      router
        .post('/cart/lines/:variantId/quantity', [CartQuantitiesController, 'store'])
        .where('variantId', router.matchers.number())
        .as('cart_quantities.store')
      router.post('/cart/fit', [CartFitsController, 'store']).as('cart_fits.store')
      router.get('/checkout', [CheckoutsController, 'show']).as('checkout')
      router.post('/checkout', [CheckoutsController, 'store']).as('checkout.store')
    })
    .use([...shopStack, middleware.openStore()])

  router
    .group(() => {
      router.get('/', [OrdersController, 'show']).as('show')
      router.post('/payment', [OrderPaymentsController, 'store']).as('payment.store')
      router.post('/cancellation', [OrderCancellationsController, 'store']).as('cancellation.store')
      router
        .post('/parcels/:parcel/receipt', [ParcelReceiptsController, 'store'])
        .as('parcel_receipts.store')
      router.get('/parcels/:parcel/claim', [ClaimsController, 'create']).as('claims.create')
      router.post('/parcels/:parcel/claim', [ClaimsController, 'store']).as('claims.store')
      router.get('/cases/:case', [CasesController, 'show']).as('cases.show')
      router
        .get('/cases/:case/photos/:photo', [CasePhotosController, 'show'])
        .as('case_photos.show')
      router
        .post('/cases/:case/messages', [CaseMessagesController, 'store'])
        .as('case_messages.store')
      router
        .post('/cases/:case/return-parcel', [ReturnParcelsController, 'store'])
        .as('return_parcels.store')
      router
        .post('/cases/:case/escalation', [CaseEscalationsController, 'store'])
        .as('case_escalations.store')
      router
        .post('/cases/:case/withdrawal', [CaseWithdrawalsController, 'store'])
        .as('case_withdrawals.store')
    })
    .prefix('/orders/:number')
    .use(shopStack)
    .as('orders')
}, 'storefront')
