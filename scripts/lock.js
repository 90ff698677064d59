// What a lock file lacks: platform packages that the registry did not have when the lock was made are dropped without a word.
export { root } from './bootstrap.js'

/** Every optional dependency that an entry names and the lock does not hold. */
export function missingFrom(packages) {
  const isLocked = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
      if (at === '' || !at.includes('node_modules')) return false
    }
  }
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(from, name))
      .map((name) => ({ from, name })),
  )
}
