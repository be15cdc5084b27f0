import { FLOOR, shadow } from '../backdrop.ts'
import { contact } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import { matte } from '../light.ts'
import { flat, printBlock } from '../printing.ts'
import type { Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const BAG =
  'M254 366C330 374 420 378 500 377C590 378 680 372 746 364C742 470 754 580 744 690C742 730 744 770 736 792C660 806 560 800 500 803C420 806 330 800 262 794C252 760 258 720 255 680C248 570 262 470 254 366Z'

/** A canvas tote, standing; its handles have the accent's colour. */
export const tote: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    shadow(sheet, { x: 506, y: FLOOR + 18 }, 245, ground, 0.9)
    contact(sheet, `M268 ${FLOOR + 14}Q500 ${FLOOR + 32} 732 ${FLOOR + 14}Z`, ground)
    tube(
      sheet,
      'M398 384C384 200 430 170 500 170C570 170 616 200 602 384',
      20,
      matte(darker(accent, 0.25))
    )
    sheet.path('M256 368C400 350 600 350 744 366C600 384 400 386 256 368Z', darker(body, 0.5))
    sheet.path(
      BAG,
      sheet.along(
        [250, 0],
        [750, 0],
        [
          { at: 0, colour: darker(body, 0.12) },
          { at: 0.05, colour: darker(body, 0.02) },
          { at: 0.24, colour: lighter(body, 0.2) },
          { at: 0.55, colour: body },
          { at: 0.86, colour: darker(body, 0.1) },
          { at: 1, colour: darker(body, 0.3) },
        ]
      )
    )
    weave(sheet, BAG, { from: [245, 355], to: [755, 810] }, 'plain', body)
    sheet.inside(BAG, () => folds(subject))
    for (const side of [-1, 1]) {
      const x = 500 + side * 108
      sheet.path(`M${x - 15} 372h30v92h-30Z`, accent)
      sheet.line(
        `M${x - 10} 456L${x + 10} 386M${x + 10} 456L${x - 10} 386`,
        darker(accent, 0.4),
        1.6,
        'stroke-dasharray="5 4"'
      )
    }
    tube(sheet, 'M392 380C384 250 420 214 500 214C580 214 616 250 608 380', 27, matte(accent))
    printBlock(subject, flat(500, 610), inkOn(body), { width: 260, height: 250 })
  },
}

function folds({ sheet, body }: { sheet: Sheet; body: string }): void {
  const wrinkles = [
    ['M312 384C330 500 292 620 318 790', '#ffffff', 34, 0.08],
    ['M346 384C356 500 330 640 350 790', '#1c1410', 16, 0.05],
    ['M690 384C664 500 706 640 684 790', '#1c1410', 26, 0.06],
    ['M656 384C640 520 664 660 650 790', '#ffffff', 14, 0.12],
    ['M392 464C420 520 470 540 520 520', '#1c1410', 10, 0.04],
  ] as const
  for (const [path, ink, width, opacity] of wrinkles) {
    for (const part of [1.4, 1, 0.6, 0.3])
      sheet.line(path, ink, width * part, `opacity="${opacity / 2}"`)
  }
  const seam = 'M250 402C400 412 600 412 750 400'
  sheet.line(seam, darker(body, 0.45), 1.6, 'stroke-dasharray="6 5" opacity="0.8"')
}
