import { FLOOR, shadow } from '../backdrop.ts'
import { darker, lighter } from '../colour.ts'
import type { Point, Sheet } from '../sheet.ts'
import type { Kind } from '../subject.ts'

/** A sitting cloth rabbit with a scarf in the accent's colour. */
export const toyRabbit: Kind = {
  view: 'front',
  draw({ sheet, body, accent, ground }) {
    shadow(sheet, { x: 500, y: FLOOR + 14 }, 205, ground, 0.9)
    sheet.within('transform="translate(500 790) scale(0.92) translate(-500 -790)"', () =>
      rabbit(sheet, body, accent)
    )
  },
}

function rabbit(sheet: Sheet, body: string, accent: string): void {
  for (const [x, turned] of [
    [438, -10],
    [562, 12],
  ] as const) {
    sheet.within(`transform="rotate(${turned} ${x} 330)"`, () => {
      plush(sheet, [x, 225], [48, 150], body)
      sheet.ellipse([x + 4, 235], [22, 106], lighter(accent, 0.45), 'opacity="0.8"')
    })
  }
  for (const side of [-1, 1]) plush(sheet, [500 + side * 150, 640], [56, 104], body, side * -28)
  plush(sheet, [500, 660], [160, 150], body)
  sheet.ellipse([500, 688], [96, 96], lighter(body, 0.4), 'opacity="0.55"')
  for (const side of [-1, 1]) plush(sheet, [500 + side * 128, 766], [86, 60], body)
  for (const side of [-1, 1]) {
    sheet.ellipse([500 + side * 130, 772], [40, 32], lighter(accent, 0.4), 'opacity="0.75"')
  }
  plush(sheet, [500, 424], [150, 132], body)
  face(sheet, accent)
  scarf(sheet, accent)
}

function plush(sheet: Sheet, [x, y]: Point, [rx, ry]: Point, colour: string, turned = 0): void {
  const light: Point = [x - rx * 0.3, y - ry * 0.36]
  sheet.ellipse(
    [x, y],
    [rx, ry],
    sheet.around(
      light,
      [rx * 1.4, ry * 1.4],
      [
        { at: 0, colour: lighter(colour, 0.4) },
        { at: 0.45, colour: lighter(colour, 0.04) },
        { at: 0.75, colour: darker(colour, 0.14) },
        { at: 1, colour: darker(colour, 0.44) },
      ]
    ),
    turned ? `transform="rotate(${turned} ${x} ${y})"` : ''
  )
}

function face(sheet: Sheet, accent: string): void {
  for (const x of [446, 554]) {
    sheet.ellipse([x, 424], [11, 13], '#2b2320')
    sheet.ellipse([x - 3.5, 419], [3.6, 3.6], '#ffffff')
  }
  for (const x of [412, 588])
    sheet.ellipse([x, 462], [26, 17], lighter(accent, 0.2), 'opacity="0.45"')
  sheet.path('M488 454Q500 448 512 454Q508 470 500 471Q492 470 488 454Z', darker(accent, 0.15))
  sheet.line('M500 471V482M500 482Q488 494 476 486M500 482Q512 494 524 486', '#4a3a34', 3.4)
}

function scarf(sheet: Sheet, accent: string): void {
  const wrap =
    'M392 520C440 560 560 560 608 520C620 534 620 556 606 566C550 602 450 602 394 566C380 556 380 534 392 520Z'
  const tail = 'M560 566C590 600 596 650 588 706L528 700C536 650 528 610 516 582Z'
  for (const part of [tail, wrap]) {
    sheet.path(
      part,
      sheet.along(
        [390, 520],
        [610, 690],
        [
          { at: 0, colour: lighter(accent, 0.3) },
          { at: 0.5, colour: accent },
          { at: 1, colour: darker(accent, 0.34) },
        ]
      )
    )
  }
  for (const y of [640, 664])
    sheet.line(`M532 ${y}L592 ${y + 5}`, lighter(accent, 0.6), 6, 'opacity="0.7"')
}
