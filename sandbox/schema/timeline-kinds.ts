import { type GraphQLSchema, isUnionType } from 'graphql';
import type { TimelineKinds } from '../nodes/index-item.ts';

/** What the schema lets stand in the timelines of issues and pull requests. */
export function timelineKinds(schema: GraphQLSchema): TimelineKinds {
  return {
    Issue: membersOf(schema, 'IssueTimelineItems'),
    PullRequest: membersOf(schema, 'PullRequestTimelineItems'),
  };
}

function membersOf(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const union = schema.getType(name);
  if (!isUnionType(union)) throw new Error(`GitHub's schema has no union ${name} any more`);
  return new Set(union.getTypes().map((type) => type.name));
}
