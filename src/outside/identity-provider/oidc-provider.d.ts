/**
 * The part of oidc-provider 9 that the simulator uses: the package brings no types. Its door (`oidc-provider`) warns on
 * standard output about any Node release that it does not know as long-term support, so we go in behind it.
 */
declare module 'oidc-provider/lib/provider.js' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type Payload = Record<string, unknown>

  export type Session = {
    uid: string
    accountId?: string
    authorizations?: Record<string, { sid?: string; grantId?: string }>
    state?: { postLogoutRedirectUri?: string; state?: string }
    destroy(): Promise<void>
    persist(): Promise<string>
  }
  export type Client = {
    clientId: string
    backchannelLogoutUri?: string
    backchannelLogout(accountId: string, sid?: string): Promise<void>
  }
  export type OidcContext = {
    oidc: { session: Session; client: Client; provider: Provider; params: Record<string, string | undefined> }
    cookies: { set(name: string, value: string | null, options?: Payload): void }
    path: string
    type: string
    status: number
    body: unknown
    redirect(url: string): void
  }
  export type Interaction = {
    uid: string
    prompt: { name: string }
    params: Record<string, string | undefined>
    session?: { uid: string; accountId: string }
  }
  type Grant = { addOIDCScope(scope: string): void; rejectOIDCScope(scope: string): void; save(): Promise<string> }
  export type PromptSet = { get(name: string): { checks: { add(check: unknown): void } } | undefined }

  export class Provider {
    constructor(issuer: string, configuration: Payload)
    readonly issuer: string
    proxy: boolean
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    use(middleware: (ctx: OidcContext, next: () => Promise<void>) => Promise<void>): this
    on(event: string, listener: (...args: unknown[]) => void): this
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    /** Saves how the interaction ended, and says where the browser goes on. */
    interactionResult(request: IncomingMessage, response: ServerResponse, result: Payload): Promise<string>
    cookieName(type: string): string
    Client: { find(id: string): Promise<Client | undefined> }
    Session: { findByUid(uid: string): Promise<Session | undefined> }
    Grant: new (payload: {
      accountId?: string
      clientId: string
    }) => Grant
  }
}

declare module 'oidc-provider/lib/helpers/interaction_policy/index.js' {
  import type { OidcContext, PromptSet } from 'oidc-provider/lib/provider.js'

  export const base: () => PromptSet
  export const Check: new (
    reason: string,
    description: string,
    error: string,
    check: (ctx: OidcContext) => boolean,
  ) => unknown
}
