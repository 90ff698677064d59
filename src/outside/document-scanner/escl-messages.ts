import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreAttributes: true,
  processEntities: false,
})

const many = z.preprocess((one) => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string()))
const Profile = z.object({ DocumentFormats: z.object({ DocumentFormat: many, DocumentFormatExt: many }).partial() })
const Profiles = z.object({
  SettingProfile: z.preprocess((one) => (Array.isArray(one) ? one : [one]), z.array(Profile)),
})
const Source = z.object({ SettingProfiles: Profiles })
const Capabilities = z.object({
  ScannerCapabilities: z.object({
    Version: z.string().regex(/^[\d.]{1,10}$/),
    Platen: z.object({ PlatenInputCaps: Source }).optional(),
    Adf: z.object({ AdfSimplexInputCaps: Source }).optional(),
  }),
})
const Status = z.object({ ScannerStatus: z.object({ State: z.string(), AdfState: z.string().optional() }) })

/** What a scanner says of itself: the media types that each of its sources gives. Throws on anything else. */
export function readCapabilities(xml: string) {
  const { Version: version, Platen, Adf } = Capabilities.parse(parser.parse(xml)).ScannerCapabilities
  const typesOf = (source: z.infer<typeof Source> | undefined) =>
    source?.SettingProfiles.SettingProfile.flatMap(
      ({ DocumentFormats: { DocumentFormat = [], DocumentFormatExt = [] } }) => [
        ...DocumentFormat,
        ...DocumentFormatExt,
      ],
    ) ?? []
  return { version, glass: typesOf(Platen?.PlatenInputCaps), feeder: typesOf(Adf?.AdfSimplexInputCaps) }
}

/** How it is now, in the words of the protocol. Throws on anything else. */
export function readStatus(xml: string): Readonly<{ state: string; feeder: string }> {
  const { State, AdfState = '' } = Status.parse(parser.parse(xml)).ScannerStatus
  return { state: State, feeder: AdfState }
}

type Order = Readonly<{ version: string; source: 'Platen' | 'Feeder'; type: string }>

/** One scan of an A4 sheet in grey of 200 points an inch: print can be read, and it stays below a megabyte. */
export const scanSettings = ({ version, source, type }: Order): string => `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
  <pwg:Version>${version}</pwg:Version>
  <scan:Intent>Document</scan:Intent>
  <pwg:ScanRegions>
    <pwg:ScanRegion>
      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
      <pwg:XOffset>0</pwg:XOffset>
      <pwg:YOffset>0</pwg:YOffset>
      <pwg:Width>2480</pwg:Width>
      <pwg:Height>3508</pwg:Height>
    </pwg:ScanRegion>
  </pwg:ScanRegions>
  <pwg:InputSource>${source}</pwg:InputSource>
  <pwg:DocumentFormat>${type}</pwg:DocumentFormat>
  <scan:DocumentFormatExt>${type}</scan:DocumentFormatExt>
  <scan:ColorMode>Grayscale8</scan:ColorMode>
  <scan:XResolution>200</scan:XResolution>
  <scan:YResolution>200</scan:YResolution>
</scan:ScanSettings>
`

/** What somebody orders, for the simulator. Null: no order. */
export function readSettings(xml: string): Readonly<{ source: string; type: string }> | null {
  const Settings = z.object({ ScanSettings: z.object({ InputSource: z.string(), DocumentFormatExt: z.string() }) })
  const read = Settings.safeParse(parser.parse(xml))
  return read.success
    ? { source: read.data.ScanSettings.InputSource, type: read.data.ScanSettings.DocumentFormatExt }
    : null
}
