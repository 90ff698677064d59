import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { attachVisitors, cookiesFor, type Entrance } from './sessions.ts'

const { db, pool } = await testDatabase<unknown>()

describe('Who has not signed in', () => {
  it.each<[Entrance]>([['portal'], ['kiosk'], ['desk']])('stands where his page is: %s', async (entrance) => {
    const app = Fastify()
    await app.register(cookie)
    attachVisitors(app, entrance, { pool, db, cookies: cookiesFor(false) })
    app.get('/', (request) => request.visitor)
    const { body } = await app.inject('/')
    expect(JSON.parse(body)).toEqual({
      kind: 'anonymous',
      actor: { kind: 'anonymous', id: 'anonymous', channel: entrance },
    })
  })
})
