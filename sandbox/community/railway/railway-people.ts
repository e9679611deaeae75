/** Who works on Slow Railway, by who pays them. Handles are made up; whoever really has one of them is not meant. */
export const railwayPeople = {
  /** Company Hat alone. */
  ostrel: ['rolf-wheelset', 'signe-trackbed'],
  /** Both hats. */
  gabletarn: ['tarik-junction', 'ulla-platform', 'vito-lever'],
  /** Mostly community work. The second one mends what is red. */
  vennick: ['wanda-siding', 'xaver-coupler', 'ylva-gauge'],
  /** The first one merges nearly everything in signalbox. */
  independents: ['zeno-turntable', 'agnes-tender', 'bodil-footplate', 'cato-sleeper', 'dagny-whistle'],
  unknown: ['egon-lamp', 'finja-ticket'],
  /** Come now and then; independents and unknowns in turn. */
  others: [
    'gesa-viaduct',
    'hauke-cutting',
    'inga-embankment',
    'jorin-tunnel',
    'kalle-buffer',
    'linnea-pantograph',
    'mats-crossing',
    'nele-footbridge',
    'ole-waterstop',
    'paula-railcar',
    'quint-shunter',
    'rike-brakevan',
  ],
} as const;
