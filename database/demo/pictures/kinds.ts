import { babyBottle } from './kinds/baby_bottle.ts'
import { bib } from './kinds/bib.ts'
import { blanket } from './kinds/blanket.ts'
import { board } from './kinds/board.ts'
import { bottle } from './kinds/bottle.ts'
import { bowl } from './kinds/bowl.ts'
import { bracelet } from './kinds/bracelet.ts'
import { candle } from './kinds/candle.ts'
import { cards } from './kinds/cards.ts'
import { carton } from './kinds/carton.ts'
import { comb } from './kinds/comb.ts'
import { compact } from './kinds/compact.ts'
import { creamJar } from './kinds/cream_jar.ts'
import { cup } from './kinds/cup.ts'
import { cushion } from './kinds/cushion.ts'
import { diffuser } from './kinds/diffuser.ts'
import { dropper } from './kinds/dropper.ts'
import { eyeMask } from './kinds/eye_mask.ts'
import { fan } from './kinds/fan.ts'
import { gaiwan } from './kinds/gaiwan.ts'
import { headphones } from './kinds/headphones.ts'
import { honeyJar } from './kinds/honey_jar.ts'
import { incense } from './kinds/incense.ts'
import { jar } from './kinds/jar.ts'
import { kettle } from './kinds/kettle.ts'
import { knife } from './kinds/knife.ts'
import { lamp } from './kinds/lamp.ts'
import { lipstick } from './kinds/lipstick.ts'
import { mill } from './kinds/mill.ts'
import { mug } from './kinds/mug.ts'
import { napkin } from './kinds/napkin.ts'
import { notebook } from './kinds/notebook.ts'
import { oilBottle } from './kinds/oil_bottle.ts'
import { pen } from './kinds/pen.ts'
import { pencils } from './kinds/pencils.ts'
import { perfume } from './kinds/perfume.ts'
import { pitcher } from './kinds/pitcher.ts'
import { planter } from './kinds/planter.ts'
import { plate } from './kinds/plate.ts'
import { pouch } from './kinds/pouch.ts'
import { riceSack } from './kinds/rice_sack.ts'
import { soap } from './kinds/soap.ts'
import { spoons } from './kinds/spoons.ts'
import { spray } from './kinds/spray.ts'
import { tape } from './kinds/tape.ts'
import { teaCake } from './kinds/tea_cake.ts'
import { teaTin } from './kinds/tea_tin.ts'
import { teapot } from './kinds/teapot.ts'
import { tote } from './kinds/tote.ts'
import { towel } from './kinds/towel.ts'
import { toyRabbit } from './kinds/toy_rabbit.ts'
import { toyRings } from './kinds/toy_rings.ts'
import { tubeOfCream } from './kinds/tube_of_cream.ts'
import { vase } from './kinds/vase.ts'
import type { Kind } from './subject.ts'

/** Every kind of product that can be pictured. */
export const KINDS = {
  babyBottle,
  bib,
  blanket,
  board,
  bottle,
  bowl,
  bracelet,
  candle,
  cards,
  carton,
  comb,
  compact,
  creamJar,
  cup,
  cushion,
  diffuser,
  dropper,
  eyeMask,
  fan,
  gaiwan,
  headphones,
  honeyJar,
  incense,
  jar,
  kettle,
  knife,
  lamp,
  lipstick,
  mill,
  mug,
  napkin,
  notebook,
  oilBottle,
  pen,
  pencils,
  perfume,
  pitcher,
  planter,
  plate,
  pouch,
  riceSack,
  soap,
  spoons,
  spray,
  tape,
  teaCake,
  teaTin,
  teapot,
  tote,
  towel,
  toyRabbit,
  toyRings,
  tubeOfCream,
  vase,
} satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS
