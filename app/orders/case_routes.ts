import router from '@adonisjs/core/services/router'
import { consoleStack } from '#start/kernel'

const PlatformCasesController = () => import('#orders/controllers/cases/platform_cases_controller')
const BrandCasesController = () => import('#orders/controllers/cases/brand_cases_controller')
const CaseExportsController = () => import('#orders/controllers/cases/case_exports_controller')
const CaseApprovalsController = () => import('#orders/controllers/cases/case_approvals_controller')
const CaseRejectionsController = () =>
  import('#orders/controllers/cases/case_rejections_controller')
const CaseReceiptsController = () => import('#orders/controllers/cases/case_receipts_controller')
const CaseReplacementsController = () =>
  import('#orders/controllers/cases/case_replacements_controller')
const CaseMessagesController = () => import('#orders/controllers/cases/case_messages_controller')
const CasePhotosController = () => import('#orders/controllers/cases/case_photos_controller')
const CaseRefundsController = () => import('#orders/controllers/cases/case_refunds_controller')

/** What operations and a brand may both do with a claim; the policy says with which. */
function claimRoutes() {
  router
    .group(() => {
      router.post('/approval', [CaseApprovalsController, 'store']).as('approval')
      router.post('/rejection', [CaseRejectionsController, 'store']).as('rejection')
      router.post('/receipt', [CaseReceiptsController, 'store']).as('receipt')
      router.post('/replacement', [CaseReplacementsController, 'store']).as('replacement.store')
      router
        .delete('/replacement', [CaseReplacementsController, 'destroy'])
        .as('replacement.destroy')
      router.post('/messages', [CaseMessagesController, 'store']).as('messages')
      router.get('/photos/:photo', [CasePhotosController, 'show']).as('photos.show')
    })
    .prefix('/:number')
}

router
  .group(() => {
    router.get('/', [PlatformCasesController, 'index']).as('index')
    router.get('/export', [CaseExportsController, 'show']).as('export')
    router.get('/:number', [PlatformCasesController, 'show']).as('show')
    router.post('/:number/refund', [CaseRefundsController, 'store']).as('refund')
    claimRoutes()
  })
  .prefix('/platform/cases')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.cases')

router
  .group(() => {
    router.get('/', [BrandCasesController, 'index']).as('index')
    router.get('/export', [BrandCasesController, 'export']).as('export')
    router.get('/:number', [BrandCasesController, 'show']).as('show')
    claimRoutes()
  })
  .prefix('/brand/cases')
  .use(consoleStack('brand_member'))
  .as('brand.cases')
