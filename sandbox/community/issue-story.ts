import { ItemStory } from './item-story.ts';

/** An issue; an item without anything of its own. */
export class IssueStory extends ItemStory {}
