/** A mail server in this process that says just enough SMTP to be sent to. Never shipped. */
import { createServer, type Server, type Socket } from 'node:net'

export interface Received {
  readonly from: string
  readonly to: string
  /** Headers and body as they came. */
  readonly data: string
}
/** What it does with who sends: takes it, says not now, says there is nobody of that name, or says nothing at all. */
export type Mood = 'takes' | 'not-now' | 'nobody' | 'silent'

export interface MailServer {
  readonly url: string
  readonly received: Received[]
  mood: Mood
  close(): Promise<void>
}

export const openMailServer = async (): Promise<MailServer> => {
  const sockets = new Set<Socket>()
  const received: Received[] = []
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    if (house.mood !== 'silent') converse(socket, house, received)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const house: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    mood: 'takes',
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
  return house
}

const converse = (socket: Socket, house: MailServer, received: Received[]) => {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let [from, to, data, rest] = ['', '', '', '']
  let isData = false
  const hear = (line: string) => {
    if (isData && line !== '.') {
      data += `${line}\n`
    } else if (isData) {
      isData = false
      received.push({ from, to, data })
      data = ''
      say('250 taken')
    } else if (/^(EHLO|HELO)/i.test(line)) say('250 sink')
    else if (/^MAIL FROM/i.test(line)) {
      from = line
      say('250 ok')
    } else if (/^RCPT TO/i.test(line)) {
      to = line
      say(
        house.mood === 'nobody'
          ? '550 no such user'
          : house.mood === 'not-now'
            ? '451 later'
            : '250 ok',
      )
    } else if (/^DATA/i.test(line)) {
      isData = true
      say('354 go on')
    } else if (/^QUIT/i.test(line)) {
      say('221 bye')
      socket.end()
    } else say('250 ok')
  }
  say('220 sink')
  socket.on('data', (heard) => {
    rest += heard.toString('utf8')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      hear(line)
    }
  })
}
