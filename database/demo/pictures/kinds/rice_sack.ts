import { FLOOR, shadow } from '../backdrop.ts'
import { contact } from '../cast.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { weave } from '../fabric.ts'
import { matte } from '../light.ts'
import { flat, printBlock } from '../printing.ts'
import type { Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'
import { tube } from '../tube.ts'

const SACK =
  'M396 356C350 384 268 402 258 470C248 560 262 650 250 722C244 772 262 792 320 796C440 806 560 806 680 796C738 792 756 772 750 722C738 650 752 560 742 470C732 402 650 384 604 356C560 344 440 344 396 356Z'
const TUFT =
  'M404 350C384 300 372 262 352 236C400 246 420 226 452 238C480 224 520 226 548 238C580 226 604 246 650 234C628 262 616 300 596 350Z'

/** A cloth sack of grain, tied with a cord in the accent's colour, grains before it. */
export const riceSack: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    shadow(sheet, { x: 506, y: FLOOR + 8 }, 255, ground, 0.9)
    contact(sheet, `M272 ${FLOOR + 6}Q500 ${FLOOR + 32} 728 ${FLOOR + 6}Z`, ground)
    for (const [shape, top] of [
      [TUFT, 226],
      [SACK, 346],
    ] as const) {
      sheet.path(
        shape,
        sheet.along(
          [250, 0],
          [750, 0],
          [
            { at: 0, colour: darker(body, 0.3) },
            { at: 0.12, colour: darker(body, 0.04) },
            { at: 0.3, colour: lighter(body, 0.3) },
            { at: 0.55, colour: body },
            { at: 0.85, colour: darker(body, 0.2) },
            { at: 1, colour: darker(body, 0.46) },
          ]
        )
      )
      weave(sheet, shape, { from: [240, top], to: [760, 812] }, 'plain', body)
    }
    sheet.inside(SACK, () => {
      sheet.path(
        SACK,
        sheet.along(
          [0, 346],
          [0, 806],
          [
            { at: 0, colour: '#1c1410', opacity: 0.3 },
            { at: 0.16, colour: '#1c1410', opacity: 0 },
            { at: 0.75, colour: '#1c1410', opacity: 0 },
            { at: 1, colour: '#1c1410', opacity: 0.3 },
          ]
        )
      )
      for (const [path, light] of [
        ['M430 356C400 420 330 450 310 520', true],
        ['M470 352C460 420 420 450 400 500', false],
        ['M540 352C560 420 600 440 620 500', false],
        ['M576 356C620 420 680 440 700 520', true],
        ['M270 700C330 740 350 720 380 770', true],
        ['M730 700C680 740 650 730 620 776', false],
      ] as const) {
        sheet.line(path, light ? '#ffffff' : '#1c1410', 16, `opacity="${light ? 0.1 : 0.06}"`)
        sheet.line(path, light ? '#ffffff' : '#1c1410', 8, `opacity="${light ? 0.12 : 0.08}"`)
      }
    })
    for (const x of [420, 456, 492, 528, 564])
      sheet.line(
        `M${x} 346C${x - 8} 310 ${x + 6} 280 ${x - 6 + (x - 490) * 0.2} 246`,
        darker(body, 0.5),
        5,
        'opacity="0.22"'
      )
    tube(
      sheet,
      'M398 344C450 362 550 362 602 344M400 356C450 374 550 374 602 356',
      11,
      matte(accent)
    )
    tube(
      sheet,
      'M500 362C470 400 478 430 464 452M506 362C540 396 524 430 548 446',
      8,
      matte(accent)
    )
    printBlock(subject, flat(500, 600), inkOn(body), { width: 270, height: 250 })
    grains(subject)
  },
}

function grains({ sheet, ground }: { sheet: Sheet; ground: string }): void {
  for (let at = 0; at < 44; at++) {
    const x = 250 + ((at * 61) % 330) + Math.sin(at * 5) * 14
    const y = 838 + ((at * 37) % 40)
    const turned = `transform="rotate(${(at * 53) % 180} ${x} ${y})"`
    sheet.ellipse([x + 3, y + 4], [8, 4], darker(ground, 0.7), `opacity="0.35" ${turned}`)
    sheet.ellipse([x, y], [8.5, 3.8], at % 3 ? '#fbf6e8' : '#efe4c8', turned)
  }
}
