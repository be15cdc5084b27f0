/** A point of the picture: x to the right, y down, 1000 units to a side. */
export type Point = readonly [x: number, y: number]

export type Stop = { at: number; colour: string; opacity?: number }

const number = (value: number) => String(Math.round(value * 10) / 10)

const stops = (list: Stop[]) =>
  list
    .map(({ at, colour, opacity }) => {
      const alpha =
        opacity === undefined ? '' : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`
      return `<stop offset="${Math.round(at * 1000) / 1000}" stop-color="${colour}"${alpha}/>`
    })
    .join('')

/** The paper a picture is drawn on: collects shapes in painting order and the paints they use. */
export class Sheet {
  #paints: string[] = []
  #shapes: string[] = []

  /** A paint that changes along the line from one point to the other. */
  along(from: Point, to: Point, list: Stop[]): string {
    const [x1, y1, x2, y2] = [...from, ...to].map(number)
    return this.#paint(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`
    )
  }

  /** A paint that changes from a centre outwards, in an ellipse. */
  around(centre: Point, radius: Point, list: Stop[]): string {
    const transform = `translate(${number(centre[0])} ${number(centre[1])}) scale(${radius[0]} ${radius[1]})`
    return this.#paint(
      (id) =>
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="${transform}">${stops(list)}</radialGradient>`
    )
  }

  /** Restricts what `draw` adds to the inside of a path. */
  inside(path: string, draw: () => void): void {
    const clip = this.#paint((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`)
    this.within(`clip-path="${clip}"`, draw)
  }

  /** Groups what `draw` adds under the attributes given. */
  within(attributes: string, draw: () => void): void {
    this.#shapes.push(`<g ${attributes}>`)
    draw()
    this.#shapes.push('</g>')
  }

  path(path: string, fill: string, attributes = ''): void {
    this.#shapes.push(`<path d="${path}" fill="${fill}" ${attributes}/>`)
  }

  line(path: string, stroke: string, width: number, attributes = ''): void {
    this.#shapes.push(
      `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${number(width)}" stroke-linecap="round" stroke-linejoin="round" ${attributes}/>`
    )
  }

  ellipse(centre: Point, radius: Point, fill: string, attributes = ''): void {
    const [cx, cy, rx, ry] = [...centre, ...radius].map(number)
    this.#shapes.push(
      `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${attributes}/>`
    )
  }

  svg(pixels: number): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 1000 1000"><defs>${this.#paints.join('')}</defs>${this.#shapes.join('')}</svg>`
  }

  #paint(define: (id: string) => string): string {
    const id = `p${this.#paints.length}`
    this.#paints.push(define(id))
    return `url(#${id})`
  }
}

/** The path through these points, closed unless `open`. */
export function polygon(points: Point[], open = false): string {
  const body = points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')
  return `M${body}${open ? '' : 'Z'}`
}
