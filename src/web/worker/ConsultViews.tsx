import type { StepShown, View } from '../api/view.ts'
import '../style/referral.css'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

type Asked = View['consultations'][number]

/** What the supervisor thought, in their words; or that it is waited for. */
export const ConsultViews = ({ view, asked }: { view: View; asked: Asked }) => {
  const say = useText()
  const { day } = useDays()
  if (asked.views.length === 0)
    return (
      <p className="meta">
        {say('screen.consultWaitsFor', {
          name: (asked.supervisor && view.names[asked.supervisor]) || say('screen.consultSomebody'),
          day: day(asked.askedOn),
        })}
      </p>
    )
  return (
    <>
      {asked.views.map((one) => (
        <figure key={one.id} className="worker-box">
          <figcaption className="meta">
            {[view.names[one.by], day(one.on), one.leans && say(`screen.consultLeans-${one.leans}`)]
              .filter(Boolean)
              .join(', ')}
          </figcaption>
          <blockquote className="said">{one.view}</blockquote>
        </figure>
      ))}
    </>
  )
}

/** Always in words: whose matter it stays. */
export const SettlesNothing = ({ about }: { about: Asked['about'] }) => {
  const say = useText()
  return <p className="notice">{say(`screen.consultSettles-${about}`)}</p>
}

/** Which steps a question is about, by what each step asks for. */
const aboutOf: Readonly<Record<string, Asked['about']>> = {
  'assess-special-support': 'special-support',
  'judge-pair-need': 'pair-need',
}

/** The supervisor's view beside the step it concerns. */
export const ConsultedBeside = ({ view, step }: { view: View; step: StepShown }) => {
  const say = useText()
  const about = step.action && aboutOf[step.action]
  const asked = about ? view.consultations.filter((one) => one.about === about) : []
  if (asked.length === 0) return null
  return (
    <details className="source" open>
      <summary>{say('screen.consultBeside')}</summary>
      <div className="stack-s">
        {asked.map((one) => (
          <ConsultViews key={one.id} view={view} asked={one} />
        ))}
        <p className="rule">{say(`screen.consultSettles-${asked[0]?.about ?? 'other'}`)}</p>
      </div>
    </details>
  )
}

/** All questions of the round, with their answers: on the page of what is now. */
export const ConsultedNow = ({ view }: { view: View }) => {
  const say = useText()
  if (view.consultations.length === 0) return null
  return (
    <section aria-labelledby="consulted">
      <h2 id="consulted" className="section-h">
        {say('screen.consultNow')}
      </h2>
      <ul className="sheet lines-sheet">
        {view.consultations.toReversed().map((one) => (
          <li key={one.id} className="stack-s consulted">
            <b>{say(`screen.consultAbout-${one.about}`)}</b>
            <p>{one.question}</p>
            <ConsultViews view={view} asked={one} />
            <p className="rule">{say(`screen.consultSettles-${one.about}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
