import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { EventAssembler } from '#replay/reading/event_assembler'
import type { NumberedRecord, ReplayEvent } from '#replay/reading/replay_event'

const START = DateTime.utc(2010, 12, 1, 8)

function record(row: number, invoice: string, minute: number): NumberedRecord {
  return {
    kind: invoice.startsWith('C') ? 'return' : 'sale',
    invoice,
    row,
    at: START.plus({ minutes: minute }) as DateTime<true>,
    stockCode: '85123A',
    description: '',
    quantity: 1,
    unitPriceMinor: 100n,
    customer: '1',
  }
}

function assembled(records: NumberedRecord[]): ReplayEvent[] {
  const assembler = new EventAssembler()
  return [...records.flatMap((it) => assembler.add(it)), ...assembler.finish()]
}

const rowsOf = (event: ReplayEvent) =>
  event.kind === 'sale' ? event.lines.map(({ row }) => row) : [event.row]

const HALF_A_DAY = 12 * 60

test.group('Replay | events out of rows', () => {
  test('an invoice is one sale, a credit note’s row one return', ({ assert }) => {
    const events = assembled([record(1, 'A', 0), record(2, 'A', 0), record(3, 'C9', 1)])
    assert.deepEqual(events.map(rowsOf), [[1, 2], [3]])
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['sale', 'return']
    )
  })

  test('an invoice’s rows may have others between them, and later minutes', ({ assert }) => {
    const events = assembled([record(1, 'A', 0), record(2, 'B', 0), record(3, 'A', 1)])
    assert.deepEqual(events.map(rowsOf), [[1, 3], [2]])
    assert.isTrue(events[0].at.equals(START))
  })

  test('events run in order of time, then of row', ({ assert }) => {
    const events = assembled([
      record(1, 'A', 5),
      record(2, 'C1', 3),
      record(3, 'B', 3),
      record(4, 'D', 0),
    ])
    assert.deepEqual(
      events.map(({ row }) => row),
      [4, 2, 3, 1]
    )
  })

  test('what is half a day old is handed out, and not held any longer', ({ assert }) => {
    const assembler = new EventAssembler()
    assert.lengthOf(assembler.add(record(1, 'A', 0)), 0)
    assert.lengthOf(assembler.add(record(2, 'B', HALF_A_DAY)), 0)
    assert.deepEqual(assembler.add(record(3, 'D', HALF_A_DAY + 1)).map(rowsOf), [[1]])
  })

  test('a row that comes days too late is refused', ({ assert }) => {
    const assembler = new EventAssembler()
    assembler.add(record(1, 'A', 60))
    assembler.add(record(2, 'B', 3 * HALF_A_DAY))
    assert.throws(
      () => assembler.add(record(3, 'D', 0)),
      /Row 3 of invoice D .* name the files in order of time/
    )
  })
})
