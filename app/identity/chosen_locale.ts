import type { HttpContext } from '@adonisjs/core/http'
import { chooseLocale, chosenLocale, isLocale } from '#foundation'

/** The language chosen in this browser becomes the person's own; where none was, theirs is used. */
export function adoptChosenLocale(ctx: HttpContext, person: { locale: string }) {
  const chosen = chosenLocale(ctx)
  if (chosen) person.locale = chosen
  else if (isLocale(person.locale)) chooseLocale(ctx, person.locale)
}
