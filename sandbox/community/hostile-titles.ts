const HARBOUR = 'Harbour_lights_must_not_break_a_table_when_nobody_leaves_a_space_';

/** Titles that people could really give, and that bite whoever does not escape, wrap or isolate them. */
export const hostileTitles = {
  html: 'Lamp captions show <img src=x onerror=alert(1)> instead of the text',
  template: 'RFC: may a caption contain {{constructor}} and {{#each}}',
  lineBreak: 'Store colours as names\nand not as numbers',
  link: 'Horn presets: [x](javascript:alert(1)) is taken for a link',
  rightToLeft: 'תרגום של תפריט הצופר \u202Eורסיה 2',
  emoji: 'Show 🚨🛟👩‍✈️ and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 in the status line',
  /** 256 characters, the most that the forge takes. */
  unbroken: HARBOUR.repeat(4).slice(0, 256),
} as const;
