import router from '@adonisjs/core/services/router'

const StripeWebhooksController = () => import('#payments/controllers/stripe_webhooks_controller')

/** On any host: Stripe knows one address for all tenants, and proves itself by a signature. */
router.post('/webhooks/stripe', [StripeWebhooksController, 'store']).as('payments.stripe_webhook')
