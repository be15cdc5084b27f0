import router from '@adonisjs/core/services/router'
import { consoleStack, ownStoreStack } from '#start/kernel'

const FinanceOverviewController = () => import('#payouts/controllers/finance_overview_controller')
const BatchesController = () => import('#payouts/controllers/batches_controller')
const BatchExportsController = () => import('#payouts/controllers/batch_exports_controller')
const BatchApprovalsController = () => import('#payouts/controllers/batch_approvals_controller')
const BatchRejectionsController = () => import('#payouts/controllers/batch_rejections_controller')
const BatchRetriesController = () => import('#payouts/controllers/batch_retries_controller')
const BatchSettlementsController = () => import('#payouts/controllers/batch_settlements_controller')
const PayoutsController = () => import('#payouts/controllers/payouts_controller')
const PayoutRetriesController = () => import('#payouts/controllers/payout_retries_controller')
const PayoutReturnsController = () => import('#payouts/controllers/payout_returns_controller')
const AccountStatementsController = () =>
  import('#payouts/controllers/account_statements_controller')
const LedgerAccountsController = () => import('#payouts/controllers/ledger_accounts_controller')
const StorePayoutsController = () => import('#payouts/controllers/store_payouts_controller')
const StorePayoutAccountController = () =>
  import('#payouts/controllers/store_payout_account_controller')
const BrandStatementController = () => import('#payouts/controllers/brand_statement_controller')
const PayeesController = () => import('#payouts/controllers/payees_controller')

router
  .group(() => {
    router.get('/', [FinanceOverviewController, 'show']).as('overview')
    router.get('/batches', [BatchesController, 'index']).as('batches.index')
    router.post('/batches', [BatchesController, 'store']).as('batches.store')
    router.get('/batches/export', [BatchExportsController, 'index']).as('batches.export')
    router.get('/batches/:number', [BatchesController, 'show']).as('batches.show')
    router.get('/batches/:number/export', [BatchExportsController, 'show']).as('batch.export')
    router.post('/batches/:number/approval', [BatchApprovalsController, 'store']).as('approval')
    router.post('/batches/:number/rejection', [BatchRejectionsController, 'store']).as('rejection')
    router
      .post('/batches/:number/settlement', [BatchSettlementsController, 'store'])
      .as('settlement')
    router.post('/batches/:number/retry', [BatchRetriesController, 'store']).as('batch.retry')
    router.get('/payouts/:number', [PayoutsController, 'show']).as('payouts.show')
    router.get('/payouts/:number/export', [PayoutsController, 'export']).as('payouts.export')
    router.post('/payouts/:number/retry', [PayoutRetriesController, 'store']).as('payouts.retry')
    router.post('/payouts/:number/return', [PayoutReturnsController, 'store']).as('payouts.return')
    router.get('/ledger', [LedgerAccountsController, 'index']).as('ledger.index')
    router.get('/ledger/export', [LedgerAccountsController, 'export']).as('ledger.export')
    router.get('/ledger/:kind', [AccountStatementsController, 'show']).as('ledger.show')
    router
      .get('/ledger/:kind/export', [AccountStatementsController, 'export'])
      .as('ledger.statement_export')
    router.get('/payees', [PayeesController, 'index']).as('payees.index')
    router.get('/payees/export', [PayeesController, 'export']).as('payees.export')
  })
  .prefix('/finance')
  .use(consoleStack('platform_admin', 'finance'))
  .as('finance')

router
  .group(() => {
    router.get('/payouts', [StorePayoutsController, 'index']).as('index')
    router.get('/payouts/:number', [StorePayoutsController, 'show']).as('show')
    router.post('/payout-account', [StorePayoutAccountController, 'store']).as('account.store')
    router.get('/payout-account', [StorePayoutAccountController, 'show']).as('account.show')
  })
  .prefix('/my-store')
  .use(ownStoreStack)
  .as('my_store.payouts')

router
  .group(() => {
    router.get('/statement', [BrandStatementController, 'show']).as('show')
    router.get('/statement/export', [BrandStatementController, 'export']).as('export')
  })
  .prefix('/brand')
  .use(consoleStack('brand_member'))
  .as('brand.statement')
