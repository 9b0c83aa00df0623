import { useState } from 'react'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type Card, type Order, useIdentityChange } from './card.ts'
import { OrderForm, WordsForm } from './order-forms.tsx'

/** Turvakielto: whom it protects together, until when, and that its end is somebody's word. */
export const Orders = ({ pairWork, card }: { pairWork: string; card: Card }) => {
  const say = useText()
  const [isNew, setNew] = useState(false)
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="orders-h">
      <h3 id="orders-h">{say('screen.nonDisclosure')}</h3>
      <p>{say('screen.nonDisclosureHint')}</p>
      {card.orders.length === 0 && <p>{say('screen.nonDisclosureNone')}</p>}
      {card.orders.map((order) => (
        <OneOrder key={order.id} pairWork={pairWork} card={card} order={order} />
      ))}
      <div className="btns">
        <button
          type="button"
          className="btn btn-2"
          aria-expanded={isNew}
          onClick={() => setNew(!isNew)}
        >
          {say('screen.nonDisclosureBegin')}
        </button>
      </div>
      {isNew && (
        <OrderForm
          pairWork={pairWork}
          order={undefined}
          people={card.people}
          done={() => setNew(false)}
          cancel={() => setNew(false)}
        />
      )}
    </section>
  )
}

const OneOrder = ({ pairWork, card, order }: { pairWork: string; card: Card; order: Order }) => {
  const say = useText()
  const [open, setOpen] = useState<'change' | 'end' | null>(null)
  const ending = useIdentityChange(pairWork, 'non-disclosure/end')
  const close = () => setOpen(null)
  const names = order.protects.flatMap((id) => card.names[id] ?? []).join(', ')
  const days =
    order.until === null
      ? say('screen.nonDisclosureSince', { from: shortDay(order.from) })
      : say('screen.nonDisclosureDays', {
          from: shortDay(order.from),
          until: shortDay(order.until),
        })
  return (
    <div className="stack-s order">
      <p>
        <strong>{names}</strong> <span className="meta">{days}</span>
      </p>
      {order.isToBeChecked && <p className="prompt">{say('screen.nonDisclosureCheck')}</p>}
      <div className="btns">
        <button
          type="button"
          className="btn btn-2"
          aria-expanded={open === 'change'}
          aria-label={`${say('screen.nonDisclosureChange')}: ${names}`}
          onClick={() => setOpen(open === 'change' ? null : 'change')}
        >
          {say('screen.nonDisclosureChange')}
        </button>
        <button
          type="button"
          className="btn btn-3"
          aria-expanded={open === 'end'}
          aria-label={`${say('screen.nonDisclosureEnd')}: ${names}`}
          onClick={() => setOpen(open === 'end' ? null : 'end')}
        >
          {say('screen.nonDisclosureEnd')}
        </button>
      </div>
      {open === 'change' && (
        <OrderForm
          pairWork={pairWork}
          order={order}
          people={card.people}
          done={close}
          cancel={close}
        />
      )}
      {open === 'end' && (
        <WordsForm
          pairWork={pairWork}
          name={`end-${order.id}`}
          label={say('screen.nonDisclosureEndWhy')}
          submit={say('screen.nonDisclosureEndDo')}
          sending={ending}
          body={(words) => ({ order: order.id, words })}
          done={close}
          cancel={close}
        />
      )}
    </div>
  )
}
