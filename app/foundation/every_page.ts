/** All pages of a list, each read from where the one before it ended. */
export async function* everyPage<Position, Page extends { next: Position | null }>(
  read: (after?: Position) => Promise<Page>
): AsyncGenerator<Page> {
  let after: Position | undefined
  do {
    const page = await read(after)
    yield page
    after = page.next ?? undefined
  } while (after !== undefined)
}
