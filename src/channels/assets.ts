import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { assetsDirectory, loadAssets } from '#ui/index.ts'

/** Styles, scripts, fonts: their names change with their content, so browsers may keep them for ever. */
export async function assetRoutes(app: FastifyInstance): Promise<void> {
  loadAssets()
  await app.register(fastifyStatic, {
    root: assetsDirectory,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
}
