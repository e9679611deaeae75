import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { storeContract } from './store-contract.ts';

storeContract('memoryStore', async () => {
  const store = memoryStore();
  return () => store;
});
