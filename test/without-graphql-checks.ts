/**
 * Unless this is production when it is loaded, graphql-js looks at each value for a second copy of itself: half of a sandbox's time
 * in tests. Everything else keeps the environment of a test.
 */
const before = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf.js');
process.env.NODE_ENV = before;
