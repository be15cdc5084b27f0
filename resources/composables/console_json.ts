import { usePage } from '@inertiajs/vue3'

/**
 * Asks a console's own path beside the page, with the proof that a form of ours asks.
 *
 * @returns null where the server refused or could not be reached
 */
export function useConsoleJson() {
  const page = usePage()
  return async function post<Answer>(path: string, body: object): Promise<Answer | null> {
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: {
          'accept': 'application/json',
          'content-type': 'application/json',
          'x-csrf-token': page.props.csrf as string,
        },
        body: JSON.stringify(body),
      })
      return response.ok ? ((await response.json()) as Answer) : null
    } catch {
      return null
    }
  }
}
