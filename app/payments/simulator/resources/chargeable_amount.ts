import { invalidRequest } from '../http/api_error.js'

/** That of most currencies that Stripe names one for, and of those that differ. */
const SMALLEST_MINOR = 50
const SMALLEST_OF: Record<string, number | undefined> = { GBP: 30, HKD: 400 }
/** Eight digits: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LARGEST_MINOR = 99_999_999

/** @throws ApiError `amount_too_small` or `amount_too_large` */
export function checkChargeable(amountMinor: number, currency: string, param: string): void {
  const unit = currency.toUpperCase()
  const smallestMinor = SMALLEST_OF[unit] ?? SMALLEST_MINOR
  if (amountMinor < smallestMinor) {
    const message = `Amount must be at least ${smallestMinor} minor units of ${unit}.`
    throw invalidRequest(message, { code: 'amount_too_small', param })
  }
  if (amountMinor > LARGEST_MINOR) {
    const message = `Amount must be no more than ${LARGEST_MINOR} minor units of ${unit}.`
    throw invalidRequest(message, { code: 'amount_too_large', param })
  }
}
