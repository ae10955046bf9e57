import { readConfig } from '../../../src/config.ts';
import { serve } from '../../../src/serve.ts';

// The service as `npm start` runs it, except that it looks five times a second whether to rescore.
await serve(readConfig(process.env), 200);
