import vine from '@vinejs/vine'
import { currentTenant } from '#foundation'
import { Money } from '#money'

const moneyRule = vine.createRule((value: unknown, _options: undefined, field) => {
  if (typeof value !== 'string') return
  const parsed = Money.parse(value, currentTenant().currency)
  if (parsed.ok && !parsed.money.isNegative) field.mutate(parsed.money.minor, field)
  else field.report('The {{ field }} field must be an amount such as 19.90', 'money', field)
})

/** An amount of the tenant's currency as a person types it: not negative, read exactly. */
export const money = () =>
  vine
    .string()
    .trim()
    .use(moneyRule())
    .transform((minor) => minor as unknown as bigint)
