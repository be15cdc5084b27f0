import { darker, lighter } from './colour.ts'
import { matte, TILT } from './light.ts'
import { turn, type Stand } from './lathe.ts'
import { polygon, type Point, type Sheet, type Stop } from './sheet.ts'

/** What stands around a product: nothing, a plinth, a window's light, an arch in the wall, a table. */
export type Scene = 'plain' | 'plinth' | 'window' | 'arch' | 'table'

/** The height in the picture at which things stand. */
export const FLOOR = 775

const WHOLE = 'M0 0H1000V1000H0Z'

/** Paints the studio that a standing thing is seen in: a paper sweep, lit from the upper left. */
export function backdrop(sheet: Sheet, ground: string, scene: Scene): void {
  sheet.path(
    WHOLE,
    sheet.along(
      [0, 0],
      [0, 1000],
      [
        { at: 0, colour: darker(ground, 0.06) },
        { at: 0.55, colour: ground },
        { at: 0.68, colour: lighter(ground, 0.18) },
        { at: 1, colour: lighter(ground, 0.3) },
      ]
    )
  )
  if (scene === 'arch') arch(sheet, ground)
  if (scene === 'window') windowLight(sheet, ground)
  if (scene === 'table') table(sheet)
  lamp(sheet, [300, 260], 0.42)
  vignette(sheet, ground)
}

/** Paints the paper that a lying thing is seen on from above. */
export function tabletop(sheet: Sheet, ground: string, scene: Scene): void {
  sheet.path(
    WHOLE,
    sheet.along(
      [0, 0],
      [1000, 1000],
      [
        { at: 0, colour: lighter(ground, 0.24) },
        { at: 1, colour: darker(ground, 0.05) },
      ]
    )
  )
  if (scene === 'window') windowLight(sheet, ground)
  lamp(sheet, [180, 140], 0.3)
  vignette(sheet, ground)
}

function lamp(sheet: Sheet, centre: Point, opacity: number): void {
  sheet.path(WHOLE, sheet.around(centre, [800, 760], faded('#ffffff', opacity)))
}

function vignette(sheet: Sheet, ground: string): void {
  const ink = darker(ground, 0.6)
  sheet.path(
    WHOLE,
    sheet.around(
      [480, 480],
      [820, 820],
      [
        { at: 0.55, colour: ink, opacity: 0 },
        { at: 0.8, colour: ink, opacity: 0.09 },
        { at: 1, colour: ink, opacity: 0.28 },
      ]
    )
  )
}

/** A niche in the wall: its left reveal lies in shadow, its back is lit. */
function arch(sheet: Sheet, ground: string): void {
  const opening = 'M215 672V420A285 285 0 0 1 785 420V672Z'
  sheet.path(
    opening,
    sheet.along(
      [215, 140],
      [785, 672],
      [
        { at: 0, colour: darker(ground, 0.3) },
        { at: 1, colour: darker(ground, 0.12) },
      ]
    )
  )
  sheet.inside(opening, () =>
    sheet.path(
      'M246 672V440A285 285 0 0 1 816 440V672Z',
      sheet.along(
        [246, 150],
        [700, 672],
        [
          { at: 0, colour: darker(ground, 0.13) },
          { at: 0.6, colour: darker(ground, 0.03) },
          { at: 1, colour: lighter(ground, 0.12) },
        ]
      )
    )
  )
  sheet.line('M785 672V420A285 285 0 0 0 500 135', lighter(ground, 0.6), 2, 'opacity="0.8"')
}

/** The light of a window that falls on the wall; soft edges are panes laid one in the other. */
function windowLight(sheet: Sheet, ground: string): void {
  const panes: Point[] = [
    [90, 40],
    [310, 40],
    [90, 320],
    [310, 320],
  ]
  sheet.path(WHOLE, darker(ground, 0.4), 'opacity="0.12"')
  const slant = 0.36
  for (const [x, y] of panes) {
    for (let inset = 0; inset < 20; inset += 2.5) {
      const [left, top, right, bottom] = [x + inset, y + inset, x + 200 - inset, y + 260 - inset]
      const at = (px: number, py: number): Point => [px + py * slant, py]
      sheet.path(
        polygon([at(left, top), at(right, top), at(right, bottom), at(left, bottom)]),
        lighter(ground, 0.7),
        'opacity="0.11"'
      )
    }
  }
}

