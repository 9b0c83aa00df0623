/** The least a server of this kind can be: what start and memory are compared with. */
import Fastify from 'fastify'

const app = Fastify()
app.get('/api/health', async () => ({ ok: true }))
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
