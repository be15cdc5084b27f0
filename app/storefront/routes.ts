import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { publicShopStack, shopRoutes } from '#start/shop_routes'

const HomeController = () => import('#storefront/controllers/home_controller')
const ProductsController = () => import('#storefront/controllers/products_controller')

shopRoutes(() => {
  router
    .group(() => {
      router.get('/', [HomeController, 'show']).as('home')
      router.get('/products/:product', [ProductsController, 'show']).as('products.show')
    })
    .use([...publicShopStack, middleware.openStore()])
}, 'storefront')
