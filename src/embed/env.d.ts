interface ImportMetaEnv {
  /** Version of Reachmap, from package.json. */
  readonly VERSION: string
}
