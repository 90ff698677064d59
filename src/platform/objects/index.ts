export { diskObjects } from './disk.ts'
export { ObjectDamaged, type ObjectName, type ObjectStore } from './store.ts'
