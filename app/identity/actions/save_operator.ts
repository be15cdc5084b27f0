import db from '@adonisjs/lucid/services/db'
import Operator from '#identity/models/operator'

interface OperatorToSave {
  email: string
  name: string
  password: string
}

/** Makes an operator of the SaaS, or gives one a new password, which ends their sessions. */
export class SaveOperator {
  async handle({ email, name, password }: OperatorToSave): Promise<Operator> {
    return db.transaction(async (trx) => {
      const address = email.trim().toLowerCase()
      const operator =
        (await Operator.query({ client: trx }).where('email', address).forUpdate().first()) ??
        new Operator().merge({ email: address, locale: 'en', sessionEpoch: 0 })
      operator.useTransaction(trx).merge({ name, password })
      operator.sessionEpoch += 1
      return operator.save()
    })
  }
}
