import { FLOOR, shadow } from '../backdrop.ts'
import { darker, lighter } from '../colour.ts'
import { markLines } from '../marks.ts'
import { matte, polished, satin } from '../light.ts'
import { flat } from '../printing.ts'
import { inscribe } from '../strokes.ts'
import type { Kind, Subject } from '../subject.ts'
import { tube } from '../tube.ts'

/** Headphones, standing; the cushions and the inside of the bow have the accent's colour. */
export const headphones: Kind = {
  view: 'front',
  draw(subject) {
    const { sheet, body, accent, ground } = subject
    shadow(sheet, { x: 330, y: FLOOR + 2 }, 58, ground, 0.9)
    shadow(sheet, { x: 690, y: FLOOR + 2 }, 58, ground, 0.9)
    const bow = 'M262 560C246 300 350 196 500 196C650 196 754 300 738 560'
    tube(sheet, bow, 46, satin(body))
    tube(sheet, 'M318 420C330 290 400 236 500 236C600 236 670 290 682 420', 26, matte(accent))
    for (const side of [-1, 1]) {
      const x = 500 + side * 239
      tube(sheet, `M${x} 470V580`, 22, polished('#cfd0d0'))
      ear(subject, side)
    }
  },
}

function ear({ sheet, body, accent, mark }: Subject, side: number): void {
  const x = 500 + side * 206
  const cushion = (width: number, height: number, cx: number) =>
    `M${cx - width} 640C${cx - width} ${640 - height * 1.3} ${cx + width} ${640 - height * 1.3} ${cx + width} 640C${cx + width} ${640 + height * 1.3} ${cx - width} ${640 + height * 1.3} ${cx - width} 640Z`
  const inner = x - side * 40
  sheet.path(
    cushion(54, 126, inner),
    sheet.along(
      [inner - 54, 560],
      [inner + 54, 720],
      [
        { at: 0, colour: lighter(accent, 0.3) },
        { at: 0.4, colour: accent },
        { at: 1, colour: darker(accent, 0.5) },
      ]
    )
  )
  sheet.line(
    `M${inner - side * 26} 560C${inner - side * 40} 600 ${inner - side * 40} 680 ${inner - side * 26} 722`,
    darker(accent, 0.5),
    3,
    'opacity="0.5"'
  )
  const cup = cushion(78, 136, x + side * 12)
  sheet.path(
    cup,
    sheet.along(
      [x - 66, 520],
      [x + 90, 760],
      [
        { at: 0, colour: lighter(body, 0.38) },
        { at: 0.3, colour: lighter(body, 0.1) },
        { at: 0.6, colour: body },
        { at: 1, colour: darker(body, 0.5) },
      ]
    )
  )
  const plate = cushion(56, 102, x + side * 16)
  sheet.path(
    plate,
    sheet.along(
      [x - 40, 560],
      [x + 70, 740],
      [
        { at: 0, colour: darker(body, 0.2) },
        { at: 0.5, colour: lighter(body, 0.08) },
        { at: 1, colour: lighter(body, 0.3) },
      ]
    )
  )
  const size = 54
  inscribe(
    sheet,
    markLines(mark, size),
    flat(x + side * 16, 640),
    lighter(body, 0.7),
    3,
    'opacity="0.8"'
  )
}
