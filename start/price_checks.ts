/** Registers what modules that build on the catalog have to say of its prices. */
import '#commissions/price_check'
