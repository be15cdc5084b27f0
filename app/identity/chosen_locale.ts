import type { HttpContext } from '@adonisjs/core/http'
import { chosenLocale } from '#foundation'

/** A language chosen in this browser becomes the person's own: their mails come in it. */
export function adoptChosenLocale(ctx: HttpContext, person: { locale: string }) {
  person.locale = chosenLocale(ctx) ?? person.locale
}
