import { mkdirSync, writeFileSync } from 'node:fs';
import { viewerFile } from '../src/viewerFile.ts';

// Copies the reference viewer to where wrangler takes static assets from.

mkdirSync('public/docs', { recursive: true });
for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js'] as const)
  writeFileSync(`public/docs/${name}`, await viewerFile(name));
