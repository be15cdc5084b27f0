export { allocate } from './allocate.js'
export { BasisPoints, basisPointsOf, WHOLE_BP, type ParsedBasisPoints } from './basis_points.js'
export { Currency, UnknownCurrencyError, type CurrencyCode } from './currency.js'
export { formatDecimal, type DecimalError, type DecimalOptions } from './decimal.js'
export { EARNING_ROLES, perRole, type EarningRole, type PerRole } from './earning_role.js'
export { CurrencyMismatchError, Money, type MoneyJson, type ParsedMoney } from './money.js'
export { priceProblem, suggestedPrices, type PriceProblem, type Prices } from './prices.js'
export {
  reversedSoFar,
  reverseStep,
  type ReversalError,
  type ReversalResult,
  type ReversalStep,
  type ReverseStepInput,
} from './reversal.js'
export {
  splitLine,
  type CommissionBase,
  type LineComponents,
  type LineSplit,
  type OwnerShareParts,
  type SplitLineInput,
} from './split.js'
