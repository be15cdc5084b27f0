import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { clock } from '#foundation/clock'

/** Writes every mail as an `.eml` file that any mail program opens: the demo's and tests' post box. */
export class FileMailTransport implements MailTransportContract {
  readonly #composer = createTransport({ streamTransport: true, buffer: true })

  constructor(readonly folder: string) {}

  async send(message: NodeMailerMessage) {
    const sent = await this.#composer.sendMail(message)
    await mkdir(this.folder, { recursive: true })
    const name = `${clock.millis()}-${sent.messageId.replace(/[^\w.-]/g, '')}.eml`
    await writeFile(join(this.folder, name), sent.message as Buffer)
    return new MailResponse(sent.messageId, sent.envelope, sent)
  }
}
