/** A plain HTTP/1.1 client over one kept-alive connection: little enough not to be what is measured. */
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly headers: string
  readonly body: Buffer
}
export interface Connection {
  get(path: string): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  close(): void
}

const lengthOf = (headers: string): number => {
  const found = /\r\ncontent-length: (\d+)/i.exec(headers)
  if (!found) throw new Error('an answer without its length')
  return Number(found[1])
}

export const openConnection = async (port: number, headers = ''): Promise<Connection> => {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((done, failed) => {
    socket.once('connect', () => done())
    socket.once('error', failed)
  })
  let waiting: { done: (answer: Answer) => void; failed: (error: Error) => void } | undefined
  let held: Buffer[] = []
  let size = 0
  let whole: number | undefined
  let head = ''
  let bodyAt = 0
  socket.on('data', (bytes) => {
    held.push(bytes)
    size += bytes.length
    if (whole === undefined) {
      const together = Buffer.concat(held)
      held = [together]
      const end = together.indexOf('\r\n\r\n')
      if (end < 0) return
      head = together.toString('latin1', 0, end)
      bodyAt = end + 4
      whole = bodyAt + lengthOf(head)
    }
    if (size < whole) return
    const body = Buffer.concat(held).subarray(bodyAt, whole)
    const { done } = waiting ?? { done: () => {} }
    held = []
    size = 0
    whole = undefined
    waiting = undefined
    done({ status: Number(head.slice(9, 12)), headers: head, body })
  })
  const end = () => {
    waiting?.failed(new Error('The server closed the connection.'))
    waiting = undefined
  }
  socket.on('error', end)
  socket.on('close', end)
  const send = (text: string) =>
    new Promise<Answer>((done, failed) => {
      waiting = { done, failed }
      socket.write(text)
    })
  const begin = (method: string, path: string) =>
    `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers}`
  return {
    get: (path) => send(`${begin('GET', path)}\r\n`),
    post: (path, body) => {
      const text = JSON.stringify(body)
      return send(
        `${begin('POST', path)}x-tyopari: 1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
      )
    },
    close: () => socket.destroy(),
  }
}

/** @throws when it is not answered with this status */
export const expectStatus = (answer: Answer, status: number): Answer => {
  if (answer.status !== status)
    throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`)
  return answer
}

/** The header a signed-in reader sends with every request. */
export const signIn = async (port: number, username: string): Promise<string> => {
  const door = await openConnection(port)
  try {
    const answer = expectStatus(await door.post('/api/demo/session', { username }), 200)
    const cookie = /\r\nset-cookie: ([^;]+)/i.exec(answer.headers)?.[1]
    if (!cookie) throw new Error('signed in without a cookie')
    return `cookie: ${cookie}\r\n`
  } finally {
    door.close()
  }
}
