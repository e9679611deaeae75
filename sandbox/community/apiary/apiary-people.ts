/** Who works on Quiet Apiary, by who pays them. Handles are made up; whoever really has one of them is not meant. */
export const apiaryPeople = {
  /** Company Hat alone: features and fixes. The first two merge in hive. */
  ostrel: ['alda-drone', 'benno-broodbox', 'cosima-skep', 'dario-propolis', 'edda-waggle'],
  /** Both hats. The first one merges in comb; the last one goes to Vennick in November 2025. */
  gabletarn: ['fenna-clover', 'goran-heather', 'hilde-linden'],
  /** Mostly community work. */
  vennick: ['imke-borage', 'jarek-thyme', 'katla-sage'],
  independents: ['lumi-acacia', 'marek-mead', 'nadja-nectary', 'otis-pollen'],
  /** Nobody knows who pays them. */
  unknown: ['pavo-swarm', 'quirin-wick'],
  /** Come once or twice; independents and unknowns in turn. */
  newcomers: [
    'runa-chestnut',
    'sami-buckwheat',
    'tilda-phacelia',
    'ugo-sainfoin',
    'vera-melilot',
    'wim-lavender',
    'xenia-rosemary',
    'yorick-hyssop',
    'zita-comfrey',
    'albin-foxglove',
    'britta-mallow',
    'ciro-oregano',
    'dita-savory',
    'elias-mustard',
    'frida-sorrel',
    'gino-teasel',
    'hedda-cornflower',
    'ilja-knapweed',
    'juno-marjoram',
    'karim-vetch',
    'lena-trefoil',
    'milo-campion',
    'nuria-yarrow',
    'olav-tansy',
    'pia-willowherb',
    'rasmus-bramble',
    'selma-hawthorn',
    'timo-rowan',
    'ursel-elder',
    'vasco-juniper',
    'willa-hazel',
    'yannik-alder',
  ],
} as const;
