import { readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second, on whatever machine (USER_HZ). */
const TICK_MILLIS = 10

/**
 * The processor time that a process has had so far, in milliseconds.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export async function processorMillis(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [userTicks, systemTicks] = afterName.slice(11, 13).map(Number)
  return (userTicks + systemTicks) * TICK_MILLIS
}
