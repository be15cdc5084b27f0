import router from '@adonisjs/core/services/router'
import { consoleStack, middleware, ownStoreStack, pageStack } from '#start/kernel'

const InvitationsController = () => import('#network/controllers/invitations_controller')
const AcceptancesController = () => import('#network/controllers/acceptances_controller')
const AddressesController = () => import('#network/controllers/addresses_controller')
const TeamController = () => import('#network/controllers/team_controller')
const OwnInvitationsController = () => import('#network/controllers/own_invitations_controller')
const ShareLinksController = () => import('#network/controllers/share_links_controller')
const ShareVisitsController = () => import('#network/controllers/share_visits_controller')
const PlatformStoresController = () => import('#network/controllers/platform_stores_controller')
const PlatformInvitationsController = () =>
  import('#network/controllers/platform_invitations_controller')

router
  .get('/l/:code', [ShareVisitsController, 'show'])
  .use(middleware.surface(['console', 'shop']))
  .as('share_visit')

router
  .group(() => {
    router.get('/', [InvitationsController, 'show']).as('show')
    router.post('/acceptance', [AcceptancesController, 'store']).as('acceptance')
    router.get('/address', [AddressesController, 'show']).as('address')
  })
  .prefix('/invitations/:code')
  .use([middleware.surface(['console']), ...pageStack])
  .as('invitation')

router
  .group(() => {
    router.get('/team', [TeamController, 'show']).as('team')
    router.get('/invitations', [OwnInvitationsController, 'index']).as('invitations.index')
    router.post('/invitations', [OwnInvitationsController, 'store']).as('invitations.store')
    router.get('/invitations/:code', [OwnInvitationsController, 'show']).as('invitations.show')
    router
      .delete('/invitations/:code', [OwnInvitationsController, 'destroy'])
      .as('invitations.destroy')
    router.post('/share-links', [ShareLinksController, 'store']).as('share_links')
  })
  .prefix('/my-store')
  .use(ownStoreStack)
  .as('my_store')

router
  .group(() => {
    router.get('/', [PlatformStoresController, 'index']).as('index')
    router.get('/export', [PlatformStoresController, 'export']).as('export')
    router.get('/invitations', [PlatformInvitationsController, 'index']).as('invitations.index')
    router.post('/invitations', [PlatformInvitationsController, 'store']).as('invitations.store')
    router
      .delete('/invitations/:code', [PlatformInvitationsController, 'destroy'])
      .as('invitations.destroy')
    router.get('/:slug', [PlatformStoresController, 'show']).as('show')
  })
  .prefix('/platform/stores')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.stores')
