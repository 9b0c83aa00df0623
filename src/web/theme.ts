import { defaultSuomifiTheme, type PartialSuomifiTheme } from 'suomifi-ui-components'

/** The kit computes with its colours, so these are literal values, the same roles as in `style/tokens.css`. */
interface Roles {
  surface: string
  sunken: string
  line: string
  lineStrong: string
  ink: string
  ink2: string
  ink3: string
  accent: string
  accentHover: string
  accentSoft: string
  onAccent: string
  stop: string
  stopSoft: string
}

const light: Roles = {
  surface: '#ffffff',
  sunken: '#efede7',
  line: '#dcd9d1',
  lineStrong: '#7b7a74',
  ink: '#1f2429',
  ink2: '#4b5258',
  ink3: '#62686d',
  accent: '#235a9a',
  accentHover: '#1a4678',
  accentSoft: '#e7eff8',
  onAccent: '#ffffff',
  stop: '#b02a21',
  stopSoft: '#fbeeec',
}

const dark: Roles = {
  surface: '#1d2227',
  sunken: '#262c32',
  line: '#363d44',
  lineStrong: '#8b949c',
  ink: '#eceef0',
  ink2: '#bcc3c9',
  ink3: '#9ea7ae',
  accent: '#8fbdec',
  accentHover: '#b4d4f4',
  accentSoft: '#1d3044',
  onAccent: '#0c2138',
  stop: '#ff9d93',
  stopSoft: '#38211f',
}

const flat = (colour: string) => `linear-gradient(0deg, ${colour}, ${colour})`

const remOf = (px: number) => (px === 18 ? 16 : px) / 16
/** Sizes in rem, so that a reader's own text size is followed. */
const typography = Object.fromEntries(
  Object.entries(defaultSuomifiTheme.typography).map(([name, css]) => [
    name,
    css
      .replace("'Source Sans 3'", "'Source Sans 3 Variable', 'Source Sans 3'")
      .replace(
        /font-size: (\d+)px/,
        (_all: string, px: string) => `font-size: ${remOf(Number(px))}rem`,
      ),
  ]),
)

const themeOf = (roles: Roles): PartialSuomifiTheme => ({
  typography,
  colors: {
    whiteBase: roles.surface,
    blackBase: roles.ink,
    blackLight1: roles.ink2,
    brandBase: roles.accent,
    depthDark1: roles.ink3,
    depthDark2: roles.ink3,
    depthDark3: roles.lineStrong,
    depthBase: roles.lineStrong,
    depthLight1: roles.lineStrong,
    depthLight2: roles.line,
    depthLight3: roles.sunken,
    depthSecondary: roles.accentSoft,
    depthSecondaryDark1: roles.accentSoft,
    highlightDark1: roles.accentHover,
    highlightBase: roles.accent,
    highlightLight1: roles.accent,
    highlightLight2: roles.accentSoft,
    highlightLight3: roles.accentSoft,
    highlightLight4: roles.accentSoft,
    accentSecondary: roles.accent,
    accentBase: roles.accent,
    alertBase: roles.stop,
    alertLight1: roles.stopSoft,
    infoBase: roles.ink2,
    infoLight1: roles.sunken,
    warningBase: roles.ink2,
    warningLight1: roles.sunken,
    successBase: roles.ink2,
    successDark1: roles.ink2,
    successSecondary: roles.line,
  },
  gradients: {
    highlightBaseToHighlightDark1: flat(roles.accent),
    highlightLight1ToHighlightBase: flat(roles.accentHover),
    depthLight1ToDepthBase: flat(roles.line),
    whiteBaseNegative: flat(roles.surface),
    whiteBaseToDepthLight2: flat(roles.surface),
    whiteBaseToDepthLight1: flat(roles.surface),
    highlightLight3ToHighlightLight2: flat(roles.accentSoft),
    depthLight3ToDepthLight2: flat(roles.sunken),
    depthSecondaryToDepthSecondaryDark1: flat(roles.accentSoft),
    highlightLight4ToDepthSecondary: flat(roles.accentSoft),
  },
  focuses: {
    boxShadowFocus: `border-radius: 2px; outline: 3px solid ${roles.accent}; outline-offset: 2px;`,
    absoluteFocus: `content: ''; position: absolute; pointer-events: none; inset: -4px; border-radius: 2px; border: 3px solid ${roles.accent}; box-sizing: border-box; z-index: 1;`,
  },
  shadows: { actionElementBoxShadow: 'none' },
})

export const themes = { light: themeOf(light), dark: themeOf(dark) }
