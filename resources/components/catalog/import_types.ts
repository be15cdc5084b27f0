import type { MoneyJson } from '~/composables/translations'

/** An import as its page shows it. */
export type ImportPage = {
  id: number
  filename: string
  state: 'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'
  mode: string | null
  submits: boolean
  encoding: string | null
  rowsTotal: number
  rowsDone: number
  rowsBad: number
  problemsTotal: number
  productsTotal: number
  productsBad: number
  goodProducts: number
  productsCreated: number
  productsUpdated: number
  variantsCreated: number
  variantsUpdated: number
  ignoredColumns: string[]
  preview: PreviewedProduct[]
  isUnderWay: boolean
  awaitsChoice: boolean
  canBeCancelled: boolean
  createdAt: string
}

export type PreviewedProduct = {
  handle: string
  title: string
  variants: { sku: string; title: string; supply: MoneyJson; retail: MoneyJson }[]
  pictures: number
}

export type ProblemRow = {
  id: number
  row: number
  column: string | null
  code: string
  params: Record<string, string | number>
}
