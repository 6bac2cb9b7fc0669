/**
 * What the demo's server is set to: as the environment says, but for whatever would reach outside the demo. Nothing that
 * is made up is mailed, lies in a case system or stands beside the anchors of the organisation's own log, on whichever
 * machine somebody looks at the demo.
 */
export const demoEnvironment = (env: NodeJS.ProcessEnv, dataDirectory: string): NodeJS.ProcessEnv => ({
  LOG_LEVEL: 'warn',
  ...env,
  MUSKAT_DATA: dataDirectory,
  MUSKAT_KEY_FILE: '',
  MUSKAT_SMTP_URL: '',
  MUSKAT_FILING: '',
  MUSKAT_ANCHOR_FILE: '',
});
