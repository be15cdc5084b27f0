import router from '@adonisjs/core/services/router'
import { consoleStack, ownStoreStack } from '#start/kernel'

const OwnProductsController = () => import('#stores/controllers/own_products_controller')
const ProductVisibilitiesController = () =>
  import('#stores/controllers/product_visibilities_controller')
const ProductWordsController = () => import('#stores/controllers/product_words_controller')
const ProductPricesController = () => import('#stores/controllers/product_prices_controller')
const MarkupsController = () => import('#stores/controllers/markups_controller')
const AssortmentsController = () => import('#stores/controllers/assortments_controller')
const StoreSettingsController = () => import('#stores/controllers/store_settings_controller')
const AvatarsController = () => import('#stores/controllers/avatars_controller')
const OwnPausesController = () => import('#stores/controllers/own_pauses_controller')
const PlatformPausesController = () => import('#stores/controllers/platform_pauses_controller')
const StoreHostsController = () => import('#stores/controllers/store_hosts_controller')

router
  .group(() => {
    router.get('/products', [OwnProductsController, 'index']).as('products.index')
    router.get('/products/:id', [OwnProductsController, 'show']).as('products.show')
    router
      .put('/products/:id/visibility', [ProductVisibilitiesController, 'update'])
      .as('visibility')
    router.put('/products/:id/words', [ProductWordsController, 'update']).as('words')
    router.put('/products/:id/prices', [ProductPricesController, 'update']).as('prices')
    router.get('/markup', [MarkupsController, 'edit']).as('markup.edit')
    router.put('/markup', [MarkupsController, 'update']).as('markup.update')
    router.get('/assortment', [AssortmentsController, 'edit']).as('assortment.edit')
    router.put('/assortment', [AssortmentsController, 'update']).as('assortment.update')
    router.get('/settings', [StoreSettingsController, 'edit']).as('settings.edit')
    router.put('/settings', [StoreSettingsController, 'update']).as('settings.update')
    router.post('/avatar', [AvatarsController, 'store']).as('avatar')
    router.post('/pause', [OwnPausesController, 'store']).as('pause.store')
    router.delete('/pause', [OwnPausesController, 'destroy']).as('pause.destroy')
  })
  .prefix('/my-store')
  .where('id', router.matchers.number())
  .use(ownStoreStack)
  .as('my_store')

router
  .group(() => {
    router.post('/pause', [PlatformPausesController, 'store']).as('pause.store')
    router.delete('/pause', [PlatformPausesController, 'destroy']).as('pause.destroy')
    router.post('/hosts', [StoreHostsController, 'store']).as('hosts.store')
    router.delete('/hosts/:host', [StoreHostsController, 'destroy']).as('hosts.destroy')
  })
  .prefix('/platform/stores/:slug')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.store')
