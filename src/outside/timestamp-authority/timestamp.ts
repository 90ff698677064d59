/** What we need from whoever says at what time something existed, in our words. */
export interface TimestampAuthority {
  /**
   * A time stamp (RFC 3161 token, DER) over a SHA-256 hash, already checked: it is over this hash, fresh, and of an
   * authority that we trust. `at` is real time, whatever the domain clock says.
   * @throws {TimestampMissing} when there is none to be had now; whoever seals waits and tries again.
   */
  stamp(hash: Uint8Array): Promise<Timestamp>
}

export type Timestamp = Readonly<{ token: Uint8Array; at: Date }>

/**
 * No usable time stamp. `silent`: no answer in time, or the service is down. `refused`: it said no (`detail` holds its
 * status). `garbage`: what came is not a time stamp over what we asked, or not of an authority that we trust. All may
 * pass: the work is retried, never finished without.
 */
export class TimestampMissing extends Error {
  readonly reason: 'silent' | 'refused' | 'garbage'

  constructor(reason: TimestampMissing['reason'], detail: string) {
    super(`no time stamp (${reason}): ${detail}`)
    this.name = 'TimestampMissing'
    this.reason = reason
  }
}
