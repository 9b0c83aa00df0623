/** Sends a signed form as its bytes. What it is called on this device is not sent. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { languageAsked } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem, notReached, problemFrom } from '../api/problem.ts'
import { keys } from '../api/queries.ts'
import type { View } from '../api/view.ts'

export const mostScanBytes = 10 * 1024 * 1024
export const scanTypes = ['application/pdf', 'image/png', 'image/jpeg']

interface Sent {
  readonly file: Blob
  readonly lines: readonly string[]
  /** What the sender has last seen. */
  readonly cursor: string
}

const sendScan = async (pairWork: string, { file, lines, cursor }: Sent): Promise<View | null> => {
  const query = new URLSearchParams([
    ['commandId', newCommandId()],
    ['cursor', cursor],
    ...lines.map((line) => ['lines', line]),
  ])
  const response = await fetch(`/api/pair-works/${pairWork}/scans?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': languageAsked(),
      'x-tyopari': '1',
      'content-type': scanTypes.includes(file.type) ? file.type : 'application/octet-stream',
    },
    body: file,
  }).catch(() => {
    throw new ApiProblem(notReached)
  })
  if (!response.ok) throw await problemFrom(response)
  return ((await response.json()) as { readonly view: View | null }).view
}

export const useSendScan = (pairWork: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sent: Sent) => sendScan(pairWork, sent),
    onSuccess: (view) => {
      if (view) queries.setQueryData(keys.view(pairWork), view)
    },
    onError: () => void queries.invalidateQueries({ queryKey: keys.view(pairWork) }),
  })
}
