import redis from '@adonisjs/redis/services/main'
import { currentTenantId } from '#foundation'

export interface UnitsOfVariant {
  variantId: number
  quantity: number
}

/**
 * How long a count lives. It is not kept up to date by what happens elsewhere (an expiry, a count of
 * the shelf): after this time it is read anew, and what went wrong before is forgotten.
 */
const LIFE_SECONDS = 3
/** Whoever waits longer for Redis goes on without it. */
const PATIENCE_MILLIS = 250

/** All or nothing: -1 where a count is missing, 0 where one is too small, 1 where all were taken. */
const TAKE = `
  for index, key in ipairs(KEYS) do
    local left = redis.call('GET', key)
    if not left then return -1 end
    if tonumber(left) < tonumber(ARGV[index]) then return 0 end
  end
  for index, key in ipairs(KEYS) do redis.call('DECRBY', key, ARGV[index]) end
  return 1`

/** Gives back to counts that are still there; one that was read anew knows already. */
const RETURN = `
  for index, key in ipairs(KEYS) do
    if redis.call('EXISTS', key) == 1 then redis.call('INCRBY', key, ARGV[index]) end
  end
  return 1`

const keyOf = ({ variantId }: UnitsOfVariant) => `admission:${currentTenantId()}:${variantId}`

export type Taken = 'taken' | 'too_few' | 'unknown' | 'unavailable'

/** Takes from the counts in Redis. */
export async function takeTokens(wanted: UnitsOfVariant[]): Promise<Taken> {
  const answer = await run(TAKE, wanted)
  if (answer === 1) return 'taken'
  if (answer === 0) return 'too_few'
  return answer === -1 ? 'unknown' : 'unavailable'
}

export async function returnTokens(taken: UnitsOfVariant[]) {
  await run(RETURN, taken)
}

/** Notes how many there are, where nobody has noted it meanwhile. */
export async function noteTokens(available: Map<number, number>) {
  const notes = [...available].map(([variantId, quantity]) =>
    redis.set(keyOf({ variantId, quantity }), quantity, 'EX', LIFE_SECONDS, 'NX')
  )
  await patiently(Promise.all(notes))
}

function run(script: string, units: UnitsOfVariant[]): Promise<unknown> {
  const quantities = units.map(({ quantity }) => quantity)
  return patiently(redis.eval(script, units.length, ...units.map(keyOf), ...quantities))
}

/** Null where Redis fails or keeps us waiting: it is here to help, and never in the way. */
async function patiently<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout
  const impatience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLIS, null)
  })
  return Promise.race([answer.catch(() => null), impatience]).finally(() => clearTimeout(timer))
}
