/** What answers a method and a path in which a `:name` stands for one segment. */
export interface Route<H> {
  method: string
  path: string
  handler: H
}

export interface RouteMatch<H> {
  handler: H
  path: Record<string, string>
}

export class Router<H> {
  readonly #routes = new Map<string, { segments: string[]; handler: H }[]>()

  constructor(routes: Route<H>[]) {
    for (const { method, path, handler } of routes) {
      const segments = path.split('/')
      const key = `${method} ${segments.length}`
      this.#routes.set(key, [...(this.#routes.get(key) ?? []), { segments, handler }])
    }
  }

  match(method: string, pathname: string): RouteMatch<H> | undefined {
    const actual = pathname.split('/')
    for (const { segments, handler } of this.#routes.get(`${method} ${actual.length}`) ?? []) {
      const path = namesIn(segments, actual)
      if (path) return { handler, path }
    }
    return undefined
  }
}

function namesIn(segments: string[], actual: string[]): Record<string, string> | undefined {
  const path: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith(':')) path[segment.slice(1)] = decode(actual[index])
    else if (segment !== actual[index]) return undefined
  }
  return path
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
