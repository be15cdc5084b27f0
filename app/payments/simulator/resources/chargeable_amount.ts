import { invalidRequest } from '../http/api_error.js'

/** 0.50 US dollars; the other currencies' minimums are near enough to it. */
const SMALLEST_MINOR = 50
/** Eight digits: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LARGEST_MINOR = 99_999_999

/** @throws ApiError `amount_too_small` or `amount_too_large` */
export function checkChargeable(amountMinor: number, currency: string, param: string): void {
  const unit = currency.toUpperCase()
  if (amountMinor < SMALLEST_MINOR) {
    const message = `Amount must be at least ${SMALLEST_MINOR} minor units of ${unit}.`
    throw invalidRequest(message, { code: 'amount_too_small', param })
  }
  if (amountMinor > LARGEST_MINOR) {
    const message = `Amount must be no more than ${LARGEST_MINOR} minor units of ${unit}.`
    throw invalidRequest(message, { code: 'amount_too_large', param })
  }
}
