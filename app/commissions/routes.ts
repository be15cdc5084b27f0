import router from '@adonisjs/core/services/router'
import { consoleStack, ownStoreStack } from '#start/kernel'

const StoreHomeController = () => import('#commissions/controllers/store_home_controller')
const StoreEarningsController = () => import('#commissions/controllers/store_earnings_controller')
const CommissionPlanController = () => import('#commissions/controllers/commission_plan_controller')
const OwnerPlanController = () => import('#commissions/controllers/owner_plan_controller')
const OwnerAcceptancesController = () =>
  import('#commissions/controllers/owner_acceptances_controller')
const ComplianceController = () => import('#commissions/controllers/compliance_controller')
const PlanVersionsController = () => import('#commissions/controllers/plan_versions_controller')
const PlanPublicationsController = () =>
  import('#commissions/controllers/plan_publications_controller')
const PlanExamplesController = () => import('#commissions/controllers/plan_examples_controller')
const PlanLossesController = () => import('#commissions/controllers/plan_losses_controller')
const PlanSimulationsController = () =>
  import('#commissions/controllers/plan_simulations_controller')
const SimulationStopsController = () =>
  import('#commissions/controllers/simulation_stops_controller')
const RuleTargetsController = () => import('#commissions/controllers/rule_targets_controller')
const LineExplanationsController = () =>
  import('#commissions/controllers/line_explanations_controller')
const OrderReviewsController = () => import('#commissions/controllers/order_reviews_controller')
const OrderExplanationsController = () =>
  import('#commissions/controllers/order_explanations_controller')

router
  .group(() => {
    router.get('/', [StoreHomeController, 'show']).as('home')
    router.get('/plan', [OwnerPlanController, 'show']).as('plan.show')
    router.post('/plan/acceptance', [OwnerAcceptancesController, 'store']).as('plan.acceptance')
    router.get('/earnings', [StoreEarningsController, 'index']).as('earnings.index')
    router.get('/earnings/export', [StoreEarningsController, 'export']).as('earnings.export')
    router.get('/earnings/:id', [StoreEarningsController, 'show']).as('earnings.show')
  })
  .prefix('/my-store')
  .where('id', router.matchers.number())
  .use(ownStoreStack)
  .as('my_store.commissions')

router
  .group(() => {
    router.get('/', [CommissionPlanController, 'show']).as('show')
    router.get('/targets', [RuleTargetsController, 'index']).as('targets')
    router.post('/examples', [PlanExamplesController, 'store']).as('examples')
    router.post('/versions', [PlanVersionsController, 'store']).as('versions.store')
    router.get('/versions/:id', [PlanVersionsController, 'show']).as('versions.show')
    router.put('/versions/:id', [PlanVersionsController, 'update']).as('versions.update')
    router.delete('/versions/:id', [PlanVersionsController, 'destroy']).as('versions.destroy')
    router
      .post('/versions/:id/publication', [PlanPublicationsController, 'store'])
      .as('publication')
    router.get('/versions/:id/losses', [PlanLossesController, 'export']).as('losses')
    router
      .post('/versions/:id/simulations', [PlanSimulationsController, 'store'])
      .as('simulations.store')
    router.get('/simulations/:id', [PlanSimulationsController, 'show']).as('simulations.show')
    router
      .get('/simulations/:id/export', [PlanSimulationsController, 'export'])
      .as('simulations.export')
    router
      .post('/simulations/:id/stop', [SimulationStopsController, 'store'])
      .as('simulations.stop')
  })
  .prefix('/platform/commission-plan')
  .where('id', router.matchers.number())
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.commission_plan')

router
  .group(() => {
    router.get('/', [ComplianceController, 'show']).as('show')
    router.get('/alerts/export', [ComplianceController, 'exportAlerts']).as('alerts')
    router.get('/acceptances/export', [ComplianceController, 'exportAcceptances']).as('acceptances')
  })
  .prefix('/platform/compliance')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.compliance')

/** Derivations, for those who see everything: each part of the console has its own way to them. */
router
  .group(() => {
    router.get('/orders/:number', [OrderExplanationsController, 'show']).as('order')
    router.get('/orders/:number/export', [OrderExplanationsController, 'export']).as('export')
    router.post('/orders/:number/review', [OrderReviewsController, 'store']).as('review.store')
    router
      .delete('/orders/:number/review', [OrderReviewsController, 'destroy'])
      .as('review.destroy')
    router.get('/order-lines/:orderLineId', [LineExplanationsController, 'show']).as('line')
  })
  .prefix('/finance')
  .where('orderLineId', router.matchers.number())
  .use(consoleStack('platform_admin', 'finance'))
  .as('finance.derivations')

router
  .group(() => {
    router.get('/orders/:number/derivation', [OrderExplanationsController, 'show']).as('order')
    router
      .get('/orders/:number/derivation/export', [OrderExplanationsController, 'export'])
      .as('export')
    router.post('/orders/:number/review', [OrderReviewsController, 'store']).as('review.store')
    router
      .delete('/orders/:number/review', [OrderReviewsController, 'destroy'])
      .as('review.destroy')
    router.get('/order-lines/:orderLineId', [LineExplanationsController, 'show']).as('line')
  })
  .prefix('/platform')
  .where('orderLineId', router.matchers.number())
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.derivations')
