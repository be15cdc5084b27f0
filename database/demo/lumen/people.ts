import type { People } from '../invent_customers.ts'

const FIRST_NAMES =
  'Abigail Aisha Alan Beatriz Ben Caleb Carmen Cora Daniel Deja Elena Eli Esther Farid Felicity Gavin Grace Hana Henry Imani Iris Jasper Joanna Kareem Kate Leon Lila Malik Margaret Mateo Naomi Nolan Olive Omar Paula Quinn Rhea Rowan Ruth Simone Stella Tariq Tess Uma Victor Wendy Xiomara Yara Zach Zoe'.split(
    ' '
  )

const LAST_NAMES =
  'Abernathy Acosta Ashworth Bajwa Baptiste Calloway Castellano Dasgupta Delacroix Eastman Eriksen Falk Fontaine Galvez Greenlaw Hargrove Hashimoto Ikeda Jankowski Jefferson Kessler Kowalski Lattimore Lindholm Macaulay Mbeki Mercado Nakamura Novak O’Connor Oduya Pellegrino Prescott Quintero Ramaswamy Ridgeway Salazar Sinclair Thackeray Tran Underhill Valdez Vandermeer Wexler Whitaker Yamada Yarrow Zeller Zimmerman'.split(
    ' '
  )

/** City, state, the first three digits of its postcodes and its telephone area. */
const TOWNS = [
  ['Asheville', 'NC', '288', '828'],
  ['Ann Arbor', 'MI', '481', '734'],
  ['Austin', 'TX', '787', '512'],
  ['Baltimore', 'MD', '212', '410'],
  ['Boise', 'ID', '837', '208'],
  ['Burlington', 'VT', '054', '802'],
  ['Chicago', 'IL', '606', '312'],
  ['Cleveland', 'OH', '441', '216'],
  ['Denver', 'CO', '802', '303'],
  ['Des Moines', 'IA', '503', '515'],
  ['Eugene', 'OR', '974', '541'],
  ['Hartford', 'CT', '061', '860'],
  ['Honolulu', 'HI', '968', '808'],
  ['Kansas City', 'MO', '641', '816'],
  ['Los Angeles', 'CA', '900', '213'],
  ['Madison', 'WI', '537', '608'],
  ['Minneapolis', 'MN', '554', '612'],
  ['New Orleans', 'LA', '701', '504'],
  ['New York', 'NY', '100', '212'],
  ['Philadelphia', 'PA', '191', '215'],
  ['Portland', 'ME', '041', '207'],
  ['Providence', 'RI', '029', '401'],
  ['Santa Fe', 'NM', '875', '505'],
  ['Savannah', 'GA', '314', '912'],
  ['Seattle', 'WA', '981', '206'],
  ['Tucson', 'AZ', '857', '520'],
] as const

const STREETS =
  'Alder Birch Canal Chestnut Cider Mill|Copper Hill|Dogwood Elm Foundry Garden Harbor View|Hawthorn Juniper Lantern Larkspur Linden Maple Mill Pond|Orchard Quarry Sycamore Tanager Union Vine Willow Wren'
    .split('|')
    .flatMap((part) => part.split(/(?<!Cider|Copper|Harbor|Mill) /))

/** Customers of the United States; 555-0100 to 555-0199 are kept for fiction by the numbering plan. */
export const people: People = {
  locale: 'en',
  name(random) {
    const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)]
    return { name: `${first} ${last}`, mailbox: `${first}.${last}`.toLowerCase().replace('’', '') }
  },
  address(random) {
    const [city, region, postcode] = random.pick(TOWNS)
    const way = random.pick(['Street', 'Avenue', 'Lane', 'Road', 'Court'])
    const flat = random.chance(0.3) ? `, Apt ${random.between(1, 24)}` : ''
    return {
      country: 'US',
      region,
      city,
      district: '',
      line1: `${random.between(3, 1980)} ${random.pick(STREETS)} ${way}${flat}`,
      postcode: `${postcode}${String(random.between(1, 60)).padStart(2, '0')}`,
    }
  },
  phone(ordinal) {
    const [, , , area] = TOWNS[ordinal % TOWNS.length]!
    return `+1 ${area} 555 01${String(ordinal % 100).padStart(2, '0')}`
  },
}
