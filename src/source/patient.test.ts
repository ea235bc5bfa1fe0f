import { describe, expect, it } from 'vitest'
import { patient } from './patient.ts'

const never = new Promise<string>(() => {})

describe('code that an answer needs', () => {
  it('is handed on as it comes', async () => {
    await expect(patient(Promise.resolve('code'))).resolves.toBe('code')
  })

  it('fails as its loading does', async () => {
    await expect(patient(Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  })

  it('is not waited for without end', async () => {
    await expect(patient(never, 0)).rejects.toThrow('the code of this answer did not come')
  })
})
