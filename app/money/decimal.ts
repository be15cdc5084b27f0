/**
 * Why a text typed by a person or found in a file is not the decimal that was asked for.
 *
 * - `separator`: a comma, blank, apostrophe or underscore among the digits. Whether `1,500` means
 *   1500 or 1.5 depends on the country, so it is never guessed.
 * - `too_many_decimals`: also where the surplus is zeros, because `1.500` is 1500 in half of Europe.
 * - `out_of_range`: beyond what the value can be or a database `BIGINT` can hold.
 */
export type DecimalError =
  | { type: 'empty' }
  | { type: 'separator' }
  | { type: 'exponent' }
  | { type: 'not_a_number' }
  | { type: 'too_many_decimals'; allowed: number }
  | { type: 'out_of_range' }

export interface DecimalOptions {
  /** `truncate` cuts surplus decimals off towards zero. The default is `refuse`. */
  surplusDecimals?: 'refuse' | 'truncate'
}

export type ParsedDecimal = { ok: true; scaled: bigint } | { ok: false; error: DecimalError }

const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/
const EXPONENT = /^[-+]?[0-9.]+e[-+]?[0-9]+$/i
const SEPARATED = /^-?[0-9]+(?:[,.\s'’_][0-9]+)+$/
const BIGINT_MAX = 2n ** 63n - 1n

/**
 * Reads a decimal exactly, without a float in between, as an integer scaled by `10 ** digits`:
 * `parseDecimal('10.5', 2)` is `1050n`. Blanks around the text are ignored.
 */
export function parseDecimal(
  text: string,
  digits: number,
  { surplusDecimals = 'refuse' }: DecimalOptions = {}
): ParsedDecimal {
  const trimmed = text.trim()
  const match = DECIMAL.exec(trimmed)
  if (!match) return { ok: false, error: whyNoDecimal(trimmed) }

  const [, sign, whole, fraction = ''] = match
  if (fraction.length > digits && surplusDecimals === 'refuse') {
    return { ok: false, error: { type: 'too_many_decimals', allowed: digits } }
  }

  const magnitude = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (magnitude > BIGINT_MAX) return { ok: false, error: { type: 'out_of_range' } }
  return { ok: true, scaled: sign ? -magnitude : magnitude }
}

function whyNoDecimal(trimmed: string): DecimalError {
  if (trimmed === '') return { type: 'empty' }
  if (EXPONENT.test(trimmed)) return { type: 'exponent' }
  if (SEPARATED.test(trimmed)) return { type: 'separator' }
  return { type: 'not_a_number' }
}

/** Writes an integer scaled by `10 ** digits` as a plain decimal: `(1050n, 2)` is `'10.50'`. */
export function formatDecimal(scaled: bigint, digits: number): `${number}` {
  const negative = scaled < 0n
  const text = (negative ? -scaled : scaled).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`
  return `${negative ? '-' : ''}${whole}${fraction}` as `${number}`
}
