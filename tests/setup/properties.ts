/**
 * Properties draw the same examples at every run, so that what passed today passes tomorrow. `PROPERTY_SEED=now` draws
 * others, `PROPERTY_SEED=<number>` those again; do that before an issue is called resolved.
 */
import fc from 'fast-check'

const asked = process.env.PROPERTY_SEED
export const propertySeed: number =
  asked === 'now' ? Date.now() % 1_000_000 : Number(asked ?? 20_261_122)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: propertySeed })
