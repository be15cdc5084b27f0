import { Operator } from '#identity'
import { DEMO_PASSWORD } from '#database/demo/seed/seeding'

export const OPERATOR_EMAIL = 'operator@banyan.example'

export async function seedOperator() {
  await Operator.firstOrCreate(
    { email: OPERATOR_EMAIL },
    { name: 'Operator', password: DEMO_PASSWORD, locale: 'en' }
  )
}
