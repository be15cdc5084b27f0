/**
 * What can be wrong with a file. `problems.<code>` says it and `remedies.<code>` what to do, in
 * `resources/lang/<locale>/imports.json`.
 */
export type ProblemCode =
  | 'binary_file'
  | 'workbook_file'
  | 'wrong_encoding'
  | 'empty_file'
  | 'wrong_delimiter'
  | 'quote_not_closed'
  | 'quote_misplaced'
  | 'too_many_rows'
  | 'no_rows'
  | 'column_missing'
  | 'column_misspelt'
  | 'column_twice'
  | 'cells_missing'
  | 'cells_surplus'
  | 'handle_missing'
  | 'handle_characters'
  | 'handle_scattered'
  | 'title_missing'
  | 'text_too_long'
  | 'price_missing'
  | 'price_negative'
  | 'price_zero'
  | 'price_separator'
  | 'price_decimals'
  | 'price_not_a_number'
  | 'price_too_high'
  | 'cost_above_price'
  | 'weight_invalid'
  | 'option_value_missing'
  | 'option_name_missing'
  | 'option_name_differs'
  | 'options_twice'
  | 'sku_twice'
  | 'sku_of_other_brand'
  | 'sku_of_other_product'
  | 'image_address_invalid'
  | 'row_without_variant'

export interface Problem {
  /** As a spreadsheet counts: the header is row 1. */
  row: number
  /** Null where the whole row or file is meant. */
  column: string | null
  code: ProblemCode
  params: Record<string, string | number>
}

/** Notes a problem while a row is read; reading goes on, so that one look finds them all. */
export type Report = (
  row: number,
  column: string | null,
  code: ProblemCode,
  params?: Record<string, string | number>
) => void
