// A thread begins with JavaScript; from here on TypeScript is understood.
require('tsx/cjs/api').register();
require('./reader.ts');
