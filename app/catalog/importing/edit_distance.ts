/** How many letters must be added, dropped or exchanged to make one text the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const exchanged = previous[column - 1] + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(Math.min(exchanged, previous[column] + 1, current[column - 1] + 1))
    }
    previous = current
  }
  return previous[right.length]
}
