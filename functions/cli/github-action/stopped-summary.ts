import { markdownText } from '../../render/markdown-text.ts';

/** Markdown for the page of a run that ended with an error. */
export function stoppedSummary(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return `## It stopped\n\n${lines.map((line) => `> ${markdownText(line)}`).join('\n>\n')}\n\nNobody gets a letter twice when it is started again.\n\n`;
}
