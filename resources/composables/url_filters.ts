import { router } from '@inertiajs/vue3'
import { reactive } from 'vue'

/** A list's filters, to be bound to a form. `apply` writes the chosen ones into the address. */
export function useUrlFilters<Values extends object>(path: string, values: Values) {
  const filters = reactive({ ...values })
  const apply = () => {
    const chosen = Object.entries(filters).filter(([, value]) => value)
    router.get(path, Object.fromEntries(chosen), { preserveScroll: true })
  }
  return { filters, apply }
}
