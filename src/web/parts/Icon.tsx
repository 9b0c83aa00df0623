const paths = {
  today: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  pair: 'M12 10a4.600 4.600 0 1 1-9.200 0 4.600 4.600 0 0 1 9.200 0zM17.200 10a4.600 4.600 0 1 1-9.200 0 4.600 4.600 0 0 1 9.200 0z',
  person:
    'M12.700 6.500a2.700 2.700 0 1 1-5.400 0 2.700 2.700 0 0 1 5.400 0zM4.500 16.500c0-3.200 2.400-5 5.500-5s5.500 1.800 5.500 5',
  print: 'M6 7V3h8v4M6 14H3.500V7.500h13V14H14M6 12h8v5H6z',
  lock: 'M4.500 10a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v5.500a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM7 9V6.500a3 3 0 0 1 6 0V9',
  phone:
    'M4 3h3.200l1.600 4-2 1.500a9.500 9.500 0 0 0 4.700 4.700l1.500-2 4 1.600V16a1 1 0 0 1-1 1C9 17 3 11 3 4a1 1 0 0 1 1-1z',
  mail: 'M3 5h14v10H3zM3 5.500l7 5.500 7-5.500',
  saved: 'M16.500 10a6.500 6.500 0 1 1-13 0 6.500 6.500 0 0 1 13 0zM7 10l2.200 2.300L13 8',
  saving: 'M16.500 10A6.500 6.500 0 1 1 13 4.200M13.200 1.800v3h-3',
  differs: 'M7 3v14M13 3v14M3 7h1M3 13h1M16 7h1M16 13h1',
  offline:
    'M3 3l14 14M5 10.500a7 7 0 0 1 3-1.900M12.500 8.900c.9.4 1.800.9 2.500 1.600M7.500 13.300a3.700 3.700 0 0 1 4.700-.2M2.500 7.800A10.500 10.500 0 0 1 5.300 6M9 4.900c3-.3 6.100.7 8.500 2.900M10 16.200h.01',
  device: 'M6.500 3h7v14h-7zM9 14.500h2',
  leave: 'M8 4h8v12H8M11 10H3m3-3-3 3 3 3',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  chart: 'M4 16.500V9M10 16.500V4M16 16.500v-5',
  list: 'M4 5.500h12M4 10h12M4 14.500h12',
  talk: 'M3.500 4.500h13v8.500h-7l-3.500 3v-3h-2.500z',
  page: 'M5 2.500h7l3.500 3.500v11.500H5zM7.500 9h5M7.500 12.500h5',
  changed: 'M4 7h10l-3-3M16 13H6l3 3',
} as const
export type IconName = keyof typeof paths

/** Always beside a word, so hidden from assistive technology. */
export const Icon = ({ name, small = false }: { name: IconName; small?: boolean }) => (
  <svg className={small ? 'i i-s' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)

export const Mark = () => (
  <svg viewBox="0 0 30 20" aria-hidden="true" fill="none" strokeWidth="2.6">
    <circle cx="11" cy="10" r="7.7" stroke="var(--ink)" />
    <path d="M15 3.4a7.7 7.7 0 1 1 0 13.2" stroke="var(--accent)" />
  </svg>
)
