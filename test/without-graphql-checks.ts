/** Unless this is production, graphql-js looks at each value for a second copy of itself: half of a sandbox's time in tests. */
process.env.NODE_ENV = 'production';
