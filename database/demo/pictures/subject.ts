import type { Mark } from './marks.ts'
import type { Sheet } from './sheet.ts'

/** All that a kind of product needs to be drawn: colours, what is printed on it, and the paper. */
export type Subject = {
  sheet: Sheet
  /** The colour of the thing itself, of its second part (lid, trim, content), of the studio. */
  body: string
  accent: string
  ground: string
  /** What its maker prints on it; the words are Latin, for letters are drawn, not typeset. */
  mark: Mark
  word: string
  label: string
  /** How much taller or wider than usual this one is. */
  height: number
  width: number
}

/** A kind of product: how it is drawn, and whether it is seen standing or lying, from above. */
export type Kind = {
  view: 'front' | 'above'
  draw(subject: Subject): void
}
