import router from '@adonisjs/core/services/router'
import { consoleStack } from '#start/kernel'

const InvoicesController = () => import('#orders/controllers/invoices/invoices_controller')
const InvoiceExportsController = () =>
  import('#orders/controllers/invoices/invoice_exports_controller')
const InvoiceIssuesController = () =>
  import('#orders/controllers/invoices/invoice_issues_controller')

router
  .group(() => {
    router.get('/invoices', [InvoicesController, 'index']).as('index')
    router.get('/invoices/export', [InvoiceExportsController, 'show']).as('export')
    router.post('/orders/:number/invoice', [InvoiceIssuesController, 'store']).as('issue.store')
    router
      .delete('/orders/:number/invoice', [InvoiceIssuesController, 'destroy'])
      .as('issue.destroy')
  })
  .prefix('/platform')
  .use(consoleStack('platform_admin', 'operations'))
  .as('platform.invoices')
