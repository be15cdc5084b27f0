import { BaseSchema } from '@adonisjs/lucid/schema'
import { replaceCheck } from '#database/replace_check'

const STATES = `'requested', 'rejected', 'escalated', 'awaiting_return', 'returning', 'exchanging',
  'approved', 'refunded', 'exchanged', 'declined', 'withdrawn', 'lapsed'`

/** A case may end because its money has gone back without it: `covered`. */
export default class extends BaseSchema {
  async up() {
    this.defer((database) => this.#allow(database, `${STATES}, 'covered'`))
  }

  async down() {
    this.defer((database) => this.#allow(database, STATES))
  }

  #allow(database: Parameters<typeof replaceCheck>[0], states: string) {
    return replaceCheck(database, {
      table: 'after_sales_cases',
      holds: 'withdrawn',
      name: 'after_sales_cases_state',
      check: `state IN (${states})`,
    })
  }
}
