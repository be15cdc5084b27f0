import { Exception } from '@adonisjs/core/exceptions'

/** The tenant's consoles and shops are closed for the time being. */
export default class SuspendedTenantException extends Exception {
  static status = 503
  static code = 'E_TENANT_SUSPENDED'
  static message = 'The tenant is suspended'
}
