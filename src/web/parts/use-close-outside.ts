import { type RefObject, useEffect } from 'react'

/** A menu that is open closes by a click beside it and by Escape, which gives the focus back to what opened it. */
export const useCloseOutside = (menu: RefObject<HTMLDetailsElement | null>): void => {
  useEffect(() => {
    const close = (event: Event) => {
      const isOutside = !menu.current?.contains(event.target as Node)
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      if (menu.current?.open && (event instanceof KeyboardEvent ? isEscape : isOutside)) {
        menu.current.open = false
        if (isEscape) menu.current.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [menu])
}
