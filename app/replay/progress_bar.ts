const WIDTH = 30
const REDRAW_MILLIS = 200

/**
 * Shows on a terminal's error stream how much of a known whole is done, and how long the rest may
 * take; where it is no terminal (a log of CI), a line for every tenth.
 */
export class ProgressBar {
  readonly #startedAt = performance.now()
  #done = 0
  #drawnAt = 0
  #tenthsTold = 0

  constructor(
    readonly total: number,
    readonly stream: NodeJS.WriteStream = process.stderr
  ) {}

  add(amount: number) {
    this.#done += amount
    if (!this.stream.isTTY) return this.#tellTenth()
    if (performance.now() - this.#drawnAt < REDRAW_MILLIS) return
    this.#drawnAt = performance.now()
    this.#draw()
  }

  finish() {
    if (this.stream.isTTY) this.stream.write('\r\u001B[K')
  }

  get #part(): number {
    return this.total === 0 ? 1 : Math.min(1, this.#done / this.total)
  }

  #draw() {
    const filled = Math.round(this.#part * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    const seconds = (performance.now() - this.#startedAt) / 1_000
    const rest = Math.ceil(seconds / this.#part - seconds)
    this.stream.write(`\r\u001B[K${bar} ${Math.floor(this.#part * 100)} %, ${rest} s to go`)
  }

  #tellTenth() {
    const tenths = Math.floor(this.#part * 10)
    if (tenths > this.#tenthsTold) this.stream.write(`${tenths * 10} % read\n`)
    this.#tenthsTold = tenths
  }
}
