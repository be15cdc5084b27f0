import { test } from '@japa/runner'
import { painted } from '#notices/look'

test.group('A letter in its sender’s colours', () => {
  const ON: [string, string][] = [
    ['#1f6f54', '#ffffff'],
    ['#000000', '#ffffff'],
    ['#ffd54f', '#16211b'],
    ['#ffffff', '#16211b'],
    ['#e91e63cc', '#16211b'],
  ]
  for (const [color, onColor] of ON) {
    test(`what stands on ${color} is ${onColor}`, ({ assert }) => {
      assert.deepEqual(painted(color), { color: color.slice(0, 7), onColor })
    })
  }
})
