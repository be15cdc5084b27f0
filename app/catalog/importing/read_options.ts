import { TEXT_LIMITS } from '#catalog/importing/import_limits'
import { withoutControls } from '#catalog/importing/html_to_text'
import type { Report } from '#catalog/importing/problem'
import type { ReadColumn } from '#catalog/importing/shopify_columns'
import type { SheetRow } from '#catalog/importing/sheet'

const OPTIONS = [1, 2, 3] as const
const nameColumn = (option: 1 | 2 | 3): ReadColumn => `Option${option} Name`
const valueColumn = (option: 1 | 2 | 3): ReadColumn => `Option${option} Value`

/** How Shopify writes a product that comes in one version only. */
const isSingle = (name: string, value: string) => name === 'Title' && value === 'Default Title'

/** The names of a product's options, which its first row gives. */
export function readOptionNames(first: SheetRow, report: Report): string[] {
  const names = OPTIONS.map((option) => withoutControls(first.cell(nameColumn(option))))
  if (isSingle(names[0], first.cell('Option1 Value'))) return []
  names.forEach((name, index) => {
    if (name.length > TEXT_LIMITS.optionName) {
      const params = { length: name.length, most: TEXT_LIMITS.optionName }
      report(first.row, nameColumn(OPTIONS[index]), 'text_too_long', params)
    }
  })
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1)
}

/** A variant's value for each of its product's options. */
export function readOptionValues(line: SheetRow, names: string[], report: Report): string[] {
  return OPTIONS.flatMap((option) => {
    const name = names[option - 1] ?? ''
    const [nameHere, value] = [line.cell(nameColumn(option)), line.cell(valueColumn(option))]
    if (isSingle(nameHere || 'Title', value) && names.length === 0) return []
    if (name !== '' && nameHere !== '' && nameHere !== name) {
      const params = { found: nameHere, expected: name }
      report(line.row, nameColumn(option), 'option_name_differs', params)
    }
    if (name !== '' && value === '') {
      report(line.row, valueColumn(option), 'option_value_missing', { name })
    }
    if (name === '' && value !== '') {
      report(line.row, nameColumn(option), 'option_name_missing', { value })
    }
    if (value.length > TEXT_LIMITS.optionValue) {
      const params = { length: value.length, most: TEXT_LIMITS.optionValue }
      report(line.row, valueColumn(option), 'text_too_long', params)
    }
    return name === '' ? [] : [withoutControls(value)]
  })
}
