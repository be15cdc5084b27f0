import { useShop } from '~/composables/shop'

/** The addresses below an order, with the code that lets its holder in. */
export function useOrderPaths({ number, code }: { number: string; code: string }) {
  const { at } = useShop()
  return {
    /** `below('/cancellation')`; the order's own page for ''. */
    below: (path: string) => at(`/orders/${number}${path}?code=${encodeURIComponent(code)}`),
  }
}
