import { startGallery } from './server.ts'

const { url } = await startGallery(Number(process.env.PORT ?? 0))
console.log(url)
