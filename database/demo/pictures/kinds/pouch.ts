import { FLOOR, shadow } from '../backdrop.ts'
import { contact, rounded } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { flat, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'

/** A stand-up pouch of stout paper with a sealed top; the accent is its label. */
export const pouch: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const [half, height] = [205 * subject.width, 520 * subject.height]
    const [floor, top] = [FLOOR + 30, FLOOR + 30 - height]
    const at = (x: number, y: number) => `${500 + x * half} ${y}`
    const bag = `M${at(-0.98, top)}L${at(0.98, top)}C${at(1, top + 90)} ${at(0.93, top + 130)} ${at(0.98, top + 240)}C${at(1.04, floor - 120)} ${at(1.04, floor - 40)} ${at(0.97, floor - 14)}Q${at(0, floor + 30)} ${at(-0.97, floor - 14)}C${at(-1.04, floor - 40)} ${at(-1.04, floor - 120)} ${at(-0.98, top + 240)}C${at(-0.93, top + 130)} ${at(-1, top + 90)} ${at(-0.98, top)}Z`
    shadow(sheet, { x: 510, y: floor - 20 }, half, ground, 1.1)
    contact(
      sheet,
      `M${at(-0.94, floor - 18)}Q${at(0, floor + 26)} ${at(0.94, floor - 18)}Z`,
      ground
    )
    sheet.path(
      bag,
      sheet.along(
        [500 - half, 0],
        [500 + half, 0],
        [
          { at: 0, colour: darker(body, 0.14) },
          { at: 0.08, colour: lighter(body, 0.16) },
          { at: 0.26, colour: lighter(body, 0.3) },
          { at: 0.5, colour: body },
          { at: 0.86, colour: darker(body, 0.16) },
          { at: 0.95, colour: darker(body, 0.08) },
          { at: 1, colour: darker(body, 0.34) },
        ]
      )
    )
    sheet.inside(bag, () => {
      sheet.path(
        `M${at(-1.1, floor - 74)}Q${at(0, floor - 4)} ${at(1.1, floor - 74)}L${at(1.1, floor + 40)}L${at(-1.1, floor + 40)}Z`,
        darker(body, 0.6),
        'opacity="0.16"'
      )
      sheet.line(
        `M${at(-1, floor - 74)}Q${at(0, floor - 4)} ${at(1, floor - 74)}`,
        lighter(body, 0.4),
        2,
        'opacity="0.6"'
      )
      crease(
        `M${at(-0.86, top + 70)}C${at(-0.7, top + 150)} ${at(-0.86, top + 260)} ${at(-0.8, floor - 90)}`
      )
      crease(
        `M${at(0.88, top + 80)}C${at(0.7, top + 180)} ${at(0.84, top + 300)} ${at(0.8, floor - 100)}`
      )
      for (let line = 0; line < 5; line++) {
        sheet.line(
          `M${at(-1, top + 16 + line * 11)}H${500 + half}`,
          line % 2 ? '#ffffff' : darker(body, 0.5),
          1.6,
          'opacity="0.22"'
        )
      }
    })
    const label = rounded([500, top + height * 0.5], half * 1.32, height * 0.48, 6)
    sheet.path(
      label,
      sheet.along(
        [500 - half * 0.66, 0],
        [500 + half * 0.66, 0],
        [
          { at: 0, colour: lighter(accent, 0.2) },
          { at: 0.5, colour: accent },
          { at: 1, colour: darker(accent, 0.12) },
        ]
      )
    )
    printBlock(subject, flat(500, top + height * 0.5), inkOn(accent), {
      width: half * 1.05,
      height: height * 0.38,
    })

    function crease(path: string): void {
      for (const width of [26, 18, 10, 4]) sheet.line(path, '#ffffff', width, 'opacity="0.05"')
      for (const width of [20, 12, 5]) {
        sheet.line(path, darker(body, 0.6), width, 'opacity="0.05" transform="translate(13 0)"')
      }
    }
  },
}
