import type { Simulation } from '../simulation.js'

/** What a page knows of the request it answers. */
export interface PageRequest {
  simulation: Simulation
  path: Record<string, string>
  /** The fields of a submitted form. */
  form: URLSearchParams
  acceptLanguage?: string
}

export type PageAnswer =
  { kind: 'page'; status: number; html: string } | { kind: 'redirect'; location: string }

export type PageHandler = (request: PageRequest) => PageAnswer

export function showPage(html: string, status = 200): PageAnswer {
  return { kind: 'page', status, html }
}

/** 303: the browser goes there with GET, whatever it came with. */
export function redirectTo(location: string): PageAnswer {
  return { kind: 'redirect', location }
}
