/** What the server answered to a small change made beside the page; `message` says why it refused. */
export type JsonAnswer<Answer> =
  { ok: true; answer: Answer } | { ok: false; message: string | null }

/** Posts to a shop's own path; the browser itself proves to the server that it is our page. */
export async function postJson<Answer>(path: string, body: object): Promise<JsonAnswer<Answer>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'accept': 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    return response.ok ? { ok: true, answer } : { ok: false, message: answer.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}
