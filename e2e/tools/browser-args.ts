/** The browser's address bar is a web page: it would be opened for each context, at half the price of a short story. */
const PAGES_OF_ITS_OWN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** What the driver switches off itself, as far as it matters here: of two lists the browser heeds the last alone. */
const SWITCHED_OFF_BY_THE_DRIVER = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** How stories, measures and pictures start their browser: quiet on the network, and busy with our pages alone. */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...SWITCHED_OFF_BY_THE_DRIVER, ...PAGES_OF_ITS_OWN].join(',')}`,
]
