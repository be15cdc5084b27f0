import drive from '@adonisjs/drive/services/main'
import { BaseSchema } from '@adonisjs/lucid/schema'

type Disk = ReturnType<typeof drive.use>

/** Photos of cases move from where anybody who has the address sees them to where no address leads. */
export default class extends BaseSchema {
  async up() {
    await this.#move(drive.use(), drive.use('documents'))
  }

  async down() {
    await this.#move(drive.use('documents'), drive.use())
  }

  /** Interrupted, it goes on with those that are still there. */
  async #move(from: Disk, to: Disk) {
    this.defer(async (database) => {
      for (const { path } of await database.from('case_photos').orderBy('id').select('path')) {
        if (!(await from.exists(path))) continue
        await to.put(path, await from.getBytes(path))
        await from.delete(path)
      }
    })
  }
}
