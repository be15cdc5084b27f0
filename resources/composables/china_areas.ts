import { areaList } from '@vant/area-data'

/**
 * 省、市、区 by name. Their codes nest: 440000 广东省, 440300 深圳市, 440305 南山区. Some 150 kB, so
 * this is imported only where somebody writes a Chinese address.
 */
const provinces = Object.entries(areaList.province_list)
const cities = Object.entries(areaList.city_list)
const districts = Object.entries(areaList.county_list)

const names = (entries: [string, string][]) => [...new Set(entries.map(([, name]) => name))]
const within = (entries: [string, string][], prefixes: string[]) =>
  entries.filter(([code]) => prefixes.some((prefix) => code.startsWith(prefix)))

export function provinceNames(): string[] {
  return names(provinces)
}

export function cityNames(province: string): string[] {
  return names(citiesOf(province))
}

export function districtNames(province: string, city: string): string[] {
  const own = citiesOf(province).filter(([, name]) => name === city)
  return names(
    within(
      districts,
      own.map(([code]) => code.slice(0, 4))
    )
  )
}

function citiesOf(province: string) {
  const own = provinces.filter(([, name]) => name === province)
  return own.length === 0
    ? []
    : within(
        cities,
        own.map(([code]) => code.slice(0, 2))
      )
}
