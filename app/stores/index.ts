/** The stores' one door. */
export { Store } from '#stores/models/store'
