import type { StoreSketch } from '../../complete_store.ts'

/** The stores that the platform itself invited. */
export const roots: StoreSketch[] = [
  {
    slug: 'mia',
    name: 'Mia’s Table',
    owner: 'Mia Okafor',
    colour: '#b4654a',
    welcome:
      'Things I cook with, eat from and wrap up for people I like. Nothing I would not lend you.',
    markupBp: 500,
    strength: 10,
  },
  {
    slug: 'harlow',
    name: 'Harlow & Pine',
    owner: 'June Harlow',
    colour: '#4d6656',
    welcome:
      'A cabin’s worth of good wool, warm light and strong mugs. Slow shipping, honest advice.',
    markupBp: 800,
    strength: 7,
    categories: ['textiles', 'lighting', 'home-decor', 'home-fragrance', 'tableware'],
  },
  {
    slug: 'sunday-shelf',
    name: 'The Sunday Shelf',
    owner: 'Declan O’Brien',
    colour: '#31506b',
    welcome: 'One shelf, changed every Sunday. If it is still there by Friday I bought too many.',
    markupBp: 0,
    strength: 6,
  },
  {
    slug: 'nest-and-needle',
    name: 'Nest & Needle',
    owner: 'Rosa Delgado-Kim',
    colour: '#a5756d',
    welcome: 'Linen, cotton, wool: touched, washed and slept under by me before they get here.',
    markupBp: 1000,
    strength: 4.5,
    brands: ['linden-loom', 'ember-row'],
  },
]
