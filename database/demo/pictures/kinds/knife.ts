import { cast } from '../cast.ts'
import { darker, lighter } from '../colour.ts'
import { markLines } from '../marks.ts'
import { flat } from '../printing.ts'
import { inscribe } from '../strokes.ts'
import type { Kind } from '../subject.ts'

const BLADE =
  'M88 452C190 448 420 446 566 446L570 556C470 570 330 566 210 530C160 514 116 486 88 452Z'
const HANDLE =
  'M566 452C640 440 700 452 780 448C840 444 890 450 908 462C922 474 920 520 906 532C880 548 830 536 770 534C700 530 640 536 570 528Z'

/** A kitchen knife, from above; the body's colour is the handle, the accent's its rivets. */
export const knife: Kind = {
  view: 'above',
  draw({ sheet, body, accent, ground, mark, width, height }) {
    const turned = `rotate(-32 500 500) translate(500 500) scale(${width} ${height * 1.1}) translate(-500 -500)`
    sheet.within(`transform="${turned}"`, () => {
      cast(sheet, `${BLADE}${HANDLE}`, ground, 14)
      sheet.path(
        BLADE,
        sheet.along(
          [0, 446],
          [0, 566],
          [
            { at: 0, colour: '#8d949a' },
            { at: 0.08, colour: '#d9dee1' },
            { at: 0.4, colour: '#aab1b6' },
            { at: 0.62, colour: '#c9cfd3' },
            { at: 1, colour: '#f4f6f6' },
          ]
        )
      )
      sheet.inside(BLADE, () => {
        for (let at = 0; at < 26; at++) {
          sheet.line(
            `M80 ${446 + at * 3.2}L580 ${445 + at * 3.1}`,
            at % 3 ? '#ffffff' : '#6f777d',
            0.7,
            'opacity="0.25"'
          )
        }
        const wave =
          'M96 470C150 500 180 508 220 516C260 534 300 524 350 540C400 552 450 536 500 548C530 552 550 544 572 546L572 580L180 580Z'
        sheet.path(wave, '#ffffff', 'opacity="0.5"')
        sheet.path('M60 440L330 440L250 600L40 600Z', '#ffffff', 'opacity="0.14"')
      })
      inscribe(sheet, markLines(mark, 34), flat(520, 492), '#5c646a', 2)
      sheet.path(
        'M556 446h26v94l-26 14Z',
        sheet.along(
          [0, 446],
          [0, 556],
          [
            { at: 0, colour: '#7c838a' },
            { at: 0.3, colour: '#e9ecee' },
            { at: 1, colour: '#868e95' },
          ]
        )
      )
      sheet.path(
        HANDLE,
        sheet.along(
          [0, 444],
          [0, 544],
          [
            { at: 0, colour: darker(body, 0.1) },
            { at: 0.22, colour: lighter(body, 0.34) },
            { at: 0.55, colour: body },
            { at: 1, colour: darker(body, 0.45) },
          ]
        )
      )
      sheet.inside(HANDLE, () => {
        for (let at = 0; at < 9; at++) {
          const y = 452 + at * 9.6
          sheet.line(
            `M570 ${y}C660 ${y - 6} 760 ${y + 7} 920 ${y - 1}`,
            darker(body, 0.55),
            1.3,
            'opacity="0.28"'
          )
        }
      })
      for (const x of [626, 736, 846]) {
        sheet.ellipse([x, 491], [11, 11], darker(accent, 0.3))
        sheet.ellipse([x - 0.8, 490], [9.4, 9.4], lighter(accent, 0.3))
      }
    })
  },
}
