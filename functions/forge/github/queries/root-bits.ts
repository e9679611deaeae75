/** What is read of the small facets and of the repository itself, as selections. */
export const ROOT_BITS = {
  repository:
    'url createdAt isArchived isEmpty isFork hasIssuesEnabled hasDiscussionsEnabled stargazerCount owner { login } name',
  labels: 'id name description',
  milestones: 'id number title state createdAt dueOn closedAt',
  /** Of the notes (`description`) only headings that announce something are kept. */
  releases:
    'id tagName name createdAt publishedAt isDraft isPrerelease author { __typename login } description',
} as const;
