import router from '@adonisjs/core/services/router'
import { consoleStack } from '#start/kernel'

const WebhookEndpointsController = () => import('#notices/controllers/webhook_endpoints_controller')
const WebhookActivitiesController = () =>
  import('#notices/controllers/webhook_activities_controller')
const WebhookEventChoicesController = () =>
  import('#notices/controllers/webhook_event_choices_controller')
const WebhookSecretsController = () => import('#notices/controllers/webhook_secrets_controller')
const WebhookTestsController = () => import('#notices/controllers/webhook_tests_controller')
const WebhookResendsController = () => import('#notices/controllers/webhook_resends_controller')

router
  .group(() => {
    router.get('/', [WebhookEndpointsController, 'index']).as('index')
    router.post('/', [WebhookEndpointsController, 'store']).as('store')
    router.get('/:id', [WebhookEndpointsController, 'show']).as('show')
    router.post('/:id/activity', [WebhookActivitiesController, 'store']).as('activity.store')
    router.delete('/:id/activity', [WebhookActivitiesController, 'destroy']).as('activity.destroy')
    router.put('/:id/events', [WebhookEventChoicesController, 'update']).as('events.update')
    router.post('/:id/secret', [WebhookSecretsController, 'store']).as('secret.store')
    router.post('/:id/test', [WebhookTestsController, 'store']).as('test.store')
    router.post('/deliveries/:id/resend', [WebhookResendsController, 'store']).as('resend')
  })
  .prefix('/platform/webhooks')
  .where('id', router.matchers.number())
  .use(consoleStack('platform_admin'))
  .as('platform.webhooks')
