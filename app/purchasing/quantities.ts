/** The most units that one line of a purchase order may ask for, or one receipt bring. */
export const MOST_UNITS_A_LINE = 1_000_000

export const MOST_LINES_AN_ORDER = 500
