import { Exception } from '@adonisjs/core/exceptions'

/** The host belongs to no tenant and no store. */
export default class UnknownHostException extends Exception {
  static status = 404
  static code = 'E_UNKNOWN_HOST'
  static message = 'No tenant answers to this host'
}
