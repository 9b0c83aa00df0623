import { Navigate } from 'react-router'
import { useSession } from './api/queries.ts'
import type { Audience } from './api/view.ts'

export const startOf: Readonly<Record<Audience, string>> = {
  worker: '/today',
  supervisor: '/unit',
  client: '/my',
  guardian: '/my',
  'steering-group': '/figures',
  administrator: '/directory',
  'data-protection-officer': '/use-log',
}

export const Start = () => {
  const { data: session } = useSession()
  return session ? <Navigate to={startOf[session.audience]} replace /> : null
}
