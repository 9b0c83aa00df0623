/** "Aino Kettunen" → "AK". Names of any script keep their first letters. */
export const initialsOf = (name: string | null | undefined): string =>
  (name ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .filter((_word, place, words) => place === 0 || place === words.length - 1)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0))
    .join('')
    .toLocaleUpperCase('fi') || '–'

interface FaceProps {
  readonly name: string | null | undefined
  /** The client and their own people are a rounded square, workers a circle. */
  readonly side?: 'client' | 'worker'
  readonly large?: boolean
}
export const Face = ({ name, side = 'worker', large = false }: FaceProps) => (
  <span
    className={['face', side === 'client' && 'face-c', large && 'face-l'].filter(Boolean).join(' ')}
    aria-hidden="true"
  >
    {initialsOf(name)}
  </span>
)
