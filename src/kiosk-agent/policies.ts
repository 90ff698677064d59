/**
 * What the browser itself must refuse, whatever reaches it: managed policies of Chromium, for
 * /etc/chromium/policies/managed (https://chromeenterprise.google/policies). `origins`: the city and the sites that it leads to.
 * `DeveloperToolsAvailability` is not among them: it shuts out the agent too. guard.ts takes the keys that lead there.
 */
export const policiesFor = (origins: readonly string[], camera = false) => ({
  // The first is all that comes over the network; pages of the browser itself are named one by one.
  URLBlocklist: ['*', 'file://*', 'chrome://*', 'view-source:*', 'javascript://*', 'data:*'],
  URLAllowlist: origins.map((origin) => new URL(origin).origin),
  // 3: every download.
  DownloadRestrictions: 3,
  AllowFileSelectionDialogs: false,
  PrintingEnabled: false,
  // 1: no incognito windows beside the one that is there.
  IncognitoModeAvailability: 1,
  ...{ BrowserGuestModeEnabled: false, BrowserAddPersonEnabled: false, BrowserSignin: 0, SyncDisabled: true },
  ...{ PasswordManagerEnabled: false, AutofillAddressEnabled: false, AutofillCreditCardEnabled: false },
  ...{ TranslateEnabled: false, SearchSuggestEnabled: false, DefaultSearchProviderEnabled: false },
  ...{ BookmarkBarEnabled: false, EditBookmarksEnabled: false, ShowHomeButton: false, AllowDinosaurEasterEgg: false },
  ...{ MetricsReportingEnabled: false, BackgroundModeEnabled: false, TaskManagerEndProcessEnabled: false },
  ExtensionInstallBlocklist: ['*'],
  // 2: nobody is asked, the answer is no.
  ...{ DefaultPopupsSetting: 2, DefaultNotificationsSetting: 2, DefaultGeolocationSetting: 2 },
  ...{ DefaultClipboardSetting: 2, DefaultFileSystemReadGuardSetting: 2, DefaultFileSystemWriteGuardSetting: 2 },
  ...{ DefaultWebUsbGuardSetting: 2, DefaultSerialGuardSetting: 2, DefaultWebHidGuardSetting: 2 },
  ...{ AudioCaptureAllowed: false, VideoCaptureAllowed: false, ScreenCaptureAllowed: false },
  // The first is the city: one speaks with an employee there, and nowhere else.
  // Papers are held before the camera, where there is one.
  ...(camera && { VideoCaptureAllowedUrls: origins.slice(0, 1).map((origin) => new URL(origin).origin) }),
  AudioCaptureAllowedUrls: origins.slice(0, 1).map((origin) => new URL(origin).origin),
})
