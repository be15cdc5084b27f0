import type { CoverLevel, Reasoning, VariantLabel } from '~/components/purchasing/types'
import type { MoneyJson } from '~/composables/translations'

export type SuggestedLine = VariantLabel & {
  variantId: number
  available: number
  onOrder: number
  coverDays: number | null
  coverLevel: CoverLevel
  minOrderQuantity: number
  packSize: number
  suggestedQuantity: number
  unitCost: MoneyJson
  reasoning: Reasoning
}
