/**
 * The test file of EICAR, harmless and known to every scanner. Put together at run time, so that a scanner does not
 * take this source file away.
 */
export const eicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''))
