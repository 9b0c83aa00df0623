/** `npm run bench`: see `bench/README.md`. `--quick` takes less than a minute; words name the questions to ask only those. */
const file = new URL('../../bench/bench.ts', import.meta.url).href
const { bench } = (await import(file)) as {
  bench: (words: readonly string[]) => Promise<void>
}
await bench(process.argv.slice(2))
