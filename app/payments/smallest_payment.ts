import { Currency, Money, type CurrencyCode } from '#money'

/**
 * The smallest charge that Stripe takes, in minor units. Where it names none (CNY, KRW, TWD), a charge
 * must be worth that of the currency in which it is settled: what 0.50 USD are worth, rounded up.
 *
 * @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
const SMALLEST_MINOR: Record<CurrencyCode, bigint> = {
  USD: 50n,
  EUR: 50n,
  GBP: 30n,
  CNY: 400n,
  JPY: 50n,
  KRW: 1_000n,
  HKD: 400n,
  SGD: 50n,
  TWD: 2_000n,
  AUD: 50n,
  CAD: 50n,
  CHF: 50n,
}

/** What has to be paid at least, for Stripe to take it. */
export function smallestPayment(currency: string): Money {
  return Money.of(SMALLEST_MINOR[Currency.of(currency).code], currency)
}
