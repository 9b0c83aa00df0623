import type { ReactNode } from 'react'
import type { ProcessModel } from '#domain/process-model'
import { useText } from '../../text/use-text.ts'
import type { DrawingProps } from './Drawing.tsx'
import { Fields, fieldsBox } from './Fields.tsx'
import { Lanes, lanesBox } from './Lanes.tsx'
import { DownLine, downBox, Line, lineBox } from './Line.tsx'
import { Ring, ringBox } from './Ring.tsx'

type Shape = ProcessModel['shape']

/** Drawn as its source draws it. One picture, one sentence; everything in it stands in the list as well. */
export const PathwayPicture = ({ shape, ...drawing }: DrawingProps & { shape: Shape }) => {
  const say = useText()
  const now = drawing.phases.find(({ isCurrent }) => isCurrent)
  const sentence = [
    say(`screen.shape-${shape}`, { count: drawing.phases.length }),
    ...drawing.phases.map(
      ({ number, label, state }) => `${number} ${label}: ${say(`state.${state}`)}.`,
    ),
    now ? say('screen.pictureNow', { phase: now.label }) : '',
  ].join(' ')
  const wides: Readonly<Record<Shape, () => readonly [string, ReactNode]>> = {
    ring: () => [ringBox(false), <Ring key="ring" {...drawing} />],
    line: () => [lineBox, <Line key="line" {...drawing} />],
    lanes: () => [
      lanesBox(drawing.lanes.length, drawing.beside.length),
      <Lanes key="lanes" {...drawing} />,
    ],
    fields: () => [
      fieldsBox(drawing.phases, drawing.beside.length),
      <Fields key="fields" {...drawing} />,
    ],
  }
  const [box, picture] = wides[shape]()
  return (
    <figure className={`picture-of picture-${shape}`}>
      <svg className="picture wide" viewBox={box} role="img" aria-label={sentence}>
        {picture}
      </svg>
      {shape === 'ring' ? (
        <svg className="picture narrow" viewBox={ringBox(true)} role="img" aria-label={sentence}>
          <Ring {...drawing} isNarrow />
        </svg>
      ) : (
        <svg
          className="picture narrow"
          viewBox={downBox(drawing.phases.length)}
          role="img"
          aria-label={sentence}
        >
          <DownLine {...drawing} />
        </svg>
      )}
    </figure>
  )
}
