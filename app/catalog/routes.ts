import router from '@adonisjs/core/services/router'
import { consoleStack } from '#start/kernel'

const BrandProductsController = () => import('#catalog/controllers/brand_products_controller')
const SubmissionsController = () => import('#catalog/controllers/submissions_controller')
const ProductPicturesController = () => import('#catalog/controllers/product_pictures_controller')
const PictureRetriesController = () => import('#catalog/controllers/picture_retries_controller')
const ImportsController = () => import('#catalog/controllers/imports_controller')
const ImportProblemsController = () => import('#catalog/controllers/import_problems_controller')
const ImportRunsController = () => import('#catalog/controllers/import_runs_controller')
const ImportCancellationsController = () =>
  import('#catalog/controllers/import_cancellations_controller')
const ReviewsController = () => import('#catalog/controllers/reviews_controller')
const ApprovalsController = () => import('#catalog/controllers/approvals_controller')
const BulkApprovalsController = () => import('#catalog/controllers/bulk_approvals_controller')
const RejectionsController = () => import('#catalog/controllers/rejections_controller')
const ShippingRatesController = () => import('#catalog/controllers/shipping_rates_controller')
const BrandsController = () => import('#catalog/controllers/brands_controller')

const number = router.matchers.number()

router
  .group(() => {
    router.get('/products', [BrandProductsController, 'index']).as('products.index')
    router.get('/products/export', [BrandProductsController, 'export']).as('products.export')
    router.get('/products/:id', [BrandProductsController, 'show']).as('products.show')
    router.put('/products/:id', [BrandProductsController, 'update']).as('products.update')
    router.post('/products/:id/pictures', [ProductPicturesController, 'store']).as('pictures.store')
    router
      .delete('/products/:id/pictures/:pictureId', [ProductPicturesController, 'destroy'])
      .as('pictures.destroy')
    router
      .post('/products/:id/pictures/:pictureId/retry', [PictureRetriesController, 'store'])
      .as('pictures.retry')
    router.post('/submissions', [SubmissionsController, 'store']).as('submissions.store')

    router.get('/shipping-rates', [ShippingRatesController, 'index']).as('shipping_rates.index')
    router
      .get('/shipping-rates/export', [ShippingRatesController, 'export'])
      .as('shipping_rates.export')
    router.post('/shipping-rates', [ShippingRatesController, 'store']).as('shipping_rates.store')
    router
      .delete('/shipping-rates/:id', [ShippingRatesController, 'destroy'])
      .as('shipping_rates.destroy')

    router.get('/imports', [ImportsController, 'index']).as('imports.index')
    router.post('/imports', [ImportsController, 'store']).as('imports.store')
    router.get('/imports/:id', [ImportsController, 'show']).as('imports.show')
    router.get('/imports/:id/problems', [ImportProblemsController, 'index']).as('imports.problems')
    router.post('/imports/:id/run', [ImportRunsController, 'store']).as('imports.run')
    router
      .post('/imports/:id/cancellation', [ImportCancellationsController, 'store'])
      .as('imports.cancellation')
  })
  .where('id', number)
  .where('pictureId', number)
  .prefix('/brand')
  .use(consoleStack('brand_member'))
  .as('brand.catalog')

router
  .group(() => {
    router.get('/products', [ReviewsController, 'index']).as('products.index')
    router.get('/products/export', [ReviewsController, 'export']).as('products.export')
    router.get('/products/:id', [ReviewsController, 'show']).as('products.show')
    router.post('/products/:id/approval', [ApprovalsController, 'store']).as('approval')
    router.post('/products/:id/rejection', [RejectionsController, 'store']).as('rejection')
    router.post('/approvals', [BulkApprovalsController, 'store']).as('approvals.store')
    router.get('/brands', [BrandsController, 'index']).as('brands.index')
    router.post('/brands', [BrandsController, 'store']).as('brands.store')
  })
  .where('id', number)
  .prefix('/platform')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.catalog')
