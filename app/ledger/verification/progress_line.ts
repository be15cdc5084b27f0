const REDRAW_MILLIS = 100

/**
 * How far a long work is, on the error stream: one line that is written over on a terminal, a line
 * for each new title elsewhere.
 */
export class ProgressLine {
  #title = ''
  #drawnAt = 0

  constructor(readonly stream: NodeJS.WriteStream = process.stderr) {}

  show(title: string, share: number) {
    if (!this.stream.isTTY) {
      if (title !== this.#title) this.stream.write(`${title}\n`)
    } else if (title !== this.#title || performance.now() - this.#drawnAt > REDRAW_MILLIS) {
      this.stream.write(`\r\u001B[K${title} ${Math.floor(share * 100)} %`)
      this.#drawnAt = performance.now()
    }
    this.#title = title
  }

  clear() {
    if (this.stream.isTTY) this.stream.write('\r\u001B[K')
  }
}
