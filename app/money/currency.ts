/** Digits after the decimal point, by ISO 4217 (list one, "minor unit"). */
const MINOR_UNIT_DIGITS = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  CNY: 2,
  JPY: 0,
  KRW: 0,
  HKD: 2,
  SGD: 2,
  TWD: 2,
  AUD: 2,
  CAD: 2,
  CHF: 2,
} as const

export type CurrencyCode = keyof typeof MINOR_UNIT_DIGITS

export class UnknownCurrencyError extends Error {
  constructor(readonly code: string) {
    super(`Unknown currency "${code}". Known are ${Currency.codes.join(', ')}.`)
    this.name = 'UnknownCurrencyError'
  }
}

/** An ISO 4217 currency. There is one instance per code, so `===` compares currencies. */
export class Currency {
  static readonly codes = Object.keys(MINOR_UNIT_DIGITS) as readonly CurrencyCode[]

  static readonly #byCode = new Map<string, Currency>(
    Currency.codes.map((code) => [code, new Currency(code, MINOR_UNIT_DIGITS[code])])
  )

  /** @throws UnknownCurrencyError where the code is not in the list; codes are upper case */
  static of(code: string): Currency {
    const currency = Currency.#byCode.get(code)
    if (!currency) throw new UnknownCurrencyError(code)
    return currency
  }

  static isKnown(code: string): code is CurrencyCode {
    return Currency.#byCode.has(code)
  }

  private constructor(
    readonly code: CurrencyCode,
    /** Digits after the decimal point: 2 for USD, 0 for JPY. */
    readonly digits: number
  ) {
    Object.freeze(this)
  }

  toString(): CurrencyCode {
    return this.code
  }

  toJSON(): CurrencyCode {
    return this.code
  }
}
