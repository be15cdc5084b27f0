import { FLOOR, shadow } from '../backdrop.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { turn } from '../lathe.ts'
import { satin } from '../light.ts'
import { flat, printBlock } from '../printing.ts'
import type { Kind } from '../subject.ts'

/** A tube of cream that stands on its cap (accent). */
export const tubeOfCream: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    const stand = { x: 500, y: FLOOR + 25 }
    const [half, height] = [118 * subject.width, 520 * subject.height]
    shadow(sheet, stand, 100 * subject.width, ground, 1.4)
    turn(
      sheet,
      stand,
      [
        [0, 0],
        [98 * subject.width, 0, 8],
        [102 * subject.width, 104, 6],
        [90, 108],
      ],
      satin(accent)
    )
    const [foot, top] = [stand.y - 100, stand.y - height]
    const at = (x: number, y: number) => `${500 + x * half} ${y}`
    const skin = `M${at(-0.9, foot)}C${at(-0.96, foot - 140)} ${at(-1.16, top + 130)} ${at(-1.2, top)}L${at(1.2, top)}C${at(1.16, top + 130)} ${at(0.96, foot - 140)} ${at(0.9, foot)}Q${at(0, foot + 34)} ${at(-0.9, foot)}Z`
    sheet.path(
      skin,
      sheet.along(
        [500 - half * 1.1, 0],
        [500 + half * 1.1, 0],
        [
          { at: 0, colour: darker(body, 0.3) },
          { at: 0.1, colour: darker(body, 0.04) },
          { at: 0.22, colour: lighter(body, 0.4) },
          { at: 0.32, colour: lighter(body, 0.16) },
          { at: 0.6, colour: body },
          { at: 0.88, colour: darker(body, 0.22) },
          { at: 0.95, colour: darker(body, 0.06) },
          { at: 1, colour: darker(body, 0.36) },
        ]
      )
    )
    sheet.inside(skin, () => {
      sheet.path(
        `M${at(-1.3, top)}H${at(1.3, top).split(' ')[0]}V${top + 46}H${at(-1.3, top).split(' ')[0]}Z`,
        sheet.along(
          [0, top],
          [0, top + 46],
          [
            { at: 0, colour: '#ffffff', opacity: 0.34 },
            { at: 0.8, colour: '#ffffff', opacity: 0.1 },
            { at: 1, colour: '#1c1410', opacity: 0.22 },
          ]
        )
      )
      for (let rib = -1.18; rib < 1.2; rib += 0.06) {
        sheet.line(
          `M${at(rib, top + 4)}L${at(rib, top + 42)}`,
          darker(body, 0.6),
          1.6,
          'opacity="0.2"'
        )
      }
      sheet.path(
        `M${at(-1.3, top + 46)}L${at(-0.1, top + 46)}C${at(-0.4, top + 150)} ${at(-0.66, foot - 90)} ${at(-0.72, foot + 30)}L${at(-1.3, foot + 30)}Z`,
        '#ffffff',
        'opacity="0.12"'
      )
      sheet.path(
        `M${at(1.3, top + 46)}L${at(0.3, top + 46)}C${at(0.56, top + 150)} ${at(0.7, foot - 90)} ${at(0.74, foot + 30)}L${at(1.3, foot + 30)}Z`,
        '#1c1410',
        'opacity="0.07"'
      )
    })
    printBlock(subject, flat(500, (foot + top) / 2 + 20), inkOn(body), {
      width: half * 1.3,
      height: height * 0.42,
    })
  },
}
