import { allowOwnScripts } from '../../src/ui/trusted-types.ts'

allowOwnScripts(window)
