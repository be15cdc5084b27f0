import { SnakeCaseNamingStrategy } from '@adonisjs/lucid/orm'
import type { LucidModel } from '@adonisjs/lucid/types/model'

/**
 * `upline2StoreId` is the column `upline2_store_id`: a digit belongs to the word before it, where
 * Lucid's own strategy would make `upline_2_store_id` of it. Properties keep their names in JSON.
 */
export class ColumnNames extends SnakeCaseNamingStrategy {
  columnName(_model: LucidModel, property: string): string {
    return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  }

  serializedName(_model: LucidModel, property: string): string {
    return property
  }
}
