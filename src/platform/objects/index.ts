export { diskObjects } from './disk.ts'
export { ObjectsEnvironment } from './settings.ts'
export { ObjectDamaged, type ObjectName, type ObjectStore } from './store.ts'
