import { Currency } from './currency.js'
import { formatDecimal, parseDecimal, type DecimalError, type DecimalOptions } from './decimal.js'

/** How money travels as JSON: minor units as a string, because a JSON number is a float. */
export type MoneyJson = {
  minor: string
  currency: string
}

export type ParsedMoney = { ok: true; money: Money } | { ok: false; error: DecimalError }

export class CurrencyMismatchError extends Error {
  constructor(left: Currency, right: Currency) {
    super(`Money of different currencies does not mix: ${left} and ${right}.`)
    this.name = 'CurrencyMismatchError'
  }
}

const formatters = new Map<string, Intl.NumberFormat>()

/** An exact, immutable amount: integer minor units (cents) of one currency. */
export class Money {
  /** @throws UnknownCurrencyError */
  static of(minor: bigint, currency: Currency | string): Money {
    return new Money(minor, typeof currency === 'string' ? Currency.of(currency) : currency)
  }

  static zero(currency: Currency | string): Money {
    return Money.of(0n, currency)
  }

  /** The currency is named so that the sum of nothing is money, too. */
  static sum(moneys: Iterable<Money>, currency: Currency | string): Money {
    let total = Money.zero(currency)
    for (const money of moneys) total = total.add(money)
    return total
  }

  static min(first: Money, ...others: Money[]): Money {
    return others.reduce((least, money) => (money.compare(least) < 0 ? money : least), first)
  }

  static max(first: Money, ...others: Money[]): Money {
    return others.reduce((most, money) => (money.compare(most) > 0 ? money : most), first)
  }

  /**
   * Reads what a person or a file wrote in major units, exactly: `parse('10.50', 'USD')` is 1050
   * minor units. What cannot be read without guessing is an error value, never an exception.
   *
   * @throws UnknownCurrencyError
   */
  static parse(text: string, currency: Currency | string, options?: DecimalOptions): ParsedMoney {
    const known = typeof currency === 'string' ? Currency.of(currency) : currency
    const parsed = parseDecimal(text, known.digits, options)
    return parsed.ok ? { ok: true, money: new Money(parsed.scaled, known) } : parsed
  }

  /** @throws TypeError where `minor` is no integer, UnknownCurrencyError */
  static fromJSON(json: MoneyJson): Money {
    if (typeof json.minor !== 'string' || !/^-?\d+$/.test(json.minor)) {
      throw new TypeError(`Not a string of minor units: ${JSON.stringify(json.minor)}`)
    }
    return Money.of(BigInt(json.minor), json.currency)
  }

  private constructor(
    readonly minor: bigint,
    readonly currency: Currency
  ) {
    Object.freeze(this)
  }

  get isZero(): boolean {
    return this.minor === 0n
  }

  get isNegative(): boolean {
    return this.minor < 0n
  }

  get isPositive(): boolean {
    return this.minor > 0n
  }

  /** @throws CurrencyMismatchError */
  add(other: Money): Money {
    this.#assertSameCurrency(other)
    return new Money(this.minor + other.minor, this.currency)
  }

  /** @throws CurrencyMismatchError */
  subtract(other: Money): Money {
    this.#assertSameCurrency(other)
    return new Money(this.minor - other.minor, this.currency)
  }

  negate(): Money {
    return new Money(-this.minor, this.currency)
  }

  /**
   * By a whole number only; a part of money is `BasisPoints.of` or `allocate`.
   *
   * @throws RangeError where the quantity is not an exact integer
   */
  multiply(quantity: number | bigint): Money {
    if (typeof quantity === 'number' && !Number.isSafeInteger(quantity)) {
      throw new RangeError(`Money is multiplied by whole quantities, not by ${quantity}.`)
    }
    return new Money(this.minor * BigInt(quantity), this.currency)
  }

  /** @throws CurrencyMismatchError */
  compare(other: Money): -1 | 0 | 1 {
    this.#assertSameCurrency(other)
    if (this.minor === other.minor) return 0
    return this.minor < other.minor ? -1 : 1
  }

  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency
  }

  /** Major units as a plain decimal for files and form fields: `'10.50'`. */
  toDecimal(): `${number}` {
    return formatDecimal(this.minor, this.currency.digits)
  }

  /** As people of that locale write it: `$10.50`. Exact, since Intl takes decimal strings. */
  format(locale: string): string {
    return formatterFor(locale, this.currency).format(this.toDecimal())
  }

  toString(): string {
    return `${this.toDecimal()} ${this.currency}`
  }

  toJSON(): MoneyJson {
    return { minor: this.minor.toString(), currency: this.currency.code }
  }

  #assertSameCurrency(other: Money) {
    if (this.currency !== other.currency) {
      throw new CurrencyMismatchError(this.currency, other.currency)
    }
  }
}

/** Kept, because building a formatter costs far more than formatting. */
function formatterFor(locale: string, currency: Currency): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: currency.code,
      minimumFractionDigits: currency.digits,
      maximumFractionDigits: currency.digits,
    })
    formatters.set(key, formatter)
  }
  return formatter
}
