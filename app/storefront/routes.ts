import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { publicShopStack, shopRoutes } from '#start/shop_routes'

const HomeController = () => import('#storefront/controllers/home_controller')

shopRoutes(() => {
  router
    .group(() => {
      router.get('/', [HomeController, 'show']).as('home')
    })
    .use([...publicShopStack, middleware.openStore()])
}, 'storefront')
