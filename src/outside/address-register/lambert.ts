import proj4 from 'proj4'
import type { Position } from './index.ts'

// EPSG:31370. The signs of the rotations are those of proj4's convention: proved against published pairs in the test.
const lambert72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 ' +
  '+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs'
const converter = proj4(lambert72, 'WGS84')

/** From Belgian Lambert 72 (metres) to WGS 84 (degrees). */
export function fromLambert72(x: number, y: number): Position {
  const [longitude, latitude] = converter.forward([x, y])
  return { latitude, longitude }
}

/** From WGS 84 (degrees) to Belgian Lambert 72 (metres). */
export function toLambert72({ latitude, longitude }: Position): Readonly<{ x: number; y: number }> {
  const [x, y] = converter.inverse([longitude, latitude])
  return { x, y }
}