/** Three boards of oak, their grain crowding towards the back edge. */
function table(sheet: Sheet): void {
  const back = 640
  const top = `M0 ${back}H1000V1000H0Z`
  sheet.path(
    top,
    sheet.along(
      [0, back],
      [0, 1000],
      [
        { at: 0, colour: '#a67c52' },
        { at: 0.05, colour: '#bd9064' },
        { at: 0.45, colour: '#cfa679' },
        { at: 1, colour: '#d9b48a' },
      ]
    )
  )
  for (let row = 0; row < 58; row++) {
    const y = back + 4 + (row / 58) ** 1.7 * 356
    const [a, b] = [Math.sin(row * 2.4) * 7, Math.sin(row * 5.3 + 1) * 9]
    const from = row % 4 ? (row * 173) % 700 : -20
    const to = row % 4 ? from + 240 + ((row * 97) % 300) : 1020
    const ink = row % 3 ? '#9c7146' : '#ecc99c'
    sheet.line(
      `M${from} ${y.toFixed(1)}C${from + 120} ${(y + a).toFixed(1)} ${to - 120} ${(y + b).toFixed(1)} ${to} ${y.toFixed(1)}`,
      ink,
      0.7 + (row / 58) * 2.2,
      'opacity="0.26"'
    )
  }
  for (const seam of [back + 62, back + 196]) {
    sheet.path(`M0 ${seam}H1000v2.4H0Z`, '#7a5432', 'opacity="0.55"')
    sheet.path(`M0 ${seam + 2.4}H1000v2H0Z`, '#f1d2a6', 'opacity="0.4"')
  }
  sheet.path(
    `M0 ${back - 34}H1000V${back}H0Z`,
    sheet.along(
      [0, back - 34],
      [0, back],
      [
        { at: 0, colour: '#1c1410', opacity: 0 },
        { at: 1, colour: '#1c1410', opacity: 0.1 },
      ]
    )
  )
}

/** A round plinth whose top lies at the floor of the things that stand on it. */
export function plinth(sheet: Sheet, ground: string): void {
  const stand = { x: 500, y: FLOOR + 98 }
  shadow(sheet, stand, 325, ground, 0.5)
  turn(
    sheet,
    stand,
    [
      [0, 0],
      [332, 0, 5],
      [332, 98, 7],
      [0, 100],
    ],
    matte(lighter(ground, 0.35))
  )
}

/**
 * The soft shadow that a round thing of this radius throws to the right, and the dark line where it
 * touches the floor. `length` grows with the height of the thing.
 */
export function shadow(
  sheet: Sheet,
  stand: Stand,
  radius: number,
  ground: string,
  length = 1
): void {
  const ink = darker(ground, 0.8)
  const depth = radius * TILT
  const cast: [Point, Point] = [
    [stand.x + radius * (0.25 + 0.45 * length), stand.y + depth * 0.35],
    [radius * (1.15 + 0.6 * length), depth * 1.5 + 14],
  ]
  sheet.ellipse(...cast, sheet.around(...cast, faded(ink, 0.5)))
  const contact: [Point, Point] = [
    [stand.x + 3, stand.y + 3],
    [radius * 1.09 + 8, depth * 1.12 + 9],
  ]
  sheet.ellipse(
    ...contact,
    sheet.around(...contact, [
      { at: 0.75, colour: ink, opacity: 0.75 },
      { at: 0.88, colour: ink, opacity: 0.34 },
      { at: 1, colour: ink, opacity: 0 },
    ])
  )
}

/** A fading without a visible border: the stops follow a bell, not a line. */
function faded(colour: string, opacity: number): Stop[] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({
    at,
    colour,
    opacity: opacity * (Math.cos(at * Math.PI) * 0.5 + 0.5),
  }))
}
