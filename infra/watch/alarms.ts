/** All alarms, with what they mean; each is a heading in `docs/runbook.md`. The budget is one as well, by another service. */
export const ALARMS = {
  'A step failed': 'A monthly run failed, took too long or was stopped.',
  'The month did not start':
    'The letters of a month should be on their way and it has no plan, or nobody has looked for two days.',
  'Fewer repositories than last month': 'Repositories that were read last month could not be read.',
  'Unknown deliveries': 'Nobody knows whether some letters arrived. They are never sent again by themselves.',
  'Dead letters': 'Something was tried again and again, and was given up.',
  'Watch fails': 'The look after the month of each evening fails.',
  'Bounces and complaints': 'A letter could not be delivered, or was called spam.',
  'Bounce rate': 'So much mail of this account bounces that AWS looks into it.',
  'Complaint rate': 'So many recipients complain about mail of this account that AWS looks into it.',
  'Mail events fail': 'What SES tells of letters is not written down.',
  Budget: 'The account spends more than was planned, or is going to.',
} as const;

export type AlarmName = keyof typeof ALARMS;
